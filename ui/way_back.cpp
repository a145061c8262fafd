// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/way_back.h"

#include "mailbox/display.h"
#include "ui/named.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

namespace {

QString titleOf(const Page& page)
{
    const QString subject = mailbox::subjectText(page.reading.summary);
    return subject.isEmpty() ? WayBack::tr("(no subject)") : subject;
}

} // namespace

WayBack::WayBack(QWidget* parent)
    : QWidget(parent)
    , back_(named(new QToolButton(this), "Back to Outer Message"))
{
    back_->setAutoRaise(true);
    back_->setArrowType(Qt::LeftArrow);
    back_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setShortcut(QKeySequence::Back);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 12, 0);
    row->addWidget(back_);
    row->addStretch(1);
    connect(back_, &QToolButton::clicked, this, &WayBack::wanted);
    hide();
}

void WayBack::showAround(const QList<Page>& around)
{
    setVisible(!around.isEmpty());
    if (around.isEmpty())
        return;
    QStringList titles;
    for (const Page& page : around)
        titles.append(titleOf(page));
    const QString words = tr("Back to: %1").arg(titles.last());
    const int room = fontMetrics().averageCharWidth() * 60;
    back_->setText(fontMetrics().elidedText(words, Qt::ElideRight, room).replace(u'&', QLatin1String("&&")));
    // A tool tip guesses whether it is HTML: subjects are not.
    back_->setToolTip(QStringLiteral("<p>%1</p>").arg(titles.join(QStringLiteral(" ▸ ")).toHtmlEscaped()));
}

} // namespace ui

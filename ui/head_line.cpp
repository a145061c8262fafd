// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/head_line.h"

#include "ui/enter_button.h"
#include "ui/foreign.h"
#include "ui/icon.h"
#include "ui/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int signSize = 16;

QColor hueOf(HeadWords::Tone tone)
{
    switch (tone) {
    case HeadWords::Tone::Calm: return {0x3A, 0x7B, 0xBF};
    case HeadWords::Tone::Good: return {0x3F, 0x9A, 0x5A};
    case HeadWords::Tone::Care: return {0xE0, 0x8A, 0x00};
    }
    Q_UNREACHABLE();
}

QLabel* plainLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    label->setWordWrap(true); // after the policy, of which it is a part
    return label;
}

} // namespace

HeadLine::HeadLine(const QString& name, QWidget* parent)
    : QFrame(parent)
    , sign_(new QLabel(this))
    , text_(plainLabel(name + QStringLiteral(" Text"), this))
    , details_(plainLabel(name + QStringLiteral(" Details"), this))
    , more_(new EnterButton(this))
    , deed_(new EnterButton(this))
{
    setObjectName(name);
    setAccessibleName(name);
    more_->setObjectName(name + QStringLiteral(" More"));
    deed_->setObjectName(name + QStringLiteral(" Deed"));
    details_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details_->setFocusPolicy(Qt::ClickFocus);
    setUpLayout();
    setUpMore();
    connect(deed_, &QPushButton::clicked, this, &HeadLine::deedChosen);
    hide();
}

void HeadLine::setUpLayout()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(sign_, 0, Qt::AlignTop);
    row->addWidget(text_, 1);
    row->addWidget(more_, 0, Qt::AlignTop);
    row->addWidget(deed_, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(details_);
    details_->setContentsMargins(signSize + 8, 0, 0, 2);
    sign_->setContentsMargins(0, 2, 0, 0);
    setBackgroundRole(QPalette::Window); // the pane's own is Base, and a tint would not show
    setAutoFillBackground(true);
}

void HeadLine::setUpMore()
{
    more_->setCheckable(true);
    more_->setFlat(true);
    connect(more_, &QPushButton::toggled, this, &HeadLine::open);
    open(false);
}

void HeadLine::open(bool open)
{
    more_->setText(open ? tr("Less") : tr("Details"));
    details_->setVisible(open && !words_.details.isEmpty());
}

void HeadLine::tell(const HeadWords& words)
{
    if (words == words_)
        return;
    words_ = words;
    const QString details = words.details.join(QLatin1Char('\n'));
    text_->setText(words.line);
    details_->setText(details);
    more_->setVisible(!details.isEmpty());
    more_->setAccessibleDescription(words.line);
    more_->setChecked(false);
    open(false);
    deed_->setText(words.deed);
    deed_->setVisible(!words.deed.isEmpty());
    setAccessibleDescription(details.isEmpty() ? words.line : words.line + QLatin1Char('\n') + details);
    setToolTip(plainTip(details));
    text_->setCursor(details.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    paintTone();
    setVisible(!words.line.isEmpty());
}

void HeadLine::paintTone()
{
    sign_->setPixmap(icon(words_.sign).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    setPalette(tinted(hueOf(words_.tone)));
}

void HeadLine::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintTone();
}

void HeadLine::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && more_->isVisible())
        more_->toggle();
}

} // namespace ui

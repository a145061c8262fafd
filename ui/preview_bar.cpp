// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview_bar.h"

#include "ui/desk.h"
#include "ui/palette.h"
#include "ui/preview_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

const QColor previewHue(0x3A, 0x7B, 0xBF);

} // namespace

PreviewBar::PreviewBar(QWidget* parent)
    : QFrame(parent)
    , words_(new QLabel(this))
    , download_(new QPushButton(tr("Download"), this))
    , enough_(new QPushButton(tr("Text Is Enough"), this))
{
    setObjectName(QStringLiteral("Preview"));
    setAccessibleName(QStringLiteral("Preview"));
    words_->setObjectName(QStringLiteral("Preview Words"));
    download_->setObjectName(QStringLiteral("Preview Download"));
    enough_->setObjectName(QStringLiteral("Text Is Enough"));
    enough_->setToolTip(tr("Leaves the rest on the server, and fetches nothing more of this message."));
    setUpLayout();
    tint();
    connect(download_, &QPushButton::clicked, this, &PreviewBar::downloadWanted);
    connect(enough_, &QPushButton::clicked, this, &PreviewBar::enough);
    hide();
}

void PreviewBar::setUpLayout()
{
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 5, 12, 5);
    row->addWidget(words_, 1);
    row->addWidget(download_);
    row->addWidget(enough_);
}

void PreviewBar::showPage(const Page& page)
{
    const bool preview = page.kind == Page::Kind::Preview && !page.gone;
    asText_ = preview ? previewWords(page, false) : QString();
    asHtml_ = preview ? previewWords(page, true) : QString();
    enough_->setVisible(!page.peek.whole);
    tell();
}

void PreviewBar::setHtml(bool asHtml)
{
    html_ = asHtml;
    tell();
}

void PreviewBar::tell()
{
    const QString words = html_ ? asHtml_ : asText_;
    words_->setText(words);
    setAccessibleDescription(words);
    setVisible(!words.isEmpty());
}

void PreviewBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

void PreviewBar::tint()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setPalette(tinted(previewHue));
}

} // namespace ui

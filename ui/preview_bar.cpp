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
    , more_(new QPushButton(this))
    , download_(new QPushButton(tr("Download"), this))
    , enough_(new QPushButton(tr("Text Is Enough"), this))
{
    setObjectName(QStringLiteral("Preview"));
    setAccessibleName(QStringLiteral("Preview"));
    words_->setObjectName(QStringLiteral("Preview Words"));
    more_->setObjectName(QStringLiteral("Preview More"));
    download_->setObjectName(QStringLiteral("Preview Download"));
    enough_->setObjectName(QStringLiteral("Text Is Enough"));
    enough_->setToolTip(tr("Leaves the rest on the server, and fetches nothing more of this message."));
    setUpLayout();
    tint();
    connect(more_, &QPushButton::clicked, this, &PreviewBar::moreWanted);
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
    row->addWidget(more_);
    row->addWidget(download_);
    row->addWidget(enough_);
}

void PreviewBar::showPage(const Page& page)
{
    const bool preview = (page.kind == Page::Kind::Preview || page.kind == Page::Kind::Held) && !page.gone;
    asText_ = preview ? previewWords(page, false) : QString();
    asHtml_ = preview ? previewWords(page, true) : QString();
    moreAsText_ = preview ? moreWords(page, false) : QString();
    moreAsHtml_ = preview ? moreWords(page, true) : QString();
    const bool told = page.byWord && page.octets >= 0;
    download_->setText(told ? tr("Download (%1)", "14 MB, about 3 min").arg(tollText(page.octets, page.line))
                            : tr("Download"));
    enough_->setVisible(page.kind == Page::Kind::Preview && !page.peek.whole);
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
    const QString more = html_ ? moreAsHtml_ : moreAsText_;
    more_->setText(more);
    more_->setVisible(!more.isEmpty());
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

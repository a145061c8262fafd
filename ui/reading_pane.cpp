// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_pane.h"

#include "ui/attachment_strip.h"
#include "ui/body_view.h"
#include "ui/cards.h"
#include "ui/find_bar.h"
#include "ui/growth.h"
#include "ui/message_head.h"
#include "ui/palette.h"
#include "ui/picture_bar.h"
#include "ui/preview_bar.h"
#include "ui/sentences.h"
#include "ui/way_back.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

const QColor previewHue(0x3A, 0x7B, 0xBF);
const QColor warningHue(0xE0, 0x8A, 0x00);

QString noticeFor(const Page& page)
{
    if (page.gone)
        return ReadingPane::tr("This message is not in the mailbox any more.");
    switch (page.kind) {
    case Page::Kind::Nothing: return {};
    case Page::Kind::Waiting: return ReadingPane::tr("Fetching…");
    case Page::Kind::Held:
    case Page::Kind::Preview: return {}; // PreviewBar tells
    case Page::Kind::Whole:
        return page.reading.damaged
                   ? ReadingPane::tr("Part of this message is damaged. What could be read is shown.")
                   : QString();
    case Page::Kind::Failed: return page.error ? lineFor(*page.error) : QString();
    }
    Q_UNREACHABLE();
}

QFrame* line(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Sunken);
    return frame;
}

} // namespace

ReadingPane::ReadingPane(QWidget* parent)
    : QFrame(parent)
    , stack_(new QStackedWidget(this))
    , hint_(new QLabel(this))
    , message_(new QWidget(this))
    , head_(new MessageHead(this))
    , cards_(new Cards(this))
    , notice_(new QFrame(this))
    , noticeWords_(new QLabel(this))
    , download_(new QPushButton(tr("Download"), this))
    , pictures_(new PictureBar(this))
    , body_(new BodyView(this))
    , preview_(new PreviewBar(this))
    , growth_(new Growth(*body_, this))
    , find_(new FindBar(*body_, this))
    , attachments_(new AttachmentStrip(this))
    , wayBack_(new WayBack(this))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setUpLayout();
    connect(download_, &QPushButton::clicked, this, &ReadingPane::downloadWanted);
    connect(body_, &BodyView::replaced, find_, &FindBar::lookAgain);
    connect(body_, &BodyView::completed, find_, &FindBar::recount);
    connect(head_, &MessageHead::checkWanted, this, &ReadingPane::checkWanted);
    connect(head_, &MessageHead::insideWanted, this, &ReadingPane::insideWanted);
    connect(head_, &MessageHead::outsideWanted, this, &ReadingPane::outsideWanted);
    connect(cards_, &Cards::saveWanted, this, &ReadingPane::cardWanted);
    for (const auto arrived : {&BodyView::replaced, &BodyView::completed})
        connect(body_, arrived, preview_, [this] { preview_->setHtml(body_->showsHtml()); });
    connect(preview_, &PreviewBar::downloadWanted, this, &ReadingPane::downloadWanted);
    connect(preview_, &PreviewBar::moreWanted, this, &ReadingPane::moreWanted);
    connect(preview_, &PreviewBar::enough, this, &ReadingPane::textIsEnough);
    connect(growth_, &Growth::moreWanted, this, &ReadingPane::moreWanted);
    connect(wayBack_, &WayBack::wanted, this, &ReadingPane::backWanted);
}

void ReadingPane::setUpLayout()
{
    hint_->setTextFormat(Qt::PlainText);
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setMargin(24);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(message_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(wayBack_);
    column->addWidget(head_);
    column->addWidget(line(message_));
    column->addWidget(makeNotice());
    column->addWidget(preview_);
    column->addWidget(pictures_);
    column->addWidget(cards_);
    column->addWidget(body_, 1);
    column->addWidget(find_);
    column->addWidget(attachments_);
    stack_->addWidget(hint_);
    stack_->addWidget(message_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);
}

QWidget* ReadingPane::makeNotice()
{
    notice_->setObjectName(QStringLiteral("Notice"));
    noticeWords_->setObjectName(QStringLiteral("Notice Words"));
    noticeWords_->setTextFormat(Qt::PlainText);
    noticeWords_->setWordWrap(true);
    notice_->setBackgroundRole(QPalette::Window);
    notice_->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(notice_);
    row->setContentsMargins(20, 5, 12, 5);
    row->addWidget(noticeWords_, 1);
    row->addWidget(download_);
    return notice_;
}

void ReadingPane::showHint(const QString& hint)
{
    hint_->setText(hint);
    body_->showNothing();
    attachments_->showPage({});
    stack_->setCurrentWidget(hint_);
}

void ReadingPane::showPage(const Page& page)
{
    head_->showPage(page);
    cards_->showPage(page);
    showNotice(page);
    stack_->setCurrentWidget(message_); // before the body, which is drawn for its width
    body_->showPage(page);
    attachments_->showPage(page);
    showPreview(page);
}

void ReadingPane::showPreview(const Page& page)
{
    preview_->setHtml(body_->showsHtml());
    preview_->showPage(page);
    growth_->follow(page);
}

void ReadingPane::showProtections(const Page& page)
{
    head_->showProtections(page);
}

void ReadingPane::showAround(const QList<Page>& around)
{
    wayBack_->showAround(around);
}

void ReadingPane::showNotice(const Page& page)
{
    const QString words = noticeFor(page);
    // A preview is cut on purpose: that is no damage.
    const bool bad =
        page.kind == Page::Kind::Failed || (page.kind == Page::Kind::Whole && page.reading.damaged);
    noticeWords_->setText(words);
    notice_->setPalette(tinted(bad ? warningHue : previewHue));
    notice_->setVisible(!words.isEmpty());
    download_->setVisible(!page.gone && page.kind == Page::Kind::Failed);
}

bool ReadingPane::hasMessage() const
{
    return stack_->currentWidget() == message_;
}

void ReadingPane::find()
{
    find_->open();
}

void ReadingPane::findAll(const QStringList& words)
{
    find_->showWords(words);
}

void ReadingPane::findNext()
{
    find_->next();
}

void ReadingPane::findPrevious()
{
    find_->previous();
}

void ReadingPane::zoomBy(int steps)
{
    body_->zoomBy(steps);
}

void ReadingPane::zoomNormal()
{
    body_->zoomNormal();
}

bool ReadingPane::isComplete() const
{
    return body_->isComplete();
}

} // namespace ui

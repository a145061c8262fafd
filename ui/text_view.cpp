// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_view.h"

#include "ui/text_layout.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

namespace {

// Laid in within a few milliseconds; fills any screen.
constexpr qsizetype pieceLength = 1 << 15;
// Where the reader was is laid in at once, unless that is far down in a very long text.
constexpr int piecesAtOnce = 8;
// Typographers like 45 to 75 letters a line; mail is written up to 78, quotes come before it.
constexpr int lettersALine = 88;
constexpr int marginBeside = 12;
constexpr int leastPercent = 50;
constexpr int mostPercent = 300;
constexpr int percentAStep = 10;
constexpr int wheelStep = 120;

} // namespace

TextView::TextView(QWidget* parent)
    : QPlainTextEdit(parent)
    , normalSize_(font().pointSizeF())
{
    auto* text = new QTextDocument(this);
    text->setDocumentLayout(new TextLayout(text));
    setDocument(text);
    setObjectName(QStringLiteral("Message"));
    setAccessibleName(QStringLiteral("Message"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(8);
    viewport()->setMouseTracking(true);
    connect(&next_, &QTimer::timeout, this, &TextView::layInPiece);
}

void TextView::showText(const QString& text)
{
    passages_.clear();
    showFeed(TextFeed(text), false);
}

void TextView::showPassages(const QList<mail::Passage>& passages)
{
    passages_ = passages;
    showFeed(TextFeed(passages, folding_), false);
}

void TextView::setFolding(bool folding)
{
    if (std::exchange(folding_, folding) != folding && !passages_.isEmpty())
        showFeed(TextFeed(passages_, folding_), true);
}

void TextView::showFeed(TextFeed feed, bool stay)
{
    if (feed.isSame(whole_))
        return;
    stay = stay || feed.continues(whole_);
    wanted_ = stay ? std::optional(place()) : std::nullopt;
    if (!stay)
        open_.clear();
    hover({});
    whole_ = std::move(feed);
    feed_ = whole_;
    headings_.clear();
    hiding_ = false;
    clear();
    layInPiece();
    for (int piece = 1; wanted_ && !feed_.atEnd() && piece < piecesAtOnce; ++piece)
        layInPiece();
    if (!stay)
        moveCursor(QTextCursor::Start);
    Q_EMIT replaced();
}

void TextView::layInPiece()
{
    layIn(feed_.next(pieceLength));
    const int paragraphs = blockCount() - int(headings_.size());
    if (wanted_ && (feed_.atEnd() || paragraphs > wanted_->top.paragraph + 200))
        goTo(*std::exchange(wanted_, std::nullopt));
    if (!isComplete()) {
        if (!next_.isActive())
            next_.start(0);
    } else if (next_.isActive()) {
        next_.stop();
        Q_EMIT completed();
    }
}

void TextView::layIn(const QList<Paragraph>& piece)
{
    if (piece.isEmpty())
        return;
    const bool first = document()->isEmpty();
    QString text;
    for (const Paragraph& paragraph : piece) {
        if (!first || &paragraph != &piece.first())
            text += u'\n';
        text += paragraph.text;
    }
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    QTextBlock block = cursor.block();
    cursor.insertText(text);
    block = first ? document()->firstBlock() : block.next();
    for (const Paragraph& paragraph : piece) {
        takeBlock(block, paragraph);
        block = block.next();
    }
    cursor.endEditBlock();
}

void TextView::takeBlock(QTextBlock block, const Paragraph& paragraph)
{
    block.setUserState(stateFrom(paragraph.kind));
    if (paragraph.kind.heading) {
        headings_.append(block.blockNumber());
        hiding_ = !open_.contains(paragraphOf(block));
    } else if (paragraph.kind.foldable && hiding_) {
        block.setVisible(false);
        block.setLineCount(0);
    }
}

// Where the reader is

int TextView::paragraphOf(const QTextBlock& block) const
{
    const int number = block.blockNumber();
    const auto before = std::lower_bound(headings_.begin(), headings_.end(), number);
    return number - int(before - headings_.begin());
}

QTextBlock TextView::blockOf(int paragraph) const
{
    int number = paragraph;
    for (const int heading : headings_) {
        if (heading > number)
            break;
        ++number;
    }
    return document()->findBlockByNumber(std::min(number, blockCount() - 1));
}

TextView::Place TextView::place() const
{
    const auto spot = [this](int position) {
        const QTextBlock block = document()->findBlock(position);
        return Spot{paragraphOf(block), position - block.position()};
    };
    const QTextBlock top = firstVisibleBlock();
    return {{paragraphOf(top), verticalScrollBar()->value() - top.firstLineNumber()},
            spot(textCursor().anchor()),
            spot(textCursor().position())};
}

void TextView::goTo(const Place& place)
{
    const auto position = [this](const Spot& spot) {
        const QTextBlock block = blockOf(spot.paragraph);
        return block.position() + std::min(spot.offset, block.length() - 1);
    };
    QTextCursor cursor(document());
    cursor.setPosition(position(place.anchor));
    cursor.setPosition(position(place.position), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    QTextBlock top = blockOf(place.top.paragraph);
    if (!top.isVisible())
        top = headingOver(top);
    verticalScrollBar()->setValue(top.firstLineNumber() + place.top.offset);
}

// Size

void TextView::zoomBy(int steps)
{
    setPercent(std::clamp(percent_ + steps * percentAStep, leastPercent, mostPercent));
}

void TextView::zoomNormal()
{
    setPercent(100);
}

void TextView::setPercent(int percent)
{
    percent_ = percent;
    QFont scaled = font();
    scaled.setPointSizeF(normalSize_ * percent / 100);
    setFont(scaled);
    setMargins();
}

void TextView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QPlainTextEdit::wheelEvent(event);
    wheel_ += event->angleDelta().y();
    zoomBy(wheel_ / wheelStep);
    wheel_ %= wheelStep;
    event->accept();
}

void TextView::resizeEvent(QResizeEvent* event)
{
    setMargins();
    QPlainTextEdit::resizeEvent(event);
}

void TextView::setMargins()
{
    const int wanted = fontMetrics().averageCharWidth() * lettersALine;
    const int spare = width() - wanted - 2 * marginBeside;
    setViewportMargins(marginBeside, 0, std::max(0, spare), 0);
}

} // namespace ui

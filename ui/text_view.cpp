// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_view.h"

#include "base/visible.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

namespace {

// Laid in within a few milliseconds; fills any screen.
constexpr qsizetype pieceLength = 1 << 15;
// Laying out one paragraph costs more than its length; an endless line is cut into paragraphs.
constexpr qsizetype paragraphLength = 4000;
// Typographers like 45 to 75 letters a line; mail is written up to 78, quotes come before it.
constexpr int lettersALine = 88;
constexpr int marginBeside = 12;
constexpr int leastPercent = 50;
constexpr int mostPercent = 300;
constexpr int percentAStep = 10;
constexpr int wheelStep = 120;

QString withBreaks(const QString& piece)
{
    QString out;
    out.reserve(piece.size() + piece.size() / paragraphLength);
    qsizetype sinceBreak = 0;
    for (const QChar c : piece) {
        sinceBreak = c == QLatin1Char('\n') ? 0 : sinceBreak + 1;
        out += c;
        if (sinceBreak > paragraphLength && !c.isHighSurrogate() &&
            (c.isSpace() || sinceBreak > 2 * paragraphLength)) {
            out += QLatin1Char('\n');
            sinceBreak = 0;
        }
    }
    return out;
}

// QPlainTextEdit knows which way a paragraph reads but aligns all to the left.
class ReadingLayout : public QPlainTextDocumentLayout {
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    QRectF blockBoundingRect(const QTextBlock& block) const override
    {
        const QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        if (block.isValid() && block.textDirection() == Qt::RightToLeft) {
            QTextOption option = block.layout()->textOption();
            option.setAlignment(Qt::AlignRight);
            block.layout()->setTextOption(option);
        }
        return rect;
    }
};

} // namespace

TextView::TextView(QWidget* parent)
    : QPlainTextEdit(parent)
    , normalSize_(font().pointSizeF())
{
    auto* text = new QTextDocument(this);
    text->setDocumentLayout(new ReadingLayout(text));
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
    connect(&next_, &QTimer::timeout, this, &TextView::layInPiece);
}

void TextView::showText(const QString& text)
{
    if (text == text_)
        return;
    text_ = text;
    shown_ = 0;
    clear();
    layInPiece();
    moveCursor(QTextCursor::Start);
    Q_EMIT replaced();
}

void TextView::layInPiece()
{
    qsizetype end = std::min(shown_ + pieceLength, text_.size());
    if (end < text_.size() && text_.at(end - 1).isHighSurrogate())
        --end;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(withBreaks(base::visibleLines(text_.mid(shown_, end - shown_))));
    shown_ = end;
    if (!isComplete()) {
        if (!next_.isActive())
            next_.start(0);
    } else if (next_.isActive()) {
        next_.stop();
        Q_EMIT completed();
    }
}

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

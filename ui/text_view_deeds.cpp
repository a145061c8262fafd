// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the text does under the mouse and at the keyboard: quotes open and close, addresses are followed.
#include "ui/text_links.h"
#include "ui/text_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTextLayout>

#include <memory>

namespace ui {

namespace {

// Tab goes to the next address or heading; behind so many lines without any it leaves the text.
constexpr int mostLinesLookedAt = 5000;

} // namespace

/// The block whose letters are there; invalid beside them.
QTextBlock TextView::blockAt(const QPoint& at) const
{
    const QTextBlock block = cursorForPosition(at).block();
    if (!block.isVisible())
        return {};
    const QPointF inside = at - blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    for (int line = 0; line < block.layout()->lineCount(); ++line) {
        if (block.layout()->lineAt(line).naturalTextRect().contains(inside))
            return block;
    }
    return {};
}

std::optional<html::Link> TextView::linkAt(const QPoint& at) const
{
    const QTextBlock block = blockAt(at);
    if (!block.isValid() || kindOf(block).heading)
        return std::nullopt;
    const int offset = cursorForPosition(at).positionInBlock();
    for (const TextLink& found : linksIn(block.text())) {
        if (offset >= found.start && offset <= found.start + found.length)
            return found.link;
    }
    return std::nullopt;
}

/// Enter, or a click: true if there was something to do.
bool TextView::act(const QTextCursor& at)
{
    if (kindOf(at.block()).heading) {
        toggle(at.block());
        return true;
    }
    const int offset = at.selectionStart() - at.block().position();
    for (const TextLink& found : linksIn(at.block().text())) {
        if (offset < found.start || offset > found.start + found.length)
            continue;
        Q_EMIT linkOpened(found.link);
        return true;
    }
    return false;
}

void TextView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && act(textCursor()))
        event->accept();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void TextView::mousePressEvent(QMouseEvent* event)
{
    pressedAt_ = event->pos();
    QPlainTextEdit::mousePressEvent(event);
}

void TextView::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    const auto link = linkAt(event->pos());
    const QTextBlock block = blockAt(event->pos());
    const bool heading = block.isValid() && kindOf(block).heading;
    viewport()->setCursor(link || heading ? Qt::PointingHandCursor : Qt::IBeamCursor);
    hover(link.value_or(html::Link()));
}

void TextView::hover(const html::Link& link)
{
    if (std::exchange(hovered_, link.url) != link.url)
        Q_EMIT linkHovered(link);
}

bool TextView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover({});
    return QPlainTextEdit::viewportEvent(event);
}

void TextView::hideEvent(QHideEvent* event)
{
    QPlainTextEdit::hideEvent(event);
    hover({});
}

void TextView::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const bool dragged = (event->pos() - pressedAt_).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged || textCursor().hasSelection())
        return;
    const QTextBlock block = blockAt(event->pos());
    if (block.isValid() && (kindOf(block).heading || linkAt(event->pos())))
        act(cursorForPosition(event->pos()));
}

void TextView::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    if (const auto link = linkAt(event->pos())) {
        QAction* const first = menu->actions().value(0);
        auto* copy = new QAction(tr("Copy &Link"), menu.get());
        connect(copy, &QAction::triggered, this,
                [url = link->url] { QGuiApplication::clipboard()->setText(url); });
        menu->insertAction(first, copy);
        menu->insertSeparator(first);
    }
    menu->exec(event->globalPos());
}

/// The heading or address of this block that is nearest to `from` on the way; null if there is none.
QTextCursor TextView::targetIn(const QTextBlock& block, int from, bool next) const
{
    QTextCursor target;
    const auto consider = [&](qsizetype start, qsizetype length) {
        if (next ? start <= from || !target.isNull() : start >= from)
            return;
        target = QTextCursor(block);
        target.setPosition(block.position() + int(start));
        target.setPosition(block.position() + int(start + length), QTextCursor::KeepAnchor);
    };
    if (kindOf(block).heading)
        consider(0, block.length() - 1);
    else
        for (const TextLink& found : linksIn(block.text()))
            consider(found.start, found.length);
    return target;
}

bool TextView::focusNextPrevChild(bool next)
{
    QTextBlock block = document()->findBlock(textCursor().selectionStart());
    const bool fresh = next && textCursor().position() == 0 && !textCursor().hasSelection();
    int from = fresh ? -1 : textCursor().selectionStart() - block.position();
    for (int line = 0; block.isValid() && line < mostLinesLookedAt; ++line) {
        if (const QTextCursor target = targetIn(block, from, next); block.isVisible() && !target.isNull()) {
            setTextCursor(target);
            ensureCursorVisible();
            return true;
        }
        block = next ? block.next() : block.previous();
        from = next ? -1 : block.length();
    }
    return QPlainTextEdit::focusNextPrevChild(next);
}

} // namespace ui

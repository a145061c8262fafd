// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folded quotes: under which heading they are, opened and closed; and copying, for which nothing is folded.
#include "ui/text_view.h"

#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QChar closedSign(0x25B8);
constexpr QChar openSign(0x25BE);

} // namespace

QTextBlock TextView::headingOver(const QTextBlock& block) const
{
    const auto after = std::upper_bound(headings_.begin(), headings_.end(), block.blockNumber());
    return after == headings_.begin() ? document()->firstBlock()
                                      : document()->findBlockByNumber(*std::prev(after));
}

void TextView::toggle(const QTextBlock& heading)
{
    setOpen(heading, heading.text().startsWith(closedSign));
}

void TextView::setOpen(const QTextBlock& heading, bool open)
{
    if (open)
        open_.insert(paragraphOf(heading));
    else
        open_.remove(paragraphOf(heading));
    if (heading.blockNumber() == headings_.last())
        hiding_ = !open; // for what is still to come
    QTextCursor sign(heading);
    sign.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    sign.insertText(open ? openSign : closedSign);
    QTextBlock block = heading.next();
    for (; block.isValid() && kindOf(block).foldable; block = block.next()) {
        block.setVisible(open);
    }
    const int end = block.isValid() ? block.position() : document()->characterCount();
    document()->markContentsDirty(heading.position(), end - heading.position());
    viewport()->update();
}

void TextView::reveal(const QTextCursor& cursor)
{
    for (const int position : {cursor.selectionStart(), cursor.selectionEnd()}) {
        const QTextBlock block = document()->findBlock(position);
        if (block.isValid() && !block.isVisible())
            setOpen(headingOver(block), true);
    }
    setTextCursor(cursor);
    ensureCursorVisible();
}

// As sent: with quote marks, without headings and cuts; what is folded was selected with the rest.
QMimeData* TextView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    QString text;
    bool any = false;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const ParagraphKind kind = kindOf(block);
        if (!kind.heading) {
            const int from = block == first ? cursor.selectionStart() - block.position() : 0;
            const int to = block == last ? cursor.selectionEnd() - block.position() : block.length() - 1;
            const QString piece = block.text().mid(from, to - from);
            if (any && !kind.goesOn)
                text += u'\n';
            text += from > 0 || first == last ? piece : asSent(piece, kind);
            any = true;
        }
        if (block == last)
            break;
    }
    auto* copied = new QMimeData;
    copied->setText(text);
    return copied;
}

} // namespace ui

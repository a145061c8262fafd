// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_place.h"

#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>

namespace ui {

ReadingPlace placeIn(const QTextEdit& text)
{
    const QTextCursor cursor = text.textCursor();
    const QTextCursor top = text.cursorForPosition({0, 0});
    ReadingPlace place;
    place.top = top.position();
    place.above = -text.cursorRect(top).top();
    place.anchor = cursor.anchor();
    place.cursor = cursor.position();
    place.letters = text.document()->characterCount();
    place.atStart = text.verticalScrollBar()->value() == 0;
    return place;
}

void goTo(const ReadingPlace& place, QTextEdit& text)
{
    const int last = text.document()->characterCount() - 1;
    QTextCursor cursor(text.document());
    if (place.letters == last + 1) { // the same words: the selection means the same
        cursor.setPosition(place.anchor);
        cursor.setPosition(place.cursor, QTextCursor::KeepAnchor);
        text.setTextCursor(cursor);
    }
    QScrollBar& bar = *text.verticalScrollBar();
    if (place.atStart)
        return bar.setValue(0);
    cursor.setPosition(std::clamp(place.top, 0, last));
    bar.setValue(bar.value() + text.cursorRect(cursor).top() + place.above);
}

} // namespace ui

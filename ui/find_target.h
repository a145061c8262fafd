// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTextCursor>
#include <QTextEdit>

namespace ui {

/// What a FindBar looks through: one text, or several under each other. The thread of the window.
class FindTarget {
public:
    FindTarget() = default;
    FindTarget(const FindTarget&) = delete;
    FindTarget& operator=(const FindTarget&) = delete;
    virtual ~FindTarget() = default;

    /// Where words may be found, from top to bottom.
    [[nodiscard]] virtual QList<QTextDocument*> documents() const = 0;

    /// Nothing of the text is still to come.
    [[nodiscard]] virtual bool isComplete() const = 0;

    /// Where the reader is, with what is selected there.
    [[nodiscard]] virtual QTextCursor reader() const = 0;

    /// Selects what was found, and scrolls there.
    virtual void showFound(const QTextCursor& found) = 0;

    /// Makes these stand out, and nothing else any more.
    virtual void mark(const QList<QTextEdit::ExtraSelection>& marks) = 0;

    virtual void takeFocus() = 0;
};

} // namespace ui

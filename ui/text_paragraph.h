// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextBlock;

namespace ui {

/// What a paragraph of a message's text is. Kept in the state of its block, so that 30 MB of text carry no
/// formats, and another palette needs no other document.
struct ParagraphKind {
    int level = 0;            ///< of quoting; 0: what the sender wrote
    bool signature = false;   ///< steps back
    bool heading = false;     ///< "▸ 34 quoted lines": not of the message, stands for what follows it
    bool foldable = false;    ///< hidden while the heading above it is closed
    bool goesOn = false;      ///< the line before was cut here for the layout's sake: no line end in between
    bool rule = false;        ///< a thin line between two bodies
    bool rightToLeft = false; ///< quote bars stand at the right

    bool operator==(const ParagraphKind&) const = default;
};

struct Paragraph {
    QString text;
    ParagraphKind kind;
};

[[nodiscard]] int stateFrom(const ParagraphKind& kind);
/// A block that was never given a state is plain text.
[[nodiscard]] ParagraphKind kindOf(const QTextBlock& block);

/// The paragraph as it was sent: with its quote marks.
[[nodiscard]] QString asSent(const QString& text, const ParagraphKind& kind);

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mail {

/// Lines that belong together: quoted equally deep, all in the signature or none.
struct TextBlock {
    int level = 0;          ///< 0: what the sender wrote; 1: quoted; 2: quoted in what was quoted...
    bool signature = false; ///< behind the line "-- " (RFC 3676 section 4.3), that line included
    QString text;           ///< lines with LF between them and none at the end, without their quote marks

    bool operator==(const TextBlock&) const = default;
};

/// A text as a reader sees it: what is quoted can be folded, signatures can be dimmed.
using Text = QList<TextBlock>;

/// How the lines of a text/plain part are meant (RFC 3676 section 4).
struct Flow {
    bool flowed = false; ///< format=flowed: a line that ends in a blank goes on in the next
    bool delSp = false;  ///< DelSp=yes: that blank is not part of the text
};

/// Takes a text with LF line ends apart. With flowed lines each paragraph becomes one line.
[[nodiscard]] Text textFrom(const QString& text, Flow flow = {});

/// The text in one piece, with "> " marks. LF at its end when there is any text.
[[nodiscard]] QString plainText(const Text& text);

} // namespace mail

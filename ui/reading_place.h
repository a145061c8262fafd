// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextEdit;

namespace ui {

/// Where somebody reads in a text, so that the same words stay under the eye when it is laid out anew; and
/// what is selected there.
struct ReadingPlace {
    int top = 0;    ///< the letter at the upper edge
    int above = 0;  ///< px of its line that are beyond the edge
    int anchor = 0; ///< the selection, or the cursor twice
    int cursor = 0;
    int letters = 0; ///< of the whole text
    bool atStart = true;
};

[[nodiscard]] ReadingPlace placeIn(const QTextEdit& text);

void goTo(const ReadingPlace& place, QTextEdit& text);

} // namespace ui

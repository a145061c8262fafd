// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace store {

/// A text as SearchIndex keeps it: folded words (see base::folded()) in UTF-8 with a blank between. Of
/// scripts that are written without blanks (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each letter with
/// its neighbour is a word, and the last of them alone, so that any piece of such a text is found as words
/// side by side.
[[nodiscard]] QByteArray searchable(const QString& text);

/// What SearchIndex::find() takes: all of `words`, none of `unwanted`; what stands side by side in one of
/// them must stand so in the text; the end of each may be missing once it has three letters. Empty where a
/// word is too short to be looked for.
[[nodiscard]] QString searchFor(const QStringList& words, const QStringList& unwanted = {});

} // namespace store

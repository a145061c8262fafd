// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/filter.h"

#include <QList>
#include <QString>

namespace ui {

/// What is wrong with what was typed into the filter, and what would be right, in one line. Plain text.
[[nodiscard]] QString wordsFor(const mailbox::FilterMistake& mistake);

/// What a person has to know about what this filter found, in one line: the mistake in it, or what it cannot
/// know. Mostly nothing.
[[nodiscard]] QString noteFor(const mailbox::Filter& filter);

/// One of the words that the filter knows.
struct FilterHelp {
    QString insert;  ///< "larger:2M"
    QString meaning; ///< "larger than 2 MB"
    int typed = 0;   ///< so many letters at the end of `insert` are an example, to be typed over
};

/// What can be asked for, in the order in which people ask.
[[nodiscard]] QList<FilterHelp> filterHelp();

} // namespace ui

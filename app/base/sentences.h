// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace base {

/// The two sentences for a fault: what happened (may hold %1 for the subject) and what to do. English, marked
/// for translation in the context "Error"; ui passes both through QCoreApplication::translate().
struct Sentence {
    const char* happened;
    const char* advice;
};

[[nodiscard]] Sentence sentenceFor(Fault fault);

/// Both sentences with the subject and the server's own words, in English: for the command line and logs.
[[nodiscard]] QString inEnglish(const Error& error);

} // namespace base

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

#include <QString>

namespace ui {

/// What became of the messages of one receipt, in numbers.
struct Tally {
    qsizetype total = 0;
    qsizetype gone = 0;     ///< confirmed
    qsizetype accepted = 0; ///< confirmation is to come
    qsizetype unknown = 0;
    qsizetype keptByServer = 0; ///< it refused, or took them and has them still
    qsizetype keptByUs = 0;     ///< never asked for: no proof, or it came to nothing before

    void add(visit::Fate fate, const std::optional<base::Error>& error);

    /// Every one that was wanted is on its way out or gone.
    [[nodiscard]] bool allDone() const { return gone + accepted == total; }
};

[[nodiscard]] Tally tallyOf(const visit::Receipt& receipt);
[[nodiscard]] Tally tallyOf(const visit::PastReceipt& receipt);

/// "12 of 12 gone, confirmed 14:03", "10 of 12 gone, confirmed 14:03; the server kept 2".
/// `settled` is UTC.
[[nodiscard]] QString receiptWords(const Tally& tally, const QDateTime& settled);

/// "gone", "accepted by the server", "not known yet", "kept".
[[nodiscard]] QString wordsFor(visit::Fate fate);

/// "3 messages went without Restante, between 1 Jul, 14:03 and 2 Jul, 09:15".
[[nodiscard]] QString disappearanceWords(const visit::Disappearance& disappearance);

} // namespace ui

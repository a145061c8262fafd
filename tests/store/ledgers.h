// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QStringList>

namespace support {

[[nodiscard]] std::unique_ptr<store::Ledger> openLedger(const QString& path);

/// A message that waits, seen at 1000.
[[nodiscard]] store::Known waiting(const QByteArray& uid, qint64 number);

/// `count` of them, some with headers of many pages.
[[nodiscard]] QList<store::Known> manyWaiting(int count);

/// Puts every kind of content into an empty ledger: each whereabouts, every column, receipts and facts.
void fill(store::Ledger& ledger);

/// Every member, so that QCOMPARE shows what differs.
[[nodiscard]] QString tell(const store::Known& known);
[[nodiscard]] QString tell(const store::FiledReceipt& receipt);

[[nodiscard]] QStringList openOnes(const store::Ledger& ledger);

/// All messages, receipts, and the facts that fill() sets.
[[nodiscard]] QStringList everythingIn(const store::Ledger& ledger);

/// What went over the line, day by day; since version 2.
[[nodiscard]] QStringList lineUseIn(const store::Ledger& ledger);

/// The change happened; else the test program ends with the error.
void must(const base::Done& done);

} // namespace support

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/index_finder.h"

namespace visit {

/// Finds words in the saved copies of an account.
class ArchiveFinder : public IndexFinder {
    Q_OBJECT
public:
    /// `folder` is the account's own, `mailbox` its account::Account::key().
    ArchiveFinder(const QString& folder, const QString& mailbox, QObject* parent = nullptr);
};

} // namespace visit

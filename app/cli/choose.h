// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "mailbox/row.h"

#include <QStringList>

namespace cli {

/// The messages that were asked for, in that order and each once, and what was asked for in vain.
struct Chosen {
    QList<mailbox::Row> rows;
    QList<base::Error> missing;
};

/// What a unique id that several messages have stands for.
enum class Shared {
    All,     ///< each of them
    Refused, ///< none: who deletes has to say which one
};

/// Finds each name in the listing: digits are a message number, all else is a unique id, and "uid:17" is the
/// unique id 17.
[[nodiscard]] Chosen choose(const QList<mailbox::Row>& rows, const QStringList& names, Shared shared);

} // namespace cli

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace mail {

/// A field value without its comments (RFC 5322 section 3.2.2), each replaced by a blank; quoted strings stay
/// as they are. Comments may nest; the depth is counted, not recursed into, so that no depth can hurt.
[[nodiscard]] QByteArray withoutComments(QByteArrayView value);

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace mail {

/// A field value without its comments (RFC 5322 section 3.2.2), each replaced by a blank; quoted strings stay
/// as they are. Comments may nest; the depth is counted, not recursed into, so that no depth can hurt.
[[nodiscard]] QByteArray withoutComments(QByteArrayView value);

/// The same for a field with parameters, where names of files hold parentheses without quotes: a comment in a
/// value stands behind a blank and in front of a ';' or the end, everything else is "report (1).pdf".
[[nodiscard]] QByteArray withoutCommentsAroundParameters(QByteArrayView value);

} // namespace mail

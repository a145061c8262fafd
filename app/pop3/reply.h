// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace pop3 {

/// Machine-readable reasons behind -ERR (RFC 2449 section 8, RFC 3206).
enum class ResponseCode {
    None,
    Auth,       ///< [AUTH]: the credentials are wrong
    InUse,      ///< [IN-USE]: another session holds the mailbox
    LoginDelay, ///< [LOGIN-DELAY]
    SysTemp,    ///< [SYS/TEMP]
    SysPerm,    ///< [SYS/PERM]
    Other,      ///< a code we do not know: as if there were none
};

/// A status line.
struct Reply {
    bool ok = false;
    ResponseCode code = ResponseCode::None;
    QByteArray words; ///< the server's own text, raw, without status and without code
};

/// "+OK..." or "-ERR..." in any case, bare or with text; anything else is nothing.
[[nodiscard]] std::optional<Reply> parseReply(QByteArrayView line);

} // namespace pop3

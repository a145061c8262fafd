// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/reply.h"

#include <algorithm>
#include <array>

namespace pop3 {

namespace {

struct Coded {
    QByteArrayView name;
    ResponseCode code;
};

constexpr std::array codes{
    Coded{"AUTH", ResponseCode::Auth},
    Coded{"IN-USE", ResponseCode::InUse},
    Coded{"LOGIN-DELAY", ResponseCode::LoginDelay},
    Coded{"SYS/TEMP", ResponseCode::SysTemp},
    Coded{"SYS/PERM", ResponseCode::SysPerm},
};

ResponseCode codeNamed(QByteArrayView name)
{
    const auto* found = std::find_if(codes.begin(), codes.end(), [name](const Coded& coded) {
        return coded.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == codes.end() ? ResponseCode::Other : found->code;
}

/// A code counts only directly behind the status (RFC 2449 section 8), or a user's text could pretend one.
ResponseCode takeCode(QByteArrayView& words)
{
    const qsizetype end = words.indexOf(']');
    if (!words.startsWith('[') || end < 0)
        return ResponseCode::None;
    const ResponseCode code = codeNamed(words.sliced(1, end - 1));
    if (code != ResponseCode::Other)
        words = words.sliced(end + 1).trimmed();
    return code;
}

/// What stands behind the status word, or nothing when the line does not begin with it.
std::optional<QByteArrayView> behind(QByteArrayView line, QByteArrayView status)
{
    if (line.size() < status.size() || line.first(status.size()).compare(status, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QByteArrayView rest = line.sliced(status.size());
    if (!rest.isEmpty() && rest.front() != ' ')
        return std::nullopt;
    return rest.isEmpty() ? rest : rest.sliced(1);
}

} // namespace

std::optional<Reply> parseReply(QByteArrayView line)
{
    if (const auto words = behind(line, "+OK"))
        return Reply{true, ResponseCode::None, words->trimmed().toByteArray()};
    if (auto words = behind(line, "-ERR")) {
        const ResponseCode code = takeCode(*words);
        return Reply{false, code, words->trimmed().toByteArray()};
    }
    return std::nullopt;
}

} // namespace pop3

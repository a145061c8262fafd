// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/broken_off.h"

namespace mail {

namespace {

constexpr qsizetype window = 4096; // some fifty lines of base64

bool isSextet(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/// Letters of the last line; of a line that is longer, those in the window.
QByteArrayView lastLine(QByteArrayView text)
{
    return text.sliced(text.lastIndexOf('\n') + 1);
}

/// Base64 that was not cut ends in a padding, or in a last line that is shorter than the others and made of
/// whole groups.
bool endsInTheMidst(const Octets& content)
{
    const QByteArray tail = content.some(qMax(content.size() - window, qint64(0)), window).trimmed();
    if (tail.isEmpty() || tail.endsWith('='))
        return false;
    const QByteArrayView last = lastLine(tail);
    if (std::count_if(last.begin(), last.end(), isSextet) % 4 != 0)
        return true;
    const QByteArray head = content.some(0, window);
    const qsizetype feed = head.indexOf('\n');
    const bool manyLines = feed >= 0 && (last.size() < tail.size() || content.size() > window);
    return manyLines && last.size() >= head.first(feed).trimmed().size();
}

} // namespace

bool isBrokenOff(const Part& part)
{
    if (part.whole)
        return false;
    if (part.unknown)
        return part.entity.size() > 0;
    return part.encoding == "base64" && endsInTheMidst(part.content);
}

bool isFalselyBase64(const Octets& content)
{
    constexpr qsizetype enough = 20; // octets; less says nothing
    constexpr qsizetype usual = 20;  // prose has a blank or a sign in some six letters
    const QByteArray head = content.some(0, window).trimmed();
    const auto isForeign = [](char c) { return !isSextet(c) && c != '=' && c != '\r' && c != '\n'; };
    const auto foreignIn = [&](QByteArrayView text) {
        return std::count_if(text.begin(), text.end(), isForeign);
    };
    const QByteArrayView first = QByteArrayView(head).first(qMax(head.indexOf('\n'), qsizetype(0)));
    if (first.size() >= enough && foreignIn(first) == 0)
        return false; // it is; what some list put behind it does not change that
    return head.size() >= enough && foreignIn(head) * usual > head.size();
}

} // namespace mail

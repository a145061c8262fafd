// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/comments.h"

namespace mail {

QByteArray withoutComments(QByteArrayView value)
{
    QByteArray out;
    out.reserve(value.size());
    qsizetype depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool escapes = c == '\\' && i + 1 < value.size() && (quoted || depth > 0);
        if (c == '"' && depth == 0)
            quoted = !quoted;
        if (c == '(' && !quoted && depth++ == 0)
            out += ' ';
        if (depth == 0)
            out += escapes ? value.sliced(i, 2) : value.sliced(i, 1);
        if (c == ')' && depth > 0)
            --depth;
        i += escapes ? 1 : 0;
    }
    return out;
}

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Behind the comment that begins at `at`; -1 when it does not end.
qsizetype behindComment(QByteArrayView value, qsizetype at)
{
    qsizetype depth = 0;
    for (; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (depth == 0)
            return at + 1;
        at += value[at] == '\\' ? 1 : 0;
    }
    return -1;
}

/// What stands from `begin` to before `end` in a value is a comment, and no part of a name.
bool standsApart(QByteArrayView value, qsizetype begin, qsizetype end)
{
    while (end < value.size() && isBlank(value[end]))
        ++end;
    return begin > 0 && isBlank(value[begin - 1]) && (end == value.size() || value[end] == ';');
}

} // namespace

QByteArray withoutCommentsAroundParameters(QByteArrayView value)
{
    constexpr int mostSearches = 100; // honest fields have a comment or two; each costs a walk to its end
    QByteArray out;
    bool quoted = false;
    bool inValue = false;
    int searches = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const qsizetype end =
            c == '(' && !quoted && ++searches <= mostSearches ? behindComment(value, i) : -1;
        if (end > 0 && (!inValue || standsApart(value, i, end))) {
            out += ' ';
            i = end - 1;
            continue;
        }
        quoted = quoted != (c == '"');
        inValue = quoted || c == '=' || (inValue && c != ';');
        out += c;
        if (c == '\\' && quoted && i + 1 < value.size())
            out += value[++i];
    }
    return out;
}

} // namespace mail

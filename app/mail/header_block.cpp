// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/header_block.h"

#include <algorithm>

namespace mail {

namespace {

constexpr int mostFields = 10'000; // honest messages have under 200; each costs memory

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// One line with its line end, from `at` on.
QByteArrayView lineAt(QByteArrayView bytes, qsizetype at)
{
    const qsizetype feed = bytes.indexOf('\n', at);
    return bytes.sliced(at, (feed < 0 ? bytes.size() : feed + 1) - at);
}

bool isFieldName(QByteArrayView name)
{
    if (name.isEmpty())
        return false;
    for (const char c : name) {
        if (c <= ' ' || c == 0x7F)
            return false;
    }
    return true;
}

/// Blanks before the colon are legal in old mail (RFC 5322 section 4.5).
QByteArrayView nameBefore(QByteArrayView line, qsizetype colon)
{
    QByteArrayView name = line.first(colon);
    while (!name.isEmpty() && isBlank(name.back()))
        name.chop(1);
    return name;
}

/// The envelope line of an mbox; some servers and archives leave it in, also quoted.
bool isEnvelopeLine(QByteArrayView line)
{
    return line.startsWith("From ") || line.startsWith(">From ");
}

qsizetype behindNoise(QByteArrayView bytes)
{
    qsizetype at = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size()) {
        const QByteArrayView line = lineAt(bytes, at);
        if (!line.trimmed().isEmpty() && !isEnvelopeLine(line))
            break;
        at += line.size();
    }
    return at;
}

/// The empty line; a boundary that comes without it; and a line of blanks, where what follows is no field.
bool beginsBody(QByteArrayView line, QByteArrayView behind)
{
    if (withoutLineEnd(line).isEmpty())
        return true;
    if (line.startsWith("--"))
        return !HeaderBlock::isField(line);
    if (!isBlank(line.front()) || !line.trimmed().isEmpty())
        return false;
    const QByteArrayView next = lineAt(behind, 0);
    const bool fieldFollows = next.isEmpty() || isBlank(next.front()) || HeaderBlock::isField(next);
    return !fieldFollows && !withoutLineEnd(next).isEmpty();
}

/// Lines of an old Macintosh end in CR alone: the same octets with LF there.
QByteArray withFeeds(QByteArrayView bytes)
{
    const qsizetype feed = bytes.indexOf('\n');
    const bool none = feed < 0 || feed >= bytes.size() - 1; // the one at the end is the server's
    return none && withoutLineEnd(bytes).contains('\r') ? bytes.toByteArray().replace('\r', '\n')
                                                        : QByteArray();
}

} // namespace

HeaderBlock HeaderBlock::parse(QByteArrayView bytes)
{
    HeaderBlock block;
    bytes = bytes.first(qMin(bytes.size(), mostOctets));
    const QByteArray fed = withFeeds(bytes);
    bytes = fed.isEmpty() ? bytes : QByteArrayView(fed);
    qsizetype at = behindNoise(bytes);
    while (at < bytes.size() && !block.ended_) {
        const QByteArrayView line = lineAt(bytes, at);
        if (beginsBody(line, bytes.sliced(at + line.size()))) {
            block.ended_ = true;
            at += line.trimmed().isEmpty() ? line.size() : 0;
        } else {
            block.take(line);
            at += line.size();
        }
    }
    block.bodyStart_ = at;
    return block;
}

bool HeaderBlock::isField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && isFieldName(nameBefore(line, colon));
}

void HeaderBlock::take(QByteArrayView line)
{
    if (isBlank(line.front())) {
        if (!fields_.isEmpty())
            fields_.last().value += line;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || fields_.size() >= mostFields)
        return;
    const QByteArrayView name = nameBefore(line, colon);
    if (isFieldName(name))
        fields_.append({name.toByteArray(), line.sliced(colon + 1).toByteArray()});
}

QByteArray HeaderBlock::first(QByteArrayView name) const
{
    for (const HeaderField& field : fields_) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

QByteArray unfolded(QByteArrayView value)
{
    value = value.trimmed();
    QByteArray line;
    while (!value.isEmpty()) {
        const auto* end =
            std::find_if(value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n'; });
        line.append(value.first(end - value.begin()));
        value = value.sliced(qMin(end - value.begin() + 1, value.size()));
    }
    return line;
}

} // namespace mail

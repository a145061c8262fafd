// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/summary.h"

#include "mail/addresses.h"
#include "mail/charsets.h"
#include "mail/dates.h"
#include "mail/parameters.h"
#include "mail/words.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace mail {

namespace {

/// Longer ones do not fit on a line (RFC 5322 section 2.1.1); the rest would only cost memory in each row.
constexpr qsizetype longestMessageId = 998;

bool isRaw8Bit(QByteArrayView value)
{
    const bool ascii = std::all_of(value.begin(), value.end(), [](char c) { return uchar(c) < 0x80; });
    return !ascii && !value.isValidUtf8();
}

/// A value with raw 8-bit letters as UTF-8, taking the body's charset for the header's: whoever writes one
/// without saying so writes both alike.
QByteArray inCharset(const QByteArray& value, const QByteArray& bodyCharset)
{
    if (bodyCharset.isEmpty())
        return value;
    const Letters letters = lettersFrom(value, bodyCharset);
    return letters.damaged ? value : letters.text.toUtf8();
}

QByteArray readable(const QByteArray& value, const QByteArray& bodyCharset)
{
    return isRaw8Bit(value) ? inCharset(value, bodyCharset) : value;
}

/// The same for a field of a header whose body's charset is looked up only where it matters.
QByteArray readableIn(const HeaderBlock& header, QByteArrayView name, const QByteArray& charset)
{
    const QByteArray value = header.first(name);
    if (!isRaw8Bit(value))
        return value;
    return inCharset(value, charset.isEmpty()
                                ? readParameters(header.first("Content-Type")).parameter("charset").toLatin1()
                                : charset);
}

} // namespace

Summary summaryOf(const HeaderBlock& header, const QByteArray& charset)
{
    Summary summary;
    summary.subject = decodeWords(unfolded(readableIn(header, "Subject", charset)));
    summary.from = readAddresses(readableIn(header, "From", charset));
    summary.to = readAddresses(readableIn(header, "To", charset));
    summary.date = readDate(unfolded(header.first("Date")));
    summary.messageId = unfolded(header.first("Message-ID")).left(longestMessageId);
    return summary;
}

QList<Address> addressesIn(const HeaderBlock& header, QByteArrayView name, const QByteArray& charset)
{
    return readAddresses(readable(header.first(name), charset));
}

Summary summarize(QByteArrayView headerBlock)
{
    return summaryOf(HeaderBlock::parse(headerBlock));
}

base::Result<Summary> summarizeFile(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return base::fail(base::Fault::CannotRead, path);
    QByteArray beginning = file.read(HeaderBlock::mostOctets);
    for (const QByteArrayView blankLine : {QByteArrayView("\n\n"), QByteArrayView("\n\r\n")}) {
        if (const qsizetype end = beginning.indexOf(blankLine); end >= 0)
            beginning.truncate(end + 1);
    }
    return summarize(beginning);
}

} // namespace mail

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
QByteArray readable(const QByteArray& value, const QByteArray& bodyCharset)
{
    if (bodyCharset.isEmpty() || !isRaw8Bit(value))
        return value;
    const Letters letters = lettersFrom(value, bodyCharset);
    return letters.damaged ? value : letters.text.toUtf8();
}

} // namespace

Summary summaryOf(const HeaderBlock& header, const QByteArray& charset)
{
    const QByteArray own = charset.isEmpty()
                               ? readParameters(header.first("Content-Type")).parameter("charset").toLatin1()
                               : charset;
    Summary summary;
    summary.subject = decodeWords(unfolded(readable(header.first("Subject"), own)));
    summary.from = addressesIn(header, "From", own);
    summary.to = addressesIn(header, "To", own);
    summary.date = readDate(unfolded(header.first("Date")));
    summary.messageId = unfolded(header.first("Message-ID")).trimmed().left(longestMessageId);
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

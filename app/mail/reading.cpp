// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/reading.h"

#include "mail/attachments.h"
#include "mail/bodies.h"
#include "mail/charsets.h"
#include "mail/summary.h"

namespace mail {

namespace {

/// The last resort: what cannot be taken apart is shown as it came.
QString rawText(const Source& source)
{
    constexpr qsizetype mostOctets = 65536; // a look at it; the whole can be saved
    return guessed(source.octets().some(source.bodyStart(), mostOctets))
        .replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

Reading readFrom(const Source& source)
{
    const PartTree tree = PartTree::parse(source);
    Bodies bodies = readBodies(tree);
    Reading reading;
    reading.summary = summaryOf(source.header());
    reading.text = std::move(bodies.text);
    reading.html = bodies.html;
    reading.textFromHtml = bodies.fromHtml;
    reading.damaged = bodies.damaged || tree.isDamaged() || source.header().fields().isEmpty();
    reading.attachments = listAttachments(tree, reading.damaged);
    if (reading.damaged && reading.text.isEmpty() && reading.attachments.isEmpty())
        reading.text = rawText(source);
    return reading;
}

} // namespace

Reading readBeginning(QByteArrayView bytes)
{
    return readFrom(Source::fromBytes(bytes));
}

base::Result<Reading> readFile(const QString& path)
{
    auto source = Source::fromFile(path);
    if (!source)
        return tl::unexpected(source.error());
    return readFrom(*source);
}

} // namespace mail

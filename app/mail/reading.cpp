// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/reading.h"

#include "mail/addresses.h"
#include "mail/attachments.h"
#include "mail/bodies.h"
#include "mail/cards.h"
#include "mail/charsets.h"
#include "mail/nested.h"
#include "mail/protections.h"
#include "mail/read_source.h"
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

void takeBodies(Bodies bodies, Reading& reading)
{
    reading.text = std::move(bodies.text);
    reading.sent = std::move(bodies.sent);
    reading.html = bodies.html;
    reading.textFromHtml = bodies.fromHtml;
    reading.damaged = reading.damaged || bodies.damaged;
    reading.passages = std::move(bodies.passages);
}

void takeHeader(const HeaderBlock& header, const QByteArray& charset, const ReadOptions& options,
                Reading& reading)
{
    reading.summary = summaryOf(header, charset);
    reading.cc = addressesIn(header, "Cc", charset);
    reading.replyTo = addressesIn(header, "Reply-To", charset);
    reading.trust = trustSignsOf(header, options.ownServer);
}

/// There is text, and none of it was cut.
bool isTextWhole(const Reading& reading, bool cut)
{
    if (!cut)
        return true;
    const auto whole = [](const Passage& passage) { return passage.whole; };
    return !reading.passages.isEmpty() &&
           std::all_of(reading.passages.cbegin(), reading.passages.cend(), whole);
}

qint64 missingOctets(const Source& source, const PartTree& tree, const ReadOptions& options)
{
    if (options.announced >= 0)
        return qMax(options.announced - source.octets().size(), qint64(0));
    return tree.isCut() ? -1 : 0;
}

} // namespace

Reading readSource(const Source& source, const ReadOptions& options)
{
    PartTree tree = PartTree::parse(source);
    if (options.announced > source.octets().size())
        tree.noteCut();
    const QList<Item> items = itemsIn(tree);
    Reading reading;
    reading.damaged = tree.isDamaged();
    const Protections protections(tree);
    Bodies bodies = readBodies(tree, items, protections, options.charset);
    takeHeader(source.header(), options.charset.isEmpty() ? bodies.charset : options.charset, options,
               reading);
    takeBodies(std::move(bodies), reading);
    reading.attachments = listAttachments(tree, items, options.hashes, reading.damaged);
    reading.protections = protections.list();
    readCards(tree, reading);
    reading.textWhole = isTextWhole(reading, tree.isCut());
    reading.missing = missingOctets(source, tree, options);
    reading.damaged = reading.damaged || source.octets().hasFailed();
    if (reading.text.isEmpty() && reading.attachments.isEmpty() &&
        (reading.damaged || tree.leaves().isEmpty()))
        reading.text = reading.sent = rawText(source);
    return reading;
}

Reading readBeginning(QByteArrayView bytes, const ReadOptions& options)
{
    return readSource(Source::fromBytes(bytes), options);
}

base::Result<Reading> readFile(const QString& path, const ReadOptions& options)
{
    return readNested(path, {}, options);
}

base::Result<Reading> readNested(const QString& path, const Way& way, const ReadOptions& options)
{
    return readNested(Place{path, way}, options);
}

base::Result<Reading> readNested(const Place& message, const ReadOptions& options)
{
    return sourceOf(message).map([&](const Source& source) { return readSource(source, options); });
}

QByteArray relatedBytes(const Place& message, const QByteArray& contentId, qsizetype most)
{
    const auto source = sourceOf(message);
    if (!source || contentId.isEmpty())
        return {};
    const PartTree tree = PartTree::parse(*source);
    for (const Part& part : tree.leaves()) {
        if (part.contentId != contentId)
            continue;
        const Beginning beginning = beginningOf(part, most);
        return beginning.whole ? beginning.bytes : QByteArray();
    }
    return {};
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/nested.h"

#include "mail/items.h"
#include "mail/octet_count.h"

namespace mail {

namespace {

constexpr qsizetype mostDecoded = 32 << 20; // honest forwards of that size are not encoded

base::Result<Source> inside(const Source& source, int index)
{
    const PartTree tree = PartTree::parse(source);
    const QList<Item> items = itemsIn(tree);
    const bool there = index >= 0 && index < items.size() && !items[index].embedded && !items[index].tnef;
    if (!there || !isMessage(tree.leaves()[items[index].leaf]))
        return base::fail(base::Fault::NoSuchMessage, QString::number(index));
    const Part& part = tree.leaves()[items[index].leaf];
    return isPassedThrough(part.encoding) ? Source(part.content)
                                          : Source(Octets::ofBytes(beginningOf(part, mostDecoded).bytes));
}

} // namespace

base::Result<Source> nestedSource(const QString& path, const Way& way)
{
    return sourceOf({path, way});
}

base::Result<Source> sourceOf(const Place& message)
{
    if (message.way.size() > longestWay)
        return base::fail(base::Fault::NoSuchMessage, message.path);
    auto source = message.octets.isEmpty() ? Source::fromFile(message.path)
                                           : base::Result<Source>(Source(Octets::ofBytes(message.octets)));
    for (const int index : message.way) {
        if (source)
            source = inside(*source, index);
    }
    return source;
}

} // namespace mail

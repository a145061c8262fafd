// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/items.h"

namespace mail {

namespace {

constexpr qsizetype mostSearched =
    100; // texts and winmail.dat in one message that are looked into; honest mail has a few

class Collector {
public:
    QList<Item> collect(const PartTree& tree)
    {
        const QList<Part>& leaves = tree.leaves();
        for (qsizetype leaf = 0; leaf < leaves.size(); ++leaf) {
            const Part& part = leaves[leaf];
            if (!part.isBody())
                items_.append({leaf, 0, std::nullopt, std::nullopt});
            if (part.isBody() && part.type.value == "text/plain" && searched_++ < mostSearched)
                addEmbedded(part, leaf);
            else if (!part.isBody() && isTnef(part) && searched_++ < mostSearched)
                addTnef(part, leaf);
        }
        return std::move(items_);
    }

private:
    void addEmbedded(const Part& part, qsizetype leaf)
    {
        qsizetype number = 0;
        for (const EmbeddedFile& file : embeddedFiles(part))
            items_.append({leaf, number++, file, std::nullopt});
    }

    void addTnef(const Part& part, qsizetype leaf)
    {
        qsizetype number = 0;
        for (const TnefFile& file : tnefFiles(part))
            items_.append({leaf, number++, std::nullopt, file});
    }

    QList<Item> items_;
    qsizetype searched_ = 0;
};

} // namespace

QList<Item> itemsIn(const PartTree& tree)
{
    return Collector().collect(tree);
}

bool pump(const PartTree& tree, const Item& item, const Sink& sink)
{
    const Part& part = tree.leaves()[item.leaf];
    if (item.embedded)
        return pumpEmbedded(part, item.number, sink);
    return item.tnef ? pumpTnef(part, item.number, sink) : pump(part, sink);
}

bool isMessage(const Part& part)
{
    return part.type.value == "message/rfc822" || part.type.value == "message/global" ||
           part.type.value == "message/news";
}

} // namespace mail

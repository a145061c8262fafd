// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/parts.h"

#include "mail/broken_off.h"

#include <algorithm>

namespace mail {

QString Part::name() const
{
    const QString name = disposition.parameter("filename");
    return name.isEmpty() ? type.parameter("name") : name;
}

bool Part::isBody() const
{
    if (disposition.value == "attachment" || (type.value != "text/plain" && type.value != "text/html"))
        return false;
    return leads || name().isEmpty();
}

/// Goes over the entities once, parents first.
class PartTree::Builder {
public:
    Builder(const Source& source, PartTree& tree)
        : source_(source)
        , tree_(tree)
    {}

    void build(const QList<Entity>& entities)
    {
        for (const Entity& entity : entities) {
            const Place inside = entity.parent < 0 ? Place() : places_[entity.parent];
            const bool first = entity.parent < 0 || !inside.entered;
            if (entity.parent >= 0)
                places_[entity.parent].entered = true;
            places_.append(entity.divided ? enter(entity, inside) : leaf(entity, inside, first));
        }
    }

private:
    /// What the children of an entity need to know of it.
    struct Place {
        int multipart = -1;
        int section = -1; ///< -1: each leaf below is one of its own
        bool related = false;
        bool entered = false; ///< a child came
    };

    Place enter(const Entity& entity, const Place& inside)
    {
        Place place;
        place.multipart = int(tree_.multiparts_.size());
        place.section =
            inside.section < 0 && entity.type.value == "multipart/alternative" ? sections_++ : inside.section;
        place.related = entity.type.value == "multipart/related";
        tree_.multiparts_.append({entity.type, source_.octets().stretch(entity.begin, entity.end),
                                  inside.multipart, entity.whole, entity.begin});
        return place;
    }

    Place leaf(const Entity& entity, const Place& inside, bool first)
    {
        Part part;
        part.content = source_.octets().stretch(entity.bodyBegin, entity.end);
        part.entity = source_.octets().stretch(entity.begin, entity.end);
        part.type = entity.type;
        if (part.type.value.startsWith("multipart/"))
            part.type.value = "text/plain"; // nothing divides it: shown whole
        part.disposition = entity.disposition;
        part.encoding = entity.encoding;
        part.contentId = entity.contentId;
        part.section = inside.section < 0 ? sections_++ : inside.section;
        part.parent = inside.multipart;
        part.leads = entity.parent < 0 || (inside.related && first);
        part.whole = entity.whole;
        part.unknown = entity.unknown;
        part.begin = entity.begin;
        // Files are decoded as everybody else does, whatever comes out; a text is there to be read.
        if (part.isBody() && part.encoding == "base64" && isFalselyBase64(part.content))
            part.encoding = "8bit";
        tree_.leaves_.append(part);
        return {};
    }

    const Source& source_;
    PartTree& tree_;
    QList<Place> places_;
    int sections_ = 0;
};

PartTree PartTree::parse(const Source& source)
{
    PartTree tree;
    const Structure structure = structureOf(source.octets(), source.header(), source.bodyStart());
    Builder(source, tree).build(structure.entities);
    tree.cut_ = source.isCut() || structure.cut || structure.limited;
    tree.damaged_ = source.isCut() || structure.limited ||
                    std::any_of(tree.leaves_.cbegin(), tree.leaves_.cend(), isBrokenOff);
    return tree;
}

void PartTree::noteCut()
{
    if (!leaves_.isEmpty() && leaves_.last().unknown)
        leaves_.removeLast();
    if (leaves_.size() == 1 && leaves_.first().parent < 0)
        leaves_.first().whole = false; // of several, the walk has seen which one has no end
    cut_ = knownCut_ = true;
}

bool PartTree::liesIn(const Part& part, QByteArrayView kind) const
{
    for (int at = part.parent; at >= 0; at = multiparts_[at].parent) {
        if (multiparts_[at].type.value == kind)
            return true;
    }
    return false;
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/attachments.h"

#include "mail/broken_off.h"
#include "mail/charsets.h"
#include "mail/digest.h"
#include "mail/inner_file.h"
#include "mail/nested.h"
#include "mail/octet_count.h"
#include "mail/risks.h"

#include <QIODevice>

namespace mail {

namespace {

using Kind = Attachment::Kind;
using Damage = Attachment::Damage;

class Lister {
public:
    Lister(const PartTree& tree, bool hashes)
        : tree_(tree)
        , hashes_(hashes)
    {}

    Attachment list(const Item& item, int index)
    {
        Attachment attachment = described(item);
        attachment.index = index;
        if (hashes_)
            hash(item, attachment);
        if (index < mostLookedInto)
            attachment.content = contentTypeOf(headOf(item), attachment.name);
        attachment.risk = riskOf(attachment);
        return attachment;
    }

    [[nodiscard]] bool damaged() const { return damaged_; }

private:
    // Each costs some 0.1 ms; a list shows a few hundred at most.
    static constexpr int mostLookedInto = 200;
    // Decoding to count is dear: what is small is counted, until all together are not small any more.
    static constexpr qint64 mostCounted = 4 << 20;

    [[nodiscard]] Attachment described(const Item& item)
    {
        const Part& part = tree_.leaves()[item.leaf];
        if (item.embedded)
            return embedded(*item.embedded);
        if (item.tnef)
            return fromTnef(*item.tnef);
        Attachment attachment;
        attachment.name = part.name();
        attachment.type = QString::fromLatin1(part.type.value);
        attachment.kind = isMessage(part) ? Kind::Message : Kind::Part;
        attachment.damage = isCut(part) ? Damage::Cut : Damage::None;
        attachment.contentId = part.contentId;
        attachment.related = tree_.liesIn(part, "multipart/related");
        measure(item, part, attachment);
        return attachment;
    }

    /// Without its end: surely so where the message goes on, else where it shows.
    [[nodiscard]] bool isCut(const Part& part) const
    {
        return tree_.isKnownCut() ? !part.whole : isBrokenOff(part);
    }

    static Attachment embedded(const EmbeddedFile& file)
    {
        Attachment attachment;
        attachment.name = guessed(file.name);
        attachment.type = QStringLiteral("application/octet-stream");
        attachment.octets = file.octets;
        attachment.kind = file.kind == EmbeddedFile::Kind::YEncoded ? Kind::YEncoded : Kind::Uuencoded;
        attachment.damage = file.damage == EmbeddedFile::Damage::Cut             ? Damage::Cut
                            : file.damage == EmbeddedFile::Damage::WrongChecksum ? Damage::WrongChecksum
                                                                                 : Damage::None;
        return attachment;
    }

    static Attachment fromTnef(const TnefFile& file)
    {
        Attachment attachment;
        attachment.name = file.name;
        attachment.type = file.type.isEmpty() ? QStringLiteral("application/octet-stream") : file.type;
        attachment.octets = file.octets;
        attachment.kind = Kind::InWinmail;
        attachment.damage = file.damaged ? Damage::WrongChecksum : Damage::None;
        return attachment;
    }

    void measure(const Item& item, const Part& part, Attachment& attachment)
    {
        if (hashes_)
            return;
        if (isPassedThrough(part.encoding)) {
            attachment.octets = part.content.size();
            return;
        }
        counted_ += part.content.size();
        attachment.reckoned = counted_ > mostCounted;
        if (attachment.reckoned)
            attachment.octets = reckonedOctets(part);
        else
            count(item, attachment);
    }

    void count(const Item& item, Attachment& attachment)
    {
        Digest digest;
        qint64 octets = 0;
        const Sink add = [&](QByteArrayView piece) {
            if (hashes_)
                digest.add(piece);
            octets += piece.size();
            return true;
        };
        damaged_ = !pump(tree_, item, add) || damaged_;
        attachment.octets = octets;
        if (hashes_)
            attachment.sha256 = digest.hex();
    }

    /// Files inside of a part were hashed when they were found.
    void hash(const Item& item, Attachment& attachment)
    {
        if (item.embedded)
            attachment.sha256 = item.embedded->sha256;
        else if (item.tnef)
            attachment.sha256 = item.tnef->sha256;
        else
            count(item, attachment);
    }

    [[nodiscard]] QByteArray headOf(const Item& item) const
    {
        if (item.embedded)
            return item.embedded->head;
        return item.tnef ? item.tnef->head : beginningOf(tree_.leaves()[item.leaf], InnerFile::telling).bytes;
    }

    const PartTree& tree_;
    bool hashes_;
    bool damaged_ = false;
    qint64 counted_ = 0;
};

/// `pumped` hands what is to be written to a sink.
template <class Pumped> base::Done write(const Pumped& pumped, QIODevice& to, const QString& path)
{
    bool written = true;
    const bool all = pumped([&](QByteArrayView piece) {
        written = to.write(piece.data(), piece.size()) == piece.size();
        return written;
    });
    if (!written)
        return base::fail(base::Fault::CannotWrite, to.errorString());
    return all ? base::Done() : base::fail(base::Fault::CannotRead, path);
}

base::Done save(const PartTree& tree, int index, QIODevice& to, const QString& path)
{
    const QList<Item> items = itemsIn(tree);
    if (index < 0 || index >= items.size())
        return base::fail(base::Fault::NoSuchMessage, QString::number(index));
    return write([&](const Sink& sink) { return pump(tree, items[index], sink); }, to, path);
}

} // namespace

QList<Attachment> listAttachments(const PartTree& tree, const QList<Item>& items, bool hashes, bool& damaged)
{
    QList<Attachment> list;
    Lister lister(tree, hashes);
    for (const Item& item : items)
        list.append(lister.list(item, int(list.size())));
    damaged = damaged || lister.damaged();
    return list;
}

base::Done saveAttachment(const QString& path, int index, QIODevice& to)
{
    return saveAttachment(path, Way{index}, to);
}

base::Done saveAttachment(const QString& path, const Way& way, QIODevice& to)
{
    if (way.isEmpty())
        return base::fail(base::Fault::NoSuchMessage, QString());
    return nestedSource(path, way.first(way.size() - 1)).and_then([&](const Source& source) {
        return save(PartTree::parse(source), way.last(), to, path);
    });
}

base::Done saveAttachment(const Place& message, int index, QIODevice& to)
{
    return sourceOf(message).and_then(
        [&](const Source& source) { return save(PartTree::parse(source), index, to, message.path); });
}

base::Done savePart(const Place& message, int part, QIODevice& to)
{
    const auto source = sourceOf(message);
    if (!source)
        return tl::unexpected(source.error());
    const PartTree tree = PartTree::parse(*source);
    if (part < 0 || part >= tree.leaves().size())
        return base::fail(base::Fault::NoSuchMessage, QString::number(part));
    return write([&](const Sink& sink) { return pump(tree.leaves()[part], sink); }, to, message.path);
}

base::Done saveAttachmentIn(const QByteArray& message, int index, QIODevice& to)
{
    return save(PartTree::parse(Source(Octets::ofBytes(message))), index, to, QString());
}

} // namespace mail

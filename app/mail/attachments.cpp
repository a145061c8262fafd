// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/attachments.h"

#include "mail/content.h"
#include "mail/digest.h"

#include <QIODevice>

namespace mail {

QList<Part> attachedParts(const PartTree& tree)
{
    QList<Part> parts;
    for (const Part& part : tree.leaves()) {
        if (!part.isBody())
            parts.append(part);
    }
    return parts;
}

QList<Attachment> listAttachments(const PartTree& tree, bool& damaged)
{
    QList<Attachment> list;
    const QList<Part> parts = attachedParts(tree);
    for (const Part& part : parts) {
        Digest digest;
        qint64 octets = 0;
        const Sink count = [&](QByteArrayView piece) {
            digest.add(piece);
            octets += piece.size();
            return true;
        };
        damaged = !pump(part, count) || damaged;
        list.append(
            {int(list.size()), part.name(), QString::fromLatin1(part.type.value), octets, digest.hex()});
    }
    return list;
}

base::Done saveAttachment(const QString& path, int index, QIODevice& to)
{
    auto source = Source::fromFile(path);
    if (!source)
        return tl::unexpected(source.error());
    const PartTree tree = PartTree::parse(*source);
    const QList<Part> parts = attachedParts(tree);
    if (index < 0 || index >= parts.size())
        return base::fail(base::Fault::NoSuchMessage, QString::number(index));
    bool written = true;
    const Sink write = [&](QByteArrayView piece) {
        written = to.write(piece.data(), piece.size()) == piece.size();
        return written;
    };
    const bool all = pump(parts[index], write);
    if (!written)
        return base::fail(base::Fault::CannotWrite, to.errorString());
    return all ? base::Done() : base::fail(base::Fault::CannotRead, path);
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proof.h"

#include "store/line_ends.h"
#include "store/sha256.h"

#include <QFile>
#include <QFileInfo>

namespace store {

namespace {

constexpr qint64 pieceSize = 256 * 1024;

base::Done forEachPiece(const QString& path, const std::function<base::Done(QByteArrayView)>& take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(base::Fault::CannotRead, QStringLiteral("%1 (%2)").arg(path, file.errorString()));
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return base::fail(base::Fault::CannotRead,
                              QStringLiteral("%1 (%2)").arg(path, file.errorString()));
        if (got == 0)
            return {};
        if (auto taken = take(QByteArrayView(piece).first(got)); !taken)
            return taken;
    }
}

// One reading of the file, hashed while it goes by.
struct Tally {
    Sha256 hash;
    qint64 octets = 0;

    void add(QByteArrayView piece)
    {
        hash.add(piece);
        octets += piece.size();
    }

    bool equals(const Saved& saved)
    {
        return octets == saved.octets && !saved.sha256.isEmpty() && hash.hex() == saved.sha256;
    }
};

} // namespace

base::Result<Form> verify(const Saved& saved)
{
    Tally asSent;
    Tally lineFeeds;
    const auto read = forEachPiece(saved.path, [&](QByteArrayView piece) -> base::Done {
        asSent.add(piece);
        lineFeeds.add(toCrLf(piece));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    if (lineFeeds.equals(saved))
        return Form::LineFeeds;
    if (asSent.equals(saved))
        return Form::AsSent;
    return base::fail(base::Fault::MessageDamaged, saved.path);
}

base::Done readAsSent(const QString& path, Form form, const std::function<base::Done(QByteArrayView)>& take)
{
    return forEachPiece(
        path, [&](QByteArrayView piece) { return form == Form::AsSent ? take(piece) : take(toCrLf(piece)); });
}

base::Done readProven(const Saved& saved, const std::function<base::Done(QByteArrayView)>& take)
{
    const auto form = verify(saved);
    if (!form)
        return tl::unexpected(form.error());
    Tally tally;
    const auto copied = readAsSent(saved.path, *form, [&](QByteArrayView piece) {
        tally.add(piece);
        return take(piece);
    });
    if (copied && !tally.equals(saved))
        return base::fail(base::Fault::MessageDamaged, saved.path);
    return copied;
}

bool isProven(const Saved& saved, Disk& disk)
{
    return disk.syncFile(saved.path) && disk.syncFolder(QFileInfo(saved.path).path()) && verify(saved);
}

} // namespace store

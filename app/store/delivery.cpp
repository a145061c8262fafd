// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/delivery.h"

#include "store/proof.h"

namespace store {

namespace {

base::Result<DurableFile> createIn(const QString& maildir, Disk& disk)
{
    return DurableFile::create(maildir + QStringLiteral("/tmp/") + composeTemporaryName(), disk);
}

} // namespace

base::Result<std::unique_ptr<Incoming>> Delivery::begin(const QString& maildir, const MessageKey& key,
                                                        std::shared_ptr<Catalogue> known, Disk& disk)
{
    auto file = createIn(maildir, disk);
    if (!file)
        return tl::unexpected(file.error());
    return std::make_unique<Delivery>(maildir, key, std::move(known), disk, std::move(*file));
}

Delivery::Delivery(QString maildir, MessageKey key, std::shared_ptr<Catalogue> known, Disk& disk,
                   DurableFile file)
    : maildir_(std::move(maildir))
    , key_(std::move(key))
    , known_(std::move(known))
    , disk_(&disk)
    , file_(std::move(file))
{}

base::Done Delivery::put(QByteArrayView bytes)
{
    onDisk_ += bytes.size();
    return file_.write(bytes);
}

base::Done Delivery::write(QByteArrayView octets)
{
    hash_.add(octets);
    octets_ += octets.size();
    if (!asSent_) {
        QByteArray& tail = file_.tail(); // straight to where it is written from: no copy between
        const qsizetype before = tail.size();
        if (toLf_.convert(octets, tail)) {
            onDisk_ += tail.size() - before;
            return file_.write({});
        }
        if (auto kept = keepAsSent(); !kept)
            return kept;
    }
    return put(octets);
}

base::Done Delivery::keepAsSent()
{
    if (auto flushed = file_.flush(); !flushed)
        return flushed;
    auto again = createIn(maildir_, *disk_);
    if (!again)
        return tl::unexpected(again.error());
    std::swap(file_,
              *again); // `again` is now what was written so far, and goes with the end of this function
    asSent_ = true;
    onDisk_ = 0;
    const auto copied = readAsSent(again->temporaryPath(), Form::LineFeeds,
                                   [this](QByteArrayView piece) { return put(piece); });
    return copied ? put(toLf_.held()) : copied;
}

base::Result<Arrival> Delivery::arrive()
{
    if (!asSent_) {
        if (const auto last = put(toLf_.held()); !last)
            return tl::unexpected(last.error());
    }
    const QByteArray sha256 = hash_.hex();
    if (sha256.isEmpty())
        return cannotWrite(maildir_, QStringLiteral("SHA-256 is not available"));
    if (const auto same = sameAs(sha256))
        return Arrival{*same, nullptr, Existing::Keep, {}};
    const QByteArray key = key_.digestForName();
    const QString path = maildir_ + QStringLiteral("/new/") + composeName({sha256, key, octets_}, onDisk_);
    return Arrival{{path, octets_, sha256}, &file_, Existing::Keep, maildir_.toUtf8() + key + sha256};
}

std::optional<Saved> Delivery::sameAs(const QByteArray& sha256) const
{
    for (const Saved& saved : known_->copiesOf(key_)) {
        if (saved.sha256 == sha256 && saved.octets == octets_ && isProven(saved, *disk_))
            return saved;
    }
    return std::nullopt;
}

void Delivery::landed(const Saved& saved)
{
    known_->add(key_, saved);
}

} // namespace store

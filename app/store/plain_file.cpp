// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plain_file.h"

#include "store/durable_file.h"
#include "store/sha256.h"

namespace store {

namespace {

class PlainFile final : public Incoming {
public:
    PlainFile(QString path, Existing existing, DurableFile file)
        : path_(std::move(path))
        , existing_(existing)
        , file_(std::move(file))
    {}

    base::Done write(QByteArrayView octets) override
    {
        hash_.add(octets);
        octets_ += octets.size();
        return file_.write(octets);
    }

    base::Result<Arrival> arrive() override
    {
        return Arrival{{path_, octets_, hash_.hex()}, &file_, existing_, {}};
    }

private:
    QString path_;
    Existing existing_;
    DurableFile file_;
    Sha256 hash_;
    qint64 octets_ = 0;
};

} // namespace

base::Result<std::unique_ptr<Incoming>> intoPlainFile(const QString& path, Existing existing, Disk& disk)
{
    return DurableFile::create(temporaryBeside(path), disk)
        .map([&](DurableFile&& file) -> std::unique_ptr<Incoming> {
            return std::make_unique<PlainFile>(path, existing, std::move(file));
        });
}

} // namespace store

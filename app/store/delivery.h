// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "store/durable_file.h"
#include "store/line_ends.h"
#include "store/saved.h"
#include "store/sha256.h"

#include <memory>

namespace store {

/// One message on its way into a Maildir: written in tmp/, then named in new/.
///
/// CRLF becomes LF, as everything that reads a Maildir expects, as long as that can be undone. With the first
/// lone LF it could not be: from then on, and for what was written before, the octets stay as they were sent.
/// Memory: one piece.
class Delivery final : public Incoming {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Incoming>>
    begin(const QString& maildir, const MessageKey& key, std::shared_ptr<Catalogue> known, Disk& disk);

    Delivery(QString maildir, MessageKey key, std::shared_ptr<Catalogue> known, Disk& disk, DurableFile file);

    [[nodiscard]] base::Done write(QByteArrayView octets) override;

    /// If the same octets of the same message are there already, and proven, that copy is the answer and no
    /// second one is left.
    [[nodiscard]] base::Result<Arrival> arrive() override;

    void landed(const Saved& saved) override;

private:
    [[nodiscard]] base::Done put(QByteArrayView bytes);
    [[nodiscard]] base::Done keepAsSent();
    [[nodiscard]] std::optional<Saved> sameAs(const QByteArray& sha256) const;

    QString maildir_;
    MessageKey key_;
    std::shared_ptr<Catalogue> known_;
    Disk* disk_;
    DurableFile file_;
    ToLf toLf_;
    bool asSent_ = false;
    Sha256 hash_;
    qint64 octets_ = 0; ///< as the server sent them
    qint64 onDisk_ = 0;
};

} // namespace store

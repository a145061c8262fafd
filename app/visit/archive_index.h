// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/text_index.h"

namespace visit {

/// Of the saved copies of an account. The index stays beside the ledger from run to run and follows the
/// archive: reads what is new there, forgets what is gone.
class ArchiveIndex : public TextIndex {
    Q_OBJECT
public:
    /// `folder` holds Maildir/, and is to hold the index.
    ArchiveIndex(QString folder, QString mailbox, const std::atomic<quint64>& latest);

private:
    [[nodiscard]] QByteArray keyOf(const mailbox::MessageId& saved) const override;
    void list() override;
    [[nodiscard]] std::optional<Item> read(const QString& file) override;

    QString folder_;
    QString mailbox_;
};

} // namespace visit

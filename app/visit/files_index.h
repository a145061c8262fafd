// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/local_messages.h"
#include "visit/text_index.h"

#include <QStringList>
#include <QTemporaryDir>

namespace visit {

/// Of messages that lie on this machine, by their numbers in the list of Files. Made anew for each listing,
/// in a private folder that goes with it.
class FilesIndex : public TextIndex {
    Q_OBJECT
public:
    FilesIndex(QStringList paths, const std::atomic<quint64>& latest);
    ~FilesIndex() override;

    void know(const QList<mailbox::MessageId>& saved) override;

private:
    FilesIndex(QStringList paths, std::unique_ptr<QTemporaryDir> folder, const std::atomic<quint64>& latest);
    [[nodiscard]] QByteArray keyOf(const mailbox::MessageId& saved) const override;
    void list() override;
    [[nodiscard]] std::optional<Item> read(const QString& number) override;

    QStringList paths_;
    std::unique_ptr<QTemporaryDir> folder_;
    qsizetype listed_ = 0; ///< messages in the list
    QList<LocalMessage> messages_;
};

} // namespace visit

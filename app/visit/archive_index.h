// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_index.h"
#include "visit/text_finder.h"

#include <QHash>
#include <QTimer>

#include <atomic>

namespace visit {

/// Reads the saved messages of an archive into a search index, a few milliseconds at a time, and answers
/// searches in between. Lives in a thread of its own (see ArchiveFinder), which it gives to others while it
/// reads: a search wakes it. What cannot be done is told to the log only; nothing but finding suffers.
class ArchiveIndex : public QObject {
    Q_OBJECT
public:
    /// `folder` holds Maildir/, and is to hold the index. `latest` is the ticket that somebody still waits
    /// for.
    ArchiveIndex(QString folder, QString mailbox, const std::atomic<quint64>& latest);
    ~ArchiveIndex() override;

    /// These messages have saved copies. Follows the archive: reads what is new there, forgets what is not.
    void know(const QList<mailbox::MessageId>& saved);
    void follow(const mailbox::MessageId& saved);
    void search(quint64 ticket, const visit::TextQuery& query);

Q_SIGNALS:
    void found(quint64 ticket, const QList<mailbox::MessageId>& messages);
    void attachmentsSeen(const QList<mailbox::MessageId>& messages);
    void grew();

private:
    [[nodiscard]] bool isReady();
    void give(const mailbox::MessageId& saved);
    void catchUp();
    [[nodiscard]] QHash<QByteArray, qint64> takeKnown();
    void takeFolder(const QString& folder, QHash<QByteArray, qint64>& known);
    void work();
    [[nodiscard]] bool readOne();
    void settle();
    void recover(const base::Error& error);
    void tellAttachments();
    [[nodiscard]] QString path() const;

    QString folder_;
    QString mailbox_;
    const std::atomic<quint64>& latest_;
    std::unique_ptr<store::SearchIndex> index_;
    QHash<QByteArray, mailbox::MessageId> ids_;  ///< by MessageKey::digest()
    QHash<qint64, mailbox::MessageId> messages_; ///< by number in the index
    QList<mailbox::MessageId> attachments_;      ///< not told yet
    QStringList pending_;                        ///< files to read, the latest last
    QTimer* next_;
    QTimer* later_;
    int unkept_ = 0;      ///< messages
    int sinceSearch_ = 0; ///< messages that were added since
    bool recovered_ = false;
};

} // namespace visit

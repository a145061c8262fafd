// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "store/search_index.h"
#include "visit/text_finder.h"

#include <QHash>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <optional>

namespace visit {

/// Reads saved messages into a search index, a few milliseconds at a time, and answers searches in between.
/// Lives in a thread of its own (see IndexFinder), which it gives to others while it reads: a search wakes
/// it. What cannot be done is told to the log only; nothing but finding suffers.
class TextIndex : public QObject {
    Q_OBJECT
public:
    /// The index is to be in the file `path`. `latest` is the ticket that somebody still waits for.
    TextIndex(QString path, const std::atomic<quint64>& latest);
    ~TextIndex() override;

    /// How urgently its thread reads.
    void readAs(QThread::Priority priority) { reading_ = priority; }

    /// These messages have saved copies. Reads what is new of what is there, forgets what is not.
    virtual void know(const QList<mailbox::MessageId>& saved);
    void follow(const mailbox::MessageId& saved);
    void search(quint64 ticket, const visit::TextQuery& query);

Q_SIGNALS:
    void found(quint64 ticket, const QList<mailbox::MessageId>& messages);
    void attachmentsSeen(const QList<mailbox::MessageId>& messages);
    void grew();

protected:
    struct Item {
        QByteArray name; ///< of where it lies; the index holds each once
        QByteArray key;  ///< of its id
        mail::Reading reading;
    };

    /// What the index knows this message by; empty: it cannot be found.
    [[nodiscard]] virtual QByteArray keyOf(const mailbox::MessageId& saved) const = 0;
    /// Offers all that is there, the latest last.
    virtual void list() = 0;
    /// Something that was offered; nothing where it is gone.
    [[nodiscard]] virtual std::optional<Item> read(const QString& what) = 0;

    void offer(const QByteArray& name, const QString& what);
    /// The next know() begins with an empty index.
    void discard();

private:
    [[nodiscard]] bool isReady();
    void give(const mailbox::MessageId& saved);
    void catchUp();
    [[nodiscard]] QHash<QByteArray, qint64> takeKnown();
    void work();
    [[nodiscard]] bool readOne();
    void settle();
    void close();
    void recover(const base::Error& error);
    void tellAttachments();

    QString path_;
    const std::atomic<quint64>& latest_;
    QThread::Priority reading_ = QThread::IdlePriority;
    std::unique_ptr<store::SearchIndex> index_;
    QHash<QByteArray, mailbox::MessageId> ids_;  ///< by keyOf()
    QHash<qint64, mailbox::MessageId> messages_; ///< by number in the index
    QHash<QByteArray, qint64> known_;            ///< while it is held against what is there
    QList<mailbox::MessageId> attachments_;      ///< not told yet
    QStringList pending_;                        ///< what to read, the latest last
    QTimer* next_;
    QTimer* later_;
    int unkept_ = 0;      ///< messages
    int sinceSearch_ = 0; ///< messages that were added since
    bool recovered_ = false;
};

} // namespace visit

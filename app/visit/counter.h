// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/visit.h"

namespace visit {

/// How much of a body a preview asks for: what fits on a screen, and no more.
inline constexpr int previewLines = 40;

/// One mailbox as a window sees it: the visit, the archive and the marks behind one counter. All functions
/// return at once; answers come as signals. Three kinds exist: Keeper (a server and a folder on disk), Files
/// (messages that lie on disk already), and Worker, which puts either into a thread of its own. Tests bring a
/// fourth.
class Counter : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// For the next session, after a refusal or when none was known.
    virtual void setPassword(const base::Secret& password) = 0;

    /// Lists what waits. Ends in checked() or failed().
    virtual void check() = 0;

    /// What a click asks for: the saved copy where there is one, else the beginning by TOP.
    /// Ends in opened(), previewed() or previewFailed().
    virtual void look(const mailbox::MessageId& id) = 0;

    /// The whole message: the saved copy, else a download into the archive. Ends in opened() or openFailed().
    virtual void open(const mailbox::MessageId& id) = 0;

    /// Writes a message, as the server sent it, to a file; downloads it first where there is no copy.
    /// Ends in fileSaved() or openFailed().
    virtual void saveMessage(const mailbox::MessageId& id, const QString& to) = 0;

    /// Writes one attachment of a message that opened() told the path of. Ends in fileSaved() or
    /// fileFailed().
    virtual void saveAttachment(const QString& message, int index, const QString& to) = 0;

    /// Gives up downloads that are under way or waiting; each ends in openFailed().
    virtual void stop() = 0;

    /// Keeps marks on disk, durably. What cannot be written is told by fileFailed().
    virtual void setMarks(const QList<mailbox::MessageId>& ids, bool marked) = 0;

    /// Deletes on the server; see Visit::carryOut(). Ends in carriedOut(), always.
    virtual void carryOut(const QList<visit::DeleteOrder>& orders) = 0;

    /// Ends the session, if there is one. Ends in left(), always and soon.
    virtual void leave() = 0;

Q_SIGNALS:
    void stageChanged(visit::Stage stage);
    void linkChanged(visit::Link link);
    void counted(qint64 messages, qint64 octets);
    /// Marks of an earlier run; once, before the first listing.
    void marksRestored(QList<mailbox::MessageId> ids);
    /// The whole mailbox as it is now; Row::saved is set where a copy lies in the archive.
    void listed(QList<mailbox::Row> rows);
    void headersArrived(QList<mailbox::HeaderUpdate> headers);
    void checked();
    void previewed(mailbox::MessageId id, mail::Reading beginning);
    void previewFailed(mailbox::MessageId id, base::Error error);
    void downloadProgressed(mailbox::MessageId id, qint64 received, qint64 octets);
    /// A copy lies in the archive from now on.
    void archived(mailbox::MessageId id);
    void opened(mailbox::MessageId id, QString path, mail::Reading reading);
    void openFailed(mailbox::MessageId id, base::Error error);
    void fileSaved(QString path);
    void fileFailed(base::Error error);
    void carriedOut(visit::Receipt receipt);
    void failed(base::Error error);
    void left();
};

} // namespace visit

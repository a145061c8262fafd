// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/packed_rows.h"
#include "visit/attachment_orders.h"
#include "visit/line_use.h"
#include "visit/visit.h"

#include <QDateTime>

namespace visit {

/// Something the keeper of the mailbox noticed that a person should read. No failure: nothing was lost.
struct Notice {
    enum class Kind {
        Renumbered,    ///< the server gave its messages new unique ids: `recognised`, and `fresh` new ones
        ReadsEmpty,    ///< the server says that the mailbox is empty; `missing` messages waited at `before`
        MostMissing,   ///< `missing` of the messages that waited at `before` are not listed any more
        CameBack,      ///< `recognised` messages that were missing are listed again
        LedgerRebuilt, ///< the damaged ledger was set aside as `path`, and made anew
        CopyDamaged,   ///< the copy `path` is not what the server sent any more; it is asked for it again
        DamagedShown,  ///< the server did not give it again: the damaged copy `path` is what is shown
    };
    Kind kind = Kind::Renumbered;
    qint64 recognised = 0;
    qint64 fresh = 0;
    qint64 missing = 0;
    QDateTime before = {}; ///< UTC
    QString path = {};
};

/// One message of a receipt or one that vanished, as it can be read again later.
struct PastMessage {
    mailbox::MessageId id;
    mail::Summary summary;
    qint64 octets = -1; ///< -1: not known
    bool saved = false; ///< a copy lies in the archive
    Fate fate = Fate::Kept;
    std::optional<base::Error> error = {};
};

/// An earlier receipt.
struct PastReceipt {
    QDateTime carriedOut; ///< UTC
    QDateTime settled;    ///< UTC; invalid: not known yet, the next visit decides
    QByteArray words;     ///< the server's own
    std::optional<base::Error> error;
    QList<PastMessage> messages;
};

/// Messages that went without us, all between the same two listings.
struct Disappearance {
    QDateTime lastSeen; ///< UTC
    QDateTime missed;   ///< UTC
    QList<PastMessage> messages;
};

/// What happened in this mailbox, latest first.
struct History {
    QList<PastReceipt> receipts;
    QList<Disappearance> vanished;
};

/// How several messages become files.
enum class ExportForm {
    Mbox,   ///< one file, mboxrd
    Folder, ///< one .eml each, the exact octets
};

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

    /// Shows what is known without any wire; ends in remembered() or nothing. Once: a later call, or one
    /// after check(), does nothing.
    virtual void recall() = 0;

    /// Lists what waits. Ends in checked() or failed().
    virtual void check() = 0;

    /// What a click asks for: the saved copy where there is one, else the beginning by TOP.
    /// Ends in opened(), previewed() or previewFailed(). A copy that does not read back with its hash is told
    /// by noticed() and downloaded anew: then as open() ends. Where the line is slow or costly, what would
    /// have to be fetched ends in held().
    virtual void look(const mailbox::MessageId& id) = 0;

    /// What may be looked at next: on a good line its beginning is fetched while nobody waits for anything,
    /// and look() shows it at once. Tells nothing. An empty id: nothing may be.
    virtual void lookAhead(const mailbox::MessageId& id) { Q_UNUSED(id) }

    /// From now on look() fetches nothing, and nothing is fetched ahead; or the opposite. At first as the
    /// account says.
    virtual void setSlowOrCostly(bool on) { Q_UNUSED(on) }

    /// What the eye sees now, from top to bottom: what is still missing of these rows comes first. A counter
    /// that has everything may ignore it.
    virtual void see(const QList<mailbox::MessageId>& ids) { Q_UNUSED(ids) }

    /// More of what previewed() told: the next step, where Peek::more; the first one of what was held(). Ends
    /// in previewed() or previewFailed(); in neither where the eye went to another message before it was
    /// asked for, or nothing larger is to be had.
    virtual void lookFurther(const mailbox::MessageId& id) = 0;

    /// The whole message: the saved copy, else a download into the archive. Ends in opened() or openFailed();
    /// in both, one after the other, where a damaged copy is all there is.
    virtual void open(const mailbox::MessageId& id) = 0;

    /// Writes a message, as the server sent it, to a file; downloads it first where there is no copy.
    /// Ends in fileSaved() or openFailed().
    virtual void saveMessage(const mailbox::MessageId& id, const QString& to) = 0;

    /// Writes several messages into one mbox (replaced if it exists) or into a folder (nothing is replaced);
    /// downloads first those that have no copy. Each that cannot be had ends in openFailed(); at the end
    /// exported() tells how many were written, or fileFailed() why nothing was.
    virtual void exportMessages(const QList<mailbox::MessageId>& ids, const QString& to, ExportForm form) = 0;

    /// Reads receipts and disappearances. Ends in historyRead().
    virtual void readHistory() = 0;

    /// Reads what went over the line, day by day. Ends in lineUseRead(). A counter without a line ignores it.
    virtual void readLineUse() {}

    /// Writes one attachment of a message wherever it lies, in place of what is there. Ends in fileSaved() or
    /// fileFailed().
    virtual void saveAttachmentOf(const mail::Place& message, int index, const QString& to) = 0;

    /// Writes several into a folder, and replaces nothing there. Ends in attachmentsSaved().
    virtual void saveAttachmentsOf(const mail::Place& message,
                                   const QList<visit::NamedAttachment>& attachments,
                                   const QString& folder) = 0;

    /// Makes a private copy for other programs. Ends in attachmentLent().
    virtual void lendAttachment(const mail::Place& message, const visit::NamedAttachment& attachment,
                                visit::Loan::Purpose purpose) = 0;

    /// Reads what can be shown of an attachment in place. Ends in glanced().
    virtual void glanceAtAttachment(const mail::Place& message, int index, visit::Glance::Kind kind) = 0;

    /// Reads the message that is an attachment of `outer`. Ends in nestedOpened() or fileFailed().
    virtual void openNested(const mailbox::MessageId& id, const mail::Place& outer, int index) = 0;

    /// Writes the part that a card was made of: see mail::savePart(). Ends in fileSaved() or fileFailed().
    virtual void savePart(const mail::Place& message, int part, const QString& to) = 0;

    /// Verifies a signature, or opens what is encrypted, beside everything else: GnuPG may ask for a
    /// passphrase, and takes as long as the person does. `ticket` is the asker's own. Ends in
    /// protectionChecked() or protectionFailed().
    virtual void checkProtection(quint64 ticket, const mail::Place& message, int index) = 0;

    /// What was looked at or opened, once more, with all its text in this charset (empty: as the message
    /// says); so from now on, as long as this object lives. Asks the server only where a preview is too long
    /// ago. Ends as look() does.
    virtual void reread(const mailbox::MessageId& id, const QByteArray& charset) = 0;

    /// The octets of the latest preview of a message, as they came. Ends in sourceRead(), with none where it
    /// was never previewed.
    virtual void readSource(const mailbox::MessageId& id) = 0;

    /// Writes octets to a file, which is there whole, durable and private (0600), or not at all. Ends in
    /// fileSaved() or fileFailed().
    virtual void saveOctets(const QByteArray& octets, const QString& to) = 0;

    /// Gives up downloads that are under way or waiting; each ends in openFailed(). Headers that were not
    /// asked for yet wait for resume(); the check ends in checked().
    virtual void stop() = 0;

    /// Goes on with the headers that stop() left out: in the session that is still open, else with a check.
    /// Ends in checked() or failed(). A counter that has everything may ignore it.
    virtual void resume() {}

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
    /// The mailbox as it was when it was visited last (UTC), from this machine alone; once, before the first
    /// listing, if anything is known. Headers and saved copies are in the rows. Of many the newest may come
    /// before, without a time.
    void remembered(mailbox::PackedRows rows, QDateTime visited);
    /// Marks of an earlier run, before the first listing; and marks of messages that were recognised under a
    /// new unique id.
    void marksRestored(QList<mailbox::MessageId> ids);
    void noticed(visit::Notice notice);
    /// The whole mailbox as it is now; Row::saved is set where a copy lies in the archive.
    void listed(mailbox::PackedRows rows);
    void headersArrived(QList<mailbox::HeaderUpdate> headers);
    /// How many of the headers that this check fetches have come; at most 30 times a second.
    void headersProgressed(qint64 known, qint64 wanted);
    void checked();
    /// The beginning of a message, as far as `peek` tells; a larger one replaces the one before.
    void previewed(mailbox::MessageId id, mail::Reading beginning, visit::Peek peek);
    void previewFailed(mailbox::MessageId id, base::Error error);
    /// Nothing of it is here, and nothing is fetched without the person's word: lookFurther() or open().
    void held(mailbox::MessageId id);
    /// What is known of the line; again when more is. From an earlier visit first, before any wire.
    void lineKnown(visit::LineSpeed speed);
    void downloadProgressed(mailbox::MessageId id, qint64 received, qint64 octets);
    /// A copy lies in the archive from now on.
    void archived(mailbox::MessageId id);
    void opened(mailbox::MessageId id, QString path, mail::Reading reading);
    void openFailed(mailbox::MessageId id, base::Error error);
    void sourceRead(mailbox::MessageId id, QByteArray octets);
    void fileSaved(QString path);
    void fileFailed(base::Error error);
    void attachmentsSaved(visit::SavedAttachments saved);
    void attachmentLent(visit::Loan loan);
    void glanced(visit::Glance glance);
    void nestedOpened(mailbox::MessageId id, mail::Place outer, mail::Place inner, mail::Reading reading);
    void protectionChecked(quint64 ticket, mail::Checked checked);
    void protectionFailed(quint64 ticket, base::Error error);
    void carriedOut(visit::Receipt receipt);
    /// A later listing decided what a receipt had left open (Accepted, Unknown), also one of an earlier run:
    /// the whole receipt as it stands now.
    void settled(visit::Receipt receipt);
    void exported(int messages, QString to);
    void historyRead(visit::History history);
    void lineUseRead(visit::LineUse use);
    void failed(base::Error error);
    void left();
};

} // namespace visit

Q_DECLARE_METATYPE(visit::Notice)
Q_DECLARE_METATYPE(visit::History)

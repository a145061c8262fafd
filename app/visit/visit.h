// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/traffic.h"
#include "mail/reading.h"
#include "mailbox/row.h"
#include "store/saved.h"
#include "visit/line_memory.h"
#include "visit/line_use.h"
#include "visit/peek.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace net {
class Transport;
}

namespace visit {

/// What the visit is doing, for the status line.
enum class Stage {
    Away,       ///< no connection; the mailbox is not locked by us
    Connecting, ///< up to the greeting and TLS
    SigningOn,
    Listing, ///< STAT, LIST, UIDL
    Headers, ///< TOP n 0, newest first
    Ready,   ///< signed on, nothing to do; ends by itself after Account::idle
    Reading, ///< a preview or a download is under way
    Deleting,
    Leaving, ///< QUIT is sent
};

/// How the link is protected, as seen, not as wished.
struct Link {
    bool encrypted = false;
    QString protocol; ///< "TLS 1.3"
    QString cipher;
};

/// What was known of a message when the person saw it.
struct Seen {
    qint64 octets = 0;
    int copies = 1;
    bool headerKnown = false;
    QByteArray print; ///< of the header, see printOf(); empty while it is not known
};

using SeenMessages = QHash<mailbox::MessageId, Seen>;

/// What tells a message from another by its header (subject, date, senders, Message-ID): the same for the
/// same message, whatever a server adds to it.
[[nodiscard]] QByteArray printOf(const mail::Summary& summary);

/// What became of one message that was to be deleted.
enum class Fate {
    Confirmed, ///< a later UIDL no longer has it
    Accepted,  ///< DELE and QUIT were both answered +OK
    Unknown,   ///< DELE was sent, QUIT was not answered +OK: the next UIDL decides
    Kept,      ///< it is still on the server: no proof, refused, or not there
};

/// One deletion the person wants. Without `withoutCopy` it is done only if the archive proves a copy.
struct DeleteOrder {
    mailbox::MessageId id;
    bool withoutCopy = false; ///< the person said so for this message
};

struct Deletion {
    mailbox::MessageId id;
    qint64 number = 0;
    Fate fate = Fate::Kept;
    std::optional<base::Error> error; ///< why it was kept or is unknown
};

/// The outcome of one carryOut().
struct Receipt {
    QList<Deletion> deletions;
    std::optional<base::Error> error; ///< what ended the visit, if it was not QUIT's +OK
    QDateTime carriedOut = {};        ///< UTC; when the answer to QUIT came, or did not
    QDateTime settled = {};           ///< UTC; the listing that decided the last of it; invalid: still open
    qint64 filed = 0;                 ///< its number in the ledger; 0: not filed
    QByteArray words = {};            ///< the server's own, to QUIT

    /// How many have this fate.
    [[nodiscard]] qsizetype count(Fate fate) const;
};

/// One mailbox, visited whenever there is something to do: signs on, lists, serves wishes, deletes what is
/// due, QUITs.
///
/// All functions return at once; answers come as signals. Lives in one thread (the window puts it into a
/// worker thread and calls it with QMetaObject::invokeMethod, see visit/worker.h). A wish that comes while no
/// session is open opens one; a session without wishes ends after Account::idle with QUIT. Every path that
/// still has a wire ends in QUIT.
class Visit : public QObject {
    Q_OBJECT
public:
    /// Where a download goes: called in this object's thread when the first octet is there.
    using Destination =
        std::function<base::Result<std::unique_ptr<store::Incoming>>(const mailbox::MessageId&)>;
    /// Does a saved copy of this message exist and read back with its hash?
    using Proof = std::function<bool(const mailbox::MessageId&)>;
    /// Called before the first DELE of these goes out, to write down what is about to happen. An error keeps
    /// them all on the server.
    using Intent = std::function<base::Done(const QList<mailbox::MessageId>&)>;

    struct Options {
        bool listing = true;    ///< LIST and UIDL after STAT
        bool headers = true;    ///< fetch the headers that are not known yet after each listing
        int timeoutSeconds = 0; ///< 0 = the defaults; otherwise the limit of every wait
        std::function<void(QByteArrayView line)> wireLog =
            {}; ///< "C: ..." and "S: ..." lines, secrets masked
        std::function<std::unique_ptr<net::Transport>()> transport = {}; ///< the wire; empty = QSslSocket
    };

    Visit(account::Account account, base::Secret password, Options options, QObject* parent = nullptr);
    ~Visit() override;

    /// A new password after a refusal. Takes effect with the next session.
    void setPassword(const base::Secret& password);

    /// What earlier visits knew: headers of these are not fetched again, and a message is deleted only while
    /// it is still the one that was seen then. Asked for once, when a listing is there or a deed needs it.
    /// Before the first session, or before carryOut().
    using Known = std::function<SeenMessages()>;
    void setKnown(Known known);
    void setKnown(SeenMessages known);

    /// Asks for it now.
    void know();

    /// What earlier visits learnt of the line to this server. Before the first session.
    void setLine(const LineMemory& line);

    /// Looks what is there now: a live session is ended first, since POP shows new mail only to a new one.
    /// Ends in checked() or failed().
    void check();

    /// Signs on, tells capabilities() and QUITs. Ends in left() or failed().
    void probe();

    /// The header and the first `lines` lines of the body by TOP: marks nothing as read.
    /// Ends in previewed() or previewFailed(). A preview that was not yet sent is replaced by a later one; as
    /// much of the same message is not asked for twice while the answer is on its way.
    void preview(const mailbox::MessageId& id, int lines);

    /// The beginning of a message that may be looked at next, by TOP, behind everything that is wanted or
    /// seen: only in a session that is there anyway, which lasts no longer for it, and only where the line
    /// brings it at once. Ends in aheadArrived() or in nothing. A later one replaces it, an empty id or any
    /// other wish takes it back.
    void lookAhead(const mailbox::MessageId& id);

    /// Somebody looks at what is here already: the session waits for the next wish from now on.
    void stay();

    /// Tells what went over the line up to now: see lineUsed().
    void tellTraffic();

    /// What the eye sees now, from top to bottom: headers of these are asked for first.
    void see(const QList<mailbox::MessageId>& ids);

    /// The whole message by RETR. Ends in downloaded() or downloadFailed().
    void download(const mailbox::MessageId& id, Destination destination);

    /// Gives up downloads and headers that are under way or waiting (the session is ended where a reply is in
    /// flight that would be long). Downloads given up end in downloadFailed() with Fault::Stopped.
    void stop();

    /// Goes on with the headers that stop() gave up: in the session that is open, without another listing, or
    /// with a check. Headers that came before it count in headersProgressed(). Ends as check().
    void resume();

    /// Deletes on the server: proofs first, then DELE for each in a session whose UIDL was read in that very
    /// session, then QUIT, whose answer decides. Ends in carriedOut(), always.
    void carryOut(const QList<DeleteOrder>& orders, Proof proof, Intent intent = {});

    /// Reads the listing in a new session, and nothing else, to see what became of deletions; put off as long
    /// as the server's LOGIN-DELAY wants it. Ends in listed() and confirmEnded(), always; leave() ends one
    /// that was put off at once.
    void confirm();
    [[nodiscard]] bool isConfirmPutOff() const;
    /// Within listed(): nobody asked for this listing but confirm(), and no headers will follow it.
    [[nodiscard]] bool isOnlyConfirming() const;

    /// Ends the session with QUIT, if there is one; a check or a preview that waits ends with it. Ends in
    /// left(), always: within 5 s, or, where a removal is under way, after its receipt.
    void leave();

Q_SIGNALS:
    void stageChanged(visit::Stage stage);
    void linkChanged(visit::Link link);
    /// CAPA as the server answered it last, line by line; empty where it has no CAPA.
    void capabilities(QStringList lines);
    /// STAT: what the server counts.
    void counted(qint64 messages, qint64 octets);
    /// LIST and UIDL joined by number, ascending: the mailbox as it is now. Numbers may have gaps. `whole`:
    /// no message is missing, though UIDL may be short of some: such a row's id does not last.
    void listed(QList<mailbox::Row> rows, bool whole);
    /// Headers, in batches, newest first.
    void headersArrived(QList<mailbox::HeaderUpdate> headers);
    /// How many of the headers that this check wants have come; with each batch of them.
    void headersProgressed(qint64 known, qint64 wanted);
    /// The listing is there and every header was asked for.
    void checked();
    /// What previewed() was read from; just before it.
    void beginningArrived(mailbox::MessageId id, QByteArray octets);
    void previewed(mailbox::MessageId id, mail::Reading beginning, visit::Peek peek);
    void previewFailed(mailbox::MessageId id, base::Error error);
    void aheadArrived(mailbox::MessageId id, QByteArray octets, visit::Peek peek);
    /// At most 30 times a second; `octets` is what LIST announced (a hint).
    void downloadProgressed(mailbox::MessageId id, qint64 received, qint64 octets);
    void downloaded(mailbox::MessageId id, store::Saved saved);
    void downloadFailed(mailbox::MessageId id, base::Error error);
    void carriedOut(visit::Receipt receipt);
    /// The visit could not go on. Wishes that were waiting have ended in their own failure signals before.
    void failed(base::Error error);
    /// The listing that confirm() asked for came before this; or why it did not.
    void confirmEnded(std::optional<base::Error> error);
    /// At the end of a session that told something of the line.
    void lineLearnt(visit::LineMemory line);
    /// What the session saw of the line, if that changed: with the listing, with checked(), and when nothing
    /// is wanted any more.
    void lineSeen(visit::LineSpeed speed);
    /// What went over the line since this came last: some seconds apart while a session lasts, before
    /// checked(), and at the end of each session.
    void lineUsed(base::Traffic since);
    void left();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// An Account from an RFC 2384 URL: pop:// means STLS on 110, pops:// TLS on 995. Fault::BadUrl,
/// Fault::BadName.
[[nodiscard]] base::Result<account::Account> accountFromUrl(const QString& url);

} // namespace visit

Q_DECLARE_METATYPE(visit::Stage)
Q_DECLARE_METATYPE(visit::Link)
Q_DECLARE_METATYPE(visit::Receipt)

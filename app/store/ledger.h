// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/line_use.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace store {

/// Milliseconds since 1970, UTC; 0: never.
using Moment = qint64;

/// Where a message is, as far as anybody has proved. The numbers stand in files: they never change.
enum class Whereabouts {
    Waiting = 0,   ///< the latest listing has it
    Missing = 1,   ///< read as Vanished; kept free for one that is asked for but not believed to be gone
    Vanished = 2,  ///< gone without us, between Known::lastSeen and Known::missed
    Sent = 3,      ///< DELE was about to be sent: the next listing decides
    Accepted = 4,  ///< DELE and QUIT were answered +OK: the next listing confirms
    Confirmed = 5, ///< we deleted it, and a later listing no longer has it
    Unkeyed = 6,   ///< of a server without unique ids: known by its header alone
    Reused = 7,    ///< the server gave its unique id to another message
};

/// A copy in the archive.
struct Copy {
    Moment when = 0; ///< when it was safe on disk; 0: there is none
    QString path;
    qint64 octets = 0; ///< as the server sent them
    QByteArray sha256; ///< of the server's octets, lower-case hex
};

/// One message as the ledger knows it.
struct Known {
    qint64 id = 0; ///< the ledger's own name for it, for ever; 0: not in it yet
    QByteArray uid;
    qint64 copy = 0;
    int copies = 1;     ///< how many messages had this unique id
    qint64 number = 0;  ///< in the latest session that listed it
    qint64 octets = -1; ///< as LIST announced when it was seen first; -1: not known
    Moment firstSeen = 0;
    Moment lastSeen = 0; ///< meaningful unless it is Waiting: then it is the latest listing's time
    Moment missed = 0;   ///< the first listing that did not have it
    QByteArray header;   ///< as visit wrote it down; empty: not known
    bool headerMissing = false;
    QByteArray print; ///< of the header: the same for the same message under another unique id
    Moment previewed = 0;
    Copy saved;
    Moment marked = 0; ///< to be deleted; 0: not marked
    Moment sent = 0;
    Moment accepted = 0;
    Moment confirmed = 0;
    Whereabouts whereabouts = Whereabouts::Waiting;
};

/// What became of one message of a receipt.
struct ReceiptItem {
    qint64 message = 0; ///< Known::id
    int fate = 0;       ///< visit::Fate
    QString fault;      ///< the fault's name; empty: none
    QString subject;    ///< the error's
    QByteArray words;   ///< the server's own
};

/// The outcome of one carrying out of marks, as it can be read again later.
struct FiledReceipt {
    qint64 id = 0; ///< 0: not in the ledger yet
    Moment carriedOut = 0;
    Moment settled = 0; ///< when a listing decided the last of it; 0: still open
    QString fault;      ///< of the whole; empty: none
    QString subject;
    QByteArray words;
    QList<ReceiptItem> items;
};

/// What is known of every message of one account that was ever seen: one SQLite file (write-ahead log). The
/// truth about saved messages is the Maildir; the ledger is what makes a list appear at once, fetches nothing
/// twice, remembers marks over a crash, and proves later what happened.
///
/// One object belongs to the thread that opened it. Every function that changes something is atomic, alone or
/// between begin() and commit(): after a kill -9 it happened whole or not at all. Alone it is
/// Durability::Soon. A change that fails alone leaves the ledger as it was. QCoreApplication must exist (Qt
/// loads SQLite as a plugin).
///
/// Errors: Fault::CannotRead, Fault::CannotWrite (the system's words),
/// Fault::LedgerDamaged (SQLite found the file broken: set it aside and begin a new one), Fault::LedgerTooNew
/// (open() only).
class Ledger {
public:
    /// The version this program writes. Files of earlier versions are brought up to it in one transaction.
    static const int version;

    /// Opens or makes the file. A file of a later version is left exactly as it is.
    [[nodiscard]] static base::Result<std::unique_ptr<Ledger>> open(const QString& path);

    /// Moves a damaged ledger with all its side files out of the way, under a name that tells when. Says
    /// which. The ledger must be closed.
    [[nodiscard]] static base::Result<QString> setAside(const QString& path);

    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    /// Reads the whole file for damage that reading rows might not meet. Fault::LedgerDamaged. Stopped, it
    /// has found none.
    [[nodiscard]] base::Done verify(const std::stop_token& stop = {});

    /// Soon: after a power cut the change may not have happened. Now: it is on the medium when commit() comes
    /// back, and everything before it too. A kill -9 takes neither back.
    enum class Durability { Soon, Now };

    /// Several changes as one. Destroyed without commit() none of them happened. After one of them failed so
    /// do the others and commit(), with the same error, and none happened. Do not nest; destroy before the
    /// ledger.
    class [[nodiscard]] Page {
    public:
        Page(Page&& other) noexcept;
        ~Page();
        [[nodiscard]] base::Done commit();

    private:
        friend class Ledger;
        explicit Page(Ledger* ledger);
        Ledger* ledger_;
    };
    [[nodiscard]] base::Result<Page> begin(Durability durability);

    // Reading

    /// How many messages are Waiting, Missing, Sent or Accepted.
    [[nodiscard]] base::Result<qint64> countOpen() const;

    /// Calls `take` for every one of these, in order of id. `take` must not use the ledger. Known::header is
    /// good until it comes back.
    [[nodiscard]] base::Done forEachOpen(const std::function<void(const Known&)>& take) const;

    /// The same without Missing and Accepted, and of each no more than a list shows: uid, copy, number,
    /// octets, header, headerMissing, previewed, saved.when and marked. Faster, and in no order.
    [[nodiscard]] base::Done forEachListed(const std::function<void(const Known&)>& take) const;

    /// Of these the `most` with the highest numbers: there at once, however many there are.
    [[nodiscard]] base::Done forEachNewest(int most, const std::function<void(const Known&)>& take) const;

    /// Gives back the memory that reading many took: what it read is not needed again soon.
    void rest();

    /// Messages that are not on the server under a unique id we know (Missing, Vanished, Unkeyed, Reused) and
    /// have this print and size: the same message come back under another name. Latest first, at most 50.
    [[nodiscard]] base::Result<QList<Known>> lookAlikes(const QByteArray& print, qint64 octets) const;

    /// A message that is gone (Vanished, or Missing) and had this unique id, if it comes back. Latest first.
    [[nodiscard]] base::Result<std::optional<Known>> goneWithUid(const QByteArray& uid, qint64 copy) const;

    [[nodiscard]] base::Result<std::optional<Known>> find(qint64 id) const;

    /// Messages that vanished without us, latest first, at most `most`.
    [[nodiscard]] base::Result<QList<Known>> vanished(int most) const;

    /// Receipts, latest first, at most `most`, with their items.
    [[nodiscard]] base::Result<QList<FiledReceipt>> receipts(int most) const;

    /// Receipts with settled == 0.
    [[nodiscard]] base::Result<QList<FiledReceipt>> openReceipts() const;

    /// A small named value; empty: never set.
    [[nodiscard]] base::Result<QByteArray> fact(const QString& name) const;

    /// What went over the line from this day on, latest first, at most `most` days. Days without use are
    /// not in it.
    [[nodiscard]] base::Result<QList<DayUse>> lineUse(QDate from, int most) const;

    // Writing

    // Of a Known::id that is not in the ledger: Fault::CannotWrite.

    /// New messages; Known::id of each is set. Only one that is Waiting, Missing, Sent or Accepted may have a
    /// unique id and copy, unless the id is empty.
    [[nodiscard]] base::Done add(QList<Known>& fresh);

    /// Number, octets and copies of these, by Known::id.
    [[nodiscard]] base::Done place(const QList<Known>& known);

    /// Header, headerMissing and print of these, by Known::id.
    [[nodiscard]] base::Done writeHeaders(const QList<Known>& known);

    /// Whereabouts, lastSeen, missed, sent, accepted and confirmed of these, by Known::id.
    [[nodiscard]] base::Done move(const QList<Known>& known);

    /// Gives this message the unique id, copy and copies, number and octets it has now.
    [[nodiscard]] base::Done rekey(const Known& known);

    /// Takes these out as if they had never been: they turned out to be messages that are known by another
    /// id. What a receipt names stays for it, closed (Reused) and without a print.
    [[nodiscard]] base::Done forget(const QList<qint64>& ids);

    [[nodiscard]] base::Done notePreviewed(qint64 id, Moment when);

    /// The copy in the archive; an empty one says that there is none any more.
    [[nodiscard]] base::Done noteSaved(qint64 id, const Copy& saved);

    /// Known::marked of these; 0 takes the mark away.
    [[nodiscard]] base::Done mark(const QList<qint64>& ids, Moment when);

    /// A new receipt (id == 0, which is then set), or the new state of one that is filed.
    [[nodiscard]] base::Done file(FiledReceipt& receipt);

    [[nodiscard]] base::Done setFact(const QString& name, const QByteArray& value);

    /// Adds to what that day has.
    [[nodiscard]] base::Done addLineUse(const DayUse& use);

private:
    class Private;
    explicit Ledger(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace store

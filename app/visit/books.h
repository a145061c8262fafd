// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"
#include "store/maildir.h"
#include "store/reserve.h"
#include "visit/counter.h"
#include "visit/line_memory.h"
#include "visit/line_use.h"

#include <QHash>

#include <functional>
#include <future>
#include <map>
#include <memory>
#include <stop_token>

namespace visit {

/// What is known of one mailbox over all its visits: the ledger, held side by side with the archive and with
/// each new listing. Shields against servers that forget: nothing is taken for gone because a listing is
/// short of it, and a message that comes back under another unique id is recognised by size and header.
///
/// A ledger that cannot be written is told (see complaints) and never in the way of reading; but without it
/// nothing is deleted. On a full disk a reserve is given up for it. One that is damaged is set aside and made
/// anew from what is known here, from the archive and from the server's listing. Reads and writes the disk:
/// belongs into a worker thread.
class Books {
public:
    using Complaint = std::function<void(const base::Error&)>;

    /// `folder`: of this account alone. `mailbox`: account::Account::key().
    Books(QString folder, QString mailbox, store::Maildir& archive, Complaint complain);
    ~Books();

    /// What earlier visits left.
    struct Memory {
        mailbox::PackedRows rows; ///< what waited at the latest visit
        QList<mailbox::MessageId> marks;
        QDateTime visited; ///< UTC; invalid: never
        QList<Notice> notices;
    };

    /// Hears of the newest rows before the rest is read, where there are many.
    using FirstRows = std::function<void(const mailbox::PackedRows&)>;

    /// Some earlier visit has made them.
    [[nodiscard]] static bool areIn(const QString& folder);

    /// Opens the ledger, once. Fault::LedgerTooNew: then this mailbox must be left alone.
    [[nodiscard]] base::Done open();

    /// Begins to read what remember() tells, in a thread of its own, which calls `read` at its end.
    void beginRemembering(const std::function<void()>& read);

    /// Reads what a list shows, once, and no more: of 100,000 messages in a third of a second.
    [[nodiscard]] Memory remember(const FirstRows& tell = {});

    /// Begins to read what a visit needs, in a thread of its own, while the line is opened: study() takes it
    /// in.
    void beginStudy();

    /// Reads what a visit needs, once. Between open() and this nothing may be called but what stands above,
    /// and remember() must have been.
    [[nodiscard]] SeenMessages study();

    /// Reads the whole ledger for damage that nobody met so far, once, in a thread of its own, which calls
    /// `examined` at its end. Books that are closed meanwhile do not wait for it.
    void beginExamination(const std::function<void()>& examined = {});

    /// What that found, and mends what it can; waits for it.
    [[nodiscard]] QList<Notice> examine();

    /// What a listing turned out to mean.
    struct Landing {
        QList<mailbox::Row> rows;       ///< with what is known of their copies
        QSet<mailbox::MessageId> fresh; ///< not seen before
        QList<Receipt> settled;         ///< receipts that it decided something of
        QList<Notice> notices;
    };

    /// A new listing, numbers ascending. `whole`: what is not in it is not on the server. A row whose id does
    /// not last may be any message that is missing: its size, and later its header, tells which it is not.
    [[nodiscard]] Landing takeListing(QList<mailbox::Row> rows, bool whole);

    /// Headers of listed messages. Sets HeaderUpdate::replaced where the books know better than the visit.
    void takeHeaders(QList<mailbox::HeaderUpdate>& headers);

    /// New messages and headers are not written down at once: who waits for them sees them first. This does
    /// it; so does every change that needs them in the ledger, and the end.
    void catchUp();
    /// How many headers are not written down yet.
    [[nodiscard]] qsizetype headersBehind() const { return behind_.headers.size(); }

    /// The hash of the copy that may speak for this message: downloaded by us as this very one, or one whose
    /// header is the message's. Empty where all that is known is the unique id, which servers give twice.
    [[nodiscard]] QByteArray copyOf(const mailbox::MessageId& id) const { return entries_.value(id).copy; }

    /// The unique id turned out to name another message since it was marked.
    [[nodiscard]] bool wasReplaced(const mailbox::MessageId& id) const { return replaced_.contains(id); }

    /// What came back under another name.
    struct Recognition {
        QList<mailbox::MessageId> saved;                   ///< a copy lies in the archive
        QHash<mailbox::MessageId, store::Saved> unlasting; ///< the same, where there are no unique ids
        QList<mailbox::MessageId> marks;
        QList<Receipt> settled; ///< what only the headers could decide
        QList<Notice> notices;
    };

    /// When all headers of a listing are there: which of its messages were here before?
    [[nodiscard]] Recognition recognise();

    /// What earlier visits learnt of the line.
    [[nodiscard]] LineMemory line() const;
    void noteLine(const LineMemory& line);

    /// What went over it, counted on the day it is now by this computer's clock.
    void noteTraffic(const base::Traffic& traffic);
    /// Of the latest LineUse::days days.
    [[nodiscard]] QList<store::DayUse> lineUse() const;

    void notePreviewed(const mailbox::MessageId& id);
    void noteSaved(const mailbox::MessageId& id, const store::Saved& saved);
    void setMarks(const QList<mailbox::MessageId>& ids, bool marked);

    /// DELE is about to be sent for these. An error: it must not be.
    [[nodiscard]] base::Done intend(const QList<mailbox::MessageId>& ids);

    /// The outcome of carrying out marks. The receipt gets its number.
    void file(Receipt& receipt);

    [[nodiscard]] History history();

private:
    /// What is held in memory of one message.
    struct Entry {
        qint64 id = 0; ///< store::Known::id
        qint64 number = 0;
        qint64 octets = -1; ///< when its header was read; -1: not known
        qint64 listed = -1; ///< in the latest listing
        int copies = 1;
        store::Moment firstSeen = 0;
        store::Moment lastSeen = 0;
        store::Moment missed = 0;
        store::Moment marked = 0;
        store::Moment sent = 0;
        store::Moment accepted = 0;
        store::Moment confirmed = 0;
        QByteArray print;
        QByteArray copy; ///< hash of the copy that is known to be of this very message; empty: there is none
        bool saved = false; ///< as it is shown: before the header is there, the unique id alone may say so
        bool recognisable = false; ///< has a Message-ID: without one, alike says little
        bool compared = false;     ///< with what is gone: it is nothing that came back
        store::Whereabouts whereabouts = store::Whereabouts::Waiting;
    };
    using Entries = QHash<mailbox::MessageId, Entry>;

    /// What the ledger has of messages that may be on the server.
    struct Open {
        Entries entries;
        SeenMessages seen;
        bool anyGone = false;
    };

    /// What a list shows.
    struct Listed {
        mailbox::PackedRows rows;
        QList<mailbox::MessageId> marks;
    };

    /// What is still to be written into the ledger, where nobody has to wait for it.
    struct Behind {
        QList<store::Known> fresh; ///< their entries have no Known::id yet
        bool listed = false;       ///< listed_, too
        QList<store::Known> headers;

        [[nodiscard]] bool isEmpty() const { return fresh.isEmpty() && headers.isEmpty() && !listed; }
    };

    /// A message without a unique id, in this session.
    struct Unkeyed {
        qint64 octets = 0;
        QByteArray header;
        QByteArray print;
    };

    /// A message under the unique id it has now, and what it was before.
    struct Return {
        mailbox::MessageId id;
        store::Known gone;
    };

    /// One listing on its way into the books.
    struct Reading;

    /// The ledger's fact with the time of the latest whole listing.
    [[nodiscard]] static QString listedFact() { return QStringLiteral("listed"); }

    /// Up to which first sight messages were held against what is gone.
    [[nodiscard]] static QString comparedFact() { return QStringLiteral("compared"); }

    /// How fast the line was.
    [[nodiscard]] static QString lineFact() { return QStringLiteral("line"); }

    [[nodiscard]] static QString ledgerIn(const QString& folder)
    {
        return folder + QStringLiteral("/ledger.sqlite");
    }
    [[nodiscard]] QString ledgerPath() const { return ledgerIn(folder_); }

    // books.cpp
    [[nodiscard]] base::Done openLedger();
    [[nodiscard]] base::Result<Listed> readMemory(const FirstRows& tell);
    [[nodiscard]] static base::Done readListed(const store::Ledger& ledger, Listed& to);
    [[nodiscard]] base::Done writeFresh(store::Ledger& ledger, Behind& behind) const;
    void writeHeaders(QList<store::Known> headers);
    void readNewest(const FirstRows& tell) const;
    void importMarks(Memory& memory);
    void rebuild();
    void closeLedger();
    void keep(const base::Done& done);
    bool write(store::Ledger::Durability durability, const std::function<base::Done(store::Ledger&)>& deed);
    [[nodiscard]] base::Done tryToWrite(store::Ledger::Durability durability,
                                        const std::function<base::Done(store::Ledger&)>& deed);
    [[nodiscard]] base::Done writeOrMakeRoom(store::Ledger::Durability durability,
                                             const std::function<base::Done(store::Ledger&)>& deed);
    [[nodiscard]] bool mended(const base::Error& error);
    [[nodiscard]] store::Known knownOf(const mailbox::MessageId& id, const Entry& entry) const;
    [[nodiscard]] static Entry entryOf(const store::Known& known);
    [[nodiscard]] store::MessageKey keyOf(const mailbox::MessageId& id) const;
    Entry& entryFor(const mailbox::MessageId& id);
    Entry& entryInMind(const mailbox::MessageId& id);
    void enrol(const QList<mailbox::MessageId>& ids);
    [[nodiscard]] QList<mailbox::MessageId> unwritten() const;
    void replace(const mailbox::MessageId& id);
    void verifyCopy(const mailbox::MessageId& id, Entry& entry);
    [[nodiscard]] std::optional<store::Saved> copyAlike(const mailbox::MessageId& id,
                                                        const QByteArray& print) const;
    [[nodiscard]] std::optional<store::Saved> copyWithHash(const mailbox::MessageId& id,
                                                           const QByteArray& sha256) const;
    [[nodiscard]] base::Done writeMarks(const QList<mailbox::MessageId>& ids, bool marked);
    [[nodiscard]] bool takeHeader(mailbox::HeaderUpdate& header, store::Known& known);
    [[nodiscard]] bool contradicts(const mailbox::MessageId& id, const Entry& entry,
                                   const QByteArray& print) const;

    // books_study.cpp
    void readAll();
    [[nodiscard]] base::Done load();
    [[nodiscard]] base::Done takeIn(Open open);
    [[nodiscard]] static base::Done readOpen(const store::Ledger& ledger, Open& to);

    // books_listing.cpp
    void sortOutCopies(Reading& reading);
    static void keepListed(QList<mailbox::MessageId>& ids, const Reading& reading);
    void confirmGone(const mailbox::MessageId& id, Reading& reading);
    void doubtGone(const mailbox::MessageId& id, Reading& reading);
    void detach(const mailbox::MessageId& id, store::Whereabouts to, store::Moment now);
    [[nodiscard]] store::Copy disown(const mailbox::MessageId& id, const QByteArray& sha256,
                                     store::Moment now);
    void takeRow(mailbox::Row& row, Reading& reading);
    void takeKnown(mailbox::Row& row, Entry& entry, Reading& reading);
    void takeFresh(mailbox::Row& row, Reading& reading);
    void reconcileCopy(mailbox::Row& row, Entry& entry, Reading& reading);
    void takeAbsent(Reading& reading);
    void confirmAbsent(const QList<mailbox::MessageId>& ours, bool most, Reading& reading);
    /// The server had accepted that it be deleted, and listed it all the same.
    [[nodiscard]] static bool wasKept(const Entry& entry)
    {
        return entry.whereabouts == store::Whereabouts::Waiting && entry.accepted != 0;
    }
    void shield(const QList<mailbox::MessageId>& vanishing, bool most, Reading& reading);
    void writeDown(Reading& reading);
    [[nodiscard]] QList<Receipt> settleReceipts(store::Moment now,
                                                const QHash<qint64, qint64>& doubtful = {});
    static void decide(store::ReceiptItem& item, qint64 number);
    static void doubt(store::ReceiptItem& item, qint64 number);

    // books_recognition.cpp
    [[nodiscard]] QList<store::Known> candidatesFor(const QByteArray& print, qint64 octets);
    using Look = std::pair<qint64, QByteArray>; ///< octets and print
    /// Messages that look alike, as they are and as they were.
    struct Alike {
        std::vector<mailbox::MessageId> now;
        QList<store::Known> before;
    };
    using Lookalikes = std::map<Look, Alike>;
    void recogniseKeyed(Recognition& recognition);
    [[nodiscard]] Lookalikes newcomersAndGone(qint64& fresh);
    [[nodiscard]] QList<store::Known> goneBefore(const Entry& newcomer, const QList<Entry>& undecided);
    [[nodiscard]] QList<Entry> undecidedEntries() const;
    void recogniseUnkeyed(Recognition& recognition);
    [[nodiscard]] QList<Receipt> confirmUndecided();
    [[nodiscard]] bool mayBeNameless(const Entry& entry) const;
    [[nodiscard]] static bool isUndecided(const Entry& entry) { return entry.listed < 0 && entry.sent != 0; }
    void welcomeBack(QList<Return>& returns, Recognition& recognition);
    void moveCopies(QList<Return>& returns);
    void takeOver(store::Known& gone, const mailbox::MessageId& id, const Entry& newcomer);
    [[nodiscard]] std::optional<store::Saved> standing(const store::Copy& copy) const;

    // books_receipts.cpp
    [[nodiscard]] base::Done writeIntent(const QList<mailbox::MessageId>& ids);
    [[nodiscard]] base::Done fill(store::FiledReceipt& filed, const Receipt& receipt);
    void reopenReceipts(const QSet<qint64>& late);
    [[nodiscard]] qint64 idOfGone(const mailbox::MessageId& id) const;
    void noteFates(const Receipt& receipt, store::Moment when);
    static void noteFate(const Deletion& deletion, Entry& entry, store::Moment when);
    [[nodiscard]] Receipt receiptFrom(const store::FiledReceipt& filed);
    [[nodiscard]] PastReceipt pastReceipt(const store::FiledReceipt& filed);
    [[nodiscard]] static PastMessage pastOf(const store::Known& known);

    QString folder_;
    QString mailbox_;
    store::Maildir& archive_;
    Complaint complain_;
    std::unique_ptr<store::Ledger> ledger_;
    store::Reserve reserve_;
    Entries entries_;
    QHash<mailbox::MessageId, Unkeyed> unkeyed_;
    QSet<mailbox::MessageId> replaced_; ///< in this run, and not marked since
    store::Moment listed_ = 0;          ///< the latest whole listing
    bool isWhole_ = false;              ///< the latest listing was whole
    bool anyGone_ = false;              ///< there may be something that can come back
    bool openReceipts_ = false;
    bool rebuilding_ = false;
    bool read_ = false; ///< entries_ have all that could be read
    SeenMessages seen_; ///< what study() tells
    Behind behind_;
    std::stop_source closing_; ///< what reads only in order to find damage ends
    std::future<base::Result<Listed>> listedAhead_;
    std::future<base::Result<Open>> ahead_;
    std::future<base::Done> soundness_;
    bool examined_ = false; ///< or being so
    qint64 shielded_ = 0;   ///< missing since the latest listing
    store::Moment shieldedSince_ = 0;
    std::optional<store::FiledReceipt> inHand_; ///< filed by intend(), until file() knows the outcome
    QList<Notice> notices_;
};

} // namespace visit

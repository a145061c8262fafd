// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/account_lock.h"
#include "store/maildir.h"
#include "visit/books.h"
#include "visit/clerk.h"

#include <QCache>
#include <QHash>
#include <QTimer>

namespace visit {

/// A server's mailbox with its folder on this machine: a Visit, a Maildir with the downloaded messages, the
/// books. Reads and writes the disk, so it lives in a worker thread (see Worker); it may be made in any
/// thread and moved before the first call.
///
/// One at a time: while another Restante has the folder, or where the ledger is a later version's, every deed
/// fails with that reason, and is tried anew with the next.
class Keeper : public Clerk {
    Q_OBJECT
public:
    struct Options {
        QString folder; ///< of this account alone: holds Maildir/ and the ledger
        Visit::Options visit;
        std::shared_ptr<store::AccountLock> lock = {}; ///< taken already; null: it is taken when it is needed
    };

    Keeper(account::Account account, base::Secret password, Options options, QObject* parent = nullptr);
    ~Keeper() override;

    void setPassword(const base::Secret& password) override;
    void recall() override;
    void check() override;
    void look(const mailbox::MessageId& id) override;
    void see(const QList<mailbox::MessageId>& ids) override;
    void lookAhead(const mailbox::MessageId& id) override;
    void setSlowOrCostly(bool on) override;
    void lookFurther(const mailbox::MessageId& id) override;
    void open(const mailbox::MessageId& id) override;
    void saveMessage(const mailbox::MessageId& id, const QString& to) override;
    void exportMessages(const QList<mailbox::MessageId>& ids, const QString& to,
                        visit::ExportForm form) override;
    void readHistory() override;
    void readLineUse() override;
    void reread(const mailbox::MessageId& id, const QByteArray& charset) override;
    void readSource(const mailbox::MessageId& id) override;
    void stop() override;
    void resume() override;
    void setMarks(const QList<mailbox::MessageId>& ids, bool marked) override;
    void carryOut(const QList<visit::DeleteOrder>& orders) override;
    void leave() override;

private:
    /// Several messages on their way into files.
    struct Export {
        QList<mailbox::MessageId> ids;
        QSet<mailbox::MessageId> awaited; ///< still to be downloaded
        QString to;
        ExportForm form = ExportForm::Mbox;
    };

    // keeper.cpp: the visit and the books
    Visit& visit();
    void connectVisit();
    [[nodiscard]] base::Done openBooks();
    [[nodiscard]] std::optional<base::Error> obstacle();
    void remember(const Books::FirstRows& tell = {});
    void tellMemory(const Books::FirstRows& tell = {});
    void beginCheck();
    void beginStudy();
    void beginExamination();
    void tellDamage();
    void complain(const base::Error& error);
    void tell(const QList<Notice>& notices);
    void takeListing(QList<mailbox::Row> rows, bool whole);
    void takeHeaders(QList<mailbox::HeaderUpdate> headers);
    void takeChecked();
    void takeReceipt(Receipt receipt);
    void takeTraffic(const base::Traffic& since);
    void endConfirming();
    void leaveNow();
    [[nodiscard]] bool isProven(const mailbox::MessageId& id) const;

    // keeper_files.cpp: messages and files
    void takePreview(const mailbox::MessageId& id, const mail::Reading& beginning, Peek peek);
    [[nodiscard]] mail::ReadOptions readOptions(const mailbox::MessageId& id) const;
    void takeDownload(const mailbox::MessageId& id, const store::Saved& saved);
    void takeDownloadFailure(const mailbox::MessageId& id, const base::Error& error);
    void keepAhead(const mailbox::MessageId& id, const QByteArray& octets, const Peek& peek);
    bool showAhead(const mailbox::MessageId& id);
    bool showHere(const mailbox::MessageId& id);
    void keepBeginning(const mailbox::MessageId& id, const QByteArray& octets);
    void rereadPreview(const mailbox::MessageId& id);
    void tellBeginning(const mailbox::MessageId& id, const QByteArray& octets, const Peek& peek);
    void readOut(const mailbox::MessageId& id, const QString& path);
    void exportSaved(const store::Saved& saved, const QString& to);
    void advanceExports(const mailbox::MessageId& id, bool arrived);
    void writeExport(const Export& wanted);
    void download(const mailbox::MessageId& id);

    // keeper_copies.cpp: saved copies
    bool showSaved(const mailbox::MessageId& id);
    [[nodiscard]] QList<store::Saved> copiesOf(const mailbox::MessageId& id) const;
    [[nodiscard]] static std::optional<store::Saved> soundOf(const QList<store::Saved>& copies);
    void fetchAnew(const mailbox::MessageId& id, const QList<store::Saved>& damaged);
    void showDamaged(const mailbox::MessageId& id);
    void putAside(const QList<store::Saved>& damaged);
    std::optional<store::Saved> copyOf(const mailbox::MessageId& id) const;
    store::MessageKey keyOf(const mailbox::MessageId& id) const;

    account::Account account_;
    base::Secret password_;
    Options options_;
    Visit* visit_ = nullptr; ///< made in the thread of the first call
    std::shared_ptr<store::AccountLock> lock_;
    store::Maildir archive_;
    std::unique_ptr<Books> books_;        ///< null until there is no obstacle
    std::optional<Books::Memory> memory_; ///< what recall() tells, once
    bool told_ = false;                   ///< it was
    bool studied_ = false;                ///< the books have what a visit needs
    bool confirming_ = false;             ///< a listing will come, or not, that settles a receipt
    bool leaving_ = false;                ///< nothing new is begun: the session ends
    bool leaveAfterConfirming_ = false;
    QList<Deletion> misdirected_; ///< orders for messages whose unique ids name others now
    QTimer* confirmLimit_ = nullptr;
    QTimer* catchUp_ = nullptr;                         ///< when what is new is written down at the latest
    base::Traffic sinceCheck_;                          ///< since the latest check began
    base::Traffic latestCheck_;                         ///< what that took
    std::optional<base::Error> complaint_;              ///< the latest, told once
    QCache<mailbox::MessageId, QByteArray> beginnings_; ///< the octets of previews
    QHash<mailbox::MessageId, QByteArray> charsets_;    ///< what the person chose
    QHash<mailbox::MessageId, Peek> peeks_;             ///< how far each was looked at
    QHash<mailbox::MessageId, Peek> ahead_;             ///< of beginnings that nobody has looked at
    QHash<mailbox::MessageId, QStringList> exports_;    ///< files to write once the message is here
    std::vector<Export> manyExports_;
    QHash<mailbox::MessageId, store::Saved>
        unlasting_; ///< copies of messages without a unique id, for this session
    QHash<mailbox::MessageId, QList<store::Saved>> damaged_; ///< copies of what is fetched anew
};

} // namespace visit

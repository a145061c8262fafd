// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/header_model.h"
#include "ui/clean_up_habit.h"
#include "ui/protection_words.h"
#include "visit/counter.h"
#include "visit/text_finder.h"

#include <QCache>
#include <QTimer>

namespace ui {

/// What the reading pane shows.
struct Page {
    enum class Kind {
        Nothing,
        Waiting, ///< asked for; the summary may be known already
        Held,    ///< on a slow or costly line: only what the header tells is here
        Preview,
        Whole,
        Failed, ///< error says why; the reading holds what was known before
    };
    Kind kind = Kind::Nothing;
    mailbox::MessageId id;
    mail::Reading reading;
    QString path; ///< of the whole message on this machine
    std::optional<base::Error> error;
    qint64 number = 0;     ///< in this session, for messages without a header
    bool gone = false;     ///< not in the mailbox any more: it can be read, and no more than that
    mail::Way way = {};    ///< to the message in the message that the reading is of
    visit::Peek peek = {}; ///< of a preview: how much of the message this is
    QHash<int, ProtectionCheck> checks = {};                       ///< by index of Reading::protections
    QHash<int, std::shared_ptr<const mail::Checked>> insides = {}; ///< likewise: what can be shown by itself
    /// Not null: `reading` is what was found inside of one protection of this page, shown by itself.
    std::shared_ptr<const Page> outside = {};
    int insideOf = -1;      ///< which one of `outside`
    QByteArray opened = {}; ///< the octets that were inside of a protection, in memory alone; then no path
    bool growing = false;   ///< more of the preview was asked for; `error` says why that failed
    bool enough = false;    ///< the person leaves the rest of the preview on the server
    bool byWord = false;    ///< nothing of it is fetched without the person's word
    qint64 octets = -1;     ///< of the message, as announced; -1: not known
    visit::LineSpeed line = {}; ///< as far as it is known
};

/// Where the attachments of a whole message are.
[[nodiscard]] mail::Place placeOf(const Page& page);

/// Something a person should read, and no failure.
struct News {
    enum class Kind { Notice, Receipt, CleanUp };
    Kind kind = Kind::Notice;
    QString happened;
    QString rest;
};

/// What clean-up would do at this visit.
struct Proposal {
    QList<mailbox::MessageId> ids;
    qint64 octets = 0;
};

/// What downloading would take over a slow or costly line, before the person has said yes to it.
struct Toll {
    QList<mailbox::MessageId> ids; ///< with those that are here already
    qsizetype messages = 0;        ///< that would be downloaded
    qint64 octets = 0;
    visit::LineSpeed line = {};
};

/// Downloads under way.
struct Progress {
    int messages = 0; ///< still to come; 0: nothing is under way
    qint64 received = 0;
    qint64 octets = 0; ///< announced: a hint
};

/// The headers that the latest check fetches.
struct HeaderCount {
    qint64 known = 0;
    qint64 wanted = 0; ///< more than `known` when it has ended: it was stopped
};

/// One open mailbox as the window works with it: its counter, its rows, and what is known of both. Knows no
/// widget.
class Desk : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString name;            ///< what the person calls it
        bool hasPassword = true; ///< false: ask before the first visit
        bool remote = true;      ///< false: files on this machine
        CleanUpHabit cleanUp = {};
        bool slowOrCostly = false; ///< see account::Account
    };

    Desk(std::unique_ptr<visit::Counter> counter, Options options, QObject* parent = nullptr);
    ~Desk() override;

    /// Shows what is known of the mailbox without any wire, and then checks it.
    void begin();
    /// Lists what waits, or asks for the password first.
    void check();
    void signOn(const base::Secret& password);
    void giveUpSigningOn();
    void look(const mailbox::MessageId& id);
    /// These rows are on the screen, from top to bottom.
    void see(const QList<mailbox::MessageId>& ids);
    /// More of the preview that is shown, where there is more and nobody said that it is enough.
    void lookFurther();
    /// The rest of the preview that is shown stays on the server: nothing more of it is fetched unasked, and
    /// what is there is kept for this run.
    void textIsEnough();
    /// What may be looked at next: see visit::Counter::lookAhead().
    void lookAhead(const mailbox::MessageId& id);
    /// Where the line is slow or costly this asks first: see toll(). Asked for the same once more is a yes.
    void open(const QList<mailbox::MessageId>& ids);
    /// The message of the page; what that costs was told on it.
    void openPage();
    /// The person's answer to toll().
    void payToll();
    void dismissToll();
    /// From now on, at once.
    void setSlowOrCostly(bool on);
    /// What went over the line. Ends in lineUseRead().
    void readLineUse();
    void stop();
    /// Goes on with the headers that were left out when the fetching was stopped.
    void resume();
    /// Marks for deletion on leaving, or keeps. Where the server gives no lasting ids it says so and marks
    /// nothing. What could not be saved in this visit is not marked either.
    void mark(const QList<mailbox::MessageId>& ids, bool marked);
    void saveMessage(const mailbox::MessageId& id, const QString& to);
    /// A message in a message, its way not empty.
    void saveNested(mail::Place message, const QString& to);
    void exportMessages(const QList<mailbox::MessageId>& ids, const QString& to, visit::ExportForm form);
    /// Deeds on the attachments of the page, when it is whole: see visit::Counter.
    void saveAttachment(int index, const QString& to);
    /// The message of the page, once more, all its text in this charset; empty: as it says. For as long as
    /// the program runs.
    void chooseCharset(const QByteArray& charset);
    /// Of the page: what was chosen.
    [[nodiscard]] QByteArray charset() const { return charsets_.value(page_.id); }
    /// The octets of the preview on the page. Ends in sourceRead().
    void readSource();
    /// Into a private file. Ends in fileSaved() or trouble.
    void saveOctets(const QByteArray& octets, const QString& to);
    void saveAttachments(const QList<visit::NamedAttachment>& attachments, const QString& folder);
    void lendAttachment(const visit::NamedAttachment& attachment, visit::Loan::Purpose purpose);
    void glanceAtAttachment(int index, visit::Glance::Kind kind);
    /// Turns to the message that is attached, once it is read.
    void openNested(int index);
    /// From a message in a message to the one around it.
    void goBack();
    /// The part that a card of the page was made of.
    void savePart(int part, const QString& to);
    /// Checks a signature of the page, or decrypts. Signatures are checked without being asked for.
    void checkProtection(int protection);
    /// Shows what was found inside of a protection of the page by itself; nothing where that is not known.
    void showInside(int protection);
    /// Shows the page that the inside was found in.
    void showOutside();
    void readHistory();
    void setCleanUp(const CleanUpHabit& habit);
    /// The person's word is in the orders.
    void carryOut(const QList<visit::DeleteOrder>& orders);
    void leave();
    void dismissTrouble();
    void dismissNews();
    void dismissProposal();

    /// Who finds words in saved texts; null: nobody. Once, before begin().
    void setFinder(std::unique_ptr<visit::TextFinder> finder);
    /// Shows what this finds: see mailbox::Filter. What is in saved texts comes a moment later.
    void find(const QString& text);

    [[nodiscard]] mailbox::HeaderModel& mailbox() { return mailbox_; }
    [[nodiscard]] const mailbox::HeaderModel& mailbox() const { return mailbox_; }
    [[nodiscard]] const QString& name() const { return options_.name; }
    [[nodiscard]] bool isRemote() const { return options_.remote; }
    [[nodiscard]] visit::Stage stage() const { return stage_; }
    [[nodiscard]] const visit::Link& link() const { return link_; }
    [[nodiscard]] const Page& page() const { return page_; }
    /// The messages around the one of the page, outermost first; empty: it came by itself.
    [[nodiscard]] const QList<Page>& around() const { return around_; }
    [[nodiscard]] const Progress& progress() const { return progress_; }
    [[nodiscard]] const HeaderCount& headers() const { return headers_; }
    [[nodiscard]] bool isFetchingHeaders() const { return stage_ == visit::Stage::Headers; }
    /// Headers were left out, and nothing is under way that would fetch them.
    [[nodiscard]] bool mayResume() const;
    [[nodiscard]] const std::optional<base::Error>& trouble() const { return trouble_; }
    /// What trouble() means for the whole, "The server kept 2"; empty where it speaks for itself.
    [[nodiscard]] const QString& headline() const { return headline_; }
    [[nodiscard]] const QList<News>& news() const { return news_; }
    [[nodiscard]] const std::optional<Proposal>& proposal() const { return proposal_; }
    /// What waits for the person's word, because it comes over a slow or costly line.
    [[nodiscard]] const std::optional<Toll>& toll() const { return toll_; }
    [[nodiscard]] bool isSlowOrCostly() const { return options_.slowOrCostly; }
    [[nodiscard]] const CleanUpHabit& cleanUp() const { return options_.cleanUp; }
    [[nodiscard]] bool wantsPassword() const { return wantsPassword_; }
    [[nodiscard]] bool wasChecked() const { return wasChecked_; }
    /// UTC: the list is what it was then; invalid: it was listed in this run, or nothing is known.
    [[nodiscard]] const QDateTime& asOf() const { return asOf_; }
    [[nodiscard]] qint64 messages() const { return messages_; }
    [[nodiscard]] qint64 octets() const { return octets_; }
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// Stage, link, counts, progress, trouble, news or the wish for a password changed.
    void changed();
    void pageChanged();
    /// Of the page, only what is known of its signatures and encryption changed.
    void protectionsChanged();
    /// The text of page() is what it was; more of it is awaited, or is not any more.
    void previewChanged();
    void checked();
    /// Which saved copies hold the words of the filter in their text is known, or not any more.
    void textMatchesChanged();
    void sourceRead(const mailbox::MessageId& id, const QByteArray& octets);
    void fileSaved(const QString& path);
    /// Of a message that open() was asked for: the page says nothing of it where it shows a preview.
    void openingFailed(const mailbox::MessageId& id);
    void attachmentsSaved(const visit::SavedAttachments& saved);
    void attachmentLent(const visit::Loan& loan);
    void glanced(const visit::Glance& glance);
    void exported(int messages, const QString& to);
    void historyRead(const visit::History& history);
    void lineUseRead(const visit::LineUse& use);
    /// All deletions were settled; `kept` of them did not happen, and trouble() says why.
    void carriedOut(int kept);
    void left();

private:
    struct Preview {
        mail::Reading reading;
        visit::Peek peek;
    };

    void followVisit();
    void followMessages();
    void followDeeds();
    void followProtections();
    void checkSignatures();
    void takeChecked(quint64 ticket, const mail::Checked& checked);
    void takeCheckFailure(quint64 ticket, const base::Error& error);
    void takeRemembered(const mailbox::PackedRows& rows, const QDateTime& visited);
    void takeListing(const mailbox::PackedRows& rows);
    void takeCount(qint64 messages, qint64 octets);
    void takeHeaders(const QList<mailbox::HeaderUpdate>& headers);
    void showHeaders();
    void takeReplaced(const QList<mailbox::MessageId>& ids);
    void takePreview(const mailbox::MessageId& id, const mail::Reading& beginning, const visit::Peek& peek);
    void takePreviewFailure(const mailbox::MessageId& id, const base::Error& error);
    void takeWhole(const mailbox::MessageId& id, const QString& path, const mail::Reading& reading);
    void takeOpenFailure(const mailbox::MessageId& id, const base::Error& error);
    void takeUnsaved(const mailbox::MessageId& id, const base::Error& error);
    void takeArchived(const mailbox::MessageId& id);
    void takeFailure(const base::Error& error);
    void takeReceipt(const visit::Receipt& receipt);
    void takeSettled(const visit::Receipt& receipt);
    void troubleRows(const visit::Receipt& receipt);
    void takeNotice(const visit::Notice& notice);
    void tellOfReceipt(const QString& words);
    void dropDeleted(const QList<mailbox::MessageId>& ids);
    void followAttachments();
    void takeSavedAttachments(const visit::SavedAttachments& saved);
    void takeNested(const mailbox::MessageId& id, const mail::Place& outer, const mail::Place& inner,
                    const mail::Reading& reading);
    void turnTo(Page page);
    [[nodiscard]] const Preview* knownPreview(const mailbox::MessageId& id) const;
    void forgetEnough(const mailbox::MessageId& id);
    void show(Page page);
    void turnToPreview(const mailbox::MessageId& id, const Preview& preview);
    void turnToUnasked(const mailbox::Row& row);
    void followLine();
    void turnToHeld(const mailbox::Row& row);
    void takeHeld(const mailbox::MessageId& id);
    void askFirst(const QList<mailbox::MessageId>& ids, std::function<void()> deed);
    void fetch(const QList<mailbox::MessageId>& ids);
    void notePageGone();
    void endDownload(const mailbox::MessageId& id);
    void showTrouble(const base::Error& error, const QString& headline = {});
    void forgetUnsaved();
    void forgetMarks(const QList<mailbox::MessageId>& ids);
    void planCleanUp();
    void takePlan(const Proposal& proposal);
    bool mustSignOn(const mailbox::Row& row) const;
    void tellSaved();
    void askFinder();
    void takeFound(quint64 ticket, const QList<mailbox::MessageId>& found);

    std::unique_ptr<visit::Counter> counter_;
    std::unique_ptr<visit::TextFinder> finder_;
    quint64 search_ = 0; ///< the latest
    Options options_;
    mailbox::HeaderModel mailbox_;
    QList<mailbox::HeaderUpdate> arrived_; ///< not shown yet
    QTimer gathering_;
    visit::Stage stage_ = visit::Stage::Away;
    visit::Link link_;
    Page page_;
    QHash<quint64, int> tickets_; ///< of checks of the page that are under way, with their protections
    quint64 lastTicket_ = 0;
    QList<Page> around_;
    Progress progress_;
    HeaderCount headers_;
    QSet<mailbox::MessageId> downloads_;
    QList<mailbox::MessageId> wanted_;               ///< to be opened once the password is there
    QCache<mailbox::MessageId, Preview> previews_;   ///< by octets of what came
    QHash<mailbox::MessageId, Preview> enough_;      ///< the person wants no more of these
    QHash<mailbox::MessageId, QByteArray> charsets_; ///< chosen by the person
    std::optional<base::Error> trouble_;
    QString headline_;
    visit::LineSpeed line_;
    std::optional<Toll> toll_;
    std::function<void()> paid_; ///< what toll_ is for
    QList<News> news_;           ///< oldest first
    std::optional<Proposal> proposal_;
    int plans_ = 0; ///< the latest visit that clean-up looked at; an earlier one's plan is out of date
    QSet<mailbox::MessageId> spared_; ///< kept by hand in this run: nothing marks them without asking
    QHash<mailbox::MessageId, base::Error> unsaved_; ///< could not be saved since the latest check, and why
    bool wantsPassword_ = false;
    bool wasChecked_ = false;
    QDateTime asOf_;
    qint64 messages_ = 0;
    qint64 octets_ = 0;
    std::optional<std::pair<qint64, qint64>> counted_; ///< by the server, of a listing that is on its way
};

} // namespace ui

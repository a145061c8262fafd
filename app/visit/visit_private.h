// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/driver.h"
#include "net/ticket_box.h"
#include "visit/commits.h"
#include "visit/header_reader.h"
#include "visit/line_rate.h"
#include "visit/listing.h"
#include "visit/removal.h"
#include "visit/visit.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <map>

namespace visit {

/// Not in this session's listing any more.
[[nodiscard]] inline base::Error notListed(const mailbox::MessageId& id)
{
    return {base::Fault::MessageGone, QString::fromLatin1(id.uid), {}};
}

/// A screen of headers: so many are asked for before it is known whose they are, and told at once.
constexpr qint64 firstScreen = 50;

/// Wishes on one side, one session after the other on the other side.
class Visit::Private : public QObject {
public:
    Private(Visit* visit, account::Account account, base::Secret password, Options options);

    void setPassword(const base::Secret& password);
    void setKnown(Known known);
    void know();
    void setLine(const LineMemory& line);
    void check();
    void probe();
    void preview(const mailbox::MessageId& id, int lines);
    void lookAhead(const mailbox::MessageId& id);
    void stay();
    void tellTraffic();
    void see(const QList<mailbox::MessageId>& ids);
    void download(const mailbox::MessageId& id, Destination destination);
    void stop();
    void resume();
    void carryOut(const QList<DeleteOrder>& orders, Proof proof, Intent intent);
    void confirm();
    [[nodiscard]] bool isOnlyConfirming() const { return confirming_ && !checking_; }
    [[nodiscard]] bool isConfirmPutOff() const { return putOff_.isActive(); }
    void leave();

private:
    /// A server that refused so many TOPs in a row has none, whatever its CAPA says.
    static constexpr int mostRefusedTops = 5;

    enum class Phase {
        Away,
        SigningOn,
        Listing,
        Open,    ///< the listing is there: wishes are served
        Leaving, ///< QUIT is sent or the wire is being closed
    };

    // What each command in the session was asked for.
    struct AskStat {};
    struct AskList {};
    struct AskUidl {};
    struct AskEarly { ///< a header, while nobody knows yet whose
        pop3::MessageNumber number;
        QByteArray octets;
    };
    struct AskHeader {
        mailbox::MessageId id;
        QByteArray octets;
    };
    struct AskPreview {
        mailbox::MessageId id;
        int lines;
        QByteArray octets;
        bool ahead = false; ///< nobody is waiting for it
    };
    struct AskRetr {
        mailbox::MessageId id;
        bool behindAnother = false; ///< the answer to another was still under way
    };
    struct AskDoubt { ///< is it still the message that was marked?
        pop3::MessageNumber number;
        QByteArray octets;
    };
    struct AskDele {
        pop3::MessageNumber number;
    };
    using Ask =
        std::variant<AskStat, AskList, AskUidl, AskEarly, AskHeader, AskPreview, AskRetr, AskDoubt, AskDele>;

    struct PreviewWish {
        mailbox::MessageId id;
        int lines;
    };
    struct Download {
        mailbox::MessageId id;
        Destination destination;
        std::unique_ptr<store::Incoming> incoming;
        qint64 announced = 0;
        qint64 received = 0;
        bool discarding = false; ///< given up; the rest of the answer is read and dropped
    };

    // The session's life
    void serve();
    void beginCheck();
    void serveOpen();
    [[nodiscard]] std::optional<base::Error> whyNotOpen() const;
    void openSession();
    void endSession();
    void noteEvent(const pop3::Event& event);
    void noteFinished();
    void learnLine();
    void tellSpeed();
    void noteEnded(const pop3::Ended& ended);
    void noteSignedOn(const pop3::SignedOn& signedOn);
    void noteAnnounced(const pop3::Capabilities& capabilities);
    [[nodiscard]] bool endProbe(const pop3::Capabilities& capabilities);
    void setStage(Stage stage);
    [[nodiscard]] bool anythingWanted() const;
    [[nodiscard]] bool wantedBesidesConfirming() const;
    [[nodiscard]] bool wantsMessages() const;
    [[nodiscard]] bool newSessionWanted() const;
    [[nodiscard]] bool fellBackInVain() const;
    [[nodiscard]] bool wentAheadInVain() const;
    void goStepByStep();
    [[nodiscard]] LineMemory learnt() const;
    [[nodiscard]] net::Driver::Rules rules() const;

    // The listing
    void beginListing();
    void noteCounted(const pop3::Counted& counted);
    void askNewest(qint64 messages);
    [[nodiscard]] bool hasListing() const;
    void finishListing();
    void rememberSeen();
    void queueHeaders();
    void askEarly();
    void adoptEarly();

    // Answers
    void noteAnswered(const pop3::Answered& answered);
    void noteRefused(pop3::CommandId id, const base::Error& error);
    void noteBody(const pop3::BodyArrived& body);
    void finishHeader(AskHeader& ask);
    void readHeader(const mailbox::MessageId& id, QByteArray octets);
    void takeEarly(AskEarly& ask);
    void noteRefusedTop();
    void finishPreview(const AskPreview& ask);
    [[nodiscard]] bool joinOneOnItsWay(const PreviewWish& wish);
    void finishAhead(const AskPreview& ask);
    void noteRate(qint64 octets);
    void noteAnswerEnded();
    void tellMissing(const mailbox::MessageId& id);
    void tellHeader(const HeaderReader::Header& header);
    [[nodiscard]] bool noteHeader(const HeaderReader::Header& header);
    void collectHeaders();
    void flushHeaders();
    void flushReadHeaders();
    void emitHeaders();
    void finishCheck();

    // Wishes
    void servePreview();
    void serveDownloads();
    void serveHeaders();
    void serveAhead();
    [[nodiscard]] bool comesAtOnce(qint64 octets) const;
    [[nodiscard]] bool isOnlyAhead() const; ///< nothing but that is under way
    void preferSeen();
    void startRemoval();
    void askDoubts();
    void sendDeletes();
    void finishRemoval(const pop3::Ended& ended);
    void settleRemoval(pop3::QuitOutcome quit, const QByteArray& words);
    void becomeReady();

    // Downloads
    void takeOctets(const QByteArray& octets);
    [[nodiscard]] base::Done write(const QByteArray& octets);
    [[nodiscard]] bool mayAskFor(const Listing::Entry& entry, const Download& download) const;
    void askFor(const Listing::Entry& entry, Download download);
    void requeueDownload(const mailbox::MessageId& id);
    void goToNextDownload();
    void finishDownload();
    void failDownload(const base::Error& error);
    void giveUpDownload(const base::Error& error);
    void giveUpDownloadsBehind(const base::Error& error);
    void stopDownloads();
    [[nodiscard]] qint64 capFor(const Download& download) const;

    // Confirmation
    void noteLoginDelay(const pop3::Capabilities& capabilities);
    void endConfirming(const std::optional<base::Error>& error);

    // Failures
    void recover();
    [[nodiscard]] bool isCulprit(const Ask& ask);
    void blame(const Ask& culprit);
    void requeue(Ask ask);
    void failEverything(const base::Error& error);

    Visit* const visit_;
    const account::Account account_;
    base::Secret password_;
    const Options options_;
    bool forceUser_ = false;  ///< the server hung up after a refused APOP: this time USER at once
    bool stepByStep_ = false; ///< the session before went ahead of what it knew, in vain: this one does not
    bool planInVain_ = false; ///< it was the plan by which it went

    const std::shared_ptr<net::TicketBox> tickets_ = std::make_shared<net::TicketBox>();
    net::Driver* driver_ = nullptr;
    Phase phase_ = Phase::Away;
    Stage stage_ = Stage::Away;
    std::map<pop3::CommandId, Ask, std::greater<>> asks_; ///< the latest first
    std::optional<base::Error> sessionError_;
    pop3::CommandId failedDuring_ = 0;
    bool signedOn_ = false;
    bool progress_ = false; ///< something was answered since the listing
    int barrenSessions_ = 0;
    bool topWorks_ = true;
    int topsRefused_ = 0; ///< in a row, over sessions
    bool uidlWorks_ = true;
    bool uidsRead_ = false;
    int droppedLines_ = 0; ///< lines of LIST that made no sense
    qint64 counted_ = 0;   ///< messages, by STAT
    pop3::Limits limits_;
    Listing listing_;
    Known known_; ///< not asked yet
    SeenMessages seen_;

    bool checkWanted_ = false; ///< needs a session of its own
    bool checking_ = false;    ///< this session's listing and headers answer it
    bool probing_ = false;
    bool confirmWanted_ = false; ///< needs a session of its own
    bool confirming_ = false;    ///< this session's listing answers it
    int confirmTries_ = 0;
    bool leaveWanted_ = false;
    std::optional<base::Error> refused_; ///< a password that was refused is not tried again by itself
    std::optional<PreviewWish> preview_;
    std::optional<mailbox::MessageId> ahead_; ///< may be looked at next
    std::deque<Download> downloads_;
    std::optional<Download> download_;        ///< whose octets come now, or next
    std::deque<Download> downloadsBehind_;    ///< asked for as well
    Commits commits_;                         ///< those that came whole
    QSet<mailbox::MessageId> tooLong_;        ///< longer than announced: asking again accepts it
    QHash<qint64, QByteArray> early_;         ///< headers by number that came before the listing was read
    std::vector<mailbox::MessageId> headers_; ///< still to ask for; the next one at the end
    size_t headersInFlight_ = 0;
    std::vector<mailbox::MessageId> stoppedHeaders_; ///< as headers_, for resume()
    qint64 wantedHeaders_ = 0;                       ///< of this check, with those that are told already
    qint64 toldBefore_ = 0;                          ///< of them, before it was stopped and resumed
    bool resumes_ = false;              ///< the check that is wanted goes on with one that was stopped
    QList<mailbox::MessageId> seenNow_; ///< what the eye sees, from top to bottom
    QSet<mailbox::MessageId> told_;     ///< this check has its word on these, over sessions
    QSet<mailbox::MessageId> suspects_; ///< headers that were due once when the line went
    std::optional<Removal> removal_;
    std::deque<Removal> laterRemovals_; ///< each has its own session and receipt
    bool planned_ = false;              ///< the removal was judged against this session's listing
    bool removing_ = false;             ///< DELEs are under way

    HeaderReader reader_;
    QList<mailbox::HeaderUpdate> batch_;
    qint64 headersRead_ = 0; ///< since the listing
    QTimer flush_;
    QTimer idle_;
    QTimer leaveLimit_;
    QTimer traffic_;
    base::Traffic trafficTold_;            ///< of this session
    QTimer putOff_;                        ///< the confirmation, until LOGIN-DELAY is over
    std::chrono::seconds loginDelay_ = {}; ///< as CAPA announced it
    QElapsedTimer sinceSignOn_;
    QElapsedTimer sinceProgress_;
    LineMemory line_; ///< by the session before
    LineSpeed speedTold_;
    LineRate rate_;
    QElapsedTimer clock_;                       ///< for the rate
    QElapsedTimer sincePreview_;                ///< was asked for
    std::chrono::milliseconds previewTook_{-1}; ///< the latest one
    std::optional<QDeadlineTimer> idleEnd_;     ///< since nothing was wanted
    bool pipelined_ = false; ///< answers follow each other: there is no waiting between them
};

} // namespace visit

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "pop3/body_decoder.h"
#include "pop3/command.h"
#include "pop3/event.h"
#include "pop3/limits.h"
#include "pop3/line_decoder.h"
#include "pop3/reply.h"
#include "pop3/sign_on.h"

#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <span>

namespace pop3 {

/// One POP3 session as a machine (RFC 1939): bytes and facts go in, events and bytes come out; somebody else
/// moves them.
///
/// Knows no socket, clock or file. Signs on by itself as SignOn allows, then serves commands in order,
/// several on their way at once where the server announced PIPELINING. Whatever a server sends leads to an
/// event, never to an assertion. After each call take the events and the output. Same bytes in any pieces
/// give the same events, except that BodyArrived may be cut elsewhere.
///
/// A command counts as asked when takeOutput() handed it out: bytes that come before that were asked by
/// nobody.
class Session {
public:
    /// Where the session stands. All moves between these are in transitions.cpp.
    enum class State {
        Greeting,    ///< waiting for the server's first line
        ClearCapa,   ///< CAPA before TLS
        Stls,        ///< STLS sent
        Handshake,   ///< TLS is being set up by the wire
        Capa,        ///< CAPA before login
        Utf8,        ///< UTF8 sent
        Choosing,    ///< which way to sign on; never seen from outside
        Apop,        ///< APOP sent
        Auth,        ///< AUTH sent
        Cancelling,  ///< "*" sent: this AUTH came to nothing
        User,        ///< USER sent
        Pass,        ///< PASS sent
        SessionCapa, ///< CAPA after login
        Transaction, ///< signed on
        Quitting,    ///< QUIT sent
        Ended,
    };

    /// What the driver's timers must watch.
    enum class Wait {
        Nothing,
        Greeting,
        Handshake,
        Line,    ///< a short answer: has a deadline as a whole
        Login,   ///< as Line, but servers delay refusals on purpose
        Listing, ///< STAT, LIST or UIDL: a big mailbox takes long to open
        Preview, ///< TOP: small, has a deadline as a whole
        Body,    ///< RETR: only silence is bounded
        Quit,
        QuitAfterDeletes, ///< the server now deletes: may take long
    };

    explicit Session(SignOn signOn, Limits limits = {});

    /// Bytes from the wire, in any pieces.
    void receive(QByteArrayView bytes);

    /// TLS stands, asked for by TlsAgreed. What was learnt before it is forgotten (RFC 2595 section 4).
    void encrypted();

    /// The wire ended; `error` says how.
    void closed(const base::Error& error);

    /// What waitingFor() named took too long.
    void timedOut();

    /// Queues a command for after sign-on, in front of all waiting ones when `urgent`. Ends in Answered or
    /// Refused, or in neither when the session ends before.
    CommandId send(Command command, bool urgent = false);

    /// How many octets of answers may be on their way at once where commands may be pipelined; without a call
    /// only Limits::window bounds them. One command is always sent. `guessed`: nobody knows the line yet.
    void allow(qint64 octets, bool guessed = false);
    /// This one would go out at once.
    [[nodiscard]] bool hasRoomFor(const Command& command) const;
    /// Whatever was asked so far was answered: what comes next follows nothing.
    [[nodiscard]] bool allAnswered() const { return asked_ == 0; }
    /// An answer inside the window was no +OK, or the session failed: the next one begins with one command.
    [[nodiscard]] bool stumbled() const { return stumbled_; }

    /// Takes back a command that was not sent yet.
    bool withdraw(CommandId id);

    /// QUIT as soon as the answers that are under way have come; what is still queued is dropped.
    void leave();

    /// Ends without waiting for anything; QUIT still goes out where that cannot do harm.
    void abandon();

    /// What must go onto the wire now.
    [[nodiscard]] QByteArray takeOutput();
    [[nodiscard]] std::vector<Event> takeEvents();

    /// From now on remember what is said, for takeLog().
    void keepLog() { keepsLog_ = true; }
    /// What was said since the last call, "C: ..." and "S: ...", secrets masked, bodies of messages as their
    /// size.
    [[nodiscard]] QList<QByteArray> takeLog();

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] Wait waitingFor() const;
    /// Grows with each answer that is complete: a deadline for one answer starts anew when it changes.
    [[nodiscard]] quint64 answers() const { return answers_; }
    /// A refused APOP was followed by USER: a server that then hangs up may still take USER in a new session.
    [[nodiscard]] bool fellBack() const { return fellBack_; }
    /// The sign-on left by SignOn::plan, before the server said in this session what it takes.
    [[nodiscard]] bool planned() const { return planned_; }
    /// What the next session can plan with; nothing where this one had no TLS, or the server no CAPA.
    [[nodiscard]] std::optional<Plan> learnt() const;
    /// Nothing is queued or under way.
    [[nodiscard]] bool idle() const { return waiting_.empty() && inFlight_.empty(); }

private:
    enum class Input {
        Ok,
        Err,
        More,
        Nonsense,
        Now,
        TlsUp,
        LeaveWanted,
        Closed,
        TimedOut,
        Violated,
        Abandoned
    };
    struct Move;
    using Guard = bool (Session::*)() const;
    using Act = void (Session::*)();

    struct Pending {
        CommandId id; ///< 0: one of our own
        Command command;
        qint64 expected = 0; ///< octets of its answer, guessed
    };

    [[nodiscard]] static std::span<const Move> moves();
    void apply(Input input);

    // Guards
    [[nodiscard]] bool always() const { return true; }
    [[nodiscard]] bool mustEncrypt() const;
    [[nodiscard]] bool offersStls() const;
    [[nodiscard]] bool offersUtf8() const;
    [[nodiscard]] bool leaving() const { return leaving_; }
    [[nodiscard]] bool mayLeave() const { return leaving_ && inFlight_.empty(); }
    [[nodiscard]] bool unspeakable() const;
    [[nodiscard]] bool mayPlan() const;
    [[nodiscard]] bool planFits() const;
    [[nodiscard]] bool planIsRefuted() const;
    [[nodiscard]] bool planLacksUtf8() const;
    [[nodiscard]] bool refutedForUtf8() const;
    [[nodiscard]] bool mayApop() const;
    [[nodiscard]] bool mayUser() const;
    [[nodiscard]] bool mayAuth() const;
    [[nodiscard]] bool mayAuthFirst() const;
    [[nodiscard]] bool mayAuthBehindUtf8() const;
    [[nodiscard]] bool utf8IsAsked() const;
    [[nodiscard]] bool authIsAsked() const;
    [[nodiscard]] bool plainIsNotSpoken() const;
    [[nodiscard]] bool byHash() const;
    [[nodiscard]] bool isUnproven() const;
    [[nodiscard]] bool mustFallSilent() const;
    [[nodiscard]] bool mayHurry() const;
    [[nodiscard]] bool isOurCapa() const { return done_.id == 0; }
    [[nodiscard]] bool onlyClearIsLeft() const;
    [[nodiscard]] bool mayFallBack() const;
    [[nodiscard]] bool mayFallBackFromHash() const;
    [[nodiscard]] bool capaWorks() const { return capabilitiesKnown_; }
    [[nodiscard]] bool mayFarewell() const;

    // Acts
    void nothing() {}
    void askCapa();
    void askStls();
    void agreeTls();
    void askByPlan();
    void forgetAndAskCapa();
    void forgetAndAskByPlan();
    void dropPlan();
    void dropPlanAndAskUtf8();
    void askUtf8();
    void askApop();
    void askUser();
    void askPass();
    void askAuth();
    void answerChallenge();
    void cancelAuth();
    void askUtf8AndAuth();
    void hurry();
    void compareCapabilities();
    void becomeSignedOn();
    void reportAnswered();
    void reportRefused();
    void askQuit();
    void noteQuitAccepted();
    void noteQuitRefused();
    void farewell();
    void end();
    void failAndFarewell();
    void failAndEnd();

    [[nodiscard]] QByteArray mechanismFor(const Capabilities& capabilities, bool known, bool encrypted) const;
    [[nodiscard]] bool mayReveal() const { return encrypted_ || signOn_.allowPlaintext; }
    [[nodiscard]] std::unique_ptr<base::SaslClient> clientFor(const QByteArray& mechanism) const;
    void askAuth(const QByteArray& mechanism);
    [[nodiscard]] bool beginsWithSeveral() const;
    void forgetWhatWasClear();
    void takeLine(QByteArrayView& input);
    void takeGreeting(const Reply& reply);
    void takeReply(Reply reply);
    void takeChallenge();
    void takeBody(QByteArrayView& input);
    void takeBodyOctets(QByteArray octets);
    void takeListing(const QByteArray& octets);
    void takeListingLine(const QByteArray& line);
    void takeSize(QByteArrayView line);
    void takeUid(QByteArrayView line);
    void endBody();
    void complete();
    void reportCount();
    void violate(base::Fault fault, const QByteArray& words = {});
    void fail(base::Error error);
    [[nodiscard]] base::Fault refined(base::Fault fault) const;
    [[nodiscard]] base::Error refusal() const;
    [[nodiscard]] QByteArray masked(QByteArray words) const;
    [[nodiscard]] QString awaited() const;
    [[nodiscard]] QString offeredWays() const;
    [[nodiscard]] QString subjectOf(base::Fault fault) const;
    [[nodiscard]] qint64 listingCap() const;
    [[nodiscard]] bool expectsBytes() const;
    [[nodiscard]] bool maySend(const Command& command) const;
    [[nodiscard]] bool mayFollow(const Command& command) const;
    [[nodiscard]] bool fits(const Command& command) const;
    void answer();
    void tellHeld();
    [[nodiscard]] qint64 expected(const Command& command) const;
    void noteLength(const Command& command);
    void noteCame(qint64 octets);
    void noteInOrder();
    void ask(Command command, CommandId id = 0);
    void pump();
    [[nodiscard]] Pending takeFront();
    void noteSecrets(const Command& command);
    void logSaid(const Command& command);
    void logHeard(const QByteArray& line);
    void logBody();

    SignOn signOn_;
    Limits limits_;
    State state_ = State::Greeting;
    bool encrypted_;
    bool leaving_ = false;
    bool keepsLog_ = false;
    bool fellBack_ = false;
    bool planned_ = false;
    bool capabilitiesKnown_ = false;
    bool drainWindow_ = false; ///< after an -ERR: send nothing until all that is under way was answered
    bool stumbled_ = false;
    bool pipelining_ = false;
    int window_ = 1;               ///< commands that may be under way together
    int retrWindow_ = 2;           ///< RETRs that may be under way together; all once two came in order
    std::optional<Answered> held_; ///< of a RETR, until the next answer begins as one should
    qint64 allowance_ = std::numeric_limits<qint64>::max(); ///< octets of their answers
    bool guessed_ = false;                                  ///< the allowance
    qint64 onTheirWay_ = 0;
    qint64 headerOctets_ = 0; ///< of answers to TOP n 0, lately
    QByteArray stamp_;
    QByteArray greeting_;  ///< its likeness
    QByteArray mechanism_; ///< of the AUTH that was sent
    std::unique_ptr<base::SaslClient> sasl_;
    std::optional<base::Secret> first_; ///< what it says first
    base::Secret next_;                 ///< what it says next
    int challenges_ = 0;
    QList<base::Secret> said_; ///< in base64, for masked()
    Capabilities capabilities_;
    std::optional<Capabilities> offered_; ///< before the sign-on, over TLS
    Capabilities arriving_;               ///< CAPA's lines until its dot
    std::optional<qint64> counted_;       ///< STAT's count
    qint64 deletes_ = 0;                  ///< DELEs that were sent
    QuitOutcome quit_ = QuitOutcome::NotSent;
    base::Error cause_{base::Fault::ClosedByServer, {}, {}}; ///< of Closed, TimedOut, Violated

    std::deque<Pending> waiting_;
    std::deque<Pending> inFlight_;
    std::size_t asked_ = 0;   ///< how many of them, from the front, were handed out
    Pending done_{0, Noop{}}; ///< the command that was answered last
    CommandId lastId_ = 0;
    quint64 answers_ = 0;

    LineDecoder lines_;
    Reply reply_;
    std::optional<BodyDecoder> body_;
    LineDecoder listingLines_;
    qint64 bodyCount_ = 0; ///< octets of a message, or lines of a listing
    qint64 listingOctets_ = 0;
    int dropped_ = 0;

    QByteArray output_;
    std::vector<Event> events_;
    QList<QByteArray> log_;
};

} // namespace pop3

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the table in transitions.cpp asks (guards) and does (acts) on the way in and on the way out.

#include "pop3/apop.h"
#include "pop3/plain_client.h"
#include "pop3/session.h"

#include <algorithm>
#include <utility>

namespace pop3 {

using base::Error;
using base::Fault;

namespace {

/// A line break in a name or a password would be a second command.
bool breaksLine(const QByteArray& bytes)
{
    return std::any_of(bytes.begin(), bytes.end(),
                       [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

/// RFC 2449 section 4: with its CRLF.
bool fitsIntoALine(const Command& command)
{
    constexpr qsizetype longest = 255;
    return onTheWire(command).size() <= longest;
}

QByteArrayList offeredIn(const Capabilities& capabilities)
{
    QByteArrayList offered;
    for (const QByteArray& mechanism : capabilities.argumentsOf("SASL"))
        offered.append(mechanism.toUpper());
    return offered;
}

/// To the server, and to whoever reads along.
bool showsPassword(const QByteArray& mechanism)
{
    static const QByteArrayList shown{"PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"};
    return shown.contains(mechanism);
}

} // namespace

// Guards

bool Session::mustEncrypt() const
{
    return signOn_.startTls && !encrypted_;
}

bool Session::offersStls() const
{
    return capabilities_.has("STLS");
}

bool Session::offersUtf8() const
{
    return capabilities_.has("UTF8");
}

bool Session::unspeakable() const
{
    return breaksLine(signOn_.user) || breaksLine(signOn_.password.reveal());
}

bool Session::mayApop() const
{
    if (stamp_.isEmpty())
        return false;
    return signOn_.way == SignOn::Way::Apop || (signOn_.way == SignOn::Way::Auto && !encrypted_);
}

/// RFC 2449 section 6.3: a server that lists mechanisms but not USER does not take USER. One that lists
/// neither, or has no CAPA, says nothing about it.
bool Session::mayUser() const
{
    if (signOn_.way == SignOn::Way::Apop || signOn_.way == SignOn::Way::Sasl || !mayReveal())
        return false;
    const bool ruledOut = capabilitiesKnown_ && capabilities_.has("SASL") && !capabilities_.has("USER");
    return signOn_.way == SignOn::Way::User || !ruledOut;
}

/// What CAPA offers, the strongest first. Over a clear link nothing that shows the password to whoever reads
/// along stands here. CRAM-MD5 makes a server keep the password itself: over TLS it is no gain.
QByteArray Session::mechanismFor(const Capabilities& capabilities, bool known, bool encrypted) const
{
    const QByteArrayList offered = offeredIn(capabilities);
    if (signOn_.way == SignOn::Way::Sasl) {
        const bool ruledOut = known && capabilities.has("SASL") && !offered.contains(signOn_.mechanism);
        const bool shown = showsPassword(signOn_.mechanism) && !encrypted && !signOn_.allowPlaintext;
        return ruledOut || shown ? QByteArray() : signOn_.mechanism;
    }
    if (signOn_.way != SignOn::Way::Auto)
        return {};
    for (const char* mechanism : {"SCRAM-SHA-256", "SCRAM-SHA-1"}) {
        if (signOn_.clients && offered.contains(mechanism))
            return mechanism;
    }
    if (!encrypted)
        return signOn_.clients && offered.contains("CRAM-MD5") ? "CRAM-MD5" : QByteArray();
    return known && offered.contains("PLAIN") &&
                   fitsIntoALine(Auth{"PLAIN", PlainClient(signOn_.user, signOn_.password).first()})
               ? "PLAIN"
               : QByteArray();
}

bool Session::mayAuth() const
{
    return !mechanismFor(capabilities_, capabilitiesKnown_, encrypted_).isEmpty();
}

/// APOP is MD5 over the password, too, and needs no list of mechanisms.
bool Session::mayAuthFirst() const
{
    const QByteArray mechanism = mechanismFor(capabilities_, capabilitiesKnown_, encrypted_);
    return mechanism.startsWith("SCRAM-") || (signOn_.way == SignOn::Way::Sasl && !mechanism.isEmpty());
}

/// An earlier session that stumbled over several commands at once begins with one.
bool Session::beginsWithSeveral() const
{
    return limits_.firstWindow > 1 && limits_.window > 1;
}

/// UTF8's own answer decides nothing: AUTH need not wait for it where commands may be pipelined.
bool Session::mayAuthBehindUtf8() const
{
    return encrypted_ && beginsWithSeveral() && offersUtf8() && capabilities_.has("PIPELINING") &&
           mayAuth() && !unspeakable();
}

/// On a clear line no secret leaves by memory.
bool Session::mayPlan() const
{
    return encrypted_ && planFits();
}

/// Two commands in one write, on the word of an earlier session over TLS, which the answer to CAPA then
/// proves or refutes. Nothing is ever sent behind AUTH, which Courier would lose.
bool Session::planFits() const
{
    return beginsWithSeveral() && signOn_.plan && signOn_.plan->greeting == greeting_ &&
           signOn_.plan->capabilities.has("PIPELINING") &&
           !mechanismFor(signOn_.plan->capabilities, true, true).isEmpty() && !unspeakable();
}

/// AUTH was refused, and it was not what CAPA offers now: the refusal says nothing of the password.
bool Session::planIsRefuted() const
{
    return planned_ && signOn_.plan && reply_.code == ResponseCode::None &&
           (planLacksUtf8() || !capabilities_.has("PIPELINING") ||
            mechanismFor(capabilities_, capabilitiesKnown_, encrypted_) != mechanism_);
}

bool Session::planLacksUtf8() const
{
    return planned_ && signOn_.plan && offersUtf8() && !signOn_.plan->capabilities.has("UTF8");
}

bool Session::refutedForUtf8() const
{
    return planIsRefuted() && planLacksUtf8();
}

bool Session::utf8IsAsked() const
{
    return !inFlight_.empty() && std::holds_alternative<Utf8>(inFlight_.front().command);
}

bool Session::authIsAsked() const
{
    return !inFlight_.empty() && std::holds_alternative<Auth>(inFlight_.front().command);
}

/// A server that says why it refuses would have said that the password is wrong (RFC 3206): it lied in CAPA.
/// Of any other the refusal counts, since asking twice could lock the account.
bool Session::plainIsNotSpoken() const
{
    return mechanism_ == "PLAIN" && reply_.code == ResponseCode::None &&
           capabilities_.has("AUTH-RESP-CODE") && mayUser();
}

/// A server needs more for it than to compare a password.
bool Session::byHash() const
{
    return mechanism_.startsWith("SCRAM-") || mechanism_ == "CRAM-MD5";
}

bool Session::isUnproven() const
{
    return sasl_ && !sasl_->proven();
}

bool Session::mustFallSilent() const
{
    return cause_.fault == Fault::ServerNotProven;
}

/// What was announced before the sign-on is enough to begin, while CAPA is asked once more: RFC 2449 lets it
/// change.
bool Session::mayHurry() const
{
    return capabilitiesKnown_ && capabilities_.has("PIPELINING") && capabilities_.has("TOP") &&
           capabilities_.has("UIDL");
}

bool Session::onlyClearIsLeft() const
{
    const bool shown = signOn_.way != SignOn::Way::Sasl || showsPassword(signOn_.mechanism);
    return signOn_.way != SignOn::Way::Apop && shown && !mayReveal();
}

/// A refused APOP proves no wrong password (many servers hold none they could use), but on a clear line it
/// may be a man in the middle who waits for PASS: only where the person allowed that anyway.
bool Session::mayFallBack() const
{
    const bool aboutCredentials = reply_.code == ResponseCode::None || reply_.code == ResponseCode::Auth ||
                                  reply_.code == ResponseCode::Other;
    return aboutCredentials && signOn_.way == SignOn::Way::Auto && mayUser();
}

/// On a clear line, where the person allowed the password itself to be sent. Never over TLS.
bool Session::mayFallBackFromHash() const
{
    return byHash() && !encrypted_ && mayFallBack();
}

/// Not after a DELE: a QUIT that is said blindly would carry it out. Not while TLS begins: it would be noise
/// in it.
bool Session::mayFarewell() const
{
    return deletes_ == 0 && state_ != State::Stls && state_ != State::Handshake;
}

// Acts: asking

void Session::askCapa()
{
    ask(Capa{});
}

void Session::askStls()
{
    ask(Stls{});
}

void Session::agreeTls()
{
    events_.push_back(TlsAgreed{});
}

void Session::askByPlan()
{
    planned_ = true;
    askCapa();
    if (signOn_.plan->capabilities.has("UTF8"))
        askUtf8();
    askAuth(mechanismFor(signOn_.plan->capabilities, true, true));
}

void Session::forgetWhatWasClear()
{
    encrypted_ = true;
    stamp_.clear();
    capabilities_ = {};
    capabilitiesKnown_ = false;
}

void Session::forgetAndAskCapa()
{
    forgetWhatWasClear();
    askCapa();
}

void Session::forgetAndAskByPlan()
{
    forgetWhatWasClear();
    askByPlan();
}

void Session::dropPlan()
{
    signOn_.plan.reset();
}

void Session::dropPlanAndAskUtf8()
{
    dropPlan();
    askUtf8();
}

void Session::askUtf8()
{
    ask(Utf8{});
}

void Session::askApop()
{
    ask(Apop{signOn_.user, apopDigest(stamp_, signOn_.password)});
}

void Session::askUser()
{
    fellBack_ = state_ == State::User && std::holds_alternative<Apop>(done_.command);
    ask(User{signOn_.user});
}

void Session::askPass()
{
    ask(Pass{signOn_.password});
}

void Session::askAuth()
{
    askAuth(mechanismFor(capabilities_, capabilitiesKnown_, encrypted_));
}

/// Words that do not fit into the line of AUTH wait for the server's "+" (RFC 5034 section 4).
void Session::askAuth(const QByteArray& mechanism)
{
    mechanism_ = mechanism;
    sasl_ = clientFor(mechanism);
    first_ = sasl_ ? sasl_->first() : std::nullopt;
    challenges_ = 0;
    Auth auth{mechanism, first_};
    if (sasl_ && (sasl_->firstStandsAlone() || !fitsIntoALine(auth)))
        auth.first.reset();
    ask(auth);
}

std::unique_ptr<base::SaslClient> Session::clientFor(const QByteArray& mechanism) const
{
    if (mechanism == "PLAIN")
        return std::make_unique<PlainClient>(signOn_.user, signOn_.password);
    return signOn_.clients ? signOn_.clients(mechanism) : nullptr;
}

void Session::answerChallenge()
{
    ask(AuthAnswer{std::exchange(next_, {})});
}

void Session::cancelAuth()
{
    fail(cause_);
    ask(AuthCancel{});
}

void Session::askUtf8AndAuth()
{
    askUtf8();
    askAuth();
}

/// Whoever hears SignedOn asks in the same breath.
void Session::hurry()
{
    ask(Capa{});
    becomeSignedOn();
}

void Session::becomeSignedOn()
{
    pipelining_ = capabilities_.has("PIPELINING");
    window_ = pipelining_ ? std::min(limits_.firstWindow, limits_.window) : 1;
    events_.push_back(SignedOn{capabilities_, capabilitiesKnown_, !inFlight_.empty()});
    pump();
}

/// Pipelining goes on only where it is still announced.
void Session::compareCapabilities()
{
    pipelining_ = pipelining_ && capabilities_.has("PIPELINING");
    if (!pipelining_)
        window_ = 1;
    events_.push_back(Announced{capabilities_});
    pump();
}

// Acts: leaving

void Session::askQuit()
{
    quit_ = QuitOutcome::Unanswered;
    waiting_.clear();
    ask(Quit{});
}

void Session::noteQuitAccepted()
{
    quit_ = QuitOutcome::Accepted;
    end();
}

void Session::noteQuitRefused()
{
    quit_ = QuitOutcome::Refused;
    end();
}

void Session::farewell()
{
    output_ += onTheWire(Quit{});
    logSaid(Quit{});
    quit_ = QuitOutcome::Unanswered;
    end();
}

void Session::end()
{
    const bool answered = quit_ == QuitOutcome::Accepted || quit_ == QuitOutcome::Refused;
    waiting_.clear();
    inFlight_.clear();
    asked_ = 0;
    events_.push_back(Ended{quit_, answered ? masked(reply_.words) : QByteArray()});
}

void Session::failAndFarewell()
{
    fail(cause_);
    farewell();
}

void Session::failAndEnd()
{
    fail(cause_);
    end();
}

void Session::fail(Error error)
{
    stumbled_ = stumbled_ || pipelining_; // before that there was no window
    const bool asked = asked_ > 0;        // otherwise nothing of it can have been answered
    events_.push_back(Failed{std::move(error), asked ? inFlight_.front().id : 0});
}

std::optional<Plan> Session::learnt() const
{
    return offered_ ? std::optional(Plan{greeting_, *offered_}) : std::nullopt;
}

QString Session::offeredWays() const
{
    const QList<QByteArray> mechanisms = capabilities_.argumentsOf("SASL");
    return mechanisms.isEmpty() ? QStringLiteral("none") : QString::fromUtf8(mechanisms.join(", "));
}

QString Session::subjectOf(Fault fault) const
{
    if (fault == Fault::NoWayToSignOn)
        return offeredWays();
    if (fault == Fault::MechanismRefused || fault == Fault::ServerNotProven)
        return QString::fromLatin1(mechanism_);
    if (fault == Fault::BadName)
        return breaksLine(signOn_.user) ? QStringLiteral("user name") : QStringLiteral("password");
    return {};
}

} // namespace pop3

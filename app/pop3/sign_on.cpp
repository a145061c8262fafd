// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the table in transitions.cpp asks (guards) and does (acts) on the way in and on the way out.

#include "pop3/apop.h"
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
constexpr qsizetype longestCommand = 255;

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
    if (signOn_.way == SignOn::Way::Apop || !(encrypted_ || signOn_.allowPlaintext))
        return false;
    const bool ruledOut = capabilitiesKnown_ && capabilities_.has("SASL") && !capabilities_.has("USER");
    return signOn_.way == SignOn::Way::User || !ruledOut;
}

/// One round trip instead of two. Only where it stands in a listing that came over TLS.
bool Session::mayPlain() const
{
    return encrypted_ && capabilitiesKnown_ && speaksPlain(capabilities_);
}

/// Offered, wanted, and fits into a line (RFC 2449 section 4).
bool Session::speaksPlain(const Capabilities& capabilities) const
{
    if (signOn_.way != SignOn::Way::Auto)
        return false;
    const QList<QByteArray> mechanisms = capabilities.argumentsOf("SASL");
    const bool offered = std::any_of(mechanisms.begin(), mechanisms.end(), [](const QByteArray& mechanism) {
        return mechanism.compare("PLAIN", Qt::CaseInsensitive) == 0;
    });
    return offered && onTheWire(AuthPlain{signOn_.user, signOn_.password}).size() <= longestCommand;
}

/// An earlier session that stumbled over several commands at once begins with one.
bool Session::beginsWithSeveral() const
{
    return limits_.firstWindow > 1 && limits_.window > 1;
}

/// UTF8's own answer decides nothing: AUTH need not wait for it where commands may be pipelined.
bool Session::mayPlainBehindUtf8() const
{
    return beginsWithSeveral() && offersUtf8() && capabilities_.has("PIPELINING") && mayPlain() &&
           !unspeakable();
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
           signOn_.plan->capabilities.has("PIPELINING") && speaksPlain(signOn_.plan->capabilities) &&
           !unspeakable();
}

/// AUTH was refused, and it was not what CAPA offers now: the refusal says nothing of the password.
bool Session::planIsRefuted() const
{
    return planned_ && signOn_.plan && reply_.code == ResponseCode::None &&
           (planLacksUtf8() || !capabilities_.has("PIPELINING") || !mayPlain());
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

bool Session::plainIsAsked() const
{
    return !inFlight_.empty() && std::holds_alternative<AuthPlain>(inFlight_.front().command);
}

/// A server that says why it refuses would have said that the password is wrong (RFC 3206): it lied in CAPA.
/// Of any other the refusal counts, since asking twice could lock the account.
bool Session::plainIsNotSpoken() const
{
    return reply_.code == ResponseCode::None && capabilities_.has("AUTH-RESP-CODE") && mayUser();
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
    return signOn_.way != SignOn::Way::Apop && !encrypted_ && !signOn_.allowPlaintext;
}

/// A refused APOP proves no wrong password (many servers hold none they could use), but on a clear line it
/// may be a man in the middle who waits for PASS: only where the person allowed that anyway.
bool Session::mayFallBack() const
{
    const bool aboutCredentials = reply_.code == ResponseCode::None || reply_.code == ResponseCode::Auth ||
                                  reply_.code == ResponseCode::Other;
    return aboutCredentials && signOn_.way == SignOn::Way::Auto && mayUser();
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
    askPlain();
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

void Session::askPlain()
{
    ask(AuthPlain{signOn_.user, signOn_.password});
}

void Session::answerPlain()
{
    ask(PlainAnswer{signOn_.user, signOn_.password});
}

void Session::askUtf8AndPlain()
{
    askUtf8();
    askPlain();
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
    if (fault == Fault::BadName)
        return breaksLine(signOn_.user) ? QStringLiteral("user name") : QStringLiteral("password");
    return {};
}

} // namespace pop3

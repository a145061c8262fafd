// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/session.h"

#include <array>

namespace pop3 {

// Every move of the machine stands in this table and nowhere else. Do not hide one in an act: an act queues
// bytes and events, it never changes the state. The first row whose state, input and guard fit is taken; an
// input without a row means nothing in that state.

struct Session::Move {
    std::optional<State> from; ///< none = any
    Input on;
    Guard when;
    State to;
    Act act;
    std::optional<base::Fault> fault = {}; ///< the session fails with this; response codes make it more exact
};

std::span<const Session::Move> Session::moves()
{
    using S = State;
    using I = Input;
    using F = base::Fault;
    using X = Session;
    static const std::array table{
        // QUIT's own answer decides whether deletions count; anything that ends the wire before leaves them
        // unknown.
        Move{S::Quitting, I::Ok, &X::always, S::Ended, &X::noteQuitAccepted},
        Move{S::Quitting, I::Err, &X::always, S::Ended, &X::noteQuitRefused},
        Move{S::Quitting, I::Closed, &X::always, S::Ended, &X::end},
        Move{S::Quitting, I::TimedOut, &X::always, S::Ended, &X::end},
        Move{S::Quitting, I::Violated, &X::always, S::Ended, &X::end},
        Move{S::Quitting, I::Abandoned, &X::always, S::Ended, &X::end},
        Move{S::Quitting, I::LeaveWanted, &X::always, S::Quitting, &X::nothing},
        Move{S::Ended, I::Closed, &X::always, S::Ended, &X::nothing},
        Move{S::Ended, I::TimedOut, &X::always, S::Ended, &X::nothing},
        Move{S::Ended, I::Abandoned, &X::always, S::Ended, &X::nothing},
        Move{S::Ended, I::LeaveWanted, &X::always, S::Ended, &X::nothing},

        // Whoever only pretends to be the server hears nothing more.
        Move{S::Auth, I::Violated, &X::mustFallSilent, S::Ended, &X::failAndEnd},

        // The wire ends, or cannot be trusted any more. QUIT is still said where nobody can be harmed by it.
        Move{{}, I::Closed, &X::always, S::Ended, &X::failAndEnd},
        Move{{}, I::TimedOut, &X::mayFarewell, S::Ended, &X::failAndFarewell},
        Move{{}, I::TimedOut, &X::always, S::Ended, &X::failAndEnd},
        Move{{}, I::Violated, &X::mayFarewell, S::Ended, &X::failAndFarewell},
        Move{{}, I::Violated, &X::always, S::Ended, &X::failAndEnd},
        Move{{}, I::Abandoned, &X::mayFarewell, S::Ended, &X::farewell},
        Move{{}, I::Abandoned, &X::always, S::Ended, &X::end},

        // Signed on: commands come and go.
        Move{S::Transaction, I::Ok, &X::isOurCapa, S::Transaction, &X::compareCapabilities},
        Move{S::Transaction, I::Err, &X::isOurCapa, S::Transaction, &X::compareCapabilities},
        Move{S::Transaction, I::Ok, &X::always, S::Transaction, &X::reportAnswered},
        Move{S::Transaction, I::Err, &X::always, S::Transaction, &X::reportRefused},
        Move{S::Transaction, I::LeaveWanted, &X::always, S::Quitting, &X::askQuit},

        // STARTTLS: nothing sensitive before it, nothing learnt before it counts after it (RFC 2595 section
        // 4).
        Move{S::Stls, I::Ok, &X::always, S::Handshake, &X::agreeTls},
        Move{S::Handshake, I::TlsUp, &X::leaving, S::Quitting, &X::askQuit},
        Move{S::Handshake, I::TlsUp, &X::planFits, S::Capa, &X::forgetAndAskByPlan},
        Move{S::Handshake, I::TlsUp, &X::always, S::Capa, &X::forgetAndAskCapa},

        // The person left while we were signing on.
        Move{{}, I::Ok, &X::mayLeave, S::Quitting, &X::askQuit},
        Move{{}, I::Err, &X::mayLeave, S::Quitting, &X::askQuit},

        Move{S::Greeting, I::Ok, &X::mustEncrypt, S::ClearCapa, &X::askCapa},
        Move{S::Greeting, I::Ok, &X::mayPlan, S::Capa, &X::askByPlan},
        Move{S::Greeting, I::Ok, &X::always, S::Capa, &X::askCapa},
        Move{S::Greeting, I::Err, &X::always, S::Quitting, &X::askQuit, F::GreetingRefused},

        Move{S::ClearCapa, I::Ok, &X::offersStls, S::Stls, &X::askStls},
        Move{S::ClearCapa, I::Ok, &X::always, S::Quitting, &X::askQuit, F::TlsNotOffered},
        Move{S::ClearCapa, I::Err, &X::always, S::Quitting, &X::askQuit, F::TlsNotOffered},
        Move{S::Stls, I::Err, &X::always, S::Quitting, &X::askQuit, F::TlsRefused},

        // What left by plan is answered next, whatever CAPA says now.
        Move{S::Capa, I::Ok, &X::utf8IsAsked, S::Utf8, &X::nothing},
        Move{S::Capa, I::Err, &X::utf8IsAsked, S::Utf8, &X::nothing},
        Move{S::Capa, I::Ok, &X::authIsAsked, S::Auth, &X::nothing},
        Move{S::Capa, I::Err, &X::authIsAsked, S::Auth, &X::nothing},

        Move{S::Capa, I::Ok, &X::mayAuthBehindUtf8, S::Utf8, &X::askUtf8AndAuth},
        Move{S::Capa, I::Ok, &X::offersUtf8, S::Utf8, &X::askUtf8},
        Move{S::Capa, I::Ok, &X::always, S::Choosing, &X::nothing},
        Move{S::Capa, I::Err, &X::always, S::Choosing, &X::nothing},
        Move{S::Utf8, I::Ok, &X::authIsAsked, S::Auth, &X::nothing},
        Move{S::Utf8, I::Err, &X::authIsAsked, S::Auth, &X::nothing},
        Move{S::Utf8, I::Ok, &X::always, S::Choosing, &X::nothing},
        Move{S::Utf8, I::Err, &X::always, S::Choosing, &X::nothing},

        // The order of trust.
        Move{S::Choosing, I::Now, &X::unspeakable, S::Quitting, &X::askQuit, F::BadName},
        Move{S::Choosing, I::Now, &X::mayAuthFirst, S::Auth, &X::askAuth},
        Move{S::Choosing, I::Now, &X::mayApop, S::Apop, &X::askApop},
        Move{S::Choosing, I::Now, &X::mayAuth, S::Auth, &X::askAuth},
        Move{S::Choosing, I::Now, &X::mayUser, S::User, &X::askUser},
        Move{S::Choosing, I::Now, &X::onlyClearIsLeft, S::Quitting, &X::askQuit, F::PasswordInClear},
        Move{S::Choosing, I::Now, &X::always, S::Quitting, &X::askQuit, F::NoWayToSignOn},

        Move{S::Auth, I::More, &X::always, S::Auth, &X::answerChallenge},
        Move{S::Auth, I::Nonsense, &X::always, S::Cancelling, &X::cancelAuth},
        Move{S::Cancelling, I::Ok, &X::always, S::Quitting, &X::askQuit},
        Move{S::Cancelling, I::Err, &X::always, S::Quitting, &X::askQuit},
        Move{S::Auth, I::Ok, &X::isUnproven, S::Ended, &X::end, F::ServerNotProven},
        // UTF8 comes before the sign-on or never (RFC 6856 section 2.1): another session, then.
        Move{S::Auth, I::Ok, &X::planLacksUtf8, S::Quitting, &X::askQuit},
        Move{S::Auth, I::Ok, &X::mayHurry, S::Transaction, &X::hurry},
        Move{S::Auth, I::Ok, &X::capaWorks, S::SessionCapa, &X::askCapa},
        Move{S::Auth, I::Ok, &X::always, S::Transaction, &X::becomeSignedOn},
        Move{S::Auth, I::Err, &X::refutedForUtf8, S::Utf8, &X::dropPlanAndAskUtf8},
        Move{S::Auth, I::Err, &X::planIsRefuted, S::Choosing, &X::dropPlan},
        Move{S::Auth, I::Err, &X::plainIsNotSpoken, S::User, &X::askUser},
        Move{S::Auth, I::Err, &X::mayFallBackFromHash, S::User, &X::askUser},
        Move{S::Auth, I::Err, &X::byHash, S::Quitting, &X::askQuit, F::MechanismRefused},
        Move{S::Auth, I::Err, &X::always, S::Quitting, &X::askQuit, F::LoginRefused},

        Move{S::Apop, I::Ok, &X::mayHurry, S::Transaction, &X::hurry},
        Move{S::Apop, I::Ok, &X::capaWorks, S::SessionCapa, &X::askCapa},
        Move{S::Apop, I::Ok, &X::always, S::Transaction, &X::becomeSignedOn},
        Move{S::Apop, I::Err, &X::mayFallBack, S::User, &X::askUser},
        Move{S::Apop, I::Err, &X::always, S::Quitting, &X::askQuit, F::ApopRefused},
        Move{S::User, I::Ok, &X::always, S::Pass, &X::askPass},
        Move{S::User, I::Err, &X::always, S::Quitting, &X::askQuit, F::LoginRefused},
        Move{S::Pass, I::Ok, &X::mayHurry, S::Transaction, &X::hurry},
        Move{S::Pass, I::Ok, &X::capaWorks, S::SessionCapa, &X::askCapa},
        Move{S::Pass, I::Ok, &X::always, S::Transaction, &X::becomeSignedOn},
        Move{S::Pass, I::Err, &X::always, S::Quitting, &X::askQuit, F::LoginRefused},
        Move{S::SessionCapa, I::Ok, &X::always, S::Transaction, &X::becomeSignedOn},
        Move{S::SessionCapa, I::Err, &X::always, S::Transaction, &X::becomeSignedOn},
    };
    return table;
}

void Session::apply(Input input)
{
    for (const Move& move : moves()) {
        if ((move.from && *move.from != state_) || move.on != input || !(this->*move.when)())
            continue;
        if (move.fault)
            fail({refined(*move.fault), subjectOf(*move.fault),
                  input == Input::Err ? masked(reply_.words) : QByteArray()});
        state_ = move.to;
        (this->*move.act)();
        if (state_ == State::Choosing)
            apply(Input::Now);
        return;
    }
}

} // namespace pop3

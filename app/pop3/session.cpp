// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/session.h"

#include "pop3/apop.h"

#include <algorithm>
#include <utility>

namespace pop3 {

using base::Error;
using base::Fault;

namespace {

/// Words from the wire that go into an error: enough to recognise, not enough to fill a screen.
constexpr qsizetype longestQuote = 512;

/// Octets of an answer to TOP before the first one has come: of a header, and of each line of text.
constexpr qint64 typicalHeader = 1500;
constexpr qint64 typicalLine = 60;

/// What is sent for along with another message while nothing is known of the line: a modem has to do with it
/// for minutes, and any other one for a moment.
constexpr qint64 longestOfAPair = 1024 * 1024;

bool isPartOfAuth(const Command& command)
{
    return std::holds_alternative<Auth>(command) || std::holds_alternative<AuthAnswer>(command) ||
           std::holds_alternative<AuthCancel>(command);
}

QString nameOf(const Command& command)
{
    if (isPartOfAuth(command))
        return QStringLiteral("AUTH");
    return QString::fromUtf8(forTheLog(command).split(' ').first());
}

std::optional<MessageNumber> takeMessageNumber(QByteArrayView& line)
{
    return MessageNumber::from(parseNumber(takeWord(line)).value_or(0));
}

std::optional<MessageNumber> numberOf(const Command& command)
{
    if (const auto* top = std::get_if<Top>(&command))
        return top->number;
    if (const auto* retr = std::get_if<Retr>(&command))
        return retr->number;
    if (const auto* dele = std::get_if<Dele>(&command))
        return dele->number;
    return std::nullopt;
}

} // namespace

Session::Session(SignOn signOn, Limits limits)
    : signOn_(std::move(signOn))
    , limits_(limits)
    , encrypted_(signOn_.encrypted)
{}

// What comes in

void Session::receive(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && state_ != State::Ended) {
        if (!expectsBytes()) {
            violate(state_ == State::Handshake ? Fault::BytesBehindStls : Fault::UnaskedBytes);
            return;
        }
        if (body_)
            takeBody(bytes);
        else
            takeLine(bytes);
    }
}

bool Session::expectsBytes() const
{
    return state_ == State::Greeting || asked_ > 0;
}

void Session::takeLine(QByteArrayView& input)
{
    const Fault nonsense = state_ == State::Greeting ? Fault::NotPop3 : Fault::BrokenReply;
    const qsizetype longest = state_ == State::Auth ? limits_.challenge : limits_.statusLine;
    switch (lines_.feed(input, longest)) {
    case LineDecoder::Status::NeedMore: return;
    case LineDecoder::Status::TooLong: violate(Fault::LineTooLong); return;
    case LineDecoder::Status::BareLf: violate(nonsense, lines_.line()); return;
    case LineDecoder::Status::Line: break;
    }
    logHeard(lines_.line());
    if (state_ == State::Auth && lines_.line().startsWith('+') && !lines_.line().startsWith("+OK")) {
        takeChallenge();
        return;
    }
    const std::optional<Reply> reply = parseReply(lines_.line());
    if (!reply)
        violate(nonsense, lines_.line());
    else if (state_ == State::Greeting)
        takeGreeting(*reply);
    else
        takeReply(*reply);
}

void Session::takeGreeting(const Reply& reply)
{
    reply_ = reply;
    ++answers_;
    if (reply.ok) {
        stamp_ = apopStamp(reply.words);
        greeting_ = likenessOf(reply.words);
        events_.push_back(Greeted{reply.words});
    }
    apply(reply.ok ? Input::Ok : Input::Err);
}

/// RFC 5034 section 4. Where the client's first words did not go out, or the server wants them on a line of
/// their own, they are the answer to nothing at all.
void Session::takeChallenge()
{
    if (++challenges_ > limits_.challenges || !sasl_ || inFlight_.size() != 1) {
        violate(Fault::BrokenReply, lines_.line());
        return;
    }
    const auto challenge = QByteArray::fromBase64Encoding(lines_.line().mid(1).trimmed(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
    const auto* auth = std::get_if<Auth>(&inFlight_.front().command);
    const bool wantsFirst = auth && first_ && (!auth->first || challenge.decoded.isEmpty());
    auto answer = wantsFirst  ? base::Result<base::Secret>(*first_)
                  : challenge ? sasl_->answer(challenge.decoded)
                              : base::fail(Fault::BrokenChallenge);
    ++answers_;
    if (answer || answer.error().fault != Fault::ServerNotProven)
        static_cast<void>(takeFront());
    if (answer) {
        next_ = *std::move(answer);
        apply(Input::More);
        return;
    }
    const QByteArray words = masked(answer.error().serverWords).left(longestQuote);
    cause_ = {answer.error().fault, QString::fromLatin1(mechanism_), words};
    apply(cause_.fault == Fault::ServerNotProven ? Input::Violated : Input::Nonsense);
}

void Session::takeReply(Reply reply)
{
    tellHeld();
    reply_ = std::move(reply);
    if (!reply_.ok || !isMultiLine(inFlight_.front().command)) {
        complete();
        return;
    }
    body_.emplace();
    listingLines_ = {};
    arriving_ = {};
    bodyCount_ = 0;
    listingOctets_ = 0;
    dropped_ = 0;
}

void Session::takeBody(QByteArrayView& input)
{
    QByteArray octets = body_->feed(input);
    const Command& command = inFlight_.front().command;
    if (std::holds_alternative<Top>(command) || std::holds_alternative<Retr>(command))
        takeBodyOctets(std::move(octets));
    else
        takeListing(octets);
    if (state_ != State::Ended && body_->ended())
        endBody();
}

void Session::endBody()
{
    logBody();
    body_.reset();
    complete();
}

void Session::takeBodyOctets(QByteArray octets)
{
    const Pending& front = inFlight_.front();
    const auto* retr = std::get_if<Retr>(&front.command);
    const qint64 cap = retr ? std::min(retr->cap, limits_.message) : limits_.preview;
    const bool tooLong = octets.size() > cap - bodyCount_;
    octets.truncate(qsizetype(std::min<qint64>(octets.size(), cap - bodyCount_)));
    bodyCount_ += octets.size();
    noteCame(octets.size());
    if (!octets.isEmpty())
        events_.push_back(BodyArrived{front.id, std::move(octets)});
    if (tooLong)
        violate(retr ? Fault::MessageTooLong : Fault::PreviewTooLong);
}

void Session::takeListing(const QByteArray& octets)
{
    listingOctets_ += octets.size();
    if (listingOctets_ > limits_.listingOctets) {
        violate(Fault::ListingTooLong);
        return;
    }
    QByteArrayView rest(octets);
    while (!rest.isEmpty()) {
        switch (listingLines_.feed(rest, limits_.listingLine)) {
        case LineDecoder::Status::NeedMore: return;
        case LineDecoder::Status::TooLong: violate(Fault::LineTooLong); return;
        case LineDecoder::Status::BareLf: violate(Fault::BrokenReply, listingLines_.line()); return;
        case LineDecoder::Status::Line: break;
        }
        if (++bodyCount_ > listingCap()) {
            violate(Fault::ListingTooLong);
            return;
        }
        takeListingLine(listingLines_.line());
    }
}

qint64 Session::listingCap() const
{
    if (std::holds_alternative<Capa>(inFlight_.front().command))
        return limits_.capabilities;
    if (!counted_ || *counted_ > limits_.listing - limits_.listingSlack)
        return limits_.listing;
    return *counted_ + limits_.listingSlack;
}

void Session::takeListingLine(const QByteArray& line)
{
    logHeard(line);
    const Command& command = inFlight_.front().command;
    if (std::holds_alternative<Capa>(command))
        arriving_.add(line);
    else if (std::holds_alternative<List>(command))
        takeSize(line);
    else
        takeUid(line);
}

void Session::takeSize(QByteArrayView line)
{
    const auto number = takeMessageNumber(line);
    const auto octets = parseNumber(takeWord(line));
    if (number && octets)
        events_.push_back(SizeListed{inFlight_.front().id, *number, *octets});
    else
        ++dropped_;
}

void Session::takeUid(QByteArrayView line)
{
    const auto number = takeMessageNumber(line);
    const auto uid = UniqueId::from(line.trimmed());
    if (number && uid)
        events_.push_back(UidListed{inFlight_.front().id, *number, *uid});
    else
        ++dropped_;
}

// What was answered

void Session::complete()
{
    ++answers_;
    done_ = takeFront();
    onTheirWay_ -= done_.expected;
    noteLength(done_.command);
    if (std::holds_alternative<Capa>(done_.command) && reply_.ok) {
        capabilities_ = std::exchange(arriving_, {});
        capabilitiesKnown_ = true;
        if (state_ == State::Capa && encrypted_)
            offered_ = capabilities_;
    }
    if (reply_.ok)
        noteInOrder();
    else if (!inFlight_.empty())
        drainWindow_ = stumbled_ = true;
    apply(reply_.ok ? Input::Ok : Input::Err);
}

void Session::reportAnswered()
{
    if (std::holds_alternative<Stat>(done_.command))
        reportCount();
    else
        answer();
    pump();
}

/// QUIRK: WildDuck answers the next RETR before the dot of the last: its "+OK" then stands in the message,
/// and is missed where the next answer should begin. So a message counts as answered only when that is there.
void Session::answer()
{
    const Answered answered{done_.id, std::exchange(dropped_, 0)};
    if (std::holds_alternative<Retr>(done_.command) && !inFlight_.empty())
        held_ = answered;
    else
        events_.push_back(answered);
}

void Session::tellHeld()
{
    if (!held_)
        return;
    events_.push_back(*std::exchange(held_, std::nullopt));
    retrWindow_ = limits_.window;
    pump();
}

void Session::reportCount()
{
    QByteArrayView words(reply_.words);
    const auto messages = parseNumber(takeWord(words));
    const auto octets = parseNumber(takeWord(words));
    if (!messages || !octets) {
        events_.push_back(
            Refused{done_.id, {Fault::BrokenReply, nameOf(done_.command), masked(reply_.words)}});
        return;
    }
    counted_ = messages;
    events_.push_back(Counted{done_.id, *messages, *octets});
    events_.push_back(Answered{done_.id, 0});
}

void Session::reportRefused()
{
    events_.push_back(Refused{done_.id, refusal()});
    pump();
}

Error Session::refusal() const
{
    const QByteArray words = masked(reply_.words);
    if (const auto number = numberOf(done_.command))
        return {refined(Fault::MessageGone), QString::number(number->value()), words};
    return {refined(Fault::CommandRefused), nameOf(done_.command), words};
}

Fault Session::refined(Fault fault) const
{
    if (fault != Fault::LoginRefused && fault != Fault::MechanismRefused && fault != Fault::ApopRefused &&
        fault != Fault::GreetingRefused && fault != Fault::CommandRefused && fault != Fault::MessageGone)
        return fault;
    switch (reply_.code) {
    case ResponseCode::InUse: return Fault::MailboxInUse;
    case ResponseCode::LoginDelay: return Fault::LoginDelay;
    case ResponseCode::SysTemp: return Fault::TemporaryFault;
    case ResponseCode::SysPerm: return Fault::MailboxFault;
    case ResponseCode::Auth:
    case ResponseCode::None:
    case ResponseCode::Other: return fault;
    }
    return fault;
}

// What others know and want

void Session::encrypted()
{
    apply(Input::TlsUp);
}

void Session::closed(const Error& error)
{
    cause_ = error;
    if (cause_.fault == Fault::ClosedByServer && cause_.subject.isEmpty())
        cause_.subject = awaited();
    apply(Input::Closed);
}

void Session::timedOut()
{
    cause_ = {Fault::TimedOut, awaited(), {}};
    apply(Input::TimedOut);
}

void Session::violate(Fault fault, const QByteArray& words)
{
    cause_ = {fault, awaited(), masked(words).left(longestQuote)};
    const bool aboutMessage = fault == Fault::PreviewTooLong || fault == Fault::MessageTooLong;
    if (aboutMessage && numberOf(inFlight_.front().command))
        cause_.subject = QString::number(numberOf(inFlight_.front().command)->value());
    // Whoever reads the events must not start TLS on a line that was tampered with.
    std::erase_if(events_, [](const Event& event) { return std::holds_alternative<TlsAgreed>(event); });
    apply(Input::Violated);
}

CommandId Session::send(Command command, bool urgent)
{
    Pending pending{++lastId_, std::move(command)};
    if (urgent)
        waiting_.push_front(std::move(pending));
    else
        waiting_.push_back(std::move(pending));
    pump();
    return lastId_;
}

bool Session::withdraw(CommandId id)
{
    return std::erase_if(waiting_, [id](const Pending& pending) { return pending.id == id; }) > 0;
}

void Session::leave()
{
    leaving_ = true;
    waiting_.clear();
    if (inFlight_.empty())
        apply(Input::LeaveWanted);
}

void Session::abandon()
{
    apply(Input::Abandoned);
}

// What goes out

QByteArray Session::takeOutput()
{
    asked_ = inFlight_.size();
    return std::exchange(output_, {});
}

std::vector<Event> Session::takeEvents()
{
    return std::exchange(events_, {});
}

QList<QByteArray> Session::takeLog()
{
    return std::exchange(log_, {});
}

void Session::ask(Command command, CommandId id)
{
    output_ += onTheWire(command);
    logSaid(command);
    if (std::holds_alternative<Dele>(command))
        ++deletes_;
    noteSecrets(command);
    const qint64 octets = expected(command);
    onTheirWay_ += octets;
    inFlight_.push_back({id, std::move(command), octets});
}

/// Servers repeat what they do not understand.
void Session::noteSecrets(const Command& command)
{
    const auto* auth = std::get_if<Auth>(&command);
    const auto* answer = std::get_if<AuthAnswer>(&command);
    const QByteArray words = auth && auth->first ? auth->first->reveal()
                             : answer            ? answer->words.reveal()
                                                 : QByteArray();
    if (!words.isEmpty())
        said_.append(base::Secret(words.toBase64()));
}

void Session::pump()
{
    if (state_ != State::Transaction)
        return;
    if (inFlight_.empty() && std::exchange(drainWindow_, false))
        window_ = 1;
    while (!leaving_ && !waiting_.empty() && maySend(waiting_.front().command)) {
        Pending next = std::move(waiting_.front());
        waiting_.pop_front();
        ask(std::move(next.command), next.id);
    }
    if (leaving_ && inFlight_.empty())
        apply(Input::LeaveWanted);
}

bool Session::maySend(const Command& command) const
{
    if (inFlight_.empty())
        return true;
    return !drainWindow_ && std::ssize(inFlight_) < window_ && mayFollow(command) && fits(command);
}

/// Two messages tell at once how fast the line is and whether answers come in order: the second one need not
/// fit what was only guessed.
bool Session::fits(const Command& command) const
{
    const qint64 octets = expected(command);
    const bool tells = guessed_ && std::holds_alternative<Retr>(command) && octets <= longestOfAPair;
    return onTheirWay_ + octets <= allowance_ || (tells && inFlight_.size() == 1);
}

/// A whole message only behind others: two at first, then as many as fit, since those two came in order. See
/// answer().
bool Session::mayFollow(const Command& command) const
{
    const Command& last = inFlight_.back().command;
    if (std::holds_alternative<Retr>(command))
        return std::holds_alternative<Retr>(last) && std::ssize(inFlight_) < retrWindow_;
    return mayBePipelined(command) && mayBePipelined(last);
}

void Session::allow(qint64 octets, bool guessed)
{
    allowance_ = octets;
    guessed_ = guessed;
    pump();
}

bool Session::hasRoomFor(const Command& command) const
{
    return state_ == State::Transaction && waiting_.empty() && maySend(command);
}

/// What LIST and UIDL bring is waited for in any case; a message's size is known from LIST.
qint64 Session::expected(const Command& command) const
{
    if (const auto* top = std::get_if<Top>(&command))
        return (headerOctets_ > 0 ? headerOctets_ : typicalHeader) + top->lines * typicalLine;
    if (const auto* retr = std::get_if<Retr>(&command))
        return retr->announced;
    return 0;
}

/// What of an answer is here is not on its way any more.
void Session::noteCame(qint64 octets)
{
    qint64& expected = inFlight_.front().expected;
    const qint64 came = std::min(octets, expected);
    expected -= came;
    onTheirWay_ -= came;
}

void Session::noteLength(const Command& command)
{
    const auto* top = std::get_if<Top>(&command);
    if (top && top->lines == 0 && reply_.ok)
        headerOctets_ = headerOctets_ == 0 ? bodyCount_ : (7 * headerOctets_ + bodyCount_) / 8;
}

/// After an anomaly the window grows again by what is answered in order: twofold with each round trip.
void Session::noteInOrder()
{
    if (pipelining_ && window_ < limits_.window)
        ++window_;
}

Session::Pending Session::takeFront()
{
    Pending front = std::move(inFlight_.front());
    inFlight_.pop_front();
    asked_ -= asked_ > 0 ? 1 : 0;
    return front;
}

// Nothing is made up for a log that nobody keeps: a listing has 100,000 lines.

void Session::logSaid(const Command& command)
{
    if (keepsLog_)
        log_.append("C: " + forTheLog(command));
}

void Session::logHeard(const QByteArray& line)
{
    if (!keepsLog_)
        return;
    const bool isChallenge = state_ == State::Auth && line.startsWith("+ ");
    log_.append("S: " + (isChallenge ? QByteArray("+ ***") : masked(line)));
}

void Session::logBody()
{
    if (!keepsLog_)
        return;
    const Command& command = inFlight_.front().command;
    if (std::holds_alternative<Top>(command) || std::holds_alternative<Retr>(command))
        log_.append("S: (" + QByteArray::number(bodyCount_) + " octets)");
    log_.append("S: .");
}

QByteArray Session::masked(QByteArray words) const
{
    if (!signOn_.password.isEmpty()) {
        words.replace(signOn_.password.reveal(), "***");
        words.replace(signOn_.password.reveal().toBase64(), "***");
    }
    for (const base::Secret& said : said_)
        words.replace(said.reveal(), "***");
    return words;
}

QString Session::awaited() const
{
    if (state_ == State::Greeting)
        return QStringLiteral("greeting");
    if (state_ == State::Handshake)
        return QStringLiteral("TLS");
    return inFlight_.empty() ? QStringLiteral("no command was open") : nameOf(inFlight_.front().command);
}

Session::Wait Session::waitingFor() const
{
    if (state_ == State::Ended)
        return Wait::Nothing;
    if (state_ == State::Greeting)
        return Wait::Greeting;
    if (state_ == State::Handshake)
        return Wait::Handshake;
    if (inFlight_.empty())
        return Wait::Nothing;
    const Command& command = inFlight_.front().command;
    if (std::holds_alternative<Quit>(command))
        return deletes_ > 0 ? Wait::QuitAfterDeletes : Wait::Quit;
    if (std::holds_alternative<Pass>(command) || std::holds_alternative<Apop>(command) ||
        isPartOfAuth(command))
        return Wait::Login;
    if (std::holds_alternative<Stat>(command) || std::holds_alternative<List>(command) ||
        std::holds_alternative<Uidl>(command))
        return Wait::Listing;
    if (std::holds_alternative<Top>(command))
        return Wait::Preview;
    return body_ ? Wait::Body : Wait::Line;
}

} // namespace pop3

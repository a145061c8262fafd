// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The session's life: opening, listing, ending, and what becomes of wishes when it breaks.

#include "visit/visit_private.h"

#include "base/overloaded.h"
#include "net/ssl_transport.h"
#include "sasl/mechanisms.h"

#include <algorithm>
#include <chrono>

namespace visit {

using base::Error;
using base::Fault;
using mailbox::MessageId;
using namespace std::chrono_literals;

namespace {

/// A person who closes the window does not wait longer for an answer to QUIT.
constexpr auto leaveLimit = 5s;

/// Sessions that broke in a row without a single answer: then the server means it.
constexpr int mostBarrenSessions = 3;

/// What went over the line is told at least this often: so much of the count a kill -9 takes.
constexpr auto trafficInterval = 5s;

/// A screen is painted no more often than this.
constexpr auto batchInterval = 33ms;

pop3::SignOn::Way wayFor(account::Mechanism mechanism)
{
    switch (mechanism) {
    case account::Mechanism::Auto: return pop3::SignOn::Way::Auto;
    case account::Mechanism::User: return pop3::SignOn::Way::User;
    case account::Mechanism::Apop: return pop3::SignOn::Way::Apop;
    default: return pop3::SignOn::Way::Sasl;
    }
}

/// The server said no to who we are: asking again with the same password could lock the account.
bool isAboutPassword(Fault fault)
{
    return fault == Fault::LoginRefused || fault == Fault::MechanismRefused || fault == Fault::ApopRefused;
}

} // namespace

Visit::Private::Private(Visit* visit, account::Account account, base::Secret password, Options options)
    : QObject(visit)
    , visit_(visit)
    , account_(std::move(account))
    , password_(std::move(password))
    , options_(std::move(options))
    , commits_(this)
    , flush_(this)
    , idle_(this)
    , leaveLimit_(this)
    , traffic_(this)
    , putOff_(this)
{
    clock_.start();
    flush_.setSingleShot(true);
    flush_.setInterval(batchInterval);
    connect(&flush_, &QTimer::timeout, this, &Private::flushReadHeaders);
    idle_.setSingleShot(true);
    idle_.setInterval(account_.idle);
    connect(&idle_, &QTimer::timeout, this, &Private::endSession);
    leaveLimit_.setSingleShot(true);
    leaveLimit_.setInterval(leaveLimit);
    connect(&leaveLimit_, &QTimer::timeout, this, [this] {
        if (driver_)
            driver_->abandon();
    });
    connect(&commits_, &Commits::saved, visit_, &Visit::downloaded);
    connect(&commits_, &Commits::failed, visit_, &Visit::downloadFailed);
    traffic_.setInterval(trafficInterval);
    connect(&traffic_, &QTimer::timeout, this, &Private::tellTraffic);
    putOff_.setSingleShot(true);
    connect(&putOff_, &QTimer::timeout, this, [this] {
        confirmWanted_ = true;
        serve();
    });
}

void Visit::Private::setPassword(const base::Secret& password)
{
    password_ = password;
    refused_.reset();
}

void Visit::Private::setKnown(Known known)
{
    known_ = std::move(known);
}

void Visit::Private::know()
{
    if (const Known known = std::exchange(known_, {}))
        seen_ = known();
}

void Visit::Private::check()
{
    resumes_ = false;
    beginCheck();
}

void Visit::Private::beginCheck()
{
    stoppedHeaders_.clear();
    ahead_.reset();
    if (!resumes_ && !checking_)
        toldBefore_ = 0;
    refused_.reset();
    topsRefused_ = 0;
    if (phase_ == Phase::SigningOn || phase_ == Phase::Listing)
        checking_ = true;
    else
        checkWanted_ = true;
    serve();
}

void Visit::Private::probe()
{
    probing_ = true;
    serve();
}

// Opening and ending

bool Visit::Private::anythingWanted() const
{
    return confirmWanted_ || confirming_ || wantedBesidesConfirming();
}

bool Visit::Private::wantedBesidesConfirming() const
{
    return probing_ || wantsMessages();
}

bool Visit::Private::wantsMessages() const
{
    return checkWanted_ || checking_ || preview_ || !downloads_.empty() || download_ || removal_;
}

bool Visit::Private::newSessionWanted() const
{
    return checkWanted_ || confirmWanted_;
}

void Visit::Private::serve()
{
    idle_.stop();
    if (phase_ == Phase::Open) {
        serveOpen();
        return;
    }
    if (phase_ != Phase::Away)
        return;
    if (leaveWanted_ && !removal_) {
        leaveWanted_ = false;
        leaveLimit_.stop();
        Q_EMIT visit_->left();
    }
    // Also what was wished for between leave() and here.
    if (phase_ == Phase::Away && (!leaveWanted_ || removal_) && anythingWanted())
        openSession();
    if (phase_ == Phase::Away && leaveWanted_ && !removal_) // it failed before any wire
        QMetaObject::invokeMethod(this, &Private::serve, Qt::QueuedConnection);
}

net::Driver::Rules Visit::Private::rules() const
{
    net::Driver::Rules rules;
    rules.signOn.user = account_.user.toUtf8();
    rules.signOn.password = password_;
    rules.signOn.way = forceUser_ ? pop3::SignOn::Way::User : wayFor(account_.mechanism);
    rules.signOn.mechanism = account::nameOf(account_.mechanism).toUpper().toLatin1();
    rules.signOn.clients =
        sasl::clientsFor({rules.signOn.user, password_, account_.host, account_.effectivePort()});
    rules.signOn.encrypted = account_.encryption == account::Encryption::Implicit;
    rules.signOn.startTls = account_.encryption == account::Encryption::StartTls;
    rules.signOn.allowPlaintext = account_.allowPlaintext;
    if (!stepByStep_ && !line_.planFailed)
        rules.signOn.plan = line_.plan;
    rules.limits = limits_;
    if (options_.timeoutSeconds > 0)
        rules.times = net::Times::atMost(std::chrono::seconds(options_.timeoutSeconds));
    rules.log = options_.wireLog;
    rules.line = line_.learnt;
    return rules;
}

std::optional<Error> Visit::Private::whyNotOpen() const
{
    if (const base::Done legal = account::validate(account_); !legal)
        return legal.error();
    return refused_;
}

void Visit::Private::openSession()
{
    if (const auto obstacle = whyNotOpen()) {
        // Queued: a slot that asks again from inside a failure must not recurse.
        QMetaObject::invokeMethod(
            this, [this, error = *obstacle] { failEverything(error); }, Qt::QueuedConnection);
        return;
    }
    if (std::exchange(checkWanted_, false)) {
        checking_ = true;
        told_.clear();
        toldBefore_ = resumes_ ? toldBefore_ : 0;
    }
    if (std::exchange(confirmWanted_, false))
        confirming_ = true;
    listing_ = {};
    early_.clear();
    droppedLines_ = 0;
    planned_ = false;
    sessionError_.reset();
    failedDuring_ = 0;
    progress_ = false;
    signedOn_ = false;
    rate_.beginAnew();
    phase_ = Phase::SigningOn;
    setStage(Stage::Connecting);
    net::Endpoint endpoint{account_.host, account_.effectivePort(),
                           account_.encryption == account::Encryption::Implicit, account_.caFile};
    endpoint.certificateFile = account_.certificateFile;
    endpoint.keyFile = account_.keyFile;
    driver_ = new net::Driver(options_.transport ? options_.transport()
                                                 : std::make_unique<net::SslTransport>(tickets_),
                              endpoint, rules(), this);
    Q_EMIT visit_->linkChanged({});
    connect(driver_, &net::Driver::encrypted, this, [this](const net::TlsFacts& facts) {
        Q_EMIT visit_->linkChanged({true, facts.protocol, facts.cipher});
    });
    connect(driver_, &net::Driver::happened, this, &Private::noteEvent);
    connect(driver_, &net::Driver::finished, this, &Private::noteFinished);
    trafficTold_ = {};
    traffic_.start();
    driver_->start();
}

void Visit::Private::endSession()
{
    if (!driver_ || phase_ == Phase::Leaving)
        return;
    phase_ = Phase::Leaving;
    setStage(Stage::Leaving);
    if (leaveWanted_ && !leaveLimit_.isActive())
        leaveLimit_.start();
    driver_->leave();
}

void Visit::Private::setStage(Stage stage)
{
    if (stage != Stage::Ready)
        idleEnd_.reset();
    if (std::exchange(stage_, stage) != stage)
        Q_EMIT visit_->stageChanged(stage);
}

void Visit::Private::noteEvent(const pop3::Event& event)
{
    std::visit(base::Overloaded{
                   [this](const pop3::Greeted&) { setStage(Stage::SigningOn); },
                   [](const pop3::TlsAgreed&) {},
                   [this](const pop3::SignedOn& e) { noteSignedOn(e); },
                   [this](const pop3::Announced& e) { noteAnnounced(e.capabilities); },
                   [this](const pop3::Counted& e) { noteCounted(e); },
                   [this](const pop3::SizeListed& e) { listing_.addSize(e.number, e.octets); },
                   [this](const pop3::UidListed& e) { listing_.addUid(e.number, e.uid); },
                   [this](const pop3::BodyArrived& e) { noteBody(e); },
                   [this](const pop3::Answered& e) { noteAnswered(e); },
                   [this](const pop3::Refused& e) { noteRefused(e.id, e.error); },
                   [this](const pop3::Failed& e) {
                       sessionError_ = e.error;
                       failedDuring_ = e.during;
                   },
                   [this](const pop3::Ended& e) { noteEnded(e); },
               },
               event);
}

void Visit::Private::noteSignedOn(const pop3::SignedOn& signedOn)
{
    forceUser_ = false;
    signedOn_ = true;
    noteLoginDelay(signedOn.capabilities);
    pipelined_ = signedOn.capabilities.has("PIPELINING");
    topWorks_ = !signedOn.capabilitiesKnown || signedOn.capabilities.has("TOP");
    topWorks_ = topWorks_ && topsRefused_ < mostRefusedTops;
    uidlWorks_ = !signedOn.capabilitiesKnown || signedOn.capabilities.has("UIDL");
    if (probing_ && !signedOn.mayChange && !endProbe(signedOn.capabilities))
        return;
    if (!probing_ || confirming_ || wantsMessages())
        beginListing();
}

/// What CAPA says after the sign-on, where nobody waited for it: that holds.
void Visit::Private::noteAnnounced(const pop3::Capabilities& capabilities)
{
    noteLoginDelay(capabilities);
    pipelined_ = capabilities.has("PIPELINING");
    if (probing_ && endProbe(capabilities) && phase_ == Phase::SigningOn)
        beginListing();
}

/// False: nothing else is wanted of this session.
bool Visit::Private::endProbe(const pop3::Capabilities& capabilities)
{
    QStringList lines;
    for (const QByteArray& line : capabilities.lines())
        lines.append(QString::fromUtf8(line));
    Q_EMIT visit_->capabilities(lines);
    probing_ = false;
    if (anythingWanted())
        return true;
    leaveWanted_ = true;
    endSession();
    return false;
}

// The listing

void Visit::Private::beginListing()
{
    phase_ = Phase::Listing;
    uidsRead_ = false;
    counted_ = 0;
    setStage(Stage::Listing);
    asks_.emplace(driver_->send(pop3::Stat{}), AskStat{});
    if (!options_.listing)
        return;
    asks_.emplace(driver_->send(pop3::List{}), AskList{});
    if (uidlWorks_)
        asks_.emplace(driver_->send(pop3::Uidl{}), AskUidl{});
}

void Visit::Private::noteCounted(const pop3::Counted& counted)
{
    counted_ = counted.messages;
    Q_EMIT visit_->counted(counted.messages, counted.octets);
    if (phase_ == Phase::Listing && checking_ && options_.listing && options_.headers && topWorks_ &&
        !stepByStep_)
        askNewest(counted.messages);
}

/// A screen of the newest headers comes right behind the listing, which need not be read for it: a number of
/// this session names the message, and the listing will say whose it is. Of what earlier visits knew nothing
/// is asked.
void Visit::Private::askNewest(qint64 messages)
{
    know();
    const qint64 known = std::max<qint64>(seen_.size(), messages - firstScreen);
    for (qint64 number = messages; number > known; --number) {
        const pop3::Top top{*pop3::MessageNumber::from(number), 0};
        if (!driver_->session().hasRoomFor(top))
            break;
        asks_.emplace(driver_->send(top), AskEarly{top.number, {}});
    }
    driver_->writeNow();
}

/// All of it was answered, though headers may still be on their way.
bool Visit::Private::hasListing() const
{
    return std::none_of(asks_.begin(), asks_.end(), [](const auto& asked) {
        return std::holds_alternative<AskStat>(asked.second) ||
               std::holds_alternative<AskList>(asked.second) || std::holds_alternative<AskUidl>(asked.second);
    });
}

void Visit::Private::finishListing()
{
    phase_ = Phase::Open;
    stepByStep_ = false;
    headersRead_ = 0;
    if (options_.listing) {
        listing_.close(uidsRead_, droppedLines_ == 0, counted_);
        rememberSeen();
        queueHeaders();
        askEarly();
        tellSpeed();
        Q_EMIT visit_->listed(listing_.rows(), uidsRead_ && listing_.whole());
    }
    const bool confirmed = confirming_;
    if (confirmed)
        endConfirming(std::nullopt);
    if (confirmed && !anythingWanted())
        endSession(); // it came for the listing alone
    else
        serve();
}

/// The line need not wait until everybody has taken in the listing.
void Visit::Private::askEarly()
{
    const bool somethingComesFirst =
        preview_ || !downloads_.empty() || removal_ || confirming_ || leaveWanted_ || newSessionWanted();
    if (headers_.empty() || !topWorks_ || !pipelined_ || somethingComesFirst)
        return;
    serveHeaders();
    driver_->writeNow();
}

/// The first sight of a message counts: that is what the person marked. What is gone need not be remembered.
void Visit::Private::rememberSeen()
{
    know();
    qsizetype met = 0;
    for (const Listing::Entry& entry : listing_.entries()) {
        if (!entry.id.lasts())
            continue;
        ++met;
        const auto known = seen_.constFind(entry.id);
        // One of several with this unique id came or went: which one this is, its header must tell anew.
        if (known == seen_.constEnd() || known->copies != entry.copies)
            seen_.insert(entry.id, {entry.octets, entry.copies, false, {}});
    }
    if (met < seen_.size() && listing_.whole() && listing_.identified())
        seen_.removeIf([this](SeenMessages::iterator seen) { return !listing_.find(seen.key()); });
}

void Visit::Private::queueHeaders()
{
    headers_.clear();
    if (!checking_ || !options_.headers)
        return;
    for (const Listing::Entry& entry : listing_.entries()) {
        const auto seen = seen_.constFind(entry.id);
        const bool asBefore = seen != seen_.cend() && seen->headerKnown && seen->octets == entry.octets;
        if (!asBefore && !told_.contains(entry.id))
            headers_.push_back(entry.id); // ascending, and taken from the end: the newest first
    }
    wantedHeaders_ = toldBefore_ + qint64(told_.size()) + qint64(headers_.size());
    adoptEarly();
    preferSeen();
}

/// Now it is known whose the early headers are. One that nobody wants is dropped.
void Visit::Private::adoptEarly()
{
    QHash<qint64, std::pair<pop3::CommandId, QByteArray>> underWay;
    for (const auto& [id, ask] : asks_) {
        if (const auto* early = std::get_if<AskEarly>(&ask))
            underWay.insert(early->number.value(), {id, early->octets});
    }
    if (underWay.isEmpty() && early_.isEmpty())
        return;
    const QHash<qint64, QByteArray> came = std::exchange(early_, {});
    std::erase_if(headers_, [&](const MessageId& id) {
        const qint64 number = listing_.find(id)->number.value();
        if (const auto found = underWay.constFind(number); found != underWay.cend()) {
            asks_.at(found->first) = AskHeader{id, found->second};
            ++headersInFlight_;
            return true;
        }
        if (!came.contains(number))
            return false;
        readHeader(id, came.value(number));
        return true;
    });
}

// The end

void Visit::Private::noteEnded(const pop3::Ended& ended)
{
    const bool wasOpen = phase_ == Phase::Open;
    const bool left = phase_ == Phase::Leaving;
    phase_ = Phase::Leaving;
    commits_.finish();
    ahead_.reset();
    collectHeaders(); // while the listing is there that they belong to
    if (!sessionError_ && !left && !signedOn_ && driver_->session().planned())
        goStepByStep(); // the session itself gave up what it had begun by plan
    if (removing_)
        finishRemoval(ended);
    if (sessionError_ && isAboutPassword(sessionError_->fault))
        refused_ = *sessionError_;
    if (!sessionError_ || wasOpen || left)
        recover();
    else if (fellBackInVain())
        forceUser_ = true; // and noteFinished() opens the next session
    else if (wentAheadInVain())
        goStepByStep(); // likewise
    else
        failEverything(Error(*sessionError_));
}

/// The server hung up on USER after a refused APOP, as one real server does: USER may work in a session of
/// its own.
bool Visit::Private::fellBackInVain() const
{
    return !forceUser_ && driver_->session().fellBack() && sessionError_->fault == Fault::ClosedByServer;
}

/// Something was sent on less than the answer in front of it, and the line broke on that, perhaps: once more,
/// step by step.
bool Visit::Private::wentAheadInVain() const
{
    const base::Blame blame = base::blameFor(sessionError_->fault);
    const bool broke = blame == base::Blame::Lost || blame == base::Blame::Broken;
    const bool early = !early_.isEmpty() || std::any_of(asks_.begin(), asks_.end(), [](const auto& asked) {
        return std::holds_alternative<AskEarly>(asked.second);
    });
    return broke && !stepByStep_ && (early || (driver_->session().planned() && !signedOn_));
}

void Visit::Private::goStepByStep()
{
    stepByStep_ = true;
    planInVain_ = driver_->session().planned() && !signedOn_;
}

void Visit::Private::setLine(const LineMemory& line)
{
    line_ = line;
    limits_.firstWindow = line.careful ? 1 : pop3::Limits().firstWindow;
}

void Visit::Private::learnLine()
{
    if (!signedOn_) // nothing was learnt
        return;
    const LineMemory before = line_;
    setLine(learnt());
    planInVain_ = false;
    if (written(line_) != written(before))
        Q_EMIT visit_->lineLearnt(line_);
}

/// A plan that came to nothing is kept so that it is known again: only a server that speaks otherwise is
/// trusted anew.
LineMemory Visit::Private::learnt() const
{
    LineMemory memory{driver_->pace().learnt(), driver_->session().stumbled()};
    memory.plan = driver_->session().learnt();
    memory.planFailed = memory.plan && memory.plan == line_.plan && (line_.planFailed || planInVain_);
    return memory;
}

void Visit::Private::tellSpeed()
{
    const pop3::Pace::Learnt line = driver_->pace().learnt();
    const LineSpeed speed{line.octetsPerSecond, line.roundTrip};
    if (speed.octetsPerSecond >= 0 && std::exchange(speedTold_, speed) != speed)
        Q_EMIT visit_->lineSeen(speed);
}

void Visit::Private::tellTraffic()
{
    const base::Traffic now = driver_ ? driver_->traffic() : trafficTold_;
    const base::Traffic since = now - std::exchange(trafficTold_, now);
    if (since != base::Traffic())
        Q_EMIT visit_->lineUsed(since);
}

void Visit::Private::noteFinished()
{
    learnLine();
    tellTraffic();
    traffic_.stop();
    driver_->deleteLater();
    driver_ = nullptr;
    asks_.clear();
    phase_ = Phase::Away;
    setStage(Stage::Away);
    serve();
}

/// What was asked and not answered is asked again in the next session; only the command that broke this one
/// is not.
void Visit::Private::recover()
{
    barrenSessions_ = progress_ ? 0 : barrenSessions_ + (sessionError_ ? 1 : 0);
    // After a fault keep what came and go on carefully; after a good session as fast as the server allows.
    limits_.window = sessionError_ ? 1 : pop3::Limits().window;
    for (auto& [id, ask] : asks_) {
        if (sessionError_ && id == failedDuring_ && isCulprit(ask))
            blame(ask);
        else
            requeue(std::move(ask));
    }
    asks_.clear();
    headersInFlight_ = 0;
    flushHeaders();
    if (barrenSessions_ >= mostBarrenSessions && sessionError_ && anythingWanted())
        failEverything(Error(*sessionError_));
}

/// A line that went while a header was due may be nobody's fault: it is asked for once more before its row is
/// blamed.
bool Visit::Private::isCulprit(const Ask& ask)
{
    const auto* retr = std::get_if<AskRetr>(&ask);
    if (retr && retr->behindAnother) // the next session asks for one at a time
        return false;
    const auto* header = std::get_if<AskHeader>(&ask);
    if (!header || base::blameFor(sessionError_->fault) != base::Blame::Lost ||
        suspects_.contains(header->id))
        return true;
    suspects_.insert(header->id);
    return false;
}

void Visit::Private::blame(const Ask& culprit)
{
    const Error& error = *sessionError_;
    if (const auto* header = std::get_if<AskHeader>(&culprit))
        tellMissing(header->id);
    else if (const auto* preview = std::get_if<AskPreview>(&culprit); preview && !preview->ahead)
        Q_EMIT visit_->previewFailed(preview->id, error);
    else if (std::holds_alternative<AskRetr>(culprit) && download_)
        failDownload(error);
}

void Visit::Private::requeue(Ask ask)
{
    if (const auto* header = std::get_if<AskHeader>(&ask)) {
        if (checking_)
            headers_.push_back(header->id);
    } else if (const auto* preview = std::get_if<AskPreview>(&ask)) {
        if (preview->ahead)
            return;
        if (!preview_ && !leaveWanted_)
            preview_ = PreviewWish{preview->id, preview->lines};
        else // the eye is on a later one, or gone
            Q_EMIT visit_->previewFailed(preview->id, {Fault::Stopped, {}, {}});
    } else if (const auto* retr = std::get_if<AskRetr>(&ask)) {
        requeueDownload(retr->id);
    }
}

void Visit::Private::failEverything(const Error& error)
{
    if (isAboutPassword(error.fault))
        refused_ = error;
    const bool onlyConfirming = (confirmWanted_ || confirming_) && !wantedBesidesConfirming();
    if (confirmWanted_ || confirming_)
        endConfirming(error);
    checkWanted_ = checking_ = probing_ = false;
    barrenSessions_ = 0;
    headers_.clear();
    toldBefore_ += told_.size();
    told_.clear();
    if (preview_)
        Q_EMIT visit_->previewFailed(std::exchange(preview_, std::nullopt)->id, error);
    while (download_)
        failDownload(error);
    for (const Download& download : std::exchange(downloads_, {})) // a slot may ask anew
        Q_EMIT visit_->downloadFailed(download.id, error);
    while (removal_) {
        sessionError_ = error;
        settleRemoval(pop3::QuitOutcome::NotSent, {});
    }
    if (!onlyConfirming) // the receipt just stays as it is
        Q_EMIT visit_->failed(error);
}

} // namespace visit

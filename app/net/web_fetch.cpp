// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_fetch.h"

#include "base/picture_format.h"

#include <algorithm>

namespace net {

using base::Error;
using base::Fault;

namespace {

/// Counters of newsletters turn once or twice; a circle turns for ever.
constexpr int turnsMost = 3;
/// A host has a handful of addresses, and where two do not answer the third does not either.
constexpr qsizetype placesTried = 2;

bool isTurn(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

WebFetch::WebFetch(const QString& url, WebRules rules, QObject* parent)
    : QObject(parent)
    , url_(QUrl(url))
    , rules_(std::move(rules))
{
    whole_.setSingleShot(true);
    connect(&whole_, &QTimer::timeout, this, [this] { fail({Fault::WebTooSlow, target_.host, {}}); });
}

void WebFetch::start()
{
    whole_.start(rules_.whole);
    go(url_);
}

void WebFetch::go(const QUrl& url)
{
    url_ = url;
    const auto target = webTarget(url);
    if (!target)
        return fail(target.error());
    clearAllowed_ = clearAllowed_ && !target->tls;
    inClear_ = clearAllowed_ ? std::optional(*target) : std::nullopt;
    seek(encrypted(*target));
}

void WebFetch::seek(const WebTarget& target)
{
    target_ = target;
    rules_.find(target.host, target.port, this,
                [this, target](const QList<WebPlace>& places) { judge(target, places); });
}

/// One address inside a private network condemns the host: which of them is connected to would be chance.
void WebFetch::judge(const WebTarget& target, const QList<WebPlace>& places)
{
    if (ended_)
        return;
    if (places.isEmpty())
        return fail({Fault::HostNotFound, target.host, {}});
    const auto mayReach = [&](const WebPlace& place) { return rules_.mayReach(place.address); };
    if (!std::all_of(places.begin(), places.end(), mayReach))
        return fail({Fault::NotPublic, target.host, {}});
    places_ = places.first(std::min(places.size(), placesTried));
    tryNext({Fault::Unreachable, target.host, {}});
}

void WebFetch::tryNext(const Error& why)
{
    stop();
    if (places_.isEmpty()) {
        if (const auto target = std::exchange(inClear_, std::nullopt))
            return seek(*target);
        return fail(why);
    }
    exchange_ = new WebExchange(target_, places_.takeFirst(), rules_, this);
    connect(exchange_, &WebExchange::answered, this, &WebFetch::take);
    connect(exchange_, &WebExchange::notReached, this, &WebFetch::tryNext);
    connect(exchange_, &WebExchange::untrusted, this, &WebFetch::fail);
    exchange_->start();
}

void WebFetch::take(const WebAnswer& answer)
{
    if (answer.hasHead() && isTurn(answer.status()))
        return turn(answer);
    if (const auto wrong = wrongWith(answer))
        return fail(*wrong);
    if (std::exchange(ended_, true))
        return;
    whole_.stop();
    const QByteArray octets = answer.body();
    stop();
    Q_EMIT loaded(octets);
}

std::optional<Error> WebFetch::wrongWith(const WebAnswer& answer) const
{
    if (answer.hasHead() && answer.status() != 200)
        return Error{Fault::WebRefused, target_.host,
                     QByteArray::number(answer.status()) + ' ' + answer.reason()};
    if (answer.state() == WebAnswer::State::TooLong)
        return Error{Fault::WebTooLong, target_.host, {}};
    if (answer.state() == WebAnswer::State::Broken || !answer.hasHead())
        return Error{Fault::WebNonsense, target_.host, {}};
    if (base::pictureFormat(answer.body()).isEmpty())
        return Error{Fault::NoPicture, target_.host, {}};
    return std::nullopt;
}

void WebFetch::turn(const WebAnswer& answer)
{
    const auto location = answer.field("location");
    stop();
    if (++turns_ > turnsMost)
        return fail({Fault::TooManyTurns, target_.host, {}});
    const QUrl next = location ? QUrl::fromEncoded(*location) : QUrl();
    if (!next.isValid() || next.isEmpty())
        return fail({Fault::WebNonsense, target_.host, {}});
    go(url_.resolved(next));
}

void WebFetch::fail(const Error& why)
{
    if (std::exchange(ended_, true))
        return;
    whole_.stop();
    stop();
    Q_EMIT failed(why);
}

void WebFetch::stop()
{
    if (!exchange_)
        return;
    exchange_->disconnect(this);
    std::exchange(exchange_, nullptr)->deleteLater();
}

} // namespace net

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote_pictures.h"

#include "ui/remembered.h"

#include <QUrl>

#include <algorithm>

namespace ui {

using base::Error;
using base::Fault;

namespace {

/// Each drawing costs some 10 ms: pictures that come one by one are shown in bunches.
constexpr std::chrono::milliseconds bunch{300};

} // namespace

RemotePictures::RemotePictures(PictureBar& bar, Remembered& remembered,
                               std::unique_ptr<visit::PictureLoader> loader, QObject* parent)
    : QObject(parent)
    , bar_(bar)
    , remembered_(remembered)
    , loader_(std::move(loader))
    , kept_(kept)
{
    handOver_.setSingleShot(true);
    handOver_.setInterval(bunch);
    connect(&handOver_, &QTimer::timeout, this, &RemotePictures::handOver);
    connect(&bar_, &PictureBar::loadWanted, this, &RemotePictures::load);
    connect(&bar_, &PictureBar::alwaysWanted, this, &RemotePictures::loadAlways);
    connect(&bar_, &PictureBar::stopWanted, this, &RemotePictures::stop);
    if (!loader_)
        return;
    connect(loader_.get(), &visit::PictureLoader::loaded, this, &RemotePictures::takeLoaded);
    connect(loader_.get(), &visit::PictureLoader::failed, this, &RemotePictures::takeFailed);
    connect(loader_.get(), &visit::PictureLoader::finished, this, &RemotePictures::takeFinished);
}

void RemotePictures::turnTo(const QString& letter, const PictureSender& sender)
{
    sender_ = sender;
    if (letter == letter_)
        return;
    if (ticket_ != 0)
        loader_->cancel(std::exchange(ticket_, 0));
    letter_ = letter;
    wanted_ = false;
    offered_.clear();
    asked_.clear();
    supplied_.clear();
    failures_.clear();
    unshown_.clear();
    fresh_.clear();
    handOver_.stop();
    done_ = all_ = octets_ = 0;
    bar_.showNothing();
}

void RemotePictures::take(const QStringList& urls)
{
    if (!loader_ || letter_.isEmpty())
        return;
    offered_ = urls;
    noteUnshown(offered_);
    supplyKept(offered_);
    offered_.removeIf([this](const QString& url) { return asked_.contains(url); });
    if (!offered_.isEmpty() && mayLoad() && ticket_ == 0)
        return begin(offered_);
    tell();
}

/// Given and yet not shown: its octets began like a picture, and are none.
void RemotePictures::noteUnshown(QStringList& urls)
{
    unshown_.clear();
    urls.removeIf([this](const QString& url) {
        const bool awaited = std::any_of(fresh_.begin(), fresh_.end(),
                                         [&](const html::Supply& supply) { return supply.source == url; });
        if (supplied_.contains(url) && !awaited)
            unshown_.append({url, Error{Fault::NoPicture, QUrl(url).host(), {}}});
        return supplied_.contains(url);
    });
}

void RemotePictures::supplyKept(QStringList& urls)
{
    QList<html::Supply> supplies;
    urls.removeIf([&](const QString& url) {
        const QByteArray* octets = supplied_.contains(url) ? nullptr : kept_.object(key(url));
        if (octets)
            supplies.append({html::Picture::Kind::Remote, url, *octets});
        return octets != nullptr;
    });
    for (const html::Supply& supply : supplies)
        supplied_.insert(supply.source);
    if (!supplies.isEmpty())
        Q_EMIT supplied(supplies);
}

void RemotePictures::load()
{
    if (!loader_ || sender_.doubt == PictureSender::Doubt::Encrypted)
        return;
    wanted_ = true;
    QStringList urls = offered_;
    for (const PictureFailure& failure : failures_ + unshown_) {
        asked_.remove(failure.url); // once more
        supplied_.remove(failure.url);
        kept_.remove(key(failure.url));
        urls.append(failure.url);
    }
    failures_.clear();
    unshown_.clear();
    begin(urls);
}

void RemotePictures::loadAlways()
{
    if (sender_.doubt != PictureSender::Doubt::None)
        return;
    remembered_.letPicturesLoad(sender_.address, true);
    load();
}

/// The cap is the message's, however often more of it comes.
void RemotePictures::begin(const QStringList& urls)
{
    const qsizetype room = std::max<qsizetype>(visit::PictureLoader::most - asked_.size(), 0);
    const QStringList first = urls.first(std::min(room, urls.size()));
    for (const QString& url : urls.sliced(first.size()))
        failures_.append(
            {url, Error{Fault::TooManyPictures, QString::number(visit::PictureLoader::most), {}}});
    for (const QString& url : urls)
        asked_.insert(url);
    offered_.clear();
    if (first.isEmpty())
        return tell();
    done_ = 0;
    all_ = first.size();
    ticket_ = loader_->load(first);
    tell();
}

void RemotePictures::stop()
{
    if (ticket_ == 0)
        return;
    loader_->cancel(std::exchange(ticket_, 0));
    wanted_ = false;
    QSet<QString> stopped = asked_ - supplied_;
    for (const PictureFailure& failure : std::as_const(failures_))
        stopped.remove(failure.url);
    for (const QString& url : std::as_const(stopped))
        failures_.append({url, Error{Fault::Stopped, {}, {}}});
    handOver();
    tell();
}

void RemotePictures::takeLoaded(quint64 ticket, const QString& url, const QByteArray& octets)
{
    if (ticket != ticket_)
        return;
    if (octets_ + octets.size() > kept)
        return takeFailed(ticket, url, {Fault::WebTooLong, QUrl(url).host(), {}});
    ++done_;
    octets_ += octets.size();
    supplied_.insert(url);
    fresh_.append({html::Picture::Kind::Remote, url, octets});
    kept_.insert(key(url), new QByteArray(octets), octets.size());
    if (!handOver_.isActive())
        handOver_.start();
    tell();
}

void RemotePictures::takeFailed(quint64 ticket, const QString& url, const Error& error)
{
    if (ticket != ticket_)
        return;
    ++done_;
    failures_.append({url, error});
    tell();
}

void RemotePictures::takeFinished(quint64 ticket)
{
    if (ticket != ticket_)
        return;
    ticket_ = 0;
    handOver();
    if (!offered_.isEmpty() && mayLoad())
        return begin(QStringList(offered_)); // more of the message came meanwhile
    tell();
}

void RemotePictures::handOver()
{
    handOver_.stop();
    if (!fresh_.isEmpty())
        Q_EMIT supplied(std::exchange(fresh_, {}));
}

void RemotePictures::tell()
{
    if (ticket_ != 0)
        bar_.showProgress(done_, all_);
    else if (!offered_.isEmpty())
        bar_.offer(offered_.size(), sender_, isAlways());
    else if (const auto failures = failures_ + unshown_; !failures.isEmpty())
        bar_.showFailures(failures);
    else
        bar_.showNothing();
}

bool RemotePictures::isAlways() const
{
    return !sender_.address.isEmpty() && remembered_.pictureSenders().contains(sender_.address);
}

bool RemotePictures::mayLoad() const
{
    if (sender_.doubt == PictureSender::Doubt::Encrypted)
        return false;
    return wanted_ || (sender_.doubt == PictureSender::Doubt::None && isAlways());
}

QString RemotePictures::key(const QString& url) const
{
    return letter_ + QLatin1Char('\n') + url;
}

} // namespace ui

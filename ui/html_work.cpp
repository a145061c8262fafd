// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_work.h"

#include "mail/related_pictures.h"
#include "ui/body_pictures.h"

#include <QFuture>
#include <QGuiApplication>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace ui {

namespace {

using Pictures = QList<QList<html::Supply>>;

Pictures allPicturesOf(const HtmlWork::Message& message)
{
    Pictures pictures;
    for (const HtmlLeaf& leaf : message.leaves)
        pictures.append(picturesOf(leaf.html, message.place));
    return pictures;
}

bool namesPictures(const HtmlWork::Message& message)
{
    return message.place != mail::Place() &&
           std::any_of(message.leaves.cbegin(), message.leaves.cend(),
                       [](const HtmlLeaf& leaf) { return mail::namesRelatedPictures(leaf.html); });
}

} // namespace

void HtmlWork::setDrawer(Drawer* drawer)
{
    stop();
    drawer_ = drawer;
    connect(drawer, &Drawer::drawn, this, &HtmlWork::put);
    connect(drawer, &Drawer::failed, this, &HtmlWork::takeFailure);
}

void HtmlWork::start(const Message& message, const html::Pane& pane, const QList<html::Supply>& fetched)
{
    stop();
    message_ = message;
    pane_ = pane;
    fetched_ = fetched;
    busy_ = true;
    pictures_ = Pictures(message_.leaves.size());
    if (namesPictures(message_))
        readPictures();
    else
        order();
}

void HtmlWork::readPictures()
{
    const auto promise = std::make_shared<QPromise<Pictures>>();
    promise->future().then(this, [this, wanted = reading_](const Pictures& pictures) {
        if (wanted == reading_)
            takePictures(pictures);
    });
    QThreadPool::globalInstance()->start([promise, message = message_] {
        promise->start();
        promise->addResult(allPicturesOf(message));
        promise->finish();
    });
}

void HtmlWork::takePictures(const Pictures& pictures)
{
    pictures_ = pictures;
    order();
}

void HtmlWork::again(const html::Pane& pane)
{
    pane_ = pane;
    const bool stillReading = busy_ && tickets_.isEmpty();
    if (!stillReading && !message_.leaves.isEmpty())
        order();
}

void HtmlWork::supply(const QList<html::Supply>& fetched)
{
    fetched_ = fetched;
    again(pane_);
}

void HtmlWork::order()
{
    forgetTickets();
    busy_ = true;
    drawings_ = QList<html::Drawing>(message_.leaves.size());
    for (qsizetype i = 0; i < message_.leaves.size(); ++i) {
        const HtmlLeaf& leaf = message_.leaves.at(i);
        if (leaf.html.isEmpty())
            drawings_[i] = drawnText(leaf.text, pane_, QGuiApplication::palette());
        else
            tickets_.insert(drawer_->draw({leaf.html, pane_, pictures_.at(i) + fetched_}), i);
    }
}

void HtmlWork::put(quint64 ticket, const html::Drawing& drawing)
{
    const auto found = tickets_.constFind(ticket);
    if (found == tickets_.cend())
        return;
    drawings_[*found] = drawing;
    tickets_.erase(found);
    if (!tickets_.isEmpty())
        return;
    busy_ = false;
    Q_EMIT drawn(std::exchange(drawings_, {}));
}

void HtmlWork::takeFailure(quint64 ticket, html::Renderer::Failure failure)
{
    if (!tickets_.remove(ticket))
        return;
    forgetTickets();
    busy_ = false;
    Q_EMIT failed(failure);
}

void HtmlWork::stop()
{
    forgetTickets();
    ++reading_;
    busy_ = false;
    message_ = {};
    pictures_.clear();
    fetched_.clear();
}

void HtmlWork::forgetTickets()
{
    for (auto ticket = tickets_.keyBegin(); ticket != tickets_.keyEnd(); ++ticket)
        drawer_->cancel(*ticket);
    tickets_.clear();
    drawings_.clear();
}

} // namespace ui

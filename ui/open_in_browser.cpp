// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_in_browser.h"

#include <QDir>
#include <QFuture>
#include <QPromise>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QThreadPool>

#include <memory>

namespace ui {

namespace {

constexpr qsizetype mostBodies = 10; // tabs; a mail has one body, a forwarded one two

/// The path of the new file; empty if it could not be written.
QString written(const QString& folder, const QByteArray& page)
{
    QTemporaryFile file(folder + QStringLiteral("/message-XXXXXX.html")); // 0600
    file.setAutoRemove(false);
    const bool isWhole = !folder.isEmpty() && file.open() && file.write(page) == page.size() && file.flush();
    if (!isWhole)
        file.remove();
    return isWhole ? file.fileName() : QString();
}

/// On many systems it is gone with the session, even if the program was killed.
QString privatePlace()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QDir::tempPath() : runtime;
}

} // namespace

OpenInBrowser::OpenInBrowser(Means means, QObject* parent)
    : QObject(parent)
    , means_(std::move(means))
{}

void OpenInBrowser::turnTo(const QString& letter)
{
    if (letter != letter_)
        added_.clear();
    letter_ = letter;
}

void OpenInBrowser::add(const QList<html::Supply>& pictures)
{
    added_ += pictures;
}

void OpenInBrowser::open(const Bodies& bodies)
{
    const auto promise = std::make_shared<QPromise<QList<html::Order>>>();
    promise->future().then(this, [this, added = added_](QList<html::Order> orders) {
        for (html::Order& one : orders)
            one.supplies += added;
        order(orders);
    });
    QThreadPool::globalInstance()->start([promise, bodies] {
        promise->start();
        promise->addResult(ordersOf(bodies));
        promise->finish();
    });
}

void OpenInBrowser::order(const QList<html::Order>& orders)
{
    for (const html::Order& one : orders.first(qMin(orders.size(), mostBodies))) {
        ++due_;
        renderer().forBrowser(one);
    }
}

html::Renderer& OpenInBrowser::renderer()
{
    if (!renderer_) {
        renderer_ = new html::Renderer(means_.helper, this);
        connect(renderer_, &html::Renderer::browserPageReady, this,
                [this](quint64, const QByteArray& page) { write(page); });
        connect(renderer_, &html::Renderer::failed, this,
                [this](quint64, html::Renderer::Failure failure) { fail(failure); });
    }
    return *renderer_;
}

void OpenInBrowser::write(const QByteArray& page)
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->future().then(this, [this](const QString& path) { show(path); });
    QThreadPool::globalInstance()->start([promise, page, folder = folder()] {
        promise->start();
        promise->addResult(written(folder, page));
        promise->finish();
    });
    count();
}

QString OpenInBrowser::folder()
{
    if (!folder_)
        folder_.emplace(privatePlace() + QStringLiteral("/restante-XXXXXX")); // 0700
    return folder_->isValid() ? folder_->path() : QString();
}

void OpenInBrowser::show(const QString& path)
{
    if (path.isEmpty())
        means_.say(tr("The message cannot be written to a file for the browser."));
    else if (!means_.open(QUrl::fromLocalFile(path)))
        means_.say(tr("No browser could be started."));
}

void OpenInBrowser::fail(html::Renderer::Failure failure)
{
    count();
    switch (failure) {
    case html::Renderer::Failure::TooSlow:
        return means_.say(tr("Making this message ready for the browser takes too long."));
    case html::Renderer::Failure::Crashed:
        return means_.say(tr("Making this message ready for the browser failed."));
    case html::Renderer::Failure::Unavailable:
        return means_.say(tr("The program restante-html, which makes messages ready, cannot be started."));
    }
}

/// A helper that has nothing to do takes memory for nothing: this is wanted once in a while.
void OpenInBrowser::count()
{
    if (--due_ == 0)
        std::exchange(renderer_, nullptr)->deleteLater();
}

} // namespace ui

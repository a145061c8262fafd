// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/renderer.h"

#include "html/workshop.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace html {

namespace {

#ifdef Q_OS_WIN
const QLatin1String helperName("restante-html.exe");
#else
const QLatin1String helperName("restante-html");
#endif

/// Beside the program as in a build and on systems where all lies together; else as installed, wherever to.
QString foundHelper()
{
    const QString here = QCoreApplication::applicationDirPath() + u'/';
    const QStringList places{here + helperName, here + QLatin1String("../libexec/") + helperName};
    for (const QString& place : places) {
        if (QFileInfo(place).isExecutable())
            return place;
    }
    return QStringLiteral(RESTANTE_LIBEXEC "/") + helperName;
}

} // namespace

Renderer::Renderer(const QString& helper, QObject* parent)
    : Renderer(helper, Patience(), parent)
{}

Renderer::Renderer(const QString& helper, const Patience& patience, QObject* parent)
    : QObject(parent)
    , workshop_(new Workshop(helper.isEmpty() ? foundHelper() : helper, patience))
{
    workshop_->moveToThread(&thread_);
    connect(&thread_, &QThread::started, workshop_, &Workshop::open);
    connect(&thread_, &QThread::finished, workshop_, &QObject::deleteLater);
    listen();
    thread_.setObjectName(QStringLiteral("Renderer"));
    thread_.start();
}

Renderer::~Renderer()
{
    thread_.quit();
    thread_.wait();
}

void Renderer::listen()
{
    connect(workshop_, &Workshop::drawn, this, [this](quint64 ticket, const Drawing& drawing) {
        if (isAwaited(ticket))
            Q_EMIT drawn(ticket, drawing);
    });
    connect(workshop_, &Workshop::browserPageReady, this, [this](quint64 ticket, const QByteArray& page) {
        if (isAwaited(ticket))
            Q_EMIT browserPageReady(ticket, page);
    });
    connect(workshop_, &Workshop::failed, this, [this](quint64 ticket, Failure failure) {
        if (isAwaited(ticket))
            Q_EMIT failed(ticket, failure);
    });
}

bool Renderer::isAwaited(quint64 ticket)
{
    return awaited_.remove(ticket);
}

quint64 Renderer::give(Deed deed, const Order& order)
{
    const Workshop::Job job{++last_, deed, order};
    awaited_.insert(job.ticket);
    QMetaObject::invokeMethod(workshop_, [workshop = workshop_, job] { workshop->take(job); });
    return job.ticket;
}

quint64 Renderer::draw(const Order& order)
{
    return give(Deed::Draw, order);
}

quint64 Renderer::forBrowser(const Order& order)
{
    return give(Deed::ForBrowser, order);
}

void Renderer::cancel(quint64 ticket)
{
    if (awaited_.remove(ticket))
        QMetaObject::invokeMethod(workshop_, [workshop = workshop_, ticket] { workshop->cancel(ticket); });
}

} // namespace html

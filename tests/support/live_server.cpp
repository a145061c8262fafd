// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int startLimit = 30'000; // ms; a start takes below one second on an idle machine
constexpr int stopLimit = 10'000;  // ms; the script itself kills what has not ended after three seconds
constexpr int notInstalled = 3;    // NOT_INSTALLED in tests/servers/parts/stand.py

int filesIn(const QString& folder)
{
    return static_cast<int>(QDir(folder).entryList(QDir::Files).size());
}

/// An mbox holds as many messages as it has lines "From " at its start or behind an empty line.
int messagesInMbox(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    bool behindEmptyLine = true;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        count += behindEmptyLine && line.startsWith("From ") ? 1 : 0;
        behindEmptyLine = line == "\n";
    }
    return count;
}

} // namespace

LiveServer::~LiveServer()
{
    stop();
}

bool LiveServer::start(const QString& name, const QStringList& arguments)
{
    if (!folder_.isValid())
        return fail(folder_.errorString());
    const QString script = QStringLiteral(SOURCE_ROOT "/tests/servers/") + name;
    process_.start(script, QStringList{folder_.path()} + arguments);
    if (!process_.waitForStarted(startLimit))
        return fail(script + u": "_s + process_.errorString());
    return readFacts();
}

bool LiveServer::readFacts()
{
    QElapsedTimer clock;
    clock.start();
    while (!process_.canReadLine()) {
        const int left = startLimit - static_cast<int>(clock.elapsed());
        if (left <= 0 || !process_.waitForReadyRead(left))
            return fail(u"no answer"_s);
    }
    facts_ = QJsonDocument::fromJson(process_.readLine()).object();
    return !facts_.isEmpty() || fail(u"the script's line is not JSON"_s);
}

bool LiveServer::fail(const QString& reason)
{
    stop();
    missing_ = process_.exitStatus() == QProcess::NormalExit && process_.exitCode() == notInstalled;
    failure_ = reason + u"\n"_s + QString::fromUtf8(process_.readAllStandardError());
    return false;
}

bool LiveServer::stop()
{
    if (process_.state() == QProcess::NotRunning)
        return true;
    process_.closeWriteChannel();
    if (process_.waitForFinished(stopLimit))
        return process_.exitStatus() == QProcess::NormalExit;
    process_.kill();
    process_.waitForFinished(stopLimit);
    return false;
}

QString LiveServer::fact(const char* name) const
{
    return facts_.value(QLatin1StringView(name)).toVariant().toString();
}

quint16 LiveServer::port(const char* name) const
{
    return static_cast<quint16>(facts_.value(QLatin1StringView(name)).toInt());
}

int LiveServer::messagesOnDisk() const
{
    const QString store = fact("store");
    if (fact("format") == u"mbox")
        return messagesInMbox(store);
    if (!QDir(store).exists())
        return -1;
    return filesIn(store + u"/new"_s) + filesIn(store + u"/cur"_s);
}

bool requireServer(LiveServer& server, const QString& name, const QStringList& arguments)
{
    if (server.start(name, arguments))
        return true;
    const QByteArray why = (name + u": "_s + server.failure()).toLocal8Bit();
    if (server.isMissing() && qgetenv("CI") != "true")
        QTest::qSkip(why.constData(), __FILE__, __LINE__);
    else
        QTest::qFail(why.constData(), __FILE__, __LINE__);
    return false;
}

} // namespace support

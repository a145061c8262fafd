// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/helper_process.h"

#include "html/border.h"

#include <QProcessEnvironment>

namespace html {

namespace {

/// What fonts and their settings depend on, and no more: there are secrets in environments.
QProcessEnvironment sparseEnvironment()
{
    static const char* const kept[] = {"HOME",
                                       "LANG",
                                       "LC_ALL",
                                       "LC_CTYPE",
                                       "LD_LIBRARY_PATH",
                                       "QT_PLUGIN_PATH",
                                       "XDG_DATA_HOME",
                                       "XDG_DATA_DIRS",
                                       "XDG_CACHE_HOME",
                                       "XDG_CONFIG_HOME",
                                       "FONTCONFIG_FILE",
                                       "FONTCONFIG_PATH",
                                       "FONTCONFIG_SYSROOT",
                                       "ASAN_OPTIONS",
                                       "UBSAN_OPTIONS",
                                       "SystemRoot",
                                       "PATH"};
    QProcessEnvironment sparse;
    for (const char* name : kept) {
        if (qEnvironmentVariableIsSet(name))
            sparse.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return sparse;
}

} // namespace

HelperProcess::HelperProcess(const QString& program, QObject* parent)
    : QObject(parent)
    , program_(program)
{
    process_.setProcessEnvironment(sparseEnvironment());
    process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&process_, &QProcess::readyReadStandardOutput, this, &HelperProcess::read);
    connect(&process_, &QProcess::finished, this, &HelperProcess::end);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // else finished() follows
            end();
    });
}

HelperProcess::~HelperProcess()
{
    process_.disconnect(this);
    process_.kill();
    process_.waitForFinished();
}

void HelperProcess::start()
{
    process_.start(program_, QStringList());
}

void HelperProcess::give(const QByteArray& order)
{
    state_ = State::Busy;
    process_.write(framed(order));
}

void HelperProcess::kill()
{
    state_ = State::Ending;
    process_.kill();
}

void HelperProcess::read()
{
    const QByteArray octets = process_.readAllStandardOutput();
    if (state_ == State::Ending)
        return;
    frames_.add(octets);
    if (const auto frame = frames_.next())
        take(*frame);
    else if (frames_.isBroken())
        kill();
}

void HelperProcess::take(const QByteArray& frame)
{
    const State before = state_;
    const bool greets = before == State::Starting && frame == greeting();
    if ((!greets && before != State::Busy) || !frames_.isEmpty()) {
        kill(); // nobody asked
        return;
    }
    state_ = State::Idle;
    if (greets)
        Q_EMIT ready();
    else
        Q_EMIT answered(frame);
}

void HelperProcess::end()
{
    if (state_ == State::Gone)
        return;
    state_ = State::Gone;
    Q_EMIT gone();
}

} // namespace html

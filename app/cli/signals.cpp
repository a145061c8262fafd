// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signals.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace cli {

#ifdef Q_OS_UNIX

namespace {

constexpr int caught[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler has no object: what it writes to must be a plain number that the whole process knows.
int pipeEnds[2] = {-1, -1};

void writeSignal(int signal)
{
    const char number = static_cast<char>(signal);
    if (::write(pipeEnds[1], &number, 1) < 0)
        return; // a full pipe holds a signal already
}

} // namespace

Signals::Signals(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // without it signals end the program as ever
    notifier_ = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(notifier_.get(), &QSocketNotifier::activated, this, [this] { read(); });
    struct sigaction action = {};
    action.sa_handler = writeSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int signal : caught)
        ::sigaction(signal, &action, nullptr);
    action.sa_handler = SIG_IGN;
    action.sa_flags = 0;
    ::sigaction(SIGPIPE, &action, nullptr);
}

Signals::~Signals()
{
    for (const int signal : caught)
        std::signal(signal, SIG_DFL);
    notifier_.reset();
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void Signals::read()
{
    char number = 0;
    if (::read(pipeEnds[0], &number, 1) == 1)
        Q_EMIT endWanted(number);
}

#else

Signals::Signals(QObject* parent)
    : QObject(parent)
{}
Signals::~Signals() = default;
void Signals::read() {}

#endif

} // namespace cli

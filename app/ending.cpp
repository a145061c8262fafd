// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"

#ifdef Q_OS_UNIX

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace {

// A handler may do next to nothing; it writes a byte to this pair, and the event loop reads it.
int ends[2] = {-1, -1};

void note(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

void whenAskedToEnd(QObject* context, std::function<void()> deed)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return;
    auto* notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, deed = std::move(deed)] {
        notifier->setEnabled(false);
        deed();
    });
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action = {};
        action.sa_handler = note;
        action.sa_flags = SA_RESTART | int(SA_RESETHAND); // the next one ends the program
        ::sigaction(number, &action, nullptr);
    }
}

#else

void whenAskedToEnd(QObject*, std::function<void()>) {}

#endif

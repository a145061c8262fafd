// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

/// Calls `deed`, in the thread and event loop of `context`, when the system asks the program to end (Ctrl+C,
/// SIGTERM, SIGHUP), so that a mailbox is left with QUIT then, too. A second request ends the program at
/// once. Where the system has no such signals nothing is installed.
void whenAskedToEnd(QObject* context, std::function<void()> deed);

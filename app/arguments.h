// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QSize>
#include <QStringList>

#include <optional>

/// What the command line of `restante` asks for.
struct Arguments {
    bool practice = false;
    QString caFile;
    QList<account::Account> mailboxes;
    QStringList files;
    QString screenshot; ///< where to save a picture of the window; empty: none
    qint64 openNumber = 0;
    bool previewOnly = false;
    QSize size;
    QString render; ///< a message to draw instead of opening a window; empty: none
    int renderWidth = 800;
    QString renderTo;   ///< the PNG
    QString renderText; ///< where to write what can be read on it; empty: nowhere
};

/// Something to print instead of running, and how to end.
struct Farewell {
    QString words;
    int exitCode = 0; ///< 64 for a command line that makes no sense
};

/// Reads the command line; needs no display, so that a wrong one is told without.
[[nodiscard]] tl::expected<Arguments, Farewell> readArguments(const QStringList& words);

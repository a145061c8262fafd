// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace cli {

enum class Command { Stat, List, Show, Save, Delete, Parse, Capa, Help, Version };

/// What the person typed, understood but not yet looked up: no file is touched, no address parsed.
struct Arguments {
    Command command = Command::Help;
    QString url;       ///< of the mailbox; empty for parse
    QStringList names; ///< N|UID..., or FILE... for parse
    bool all = false;

    bool json = false;
    int timeoutSeconds = 0; ///< 0 = the defaults
    QString caFile;
    QString certificateFile;                       ///< of the person, PEM
    QString keyFile;                               ///< of that certificate
    std::optional<account::Encryption> encryption; ///< nothing = as the address says
    std::optional<account::Mechanism> mechanism;
    bool allowPlaintext = false;
    bool passwordFromStdin = false;
    QString wireLog;

    QString to; ///< save: the folder
    bool attachments = false;
    QString ifSaved; ///< delete: the Maildir that has to prove a copy
};

/// Reads the command line (without the program's name); options may stand anywhere. The error is a sentence.
[[nodiscard]] tl::expected<Arguments, QString> parseArguments(const QStringList& words);

/// Whether errors are to be JSON, even about a command line that makes no sense.
[[nodiscard]] bool wantsJson(const QStringList& words);

} // namespace cli

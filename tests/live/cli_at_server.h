// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"
#include "support/live_server.h"

#include <QTemporaryDir>

namespace live {

/// restante-cli, called as a person would, at a real server.
class CliAtServer {
public:
    explicit CliAtServer(const support::LiveServer& server);

    /// Runs "restante-cli WORDS" with the server's password on standard input and its authority trusted. In
    /// the words, TLS, STLS and CLEAR become addresses of the mailbox, FOLDER becomes path("").
    [[nodiscard]] support::Outcome run(const char* words) const;
    [[nodiscard]] support::Outcome run(const char* words, const QByteArray& password) const;

    [[nodiscard]] QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
    /// The lines of the file that --wire-log names.
    [[nodiscard]] QByteArrayList wireLog(const char* name) const;

private:
    [[nodiscard]] QString address(const char* scheme, quint16 port) const;

    const support::LiveServer& server_;
    QTemporaryDir folder_;
};

/// The last thing the client said was QUIT, and the server agreed.
[[nodiscard]] bool endsInQuit(const QByteArrayList& wireLog);

} // namespace live

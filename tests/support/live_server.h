// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

/// A real POP3 server on loopback for one test: a script of tests/servers in a work folder of its own. It
/// ends with this object, and also when the test crashes, because the script watches its standard input.
class LiveServer {
public:
    LiveServer() = default;
    ~LiveServer();
    LiveServer(const LiveServer&) = delete;
    LiveServer& operator=(const LiveServer&) = delete;

    /// Starts tests/servers/`name` (dovecot, mailutils, popa3d, courier, solid-pop3d) and blocks, at most 30
    /// s, until it answers. False on failure; failure() then says why. Start each object once.
    [[nodiscard]] bool start(const QString& name, const QStringList& arguments = {});

    /// The reason of a failed start, with what the script wrote to standard error.
    [[nodiscard]] QString failure() const { return failure_; }

    /// True after a start that failed because the server's package is missing on this machine.
    [[nodiscard]] bool isMissing() const { return missing_; }

    /// Ends the server and everything it started, and blocks until that is done. True if it went without
    /// force.
    bool stop();

    [[nodiscard]] QString host() const { return fact("host"); }
    [[nodiscard]] quint16 clearPort() const { return port("clear"); } ///< 0 when the server has no such port
    [[nodiscard]] quint16 tlsPort() const { return port("tls"); }     ///< implicit TLS; 0 when there is none
    [[nodiscard]] QString user() const { return fact("user"); }
    [[nodiscard]] QString password() const { return fact("password"); } ///< of every user of this server
    [[nodiscard]] QString caFile() const { return fact("ca"); } ///< PEM; empty when the server has no TLS
    [[nodiscard]] QString workFolder() const { return folder_.path(); }

    /// Dovecot only: signs on with USER and PASS, but no APOP of this user can succeed.
    [[nodiscard]] QString cryptUser() const { return fact("cryptUser"); }

    /// Dovecot only: a second session of this user is refused with [IN-USE] (after about 12 s).
    [[nodiscard]] QString lockUser() const { return fact("lockUser"); }

    /// Any other fact of the script's line of JSON, as text; empty when it is not there.
    [[nodiscard]] QString fact(const char* name) const;

    /// How many messages user() has, counted in the mail store itself, not asked over POP3; -1 when
    /// unreadable.
    [[nodiscard]] int messagesOnDisk() const;

private:
    [[nodiscard]] quint16 port(const char* name) const;
    [[nodiscard]] bool readFacts();
    [[nodiscard]] bool fail(const QString& reason);

    QTemporaryDir folder_;
    QProcess process_;
    QJsonObject facts_;
    QString failure_;
    bool missing_ = false;
};

/// For the first line of a live test: `if (!requireServer(server, u"dovecot"_s)) return;`. Starts the server.
/// A server that fails to start fails the test; one that is not installed skips it with the words how to
/// install it, except where the environment says CI=true: there it fails too.
[[nodiscard]] bool requireServer(LiveServer& server, const QString& name, const QStringList& arguments = {});

} // namespace support

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/host.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace support {

/// What one run of restante-cli came to.
struct Outcome {
    int code = -1; ///< exit status; -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;

    /// Standard output line by line as JSON; an empty object for a line that is none.
    [[nodiscard]] QList<QJsonObject> objects() const;
    /// What delete said: "1 confirmed, 3 kept".
    [[nodiscard]] QString states() const;
    /// "error" of the first line of standard error.
    [[nodiscard]] QJsonObject error() const;
};

/// A practice server and the real program beside it.
class Counter {
public:
    /// The three letters of letters(), TLS from the first byte, unless `options` says otherwise.
    explicit Counter(practice::Options options = {});

    [[nodiscard]] bool works() const { return host_ != nullptr; }
    [[nodiscard]] practice::Host& server() { return *host_; }
    [[nodiscard]] QString url() const;
    [[nodiscard]] QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }

    /// Runs "restante-cli WORDS", with url() in place of "URL", the right password on standard input and the
    /// server's authority trusted.
    [[nodiscard]] Outcome run(const QStringList& words);
    [[nodiscard]] Outcome run(const char* words)
    {
        return run(QString::fromUtf8(words).split(QLatin1Char(' ')));
    }

    /// With another password.
    void setPassword(const QByteArray& password) { password_ = password; }

    /// Whether the last thing any client said was QUIT.
    [[nodiscard]] bool heardQuit();

private:
    QTemporaryDir folder_;
    std::unique_ptr<practice::Host> host_;
    QByteArray password_;
    bool tls_;
};

/// XDG_DATA_HOME of all runs of this test.
[[nodiscard]] QString dataFolder();

/// Starts the program with just these words.
void begin(QProcess& process, const QStringList& words);

/// Runs the program with just these words.
[[nodiscard]] Outcome runProgram(const QStringList& words, const QByteArray& input = {});

/// Three messages with the unique ids "one", "two/../x" and "three": plain; with an attached file; with a
/// lone LF.
[[nodiscard]] std::vector<practice::Message> letters();

/// The octets of one of them, as a server sends them.
[[nodiscard]] QByteArray octetsOf(const practice::Message& message);

} // namespace support

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "cli/exit_code.h"

#include <QIODevice>
#include <QJsonObject>
#include <QString>

namespace cli {

/// All that the program says: results on one device, failures on the other, as JSON or as sentences.
/// Remembers how the program has to end.
class Report {
public:
    Report(QIODevice& out, QIODevice& err, bool json);

    [[nodiscard]] bool json() const { return json_; }

    /// A result for people, one or several lines. Foreign text in it has to be visible() already.
    void text(const QString& lines);

    /// A result for scripts.
    void object(const QJsonObject& object);

    /// Results for scripts, each a line with its line feed; see JsonLine.
    void objects(const QByteArray& lines);

    /// Something went wrong; the first time decides the exit code.
    void failure(const base::Error& error);

    /// As failure(), but the program did what it was asked to: the exit code stays.
    void note(const base::Error& error);

    /// The command line makes no sense.
    void wrongUsage(const QString& sentence);

    /// False once a result could not be written (a full disk, a closed pipe): nothing more need be fetched.
    [[nodiscard]] bool canWrite() const { return !outBroken_; }

    [[nodiscard]] ExitCode exitCode() const { return code_; }

private:
    void write(const QByteArray& bytes);
    void complain(const QString& kind, const QByteArray& serverWords, const QString& sentence);
    void endWith(ExitCode code);

    QIODevice& out_;
    QIODevice& err_;
    bool json_;
    bool outBroken_ = false;
    ExitCode code_ = ExitCode::Ok;
};

} // namespace cli

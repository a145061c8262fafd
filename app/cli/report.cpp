// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report.h"

#include "base/sentences.h"
#include "base/visible.h"
#include "cli/json_text.h"

namespace cli {

Report::Report(QIODevice& out, QIODevice& err, bool json)
    : out_(out)
    , err_(err)
    , json_(json)
{}

void Report::write(const QByteArray& bytes)
{
    if (outBroken_ || out_.write(bytes) == bytes.size())
        return;
    outBroken_ = true;
    failure({base::Fault::CannotWrite, QStringLiteral("Standard output (%1)").arg(out_.errorString()), {}});
}

void Report::text(const QString& lines)
{
    write(lines.toUtf8() + '\n');
}

void Report::object(const QJsonObject& object)
{
    write(jsonLine(object));
}

void Report::objects(const QByteArray& lines)
{
    if (!lines.isEmpty())
        write(lines);
}

void Report::endWith(ExitCode code)
{
    if (code_ == ExitCode::Ok)
        code_ = code;
}

void Report::complain(const QString& kind, const QByteArray& serverWords, const QString& sentence)
{
    QByteArray line;
    if (json_) {
        const QJsonObject error{{QStringLiteral("kind"), kind},
                                {QStringLiteral("server"), QString::fromUtf8(serverWords)},
                                {QStringLiteral("text"), sentence}};
        line = jsonLine({{QStringLiteral("error"), error}});
    } else {
        line = "restante-cli: " + sentence.toUtf8() + '\n';
    }
    err_.write(line); // if that fails there is nobody left to tell
}

void Report::note(const base::Error& error)
{
    complain(base::nameOf(base::blameFor(error.fault)), error.serverWords, base::inEnglish(error));
}

void Report::failure(const base::Error& error)
{
    endWith(exitCodeFor(error.fault));
    note(error);
}

void Report::wrongUsage(const QString& sentence)
{
    endWith(ExitCode::Usage);
    complain(base::nameOf(base::Blame::Usage), {},
             base::visible(sentence) + QStringLiteral(" Try restante-cli --help."));
}

} // namespace cli

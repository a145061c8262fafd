// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace support {

namespace {

// Under sanitizers and on a busy machine a start takes seconds; a hang takes for ever.
constexpr int longestRun = 60'000;

const char* const plainLetter = "From: Ada <ada@example.org>\n"
                                "To: guest@example.org\n"
                                "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n"
                                "Date: Tue, 1 Jul 2003 12:52:37 +0200\n"
                                "\n"
                                "See you at the \033[31mcounter.\n"
                                ".\n"
                                "A line behind a dot.\n";

const char* const letterWithFile = "From: bob@example.org\n"
                                   "To: guest@example.org\n"
                                   "Subject: The file\n"
                                   "Date: Wed, 2 Jul 2003 08:00:00 +0000\n"
                                   "MIME-Version: 1.0\n"
                                   "Content-Type: multipart/mixed; boundary=b\n"
                                   "\n"
                                   "--b\n"
                                   "Content-Type: text/plain; charset=utf-8\n"
                                   "\n"
                                   "Here it is.\n"
                                   "--b\n"
                                   "Content-Type: text/plain\n"
                                   "Content-Disposition: attachment; filename=\"../../notes.txt\"\n"
                                   "\n"
                                   "dangerous name\n"
                                   "--b--\n";

} // namespace

std::vector<practice::Message> letters()
{
    return {practice::messageFromText("one", plainLetter),
            practice::messageFromText("two/../x", letterWithFile),
            practice::messageFromBytes("three", "From: c@example.org\r\nSubject: Lone\r\n\r\na\nb\r\n")};
}

QByteArray octetsOf(const practice::Message& message)
{
    QByteArray octets;
    const practice::Pieces next = message.open();
    for (QByteArray piece = next(); !piece.isEmpty(); piece = next())
        octets += piece;
    return octets;
}

QList<QJsonObject> Outcome::objects() const
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : out.split('\n')) {
        if (!line.isEmpty())
            objects += QJsonDocument::fromJson(line).object();
    }
    return objects;
}

QString Outcome::states() const
{
    QStringList states;
    for (const QJsonObject& object : objects())
        states += QStringLiteral("%1 %2")
                      .arg(object[QLatin1String("number")].toInt())
                      .arg(object[QLatin1String("state")].toString());
    return states.join(QStringLiteral(", "));
}

QJsonObject Outcome::error() const
{
    return QJsonDocument::fromJson(err.split('\n').first()).object()[QLatin1String("error")].toObject();
}

QString dataFolder()
{
    static const QTemporaryDir data; // not the person's own
    return data.path();
}

void begin(QProcess& process, const QStringList& words)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), dataFolder());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CLI_PROGRAM), words);
}

Outcome runProgram(const QStringList& words, const QByteArray& input)
{
    QProcess process;
    begin(process, words);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    const bool ended = process.waitForFinished(longestRun);
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    if (ended && process.exitStatus() == QProcess::NormalExit)
        outcome.code = process.exitCode();
    return outcome;
}

Counter::Counter(practice::Options options)
    : tls_(options.implicitTls)
{
    if (!options.messages)
        options.messages = letters();
    auto host = practice::Host::start(std::move(options));
    if (!host || !(*host)->writeCaFile(path("ca.pem")))
        return;
    host_ = std::move(*host);
    password_ = host_->password().reveal();
}

QString Counter::url() const
{
    const QString scheme = tls_ ? QStringLiteral("pops") : QStringLiteral("pop");
    return QStringLiteral("%1://%2@%3:%4").arg(scheme, host_->user(), host_->address()).arg(host_->port());
}

Outcome Counter::run(const QStringList& words)
{
    QStringList all = words;
    all.replaceInStrings(QStringLiteral("URL"), url());
    all.replaceInStrings(QStringLiteral("FOLDER"), folder_.path());
    all += {QStringLiteral("--password-stdin"), QStringLiteral("--ca-file"), path("ca.pem")};
    return runProgram(all, password_ + '\n');
}

bool Counter::heardQuit()
{
    // The server's thread may still be reading what the program said last.
    return QTest::qWaitFor([this] {
        const QList<QByteArray> heard = host_->heard();
        return !heard.isEmpty() && heard.last() == "QUIT";
    });
}

} // namespace support

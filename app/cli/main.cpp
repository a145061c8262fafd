// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

#include <clocale>

#ifdef Q_OS_UNIX
#include <csignal>
#include <langinfo.h>
#endif

namespace {

// Outside a UTF-8 locale Qt warns on standard error, where scripts expect nothing but our own errors.
void chooseUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (QByteArrayView(nl_langinfo(CODESET)) != "UTF-8")
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

} // namespace

int main(int argc, char** argv)
{
    chooseUtf8();
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is told as a write error: the visit still ends with QUIT
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("restante-cli"));
    QLoggingCategory::setFilterRules(QStringLiteral("*=false")); // QT_LOGGING_RULES brings them back
    QFile in;
    QFile out;
    QFile err;
    // By number, not as stdin and stdout: a FILE has a buffer of its own, whose loss nobody would tell.
    if (!in.open(0, QIODevice::ReadOnly) || !out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !err.open(2, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    return cli::run(QCoreApplication::arguments().mid(1), {in, out, err});
}

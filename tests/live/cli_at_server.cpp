// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cli_at_server.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace live {

CliAtServer::CliAtServer(const support::LiveServer& server)
    : server_(server)
{}

QString CliAtServer::address(const char* scheme, quint16 port) const
{
    QString user = server_.user();
    user.replace(u'@', u"%40"_s); // a user name of a virtual domain (RFC 2384 section 3)
    return u"%1://%2@%3:%4"_s.arg(QString::fromLatin1(scheme), user, server_.host()).arg(port);
}

support::Outcome CliAtServer::run(const char* words) const
{
    return run(words, server_.password().toUtf8());
}

support::Outcome CliAtServer::run(const char* words, const QByteArray& password) const
{
    QStringList all = QString::fromUtf8(words).split(u' ');
    for (QString& word : all) {
        if (word == u"TLS")
            word = address("pops", server_.tlsPort());
        else if (word == u"STLS" || word == u"CLEAR")
            word = address("pop", server_.clearPort());
        word.replace(u"FOLDER"_s, folder_.path());
    }
    all += {u"--password-stdin"_s, u"--ca-file"_s, server_.caFile()};
    return support::runProgram(all, password + '\n');
}

QByteArrayList CliAtServer::wireLog(const char* name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

bool endsInQuit(const QByteArrayList& wireLog)
{
    return wireLog.size() > 2 && wireLog.at(wireLog.size() - 2) == "C: QUIT" &&
           wireLog.last().startsWith("S: +OK");
}

} // namespace live

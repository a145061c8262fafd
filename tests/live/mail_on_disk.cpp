// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/mail_on_disk.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace live {

namespace {

int subjectIn(const QByteArray& message)
{
    constexpr QByteArrayView name("\nSubject: Message ");
    const qsizetype begin = message.indexOf(name);
    const qsizetype end = message.indexOf('\n', begin + 1);
    return begin < 0 ? 0 : message.mid(begin + name.size(), end - begin - name.size()).trimmed().toInt();
}

void add(Mail& mail, QByteArray message)
{
    int subject = subjectIn(message);
    if (subject <= 0 || mail.contains(subject))
        subject = -1 - int(mail.size());
    mail.insert(subject, message.replace('\n', "\r\n"));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Mail inMaildir(const QString& folder)
{
    Mail mail;
    for (const QString& part : {u"/new"_s, u"/cur"_s}) {
        QDirIterator files(folder + part, QDir::Files);
        while (files.hasNext())
            add(mail, contentOf(files.next()));
    }
    return mail;
}

/// A message of an mbox lies between a line "From " behind an empty line (or the file's start) and an empty
/// line. The test messages have no such lines of their own.
Mail inMbox(const QString& path)
{
    Mail mail;
    const QByteArray all = "\n\n" + contentOf(path);
    for (qsizetype begin = all.indexOf("\n\nFrom "); begin >= 0;) {
        const qsizetype next = all.indexOf("\n\nFrom ", begin + 2);
        const qsizetype text = all.indexOf('\n', begin + 2) + 1;
        QByteArray message = next < 0 ? all.mid(text) : all.mid(text, next + 2 - text);
        if (message.endsWith("\n\n"))
            message.chop(1);
        add(mail, message);
        begin = next;
    }
    return mail;
}

} // namespace

Mail mailOnDisk(const support::LiveServer& server)
{
    const QString store = server.fact("store");
    return server.fact("format") == u"mbox" ? inMbox(store) : inMaildir(store);
}

} // namespace live

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QFile>

namespace mailtest {

MessageFile::MessageFile(const QByteArray& bytes)
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the message of the test");
}

mail::Reading readingOf(const QByteArray& bytes)
{
    const MessageFile file(bytes);
    return mail::readFile(file.path(), {.hashes = true}).value_or(mail::Reading());
}

QByteArray onTheWire(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

} // namespace mailtest

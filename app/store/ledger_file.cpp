// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger_file.h"

#include "store/durable_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <optional>

namespace store {

namespace {

// The beginning of every SQLite file: https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype headerSize = 100;
constexpr QByteArrayView magic("SQLite format 3\0", 16);

struct Header {
    quint32 pageSize;
    quint32 encoding;
    quint32 version;
    quint32 application;
    bool journalKnown; ///< kept with a rollback journal or a write-ahead log
};

quint32 at(const QByteArray& bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

// 1 stands for 65536, which does not fit.
quint32 pageSizeOf(const QByteArray& bytes)
{
    const quint32 told = qFromBigEndian<quint16>(bytes.constData() + 16);
    return told == 1 ? 65536 : told;
}

std::optional<Header> headerIn(const QByteArray& bytes)
{
    if (bytes.size() < headerSize || !bytes.startsWith(magic))
        return std::nullopt;
    const auto known = [&](qsizetype offset) { return bytes[offset] == 1 || bytes[offset] == 2; };
    return Header{pageSizeOf(bytes), at(bytes, 56), at(bytes, 60), at(bytes, 68), known(18) && known(19)};
}

bool isLedger(const Header& header)
{
    constexpr quint32 utf8 = 1;
    const bool powerOfTwo = header.pageSize >= 512 && (header.pageSize & (header.pageSize - 1)) == 0;
    return header.application == ledgerApplication && header.version > 0 && header.encoding == utf8 &&
           header.journalKnown && powerOfTwo;
}

// SQLite reads the missing end of a file that was cut within its last page as zeros, and calls that sound;
// whole pages it misses itself.
bool isWhole(const Header& header, qint64 size)
{
    return size % header.pageSize == 0;
}

base::Done inspect(const QString& path, int newest)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const QByteArray beginning = opened ? file.read(headerSize) : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return base::fail(base::Fault::CannotRead, QStringLiteral("%1 (%2)").arg(path, file.errorString()));
    if (beginning.isEmpty())
        return {};
    const auto header = headerIn(beginning);
    if (!header || header->application != ledgerApplication)
        return base::fail(base::Fault::LedgerDamaged, path);
    if (header->version > quint32(newest))
        return base::fail(base::Fault::LedgerTooNew, path);
    if (!isLedger(*header) || !isWhole(*header, file.size()))
        return base::fail(base::Fault::LedgerDamaged, path);
    return {};
}

base::Done create(const QString& path)
{
    Disk& disk = systemDisk();
    const QString folder = QFileInfo(path).path();
    if (auto made = makeFolders(folder, disk); !made)
        return made;
    if (const auto created = disk.create(path); !created)
        return cannotWrite(path, created.error().words);
    return syncFolder(folder, disk);
}

} // namespace

base::Done prepareLedgerFile(const QString& path, int newest)
{
    return QFileInfo::exists(path) ? inspect(path, newest) : create(path);
}

} // namespace store

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/marks.h"

#include "store/durable_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace store {

namespace {

constexpr int formatVersion = 1;

// A million marks with ids of 70 characters are some 100 MB; more than this was not written by us.
constexpr qint64 maxFileSize = 256 * 1024 * 1024;

constexpr QLatin1String versionKey("version");
constexpr QLatin1String marksKey("marks");
constexpr QLatin1String uidKey("uid");
constexpr QLatin1String copyKey("copy");

// A unique id is bytes, nearly always ASCII: as Latin-1 each byte is one character.
std::optional<Mark> markFrom(const QJsonValue& value)
{
    const QJsonValue uid = value[uidKey];
    const QJsonValue copy = value[copyKey];
    if (!uid.isString() || uid.toString().isEmpty() || copy.toInteger(-1) < 0)
        return std::nullopt;
    return Mark{uid.toString().toLatin1(), copy.toInteger()};
}

std::optional<QSet<Mark>> marksFrom(const QByteArray& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object[versionKey].toInt() != formatVersion || !object[marksKey].isArray())
        return std::nullopt;
    QSet<Mark> marks;
    for (const QJsonValue value : object[marksKey].toArray()) {
        const auto mark = markFrom(value);
        if (!mark)
            return std::nullopt;
        marks.insert(*mark);
    }
    return marks;
}

tl::unexpected<base::Error> cannotRead(const QString& path, const QString& words)
{
    return base::fail(base::Fault::CannotRead, QStringLiteral("%1 (%2)").arg(path, words));
}

} // namespace

Marks::Marks(QString folder, Disk& disk)
    : folder_(std::move(folder))
    , disk_(&disk)
{}

QString Marks::path() const
{
    return folder_ + QStringLiteral("/marks.json");
}

base::Result<QByteArray> Marks::read() const
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(path(), file.errorString());
    const QByteArray text = file.read(maxFileSize);
    if (file.error() != QFileDevice::NoError)
        return cannotRead(path(), file.errorString());
    return text;
}

base::Result<QSet<Mark>> Marks::load()
{
    const QFileInfo info(path());
    if (!info.exists() && !info.isSymLink())
        return QSet<Mark>();
    const auto text = read();
    if (!text)
        return tl::unexpected(text.error());
    const auto marks = marksFrom(*text);
    if (!marks)
        return tl::unexpected(setAside());
    return *marks;
}

base::Error Marks::setAside()
{
    const QString when = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss.zzz'Z'"));
    const QString aside = QStringLiteral("%1/marks-damaged-%2.json").arg(folder_, when);
    const auto moved = disk_->rename(path(), aside, Existing::Keep);
    if (!moved)
        return cannotRead(path(), QStringLiteral("damaged; %1").arg(moved.error().words)).value();
    static_cast<void>(
        disk_->syncFolder(folder_)); // both names are the same damaged file: nothing hangs on the order
    return cannotRead(path(), QStringLiteral("damaged; kept as %1").arg(aside)).value();
}

base::Done Marks::retire()
{
    if (const auto removed = disk_->remove(path()); !removed)
        return cannotWrite(path(), removed.error().words);
    if (const auto synced = disk_->syncFolder(folder_); !synced)
        return cannotWrite(folder_, synced.error().words);
    return {};
}

} // namespace store

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/lending.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace visit {

namespace {

base::Error cannotWrite(const QString& path, const QString& words)
{
    return {base::Fault::CannotWrite, QStringLiteral("%1 (%2)").arg(path, words), {}};
}

bool isForWantOfRoom(const base::Error& error)
{
    return error.fault == base::Fault::CannotWrite;
}

base::Done write(const Loan& wanted, QFile& file)
{
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, mine))
        return tl::unexpected(cannotWrite(file.fileName(), file.errorString()));
    const auto poured = mail::saveAttachment(wanted.message, wanted.index, file);
    if (!poured && !isForWantOfRoom(poured.error()))
        return poured;
    if (!poured || !file.flush())
        return tl::unexpected(cannotWrite(file.fileName(), file.errorString()));
    file.close();
    if (wanted.purpose == Loan::Purpose::Look && !file.setPermissions(QFileDevice::ReadOwner))
        return tl::unexpected(cannotWrite(file.fileName(), file.errorString()));
    return {};
}

} // namespace

Lending::Lending(QStringList places)
    : places_(std::move(places))
{}

Lending::~Lending() = default;

// The first may be small, as it lies in memory (XDG Base Directory Specification): what does not fit goes to
// the second. Qt would name the home folder where there is no such place.
QStringList Lending::usualPlaces()
{
    QStringList places{qEnvironmentVariable("XDG_RUNTIME_DIR"), QDir::tempPath()};
    places.removeAll(QString());
    return places;
}

const Loan* Lending::find(const Loan& wanted) const
{
    const auto found = std::find_if(loans_.begin(), loans_.end(), [&](const Loan& loan) {
        return loan.index == wanted.index && loan.purpose == wanted.purpose && loan.message == wanted.message;
    });
    return found != loans_.end() && QFile::exists(found->path) ? &*found : nullptr;
}

Loan Lending::lend(const mail::Place& message, const NamedAttachment& attachment, Loan::Purpose purpose)
{
    Loan loan{message, attachment.index, purpose, {}, {}};
    if (const Loan* before = find(loan))
        return *before;
    loans_.removeIf([](const Loan& lent) { return !QFile::exists(lent.path); });
    const auto path = copy(loan, mail::safeFileName(attachment.name));
    if (!path) {
        loan.error = path.error();
        return loan;
    }
    loan.path = *path;
    loans_.append(loan);
    return loan;
}

base::Result<QString> Lending::copy(const Loan& wanted, const QString& name)
{
    base::Error trouble = cannotWrite(name, QStringLiteral("There is no place for it"));
    for (const QString& place : std::as_const(places_)) {
        auto folder = std::make_unique<QTemporaryDir>(place + QStringLiteral("/restante-XXXXXX"));
        QFile file(folder->filePath(name));
        const auto written = folder->isValid()
                                 ? write(wanted, file)
                                 : base::Done(tl::unexpected(cannotWrite(place, folder->errorString())));
        if (written) {
            folders_.push_back(std::move(folder));
            return file.fileName();
        }
        trouble = written.error();
        if (!isForWantOfRoom(trouble))
            break;
    }
    return tl::unexpected(trouble);
}

} // namespace visit

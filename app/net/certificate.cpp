// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificate.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace net {

namespace {

bool sameName(const QString& pattern, const QString& host)
{
    if (!pattern.startsWith(QLatin1String("*.")))
        return pattern.compare(host, Qt::CaseInsensitive) == 0;
    const qsizetype dot = host.indexOf(QLatin1Char('.'));
    const bool wholeDomainLeft = pattern.indexOf(QLatin1Char('.'), 2) > 0; // "*.org" names nobody
    return dot > 0 && wholeDomainLeft && host.mid(dot).compare(pattern.mid(1), Qt::CaseInsensitive) == 0;
}

QString asciiName(const QString& host)
{
    const QString bare = host.endsWith(QLatin1Char('.')) ? host.chopped(1) : host;
    return QString::fromLatin1(QUrl::toAce(bare));
}

} // namespace

bool namesHost(const QSslCertificate& certificate, const QString& host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList entries = names.values(QSsl::IpAddressEntry);
        return std::any_of(entries.begin(), entries.end(),
                           [&](const QString& entry) { return QHostAddress(entry).isEqual(address); });
    }
    const QStringList entries = names.values(QSsl::DnsEntry);
    return std::any_of(entries.begin(), entries.end(),
                       [name = asciiName(host)](const QString& entry) { return sameName(entry, name); });
}

QString fingerprint(const QSslCertificate& certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace net

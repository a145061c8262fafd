// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_sender.h"

#include "mail/reading.h"

#include <algorithm>

namespace ui {

namespace {

/// Letters of the local part are the sender's business: "News@" and "news@" may be two.
QString normal(const QString& address)
{
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    const bool whole = at > 0 && at + 1 < address.size();
    return whole ? address.first(at) + address.sliced(at).toLower() : QString();
}

bool isEncrypted(const mail::Reading& reading)
{
    using Kind = mail::Protection::Kind;
    return std::any_of(
        reading.protections.begin(), reading.protections.end(), [](const mail::Protection& protection) {
            return protection.kind == Kind::PgpEncrypted || protection.kind == Kind::SmimeEncrypted;
        });
}

bool isDoubtful(const mail::TrustSigns& trust)
{
    return std::any_of(trust.signs.begin(), trust.signs.end(), [](const mail::TrustSign& sign) {
        return sign.kind != mail::TrustSign::Kind::ReplyElsewhere;
    });
}

} // namespace

PictureSender pictureSenderOf(const mail::Reading& reading)
{
    PictureSender sender;
    if (reading.summary.from.size() == 1)
        sender.address = normal(reading.summary.from.first().address);
    if (isEncrypted(reading))
        sender.doubt = PictureSender::Doubt::Encrypted;
    else if (!sender.address.isEmpty() && !isDoubtful(reading.trust))
        sender.doubt = PictureSender::Doubt::None;
    return sender;
}

} // namespace ui

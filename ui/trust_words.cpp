// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust_words.h"

#include "ui/foreign.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using mail::TrustSign;
using Kind = TrustSign::Kind;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Trust)
};

constexpr qsizetype mostShown = 8; // reasons; honest mail has none, and nobody reads more

/// The gravest first.
int rank(Kind kind)
{
    switch (kind) {
    case Kind::NameHoldsAddress: return 0;
    case Kind::LookAlikeDomain: return 1;
    case Kind::ForeignDomain: return 2;
    case Kind::AuthenticationFailed: return 3;
    case Kind::LookAlikeName: return 4;
    case Kind::SeveralSenders: return 5;
    case Kind::HiddenControls: return 6;
    case Kind::ReplyElsewhere: return 7;
    }
    Q_UNREACHABLE();
}

QString fieldName(const QString& field)
{
    if (field == QLatin1String("From"))
        return Say::tr("sender");
    if (field == QLatin1String("To"))
        return Say::tr("recipient");
    if (field == QLatin1String("Subject"))
        return Say::tr("subject");
    return field == QLatin1String("Reply-To") ? Say::tr("address for answers") : foreign(field);
}

QString lineFor(const TrustSign& sign)
{
    const QString what = foreign(sign.what);
    const QString other = foreign(sign.other);
    switch (sign.kind) {
    case Kind::NameHoldsAddress:
        return Say::tr("The sender's name shows %1, but this comes from %2.").arg(what, other);
    case Kind::LookAlikeDomain:
    case Kind::ForeignDomain:
        return Say::tr("The sender's domain only looks familiar: its real form is %1.").arg(other);
    case Kind::LookAlikeName:
        return Say::tr("The sender's name mixes letters of several scripts that look alike.");
    case Kind::ReplyElsewhere: return Say::tr("An answer would go to another domain: %1.").arg(what);
    case Kind::AuthenticationFailed:
        return other.isEmpty()
                   ? Say::tr("Your mail server could not confirm the sender (%1 failed).").arg(what.toUpper())
                   : Say::tr("Your mail server could not confirm that this comes from %2 (%1 failed).")
                         .arg(what.toUpper(), other);
    case Kind::SeveralSenders: return Say::tr("The message names more than one sender.");
    case Kind::HiddenControls:
        return Say::tr("There are invisible letters in the header: %1.").arg(fieldName(sign.what));
    }
    Q_UNREACHABLE();
}

QString whyFor(const TrustSign& sign)
{
    const QString what = foreign(sign.what);
    const QString other = foreign(sign.other);
    switch (sign.kind) {
    case Kind::NameHoldsAddress:
        return Say::tr("Anybody can choose any name; only the address behind it, %1, says who sent this.")
            .arg(other);
    case Kind::LookAlikeDomain:
        return Say::tr("“%1” mixes letters of several scripts, which honest domains do not do.").arg(what);
    case Kind::ForeignDomain:
        return Say::tr("“%1” is written in another script, and each of its letters looks like a Latin one.")
            .arg(what);
    case Kind::LookAlikeName:
        return Say::tr("“%1” is written so that it looks like a name you may know.").arg(what);
    case Kind::ReplyElsewhere:
        return Say::tr("The message says that it comes from %1. Newsletters and help desks do this, too.")
            .arg(other);
    case Kind::AuthenticationFailed:
        return Say::tr("It may be forged, or it was forwarded on its way by somebody who changed it.");
    case Kind::SeveralSenders:
        return Say::tr("One place says %1, another one %2. Programs differ in which one they show.")
            .arg(other, what.isEmpty() ? Say::tr("nothing") : what);
    case Kind::HiddenControls:
        return Say::tr("They can hide or reorder what is read. Here they are shown as marks.");
    }
    Q_UNREACHABLE();
}

QString moreReasons(qsizetype more)
{
    return more == 1 ? Say::tr("There is one more reason for care.")
                     : Say::tr("There are %1 more reasons for care.").arg(more);
}

bool isGrave(Kind kind)
{
    return kind != Kind::ReplyElsewhere;
}

QString methodResult(const mail::AuthenticationResult& result)
{
    const QString method = foreign(result.method, 20).toUpper();
    const QString domain = result.domain.isEmpty() ? Say::tr("the sender") : foreign(result.domain);
    if (result.result == QLatin1String("pass"))
        return Say::tr("%1 confirmed %2.", "DKIM, example.org").arg(method, domain);
    if (result.result == QLatin1String("none"))
        return Say::tr("%1 found nothing to check for %2.").arg(method, domain);
    if (result.result == QLatin1String("fail") || result.result == QLatin1String("softfail"))
        return Say::tr("%1 did not confirm %2.").arg(method, domain);
    return Say::tr("%1 came to no end for %2 (%3).").arg(method, domain, foreign(result.result, 20));
}

/// The server looked, and neither found a proof nor a forgery.
HeadWords unproven(const mail::TrustSigns& trust)
{
    const auto proves = [](const mail::AuthenticationResult& result) {
        return result.result == QLatin1String("pass") &&
               (result.method == QLatin1String("dmarc") || result.method == QLatin1String("dkim") ||
                result.method == QLatin1String("spf"));
    };
    const auto& results = trust.authentication;
    if (results.isEmpty() || std::any_of(results.begin(), results.end(), proves))
        return {};
    return {HeadWords::Tone::Calm,
            QStringLiteral("info"),
            Say::tr("Your mail server found no proof of who sent this."),
            authenticationLines(trust),
            {}};
}

} // namespace

QStringList authenticationLines(const mail::TrustSigns& trust)
{
    QStringList lines;
    for (const auto& result : trust.authentication.first(std::min(trust.authentication.size(), mostShown)))
        lines.append(methodResult(result));
    if (!lines.isEmpty())
        lines.prepend(Say::tr("Your mail server checked the sender:"));
    return lines;
}

HeadWords trustWords(const mail::TrustSigns& trust)
{
    QList<TrustSign> signs = trust.signs;
    if (signs.isEmpty())
        return unproven(trust);
    std::stable_sort(signs.begin(), signs.end(),
                     [](const TrustSign& a, const TrustSign& b) { return rank(a.kind) < rank(b.kind); });
    HeadWords words;
    words.tone = isGrave(signs.first().kind) ? HeadWords::Tone::Care : HeadWords::Tone::Calm;
    words.sign = isGrave(signs.first().kind) ? QStringLiteral("warning") : QStringLiteral("info");
    words.line = lineFor(signs.first());
    if (signs.size() > 1)
        words.line += QLatin1Char(' ') + moreReasons(signs.size() - 1);
    for (qsizetype i = 0; i < std::min(signs.size(), mostShown); ++i)
        words.details.append(i == 0 ? whyFor(signs[i])
                                    : lineFor(signs[i]) + QLatin1Char(' ') + whyFor(signs[i]));
    words.details += authenticationLines(trust);
    return words;
}

} // namespace ui

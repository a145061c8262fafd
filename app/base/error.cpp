// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QMetaEnum>

namespace base {

Blame blameFor(Fault fault)
{
    switch (fault) {
    case Fault::BadUrl:
    case Fault::BadName:
    case Fault::NotSupported:
    case Fault::Stopped:
    case Fault::NotSaved:
    case Fault::NotTheSame:
    case Fault::BadWebAddress:
    case Fault::TooManyPictures:
    case Fault::PasswordMissing: return Blame::Usage;
    case Fault::HostNotFound:
    case Fault::ConnectionRefused:
    case Fault::Unreachable:
    case Fault::TimedOut:
    case Fault::ClosedByServer:
    case Fault::WebTooSlow:
    case Fault::QuitUnanswered: return Blame::Lost;
    case Fault::NoSuchMessage:
    case Fault::GreetingRefused:
    case Fault::LoginRefused:
    case Fault::MechanismRefused:
    case Fault::ApopRefused:
    case Fault::CommandRefused:
    case Fault::MessageGone:
    case Fault::MailboxFault:
    case Fault::UidlUnsupported:
    case Fault::TopUnsupported:
    case Fault::StillThere:
    case Fault::Unsettled:
    case Fault::WebRefused:
    case Fault::QuitRefused: return Blame::Refused;
    case Fault::MailboxInUse:
    case Fault::OpenElsewhere:
    case Fault::LoginDelay:
    case Fault::TemporaryFault: return Blame::Locked;
    case Fault::NotPop3:
    case Fault::BrokenReply:
    case Fault::BrokenChallenge:
    case Fault::UnaskedBytes:
    case Fault::LineTooLong:
    case Fault::ListingTooLong:
    case Fault::PreviewTooLong:
    case Fault::WebNonsense:
    case Fault::WebTooLong:
    case Fault::NoPicture:
    case Fault::TooManyTurns:
    case Fault::MessageTooLong: return Blame::Broken;
    case Fault::TlsNotOffered:
    case Fault::TlsRefused:
    case Fault::BytesBehindStls:
    case Fault::HandshakeFailed:
    case Fault::ServerNotProven:
    case Fault::CertificateRefused:
    case Fault::PasswordInClear:
    case Fault::NotPublic:
    case Fault::WebNotEncrypted:
    case Fault::WebUntrusted:
    case Fault::NoWayToSignOn: return Blame::Insecure;
    case Fault::CannotWrite:
    case Fault::KeychainClosed:
    case Fault::LedgerDamaged:
    case Fault::LedgerTooNew:
    case Fault::CannotRead: return Blame::Disk;
    case Fault::MessageDamaged: return Blame::Damaged;
    }
    Q_UNREACHABLE();
}

QString nameOf(Blame blame)
{
    switch (blame) {
    case Blame::Usage: return QStringLiteral("usage");
    case Blame::Refused: return QStringLiteral("refused");
    case Blame::Locked: return QStringLiteral("locked");
    case Blame::Broken: return QStringLiteral("broken");
    case Blame::Lost: return QStringLiteral("lost");
    case Blame::Insecure: return QStringLiteral("insecure");
    case Blame::Disk: return QStringLiteral("disk");
    case Blame::Damaged: return QStringLiteral("damaged");
    }
    Q_UNREACHABLE();
}

QString nameOf(Fault fault)
{
    return QString::fromLatin1(QMetaEnum::fromType<Fault>().valueToKey(int(fault)));
}

std::optional<Fault> faultNamed(const QString& name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Fault>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(Fault(value)) : std::nullopt;
}

} // namespace base

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection_words.h"

#include "mailbox/display.h"
#include "ui/foreign.h"
#include "ui/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using mail::Protection;
using Kind = Protection::Kind;
using State = Protection::State;
using Tone = HeadWords::Tone;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Protection)
};

const auto sealSign = QStringLiteral("seal");
const auto lockSign = QStringLiteral("lock");
const auto warningSign = QStringLiteral("warning");

bool isEncryption(Kind kind)
{
    return kind == Kind::PgpEncrypted || kind == Kind::SmimeEncrypted || kind == Kind::PgpEncryptedText;
}

QString system(Kind kind)
{
    return kind == Kind::SmimeSigned || kind == Kind::SmimeEncrypted ? QStringLiteral("S/MIME")
                                                                     : QStringLiteral("OpenPGP");
}

bool isSender(const QString& address, const QList<mail::Address>& senders)
{
    return std::any_of(senders.begin(), senders.end(), [&](const mail::Address& sender) {
        return sender.address.compare(address, Qt::CaseInsensitive) == 0;
    });
}

/// "Ada <ada@example.org>": what the key says of its owner.
QString ownerOf(const Protection& protection)
{
    QString name = protection.signer;
    const QString inBrackets = QLatin1Char('<') + protection.signerAddress + QLatin1Char('>');
    name.remove(inBrackets);
    if (name.trimmed() == protection.signerAddress)
        name.clear();
    return foreign(mail::Address{name.trimmed(), protection.signerAddress});
}

/// In fours, as people compare them.
QString grouped(const QString& keyId)
{
    QString out;
    const QString known = foreign(keyId, 64);
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += QLatin1Char(' ');
        out += known[i];
    }
    return out;
}

QStringList detailsOf(const Protection& protection)
{
    QStringList details;
    if (const QString owner = ownerOf(protection); !owner.isEmpty())
        details.append(Say::tr("Key of: %1").arg(owner));
    if (!protection.keyId.isEmpty())
        details.append(Say::tr("Fingerprint: %1").arg(grouped(protection.keyId)));
    if (protection.time.isValid())
        details.append(Say::tr("Signed: %1").arg(mailbox::dateTip(protection.time)));
    details.append(
        Say::tr("Checked on this computer with GnuPG (%1). No key was looked for elsewhere, and no list "
                "of revoked ones was asked for.")
            .arg(system(protection.kind)));
    return details;
}

HeadWords rightSignature(const Protection& protection, const QList<mail::Address>& senders)
{
    const QString owner = ownerOf(protection);
    if (owner.isEmpty())
        return {Tone::Calm, sealSign, Say::tr("The signature is right, but its key names nobody."), {}, {}};
    if (!isSender(protection.signerAddress, senders))
        return {Tone::Care,
                warningSign,
                Say::tr("The signature is right, but it is not the sender's: it is of %1.").arg(owner),
                {},
                {}};
    if (!protection.trusted)
        return {
            Tone::Calm,
            sealSign,
            Say::tr("Signed with a key that says it is of %1. You have not confirmed that it is.").arg(owner),
            {Say::tr("The message was not changed since. Anybody can make a key with any name: compare "
                     "the fingerprint with the owner, and then certify the key in GnuPG.")},
            {}};
    return {Tone::Good,
            sealSign,
            Say::tr("Signed by %1.").arg(owner),
            {Say::tr("The message was not changed since, and you trust that the key is the sender's.")},
            {}};
}

HeadWords spoiltSignature(const Protection& protection)
{
    switch (protection.state) {
    case State::Invalid:
        return {Tone::Care,
                warningSign,
                Say::tr("The signature does not fit: the message was changed after it was signed."),
                {Say::tr("Mailing lists and virus scanners change messages, too. Treat it as not signed.")},
                {}};
    case State::UnknownKey:
        return {Tone::Calm,
                sealSign,
                Say::tr("Signed, but the key is not on this computer: nothing can be said."),
                {Say::tr("Treat it as not signed until you have the key from its owner.")},
                {}};
    case State::Expired:
        return {
            Tone::Care,
            warningSign,
            Say::tr("The signature fits, but it or its key is past its time: %1.").arg(ownerOf(protection)),
            {},
            {}};
    case State::Revoked:
        return {Tone::Care,
                warningSign,
                Say::tr("The signature fits, but its key was revoked: %1.").arg(ownerOf(protection)),
                {},
                {}};
    case State::NoEngine:
    case State::Unchecked:
    case State::Valid: break;
    }
    return {Tone::Calm,
            sealSign,
            Say::tr("Signed; this cannot be checked, because GnuPG is not installed or lacks a part."),
            {},
            {}};
}

HeadWords signatureWords(const Protection& protection, const QList<mail::Address>& senders)
{
    HeadWords words =
        protection.state == State::Valid ? rightSignature(protection, senders) : spoiltSignature(protection);
    words.details += detailsOf(protection);
    return words;
}

/// The signature inside of what was encrypted; `state` is the signature's then.
HeadWords openedWords(const Protection& protection, const QList<mail::Address>& senders)
{
    const bool isSigned = !protection.keyId.isEmpty() || !protection.signer.isEmpty();
    if (!isSigned)
        return {Tone::Calm,
                lockSign,
                Say::tr("Decrypted. It is not signed: anybody could have written it."),
                {Say::tr("What is shown was encrypted; it is kept in memory alone, not on the disk.")},
                {}};
    HeadWords words = signatureWords(protection, senders);
    words.line = Say::tr("Decrypted. %1", "Signed by ...").arg(words.line);
    return words;
}

HeadWords closedWords(const Protection& protection)
{
    switch (protection.state) {
    case State::UnknownKey:
        return {Tone::Calm,
                lockSign,
                Say::tr("Encrypted, but for another key: yours does not open it."),
                {},
                Say::tr("Try Again")};
    case State::NoEngine:
        return {Tone::Calm,
                lockSign,
                Say::tr("Encrypted; this needs GnuPG, which is not installed or lacks a part."),
                {},
                Say::tr("Try Again")};
    case State::Unchecked:
        return {Tone::Calm,
                lockSign,
                Say::tr("This is encrypted (%1).").arg(system(protection.kind)),
                {Say::tr("GnuPG opens it with your key, and may ask for its passphrase.")},
                Say::tr("Decrypt")};
    case State::Valid:
    case State::Invalid:
    case State::Expired:
    case State::Revoked: break;
    }
    return {Tone::Care,
            warningSign,
            Say::tr("This could not be decrypted."),
            {Say::tr("It is damaged, or the passphrase was not given.")},
            Say::tr("Try Again")};
}

HeadWords beginningWords(Kind kind)
{
    return isEncryption(kind)
               ? HeadWords{Tone::Calm,
                           lockSign,
                           Say::tr("This is encrypted (%1). It can be opened once all of it is here.")
                               .arg(system(kind)),
                           {},
                           {}}
               : HeadWords{Tone::Calm,
                           sealSign,
                           Say::tr("Signed (%1). The signature is checked once all of it is here.")
                               .arg(system(kind)),
                           {},
                           {}};
}

HeadWords runningWords(Kind kind)
{
    return isEncryption(kind)
               ? HeadWords{Tone::Calm,
                           lockSign,
                           Say::tr("Decrypting… GnuPG may ask for your passphrase."),
                           {},
                           {}}
               : HeadWords{Tone::Calm, sealSign, Say::tr("Signed. The signature is being checked…"), {}, {}};
}

HeadWords failedWords(const Protection& protection, const base::Error& error)
{
    return {Tone::Care,
            warningSign,
            isEncryption(protection.kind) ? Say::tr("This could not be decrypted.")
                                          : Say::tr("The signature could not be checked."),
            {lineFor(error)},
            Say::tr("Try Again")};
}

/// What stands around a signed or encrypted part proves nothing, however it looks.
void tellOfPart(const Protection& protection, HeadWords& words)
{
    words.line = (isEncryption(protection.kind) ? Say::tr("Only a part of this message is encrypted. %1")
                                                : Say::tr("Only a part of this message is signed. %1"))
                     .arg(words.line);
    if (words.tone == Tone::Good)
        words.tone = Tone::Calm;
}

QString deedFor(const Protection& protection, const ProtectionCheck& check)
{
    if (check.isShown)
        return Say::tr("Back to the Message");
    if (check.isOpened && isEncryption(protection.kind))
        return Say::tr("Show");
    return check.isOpened ? Say::tr("Show the Signed Part Alone") : QString();
}

HeadWords wordsOf(const Protection& protection, const ProtectionCheck& check,
                  const QList<mail::Address>& senders)
{
    if (check.running)
        return runningWords(protection.kind);
    if (check.isBeginning)
        return beginningWords(protection.kind);
    if (check.error)
        return failedWords(protection, *check.error);
    if (isEncryption(protection.kind))
        return check.isOpened ? openedWords(protection, senders) : closedWords(protection);
    if (protection.state == State::Unchecked)
        return {Tone::Calm, sealSign, Say::tr("Signed; not checked yet."), {}, Say::tr("Check")};
    return signatureWords(protection, senders);
}

} // namespace

HeadWords protectionWords(const Protection& protection, const ProtectionCheck& check,
                          const QList<mail::Address>& senders)
{
    HeadWords words = wordsOf(protection, check, senders);
    if (const QString deed = deedFor(protection, check); !deed.isEmpty())
        words.deed = deed;
    if (!protection.whole && !check.isShown && !check.running)
        tellOfPart(protection, words);
    return words;
}

} // namespace ui

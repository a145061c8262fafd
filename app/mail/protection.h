// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace mail {

/// A signature or an encryption that protects a part (RFC 3156, RFC 8551) or a stretch of text in one
/// ("inline PGP", RFC 9580 sections 6 and 7). Status is shown outside of the message; what it protects is
/// shown apart from all other parts (EFAIL).
struct Protection {
    enum class Kind {
        PgpSigned,
        PgpEncrypted,
        SmimeSigned,
        SmimeEncrypted,
        PgpSignedText,    ///< "BEGIN PGP SIGNED MESSAGE" in a text
        PgpEncryptedText, ///< "BEGIN PGP MESSAGE" in a text
    };
    enum class State {
        Unchecked,  ///< nobody asked yet: reading a message starts no other program
        Valid,      ///< signature: made by the owner of this key over these octets. Encryption: opened
        Invalid,    ///< the octets are not what was signed, or cannot be opened
        UnknownKey, ///< the key is not there: nothing can be said
        Expired,    ///< right, but the signature or its key is past its time
        Revoked,    ///< right, but the key was called back
        NoEngine,   ///< GnuPG is not installed, or this part of it
    };
    int index = 0; ///< position among the protections of this message
    Kind kind = Kind::PgpSigned;
    State state = State::Unchecked;
    bool whole = true;    ///< everything the message shows lies in it; false: there is more around it
    bool trusted = false; ///< Valid, and the person trusts that the key is the signer's
    QString signer;       ///< name and address of the key. NOT the sender's: compare before showing
    QString signerAddress;
    QString keyId;  ///< fingerprint, hexadecimal; may be known when the key is not
    QDateTime time; ///< UTC, of the signature; invalid when there is none
};

} // namespace mail

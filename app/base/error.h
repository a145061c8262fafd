// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaObject>
#include <QString>

#include <optional>

namespace base {

Q_NAMESPACE

/// Who has to do something about it. Comes before any wording.
enum class Blame {
    Usage,    ///< the person asked for something that cannot be asked
    Refused,  ///< the server said no
    Locked,   ///< the server said not now
    Broken,   ///< the server spoke nonsense
    Lost,     ///< the wire went, or never was
    Insecure, ///< going on would trust what cannot be trusted
    Disk,     ///< this machine could not read or write
    Damaged,  ///< a message is not what it should be
};

/// What exactly happened. Each has one pair of sentences in sentences.cpp and one exit code in app/cli.
enum class Fault {
    // Usage
    BadUrl,
    BadName,         ///< control characters in a user, host or mailbox name: refused before any socket
    NotSupported,    ///< asked for something this version cannot do; subject = what
    NoSuchMessage,   ///< no message has this number or unique id; subject = what was asked for
    PasswordMissing, ///< nobody gave a password
    Stopped,         ///< the person stopped it
    NotSaved,        ///< kept on the server: no copy of it was proved here
    NotTheSame,      ///< kept on the server: its unique id now names something else than what was marked
    BadWebAddress,   ///< not a web address that pictures are loaded from; subject = it
    TooManyPictures, ///< one message asks for more than are loaded; subject = how many are
    // Lost
    HostNotFound,
    ConnectionRefused,
    Unreachable,
    TimedOut,       ///< subject = what was waited for
    ClosedByServer, ///< the wire ended while an answer was due
    WebTooSlow,     ///< a picture took longer than pictures may; subject = the host
    // Refused
    GreetingRefused,
    LoginRefused,
    MechanismRefused, ///< by a way for which the server needs the password itself; subject = which
    ApopRefused,      ///< a refused APOP proves no wrong password; no fall-back was allowed
    CommandRefused,
    MessageGone,  ///< the server no longer gives this message
    MailboxFault, ///< [SYS/PERM]
    UidlUnsupported,
    TopUnsupported,
    QuitRefused, ///< -ERR to QUIT after DELE: deletions are uncertain
    QuitUnanswered,
    StillThere, ///< DELE and QUIT were +OK, and a later listing still has the message
    Unsettled,  ///< the same, and a later listing is too different to tell; subject = the number
    WebRefused, ///< no picture at that address; subject = the host, the server's words = its status
    // Locked
    MailboxInUse,
    OpenElsewhere, ///< another Restante of this person visits the mailbox; subject = which
    LoginDelay,
    TemporaryFault, ///< [SYS/TEMP]
    // Broken
    NotPop3, ///< the greeting is neither +OK nor -ERR
    BrokenReply,
    BrokenChallenge, ///< of SASL; subject = the mechanism
    UnaskedBytes,    ///< bytes that no command asked for
    LineTooLong,
    ListingTooLong,
    PreviewTooLong,
    MessageTooLong, ///< far more octets than announced
    WebNonsense,    ///< no HTTP, or HTTP that contradicts itself; subject = the host
    WebTooLong,     ///< a picture of more octets than are loaded; subject = the host
    NoPicture,      ///< what came is of no kind that mail is shown with; subject = the host
    TooManyTurns,   ///< redirected again and again; subject = the host
    // Insecure
    TlsNotOffered,
    TlsRefused,
    BytesBehindStls, ///< clear text behind the answer to STLS (CVE-2021-22947 class)
    HandshakeFailed,
    CertificateRefused, ///< subject = host, reasons, fingerprint
    PasswordInClear,    ///< only USER/PASS would do, and the link is clear
    ServerNotProven,    ///< it did not show that it knows the password; subject = the mechanism
    NoWayToSignOn,      ///< no mechanism in common
    NotPublic,          ///< a message points into a private network, or at this machine; subject = the host
    WebNotEncrypted,    ///< encryption was asked for and cannot be had; subject = the host
    WebUntrusted,       ///< a web server's certificate; subject = host, reasons
    // Disk
    CannotWrite,
    CannotRead,
    KeychainClosed, ///< subject = the keychain's own words
    LedgerDamaged,  ///< subject = the file
    LedgerTooNew,   ///< written by a later version; subject = the file
    // Damaged
    MessageDamaged,
};
Q_ENUM_NS(Fault)

/// A failure as a value: what, about what, and the server's own words when it had any.
struct Error {
    Fault fault;
    QString subject;        ///< host, file, command or number the fault is about; may be empty
    QByteArray serverWords; ///< raw, unverified bytes from the wire: show only through visible()

    bool operator==(const Error&) const = default;
};

/// Who is to blame for a fault of this kind.
[[nodiscard]] Blame blameFor(Fault fault);

/// Stable lower-case name for scripts ("refused", "locked", ...): the "kind" of the JSON error object.
[[nodiscard]] QString nameOf(Blame blame);

/// "CertificateRefused": a name that outlives the program, for files.
[[nodiscard]] QString nameOf(Fault fault);

/// The fault of that name; nothing for a name that no fault of this version has.
[[nodiscard]] std::optional<Fault> faultNamed(const QString& name);

} // namespace base

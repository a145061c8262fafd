// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace store {

/// Which message of which mailbox a file is a copy of.
struct MessageKey {
    QString mailbox; ///< account::Account::key()
    QByteArray uid;  ///< the server's unique id; empty where it gives none
    qint64 copy = 0; ///< which one of several with this uid

    bool operator==(const MessageKey&) const = default;

    /// Without a unique id a message is nobody's copy tomorrow: it is never found again.
    [[nodiscard]] bool lasts() const { return !uid.isEmpty(); }

    /// The key as 32 hex digits, the first half of SHA-256(mailbox NUL uid NUL copy). A unique id is foreign
    /// text and may hold "/" or "..", so it never gets into a name itself.
    [[nodiscard]] QByteArray digest() const;

    /// digest() for the name of a file; without a unique id one at random, that no question will ever have.
    [[nodiscard]] QByteArray digestForName() const;
};

/// What the name of a file in a Maildir of ours says. The name is the proof's only record: no index can get
/// lost.
///
///     1700000000.<sha256>_<key>_<octets>_<random>.<host>,S=<octets on disk>
///
/// A valid name for every Maildir program (its ":2,flags" may follow), at most 210 octets. sha256 and octets
/// are of the message as the server sent it; ",S=" is the convention of Maildir++ and saves others a stat.
struct MaildirName {
    QByteArray sha256;
    QByteArray key; ///< MessageKey::digest()
    qint64 octets = 0;

    bool operator==(const MaildirName&) const = default;
};

/// A new name that no other file has.
[[nodiscard]] QString composeName(const MaildirName& name, qint64 octetsOnDisk);

/// A name for a file in tmp/, where nothing is known yet.
[[nodiscard]] QString composeTemporaryName();

/// Reads a name back, whatever flags were added behind it. Nothing for a file that is not ours.
[[nodiscard]] std::optional<MaildirName> parseName(const QString& fileName);

/// The same name as a copy of another message: only the key differs. Nothing for a file that is not ours.
[[nodiscard]] std::optional<QString> withKey(const QString& fileName, const QByteArray& key);

} // namespace store

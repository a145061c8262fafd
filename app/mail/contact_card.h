// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace mail {

/// A person in a text/vcard part (RFC 6350, RFC 2426, vCard 2.1).
struct ContactCard {
    /// A telephone number or an address, and what it is for.
    struct Entry {
        QString value;
        QStringList kinds; ///< lower case as written: "home", "work", "cell", "fax"

        bool operator==(const Entry&) const = default;
    };

    QString name; ///< FN, else made of N
    QString organisation;
    QString title;
    QList<Entry> mails;
    QList<Entry> phones;
    QList<Entry> addresses; ///< postal, one line, parts joined by ", "
    QStringList pages;      ///< URL: as written, NOT checked
    QString note;
    QDate birthday; ///< invalid when there is none or it has no year
    int part = -1;  ///< the part of the message it stands in, for savePart()
};

/// The cards in a text, at most a hundred. `charset` is that of the part; empty: UTF-8, else windows-1252.
[[nodiscard]] QList<ContactCard> contactCardsIn(QByteArrayView text, QByteArrayView charset);

} // namespace mail

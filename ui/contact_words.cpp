// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card_words.h"
#include "ui/foreign.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using Entry = mail::ContactCard::Entry;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Contact)
};

constexpr qsizetype mostEntries = 4; // of a kind; the rest is in the file

QString kindText(const QStringList& kinds)
{
    if (kinds.contains(QLatin1String("fax")))
        return Say::tr("fax");
    if (kinds.contains(QLatin1String("cell")))
        return Say::tr("mobile");
    if (kinds.contains(QLatin1String("work")))
        return Say::tr("work");
    return kinds.contains(QLatin1String("home")) ? Say::tr("home") : QString();
}

void add(CardWords& words, const QString& caption, const QList<Entry>& entries)
{
    for (const Entry& entry : entries.first(std::min(entries.size(), mostEntries))) {
        const QString value = foreign(entry.value, 200);
        const QString kind = kindText(entry.kinds);
        if (!value.isEmpty())
            words.rows.append({caption, kind.isEmpty() ? value : Say::tr("%1 (%2)").arg(value, kind)});
    }
}

void add(CardWords& words, const QString& caption, const QString& value)
{
    if (!value.isEmpty())
        words.rows.append({caption, value});
}

QString workText(const mail::ContactCard& contact)
{
    QStringList parts{foreign(contact.title), foreign(contact.organisation)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

CardWords contactWords(const mail::ContactCard& contact, const QLocale& locale)
{
    CardWords words;
    words.sign = QStringLiteral("person");
    words.title = contact.name.isEmpty() ? Say::tr("A contact without a name") : foreign(contact.name);
    add(words, Say::tr("Work:"), workText(contact));
    add(words, Say::tr("Mail:"), contact.mails);
    add(words, Say::tr("Phone:"), contact.phones);
    add(words, Say::tr("Address:"), contact.addresses);
    add(words, Say::tr("Page:"), foreign(contact.pages.value(0)));
    if (contact.birthday.isValid())
        add(words, Say::tr("Birthday:"), locale.toString(contact.birthday, QLocale::LongFormat));
    words.deed = Say::tr("Save Contact…");
    words.fileName =
        (contact.name.isEmpty() ? Say::tr("contact") : contact.name.left(100)) + QStringLiteral(".vcf");
    words.part = contact.part;
    return words;
}

} // namespace ui

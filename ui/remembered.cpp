// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remembered.h"

#include <QJsonDocument>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace ui {

namespace {

// The file may be anything; nobody has more mailboxes.
constexpr int accountsRead = 500;
// Nor does anybody say "always" to more senders.
constexpr qsizetype sendersRead = 5'000;

QString word(account::Encryption encryption)
{
    switch (encryption) {
    case account::Encryption::Implicit: return QStringLiteral("implicit");
    case account::Encryption::StartTls: return QStringLiteral("starttls");
    case account::Encryption::None: return QStringLiteral("none");
    }
    Q_UNREACHABLE();
}

// Anything unknown becomes the safest.
account::Encryption encryptionFrom(const QString& text)
{
    for (const auto encryption : {account::Encryption::StartTls, account::Encryption::None}) {
        if (text == word(encryption))
            return encryption;
    }
    return account::Encryption::Implicit;
}

const QString slowOrCostlyKey = QStringLiteral("slowOrCostly");

account::Account read(const QSettings& settings)
{
    account::Account account;
    account.host = settings.value(QStringLiteral("host")).toString();
    account.port = quint16(std::clamp(settings.value(QStringLiteral("port")).toInt(), 0, 65535));
    account.encryption = encryptionFrom(settings.value(QStringLiteral("encryption")).toString());
    account.user = settings.value(QStringLiteral("user")).toString();
    account.mechanism = account::mechanismNamed(settings.value(QStringLiteral("mechanism")).toString())
                            .value_or(account::Mechanism::Auto);
    account.allowPlaintext = account.encryption == account::Encryption::None &&
                             settings.value(QStringLiteral("allowPlaintext")).toBool();
    account.caFile = settings.value(QStringLiteral("caFile")).toString();
    account.certificateFile = settings.value(QStringLiteral("certificateFile")).toString();
    account.keyFile = settings.value(QStringLiteral("keyFile")).toString();
    account.slowOrCostly = settings.value(slowOrCostlyKey).toBool();
    return account;
}

void write(QSettings& settings, const account::Account& account)
{
    settings.setValue(QStringLiteral("host"), account.host);
    settings.setValue(QStringLiteral("port"), account.port);
    settings.setValue(QStringLiteral("encryption"), word(account.encryption));
    settings.setValue(QStringLiteral("user"), account.user);
    settings.setValue(QStringLiteral("mechanism"), account::nameOf(account.mechanism));
    settings.setValue(QStringLiteral("allowPlaintext"), account.allowPlaintext);
    settings.setValue(QStringLiteral("caFile"), account.caFile);
    settings.setValue(QStringLiteral("certificateFile"), account.certificateFile);
    settings.setValue(QStringLiteral("keyFile"), account.keyFile);
    settings.setValue(slowOrCostlyKey, account.slowOrCostly);
}

// A key holds characters that settings would take for groups.
QString cleanUpName(const QString& key)
{
    return QStringLiteral("cleanUp/") + QString::fromLatin1(QUrl::toPercentEncoding(key));
}

const QString rulesKey = QStringLiteral("rules");
const QString proposeKey = QStringLiteral("propose");
const QString shownKey = QStringLiteral("shown");
const QString pictureSendersKey = QStringLiteral("pictures/senders");
const QString withoutAskingKey = QStringLiteral("withoutAsking");

} // namespace

Remembered::Remembered(QSettings& settings)
    : settings_(settings)
{}

QList<account::Account> Remembered::accounts() const
{
    QList<account::Account> accounts;
    const int count = std::min(settings_.beginReadArray(QStringLiteral("accounts")), accountsRead);
    for (int i = 0; i < count; ++i) {
        settings_.setArrayIndex(i);
        if (account::Account account = read(settings_); account::validate(account))
            accounts.append(std::move(account));
    }
    settings_.endArray();
    return accounts;
}

void Remembered::remember(const account::Account& account)
{
    const QList<account::Account> before = accounts();
    QList<account::Account> all = before;
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const account::Account& known) { return known.key() == account.key(); });
    if (same == all.end())
        all.append(account);
    else
        *same = account;
    if (all != before) // writing waits for the disk, while somebody waits for the list
        write(all);
}

void Remembered::forget(const QString& key)
{
    QList<account::Account> all = accounts();
    all.removeIf([&](const account::Account& known) { return known.key() == key; });
    write(all);
    settings_.remove(cleanUpName(key));
}

bool Remembered::isSlowOrCostly(const QString& key) const
{
    const auto known = find(key);
    return known && known->slowOrCostly;
}

void Remembered::keepSlowOrCostly(const QString& key, bool on)
{
    if (auto known = find(key)) {
        known->slowOrCostly = on;
        remember(*known);
    }
}

std::optional<account::Account> Remembered::shown() const
{
    return find(settings_.value(shownKey).toString());
}

void Remembered::keepShown(const QString& key)
{
    if (find(key))
        settings_.setValue(shownKey, key);
}

std::optional<account::Account> Remembered::find(const QString& key) const
{
    const QList<account::Account> all = accounts();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const account::Account& known) { return known.key() == key; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

CleanUpHabit Remembered::cleanUp(const QString& key) const
{
    const QByteArray text = settings_.value(cleanUpName(key)).toString().toUtf8();
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    CleanUpHabit habit;
    habit.rules = mailbox::CleanUpRules::fromJson(json.value(rulesKey).toObject());
    habit.propose = json.value(proposeKey).toBool();
    habit.withoutAsking = habit.propose && json.value(withoutAskingKey).toBool();
    return habit;
}

void Remembered::keepCleanUp(const QString& key, const CleanUpHabit& habit)
{
    const QJsonObject json{{rulesKey, habit.rules.toJson()},
                           {proposeKey, habit.propose},
                           {withoutAskingKey, habit.withoutAsking}};
    settings_.setValue(cleanUpName(key),
                       QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void Remembered::write(const QList<account::Account>& accounts)
{
    settings_.remove(QStringLiteral("accounts"));
    settings_.beginWriteArray(QStringLiteral("accounts"), int(accounts.size()));
    for (int i = 0; i < accounts.size(); ++i) {
        settings_.setArrayIndex(i);
        ui::write(settings_, accounts[i]);
    }
    settings_.endArray();
}

bool Remembered::isOn(const QString& choice) const
{
    return settings_.value(QStringLiteral("view/") + choice).toBool();
}

void Remembered::keepOn(const QString& choice, bool on)
{
    settings_.setValue(QStringLiteral("view/") + choice, on);
}

QStringList Remembered::pictureSenders() const
{
    QStringList senders = settings_.value(pictureSendersKey).toStringList();
    senders = senders.first(std::min(senders.size(), sendersRead));
    senders.removeIf([](const QString& sender) { return !sender.contains(QLatin1Char('@')); });
    senders.sort();
    return senders;
}

void Remembered::letPicturesLoad(const QString& address, bool load)
{
    QStringList senders = pictureSenders();
    senders.removeAll(address);
    if (load)
        senders.append(address);
    settings_.setValue(pictureSendersKey, senders);
}

QByteArray Remembered::shape(const QString& of) const
{
    return settings_.value(QStringLiteral("shape/") + of).toByteArray();
}

void Remembered::keepShape(const QString& of, const QByteArray& shape)
{
    settings_.setValue(QStringLiteral("shape/") + of, shape);
}

} // namespace ui

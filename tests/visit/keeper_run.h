// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/keeper.h"

#include <QTest>

#include <algorithm>

/// The account of the practice mailbox in clear text.
inline account::Account accountOn(quint16 port)
{
    account::Account account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = port;
    account.user = QStringLiteral("guest");
    account.encryption = account::Encryption::None;
    account.mechanism = account::Mechanism::User;
    account.allowPlaintext = true;
    return account;
}

/// A run of the program at one mailbox, with an ear at what it is told and at the wire.
struct KeeperRun {
    KeeperRun(const account::Account& account, const QByteArray& password, const QString& folder)
        : keeper(account, base::Secret(password), {folder, withLog()})
    {
        using C = visit::Counter;
        QObject::connect(&keeper, &C::remembered,
                         [this](const mailbox::PackedRows& known, const QDateTime& when) {
                             remembered = known.rows();
                             visited = when;
                         });
        QObject::connect(&keeper, &C::marksRestored,
                         [this](const QList<mailbox::MessageId>& ids) { marks += ids; });
        QObject::connect(&keeper, &C::noticed, [this](const visit::Notice& notice) { notices += notice; });
        QObject::connect(&keeper, &C::listed, [this](const mailbox::PackedRows& now) { rows = now.rows(); });
        QObject::connect(&keeper, &C::checked, [this] { ++checks; });
        QObject::connect(&keeper, &C::archived, [this](const mailbox::MessageId& id) { archived += id; });
        QObject::connect(&keeper, &C::opened, [this] { ++opens; });
        QObject::connect(&keeper, &C::openFailed,
                         [this](const mailbox::MessageId&, const base::Error& error) { errors += error; });
        QObject::connect(&keeper, &C::fileFailed, [this](const base::Error& error) { errors += error; });
        QObject::connect(&keeper, &C::failed, [this](const base::Error& error) { errors += error; });
        QObject::connect(&keeper, &C::carriedOut,
                         [this](const visit::Receipt& receipt) { receipts += receipt; });
        QObject::connect(&keeper, &C::settled, [this](const visit::Receipt& receipt) { settled += receipt; });
        QObject::connect(&keeper, &C::exported, [this](int messages) { exported += messages; });
        QObject::connect(&keeper, &C::historyRead, [this](const visit::History& all) { history = all; });
        QObject::connect(&keeper, &C::left, [this] { ++leaves; });
    }

    visit::Visit::Options withLog()
    {
        visit::Visit::Options options;
        options.wireLog = [this](QByteArrayView line) { log.append(line.toByteArray()); };
        return options;
    }

    qsizetype said(const QByteArray& beginning) const
    {
        return std::count_if(log.begin(), log.end(),
                             [&](const QByteArray& line) { return line.startsWith(beginning); });
    }

    /// What we said after the `n`-th QUIT.
    QByteArrayList commandsBehindQuit(int n) const
    {
        QByteArrayList commands;
        for (const QByteArray& line : log) {
            if (n <= 0 && line.startsWith("C: "))
                commands += line.mid(3);
            n -= line == "C: QUIT";
        }
        return commands;
    }

    bool check()
    {
        const int before = checks;
        keeper.check();
        return QTest::qWaitFor([&] { return checks > before; });
    }

    bool leave()
    {
        keeper.leave();
        return QTest::qWaitFor([&] { return leaves > 0; }, 20'000);
    }

    mailbox::MessageId idOf(const QByteArray& uid) const { return {uid, 0}; }

    QByteArrayList log;
    QList<mailbox::Row> remembered;
    QDateTime visited;
    QList<mailbox::MessageId> marks;
    QList<visit::Notice> notices;
    QList<mailbox::Row> rows;
    QList<mailbox::MessageId> archived;
    QList<base::Error> errors;
    QList<visit::Receipt> receipts;
    QList<visit::Receipt> settled;
    visit::History history;
    int checks = 0;
    int opens = 0;
    int exported = 0;
    int leaves = 0;
    visit::Keeper keeper; // last: it must go before what its signals write to
};

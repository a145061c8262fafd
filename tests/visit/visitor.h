// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/plain_file.h"
#include "visit/visit.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// A Visit with an ear at each of its signals: what a test has seen of it.
struct Visitor {
    explicit Visitor(const account::Account& account, const QByteArray& password = "s3cret",
                     visit::Visit::Options options = {})
        : visit(account, base::Secret(password), withLog(std::move(options)))
    {
        using V = visit::Visit;
        QObject::connect(&visit, &V::listed, [this](const QList<mailbox::Row>& now) { rows = now; });
        QObject::connect(&visit, &V::headersArrived, [this](const QList<mailbox::HeaderUpdate>& batch) {
            headers.append(batch);
            ++batches;
        });
        QObject::connect(&visit, &V::checked, [this] { ++checks; });
        QObject::connect(
            &visit, &V::previewed,
            [this](const mailbox::MessageId& id, const mail::Reading& reading, const visit::Peek& peek) {
                previews.insert(id, reading);
                peeks.append(peek);
            });
        QObject::connect(
            &visit, &V::previewFailed,
            [this](const mailbox::MessageId&, const base::Error& error) { previewErrors.append(error); });
        QObject::connect(
            &visit, &V::downloaded,
            [this](const mailbox::MessageId& id, const store::Saved& copy) { saved.insert(id, copy); });
        QObject::connect(
            &visit, &V::downloadFailed,
            [this](const mailbox::MessageId&, const base::Error& error) { downloadErrors.append(error); });
        QObject::connect(&visit, &V::carriedOut,
                         [this](const visit::Receipt& receipt) { receipts.append(receipt); });
        QObject::connect(&visit, &V::failed, [this](const base::Error& error) { errors.append(error); });
        QObject::connect(&visit, &V::left, [this] { ++leaves; });
        QObject::connect(&visit, &V::stageChanged, [this](visit::Stage now) { stage = now; });
        QObject::connect(&visit, &V::linkChanged, [this](const visit::Link& now) { link = now; });
        QObject::connect(&visit, &V::counted, [this](qint64 messages, qint64 octets) {
            counts.append({messages, octets});
        });
    }

    visit::Visit::Options withLog(visit::Visit::Options options)
    {
        options.wireLog = [this](QByteArrayView line) { log.append(line.toByteArray()); };
        return options;
    }

    /// Into a new file of the test's own folder.
    visit::Visit::Destination toFile()
    {
        return [this](const mailbox::MessageId&) {
            return store::intoPlainFile(folder.filePath(QStringLiteral("%1.eml").arg(++files)));
        };
    }

    mailbox::MessageId idOf(const QByteArray& uid) const
    {
        for (const mailbox::Row& row : rows) {
            if (row.id.uid == uid)
                return row.id;
        }
        return {};
    }

    /// How often a line of this beginning went out or came in.
    qsizetype said(const QByteArray& beginning) const
    {
        return std::count_if(log.begin(), log.end(),
                             [&](const QByteArray& line) { return line.startsWith(beginning); });
    }

    QTemporaryDir folder;
    int files = 0;
    QByteArrayList log;
    QList<mailbox::Row> rows;
    QList<mailbox::HeaderUpdate> headers;
    int batches = 0;
    int checks = 0;
    int leaves = 0;
    QHash<mailbox::MessageId, mail::Reading> previews;
    QHash<mailbox::MessageId, store::Saved> saved;
    QList<visit::Peek> peeks;
    QList<base::Error> previewErrors;
    QList<base::Error> downloadErrors;
    QList<base::Error> errors;
    QList<visit::Receipt> receipts;
    QList<std::pair<qint64, qint64>> counts;
    visit::Stage stage = visit::Stage::Away;
    visit::Link link;
    visit::Visit visit; // last: it must go before what its signals write to
};

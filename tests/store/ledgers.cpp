// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgers.h"

#include <QDebug>

using store::FiledReceipt;
using store::Known;
using store::Ledger;
using store::Whereabouts;

namespace support {

namespace {

QString tell(const store::ReceiptItem& item)
{
    return QStringLiteral("[%1 fate %2 %3 %4 %5]")
        .arg(item.message)
        .arg(item.fate)
        .arg(item.fault, item.subject, QString::fromLatin1(item.words.toHex()));
}

QString tell(const store::Copy& saved)
{
    return QStringLiteral("[%1 %2 %3 %4]")
        .arg(saved.when)
        .arg(saved.path)
        .arg(saved.octets)
        .arg(QString::fromLatin1(saved.sha256));
}

QString numbers(std::initializer_list<qint64> list)
{
    QStringList words;
    for (const qint64 number : list)
        words.append(QString::number(number));
    return words.join(QLatin1Char(' '));
}

// Its id is `index` + 1 in an empty ledger; every column tells it apart from its neighbours.
Known colourful(int index)
{
    Known known = waiting(QByteArray("uid \xff\0 ", 7) + QByteArray::number(index), 100 + index);
    known.copy = index;
    known.copies = index + 1;
    known.octets = 1000 + index;
    known.firstSeen = 1700000000000 + index;
    known.lastSeen = 1700000100000 + index;
    known.missed = 1700000200000 + index;
    known.header =
        "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n" + QByteArray("\0\x80", 2) + QByteArray::number(index);
    known.headerMissing = index % 2 == 1;
    known.print = QByteArray("\x01\x02\0", 3) + QByteArray::number(index);
    known.previewed = 1700000300000 + index;
    known.saved = {1700000400000 + index, QStringLiteral("new/Grüße %1").arg(index), 2000 + index,
                   QByteArray("abc") + QByteArray::number(index)};
    known.marked = 1700000500000 + index;
    known.sent = 1700000600000 + index;
    known.accepted = 1700000700000 + index;
    known.confirmed = 1700000800000 + index;
    known.whereabouts = Whereabouts(index);
    return known;
}

FiledReceipt settledReceipt()
{
    FiledReceipt receipt;
    receipt.carriedOut = 1700000900000;
    receipt.settled = 1700001000000;
    receipt.items = {{6, 1, {}, {}, {}}, {7, 0, QStringLiteral("NotSaved"), QStringLiteral("7"), "no \xfe"}};
    return receipt;
}

FiledReceipt openReceipt()
{
    FiledReceipt receipt;
    receipt.carriedOut = 1700001100000;
    receipt.fault = QStringLiteral("QuitRefused");
    receipt.subject = QStringLiteral("Grüße");
    receipt.words = QByteArray("-ERR \xff\0 busy", 12);
    receipt.items = {{4, 2, {}, {}, "+OK"}, {5, 2, {}, {}, {}}};
    return receipt;
}

} // namespace

void must(const base::Done& done)
{
    if (!done)
        qFatal("The ledger says %s", qPrintable(nameOf(done.error().fault) + done.error().subject));
}

std::unique_ptr<Ledger> openLedger(const QString& path)
{
    auto opened = Ledger::open(path);
    must(opened.map([](auto&&) {}));
    return std::move(*opened);
}

Known waiting(const QByteArray& uid, qint64 number)
{
    Known known;
    known.uid = uid;
    known.number = number;
    known.firstSeen = 1000;
    return known;
}

QList<Known> manyWaiting(int count)
{
    QList<Known> many;
    many.reserve(count);
    for (int i = 0; i < count; ++i) {
        Known known = waiting(QByteArray("uid-") + QByteArray::number(i * 7919LL), i + 1);
        known.octets = 1000 + i;
        known.header = QByteArray("Subject: ") + QByteArray::number(i).repeated(i % 50 == 0 ? 5000 : 20);
        known.print = QByteArray("print") + QByteArray::number(i);
        many.append(known);
    }
    return many;
}

void fill(Ledger& ledger)
{
    QList<Known> all;
    for (int index = 0; index <= int(Whereabouts::Reused); ++index)
        all.append(colourful(index));
    all[6].uid.clear();
    all.append(waiting("plain", 200));
    auto settled = settledReceipt();
    auto open = openReceipt();
    auto page = ledger.begin(Ledger::Durability::Now);
    must(ledger.add(all));
    must(ledger.file(settled));
    must(ledger.file(open));
    must(ledger.setFact(QStringLiteral("listed"), "1700001200000"));
    must(ledger.setFact(QStringLiteral("Größe"), QByteArray("\0\xff", 2)));
    must(ledger.addLineUse({QDate(2026, 10, 31), {5000, 300}}));
    must(ledger.addLineUse({QDate(2026, 11, 1), {qint64(7) << 40, 0}}));
    must(page->commit());
}

QString tell(const Known& known)
{
    return QStringLiteral("%1 uid %2 header %3 print %4 saved %5 %6")
        .arg(known.id)
        .arg(QString::fromLatin1(known.uid.toHex()), QString::fromLatin1(known.header.toHex()),
             QString::fromLatin1(known.print.toHex()), tell(known.saved),
             numbers({known.copy, known.copies, known.number, known.octets, known.firstSeen, known.lastSeen,
                      known.missed, known.headerMissing, known.previewed, known.marked, known.sent,
                      known.accepted, known.confirmed, int(known.whereabouts)}));
}

QString tell(const FiledReceipt& receipt)
{
    QString told = QStringLiteral("receipt %1 fault %2 %3 %4")
                       .arg(numbers({receipt.id, receipt.carriedOut, receipt.settled}), receipt.fault,
                            receipt.subject, QString::fromLatin1(receipt.words.toHex()));
    for (const store::ReceiptItem& item : receipt.items)
        told += tell(item);
    return told;
}

QStringList openOnes(const Ledger& ledger)
{
    QStringList told;
    must(ledger.forEachOpen([&](const Known& known) { told.append(tell(known)); }));
    return told;
}

QStringList everythingIn(const Ledger& ledger)
{
    QStringList told;
    for (qint64 id = 1; const auto known = ledger.find(id).value(); ++id)
        told.append(tell(*known));
    const QList<FiledReceipt> receipts = ledger.receipts(1000).value();
    for (const FiledReceipt& receipt : receipts)
        told.append(tell(receipt));
    for (const auto& name : {QStringLiteral("listed"), QStringLiteral("Größe")})
        told.append(name + QString::fromLatin1(ledger.fact(name).value().toHex()));
    return told;
}

QStringList lineUseIn(const Ledger& ledger)
{
    QStringList told;
    const QList<store::DayUse> days = ledger.lineUse(QDate(2000, 1, 1), 1000).value();
    for (const store::DayUse& use : days)
        told.append(use.day.toString(Qt::ISODate) + QLatin1Char(' ') +
                    numbers({use.traffic.received, use.traffic.sent}));
    return told;
}

} // namespace support

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/ledger_private.h"

namespace store {

namespace {

// The order in which receiptFrom() reads.
QString selecting(const char* rest)
{
    return QStringLiteral("SELECT id, carried_out, settled, fault, subject, words FROM receipt ") +
           QString::fromLatin1(rest);
}

FiledReceipt receiptFrom(Statement& row)
{
    FiledReceipt receipt;
    receipt.id = row.number();
    receipt.carriedOut = row.number();
    receipt.settled = row.number();
    receipt.fault = row.text();
    receipt.subject = row.text();
    receipt.words = row.bytes();
    return receipt;
}

ReceiptItem itemFrom(Statement& row)
{
    ReceiptItem item;
    item.message = row.number();
    item.fate = int(row.number());
    item.fault = row.text();
    item.subject = row.text();
    item.words = row.bytes();
    return item;
}

base::Done readItems(base::Result<Statement> statement, FiledReceipt& receipt)
{
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->run(receipt.id).and_then([&] {
        while (statement->next())
            receipt.items.append(itemFrom(*statement));
        return statement->ended();
    });
}

template <class... Values>
base::Result<QList<FiledReceipt>> list(base::Result<Statement> statement, const Values&... values)
{
    if (!statement)
        return tl::unexpected(statement.error());
    QList<FiledReceipt> found;
    return statement->run(values...)
        .and_then([&] {
            while (statement->next())
                found.append(receiptFrom(*statement));
            return statement->ended();
        })
        .map([&] { return found; });
}

base::Done write(base::Result<Statement> statement, FiledReceipt& receipt)
{
    if (!statement)
        return tl::unexpected(statement.error());
    if (receipt.id != 0)
        return statement->runOnOne(receipt.carriedOut, receipt.settled, receipt.fault, receipt.subject,
                                   receipt.words, receipt.id);
    return statement->run(receipt.carriedOut, receipt.settled, receipt.fault, receipt.subject, receipt.words)
        .map([&] { receipt.id = statement->insertedId(); });
}

base::Done clearItems(base::Result<Statement> statement, qint64 receipt)
{
    return statement.and_then([&](Statement& clear) { return clear.run(receipt); });
}

base::Done writeItems(base::Result<Statement> statement, const FiledReceipt& receipt)
{
    if (!statement)
        return tl::unexpected(statement.error());
    qint64 place = 0;
    for (const ReceiptItem& item : receipt.items) {
        const auto done = statement->run(receipt.id, place++, item.message, item.fate, item.fault,
                                         item.subject, item.words);
        if (!done)
            return done;
    }
    return {};
}

} // namespace

base::Result<QList<FiledReceipt>> Ledger::Private::withItems(base::Result<QList<FiledReceipt>> receipts)
{
    const QString sql = QStringLiteral("SELECT message, fate, fault, subject, words FROM receipt_item"
                                       " WHERE receipt = ? ORDER BY place");
    if (!receipts)
        return receipts;
    for (FiledReceipt& receipt : *receipts) {
        if (auto read = readItems(reading(sql), receipt); !read)
            return tl::unexpected(read.error());
    }
    return receipts;
}

base::Result<QList<FiledReceipt>> Ledger::receipts(int most) const
{
    static const QString sql = selecting("ORDER BY carried_out DESC, id DESC LIMIT ?");
    return d->withItems(list(d->reading(sql), qMax(0, most)));
}

base::Result<QList<FiledReceipt>> Ledger::openReceipts() const
{
    static const QString sql = selecting("WHERE settled = 0 ORDER BY carried_out DESC, id DESC");
    return d->withItems(list(d->reading(sql)));
}

base::Done Ledger::file(FiledReceipt& receipt)
{
    const QString sql =
        receipt.id == 0
            ? QStringLiteral("INSERT INTO receipt (carried_out, settled, fault, subject, words)"
                             " VALUES (?, ?, ?, ?, ?)")
            : QStringLiteral("UPDATE receipt SET carried_out = ?, settled = ?, fault = ?, subject = ?,"
                             " words = ? WHERE id = ?");
    FiledReceipt filed = receipt;
    const auto done = d->change([&] {
        return write(d->changing(sql), filed)
            .and_then([&] {
                return clearItems(d->changing(QStringLiteral("DELETE FROM receipt_item WHERE receipt = ?")),
                                  filed.id);
            })
            .and_then([&] {
                return writeItems(
                    d->changing(QStringLiteral("INSERT INTO receipt_item (receipt, place, message, fate,"
                                               " fault, subject, words) VALUES (?, ?, ?, ?, ?, ?, ?)")),
                    filed);
            });
    });
    if (done)
        receipt.id = filed.id;
    return done;
}

} // namespace store

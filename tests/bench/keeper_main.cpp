// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench-keeper --port N [--ca-file F] --folder DIR [--save-fresh]: the window's visit without a window.
// Checks the mailbox with the books in DIR, downloads what these did not know (--save-fresh), leaves.
#include "bench/parts/ending.h"
#include "bench/parts/options.h"
#include "visit/keeper.h"

#include <QCoreApplication>
#include <QSet>

using visit::Counter;

namespace {

class Visitor : public QObject {
public:
    Visitor(visit::Keeper& keeper, bool saves)
        : keeper_(keeper)
        , saves_(saves)
    {
        connect(&keeper, &Counter::remembered, this, [this](const QList<mailbox::Row>& rows) {
            for (const mailbox::Row& row : rows)
                known_.insert(row.id);
        });
        connect(&keeper, &Counter::listed, this, [this](const QList<mailbox::Row>& rows) { take(rows); });
        connect(&keeper, &Counter::checked, this, [this] { download(); });
        connect(&keeper, &Counter::archived, this, [this](const mailbox::MessageId& id) {
            if (fresh_.remove(id) && fresh_.isEmpty())
                keeper_.leave();
        });
        connect(&keeper, &Counter::failed, this,
                [](const base::Error&) { bench::fail("The visit failed."); });
        connect(&keeper, &Counter::openFailed, this,
                [] { bench::fail("A message could not be downloaded."); });
        connect(
            &keeper, &Counter::left, this, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    }

    void begin()
    {
        keeper_.recall();
        keeper_.check();
    }

private:
    void take(const QList<mailbox::Row>& rows)
    {
        fresh_.clear();
        for (const mailbox::Row& row : rows)
            if (!known_.contains(row.id))
                fresh_.insert(row.id);
    }

    void download()
    {
        if (!saves_ || fresh_.isEmpty())
            return keeper_.leave();
        const auto wanted = fresh_;
        for (const mailbox::MessageId& id : wanted)
            keeper_.open(id);
    }

    visit::Keeper& keeper_;
    bool saves_;
    QSet<mailbox::MessageId> known_;
    QSet<mailbox::MessageId> fresh_;
};

} // namespace

int main(int argc, char** argv)
{
    bench::dieWithParent();
    const QCoreApplication application(argc, argv);
    const bench::Options options(argc, argv);
    account::Account account;
    account.host = QStringLiteral("127.0.0.1");
    account.user = QStringLiteral("reader");
    account.port = quint16(options.number("port", 0));
    account.caFile = QString::fromStdString(options.text("ca-file"));
    account.encryption = options.has("ca-file") ? account::Encryption::Implicit : account::Encryption::None;
    account.allowPlaintext = !options.has("ca-file");
    visit::Keeper keeper(account, base::Secret("bench"),
                         {QString::fromStdString(options.text("folder")), visit::Visit::Options()});
    Visitor visitor(keeper, options.has("save-fresh"));
    QMetaObject::invokeMethod(
        &visitor, [&] { visitor.begin(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

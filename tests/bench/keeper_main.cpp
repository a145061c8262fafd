// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench-keeper --port N [--ca-file F] --folder DIR [--save-fresh]: the window's visit without a window.
// Checks the mailbox with the books in DIR, downloads what these did not know (--save-fresh), leaves.
#include "bench/parts/ending.h"
#include "bench/parts/options.h"
#include "visit/keeper.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>

#include <cstdio>
#include <optional>

using visit::Counter;

namespace {

class Visitor : public QObject {
public:
    Visitor(visit::Keeper& keeper, bool saves)
        : keeper_(keeper)
        , saves_(saves)
    {
        connect(&keeper, &Counter::remembered, this, [this](const mailbox::PackedRows& packed) {
            const QList<mailbox::MessageId> ids = packed.ids();
            known_.unite(QSet<mailbox::MessageId>(ids.begin(), ids.end()));
        });
        connect(&keeper, &Counter::listed, this,
                [this](const mailbox::PackedRows& packed) { take(packed.ids()); });
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

    void begin() { keeper_.check(); }

private:
    void take(const QList<mailbox::MessageId>& ids)
    {
        fresh_ = QSet<mailbox::MessageId>(ids.begin(), ids.end()).subtract(known_);
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

/// What a person waits for, while headers come.
class Looker : public QObject {
public:
    explicit Looker(visit::Keeper& keeper)
        : keeper_(keeper)
    {
        connect(&keeper, &Counter::listed, this,
                [this](const mailbox::PackedRows& packed) { oldest_ = packed.ids().value(0); });
        connect(&keeper, &Counter::headersArrived, this, &Looker::take);
        connect(&keeper, &Counter::previewed, this, [this](const mailbox::MessageId& id) {
            if (id == oldest_)
                tell("click", since_);
            keeper_.leave();
        });
        clock_.start();
    }

private:
    void take(const QList<mailbox::HeaderUpdate>& headers)
    {
        const qsizetype before = std::exchange(headers_, headers_ + headers.size());
        if (before < firstScreen && headers_ >= firstScreen)
            tell("first rows", 0);
        if (before < underWay && headers_ >= underWay) {
            since_ = clock_.elapsed();
            keeper_.look(oldest_);
        }
    }

    void tell(const char* what, qint64 since) const
    {
        std::printf("{\"what\": \"%s\", \"ms\": %lld}\n", what,
                    static_cast<long long>(clock_.elapsed() - since));
    }

    static constexpr qsizetype firstScreen = 50;
    static constexpr qsizetype underWay = 200;

    visit::Keeper& keeper_;
    QElapsedTimer clock_;
    mailbox::MessageId oldest_;
    qsizetype headers_ = 0;
    qint64 since_ = 0; ///< when it was looked at
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
    std::optional<Looker> looker;
    if (options.has("look"))
        looker.emplace(keeper);
    QMetaObject::invokeMethod(
        &visitor, [&] { visitor.begin(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

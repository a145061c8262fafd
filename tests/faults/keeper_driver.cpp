// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's work without a window, for the fault suite: checks the mailbox, downloads what has no copy,
// marks and deletes what is saved, leaves. Says in a line of JSON each thing that it was told, so that a
// checker can hold the claims against the truth, also when this program was killed in the middle.
#include "cli/wire_log.h"
#include "visit/keeper.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimer>

#include <csignal>

using mailbox::MessageId;
using namespace Qt::StringLiterals;

namespace {

// Longer than any of the visit's own limits that a run can meet; what takes longer hangs.
constexpr std::chrono::seconds patience{50};

// How long the receipt may stay open: a confirming visit takes some milliseconds on loopback.
constexpr std::chrono::seconds settleLimit{5};

constexpr int exitUnwell = 1;
constexpr int exitStuck = 3;

QString nameOf(visit::Fate fate)
{
    switch (fate) {
    case visit::Fate::Confirmed: return u"confirmed"_s;
    case visit::Fate::Accepted: return u"accepted"_s;
    case visit::Fate::Unknown: return u"unknown"_s;
    case visit::Fate::Kept: return u"kept"_s;
    }
    Q_UNREACHABLE();
}

class Driver : public QObject {
    Q_OBJECT
public:
    Driver(visit::Keeper& keeper, bool deletes);

    void begin();

private:
    void say(const QString& word, QJsonObject more = {});
    void complain(const QString& word, const base::Error& error, QJsonObject more = {});
    void listen();
    void download();
    void noteDone(const MessageId& id);
    void deleteSaved();
    void tellReceipt(const visit::Receipt& receipt);
    void tellSettled(const visit::Receipt& receipt);
    void leave();

    visit::Keeper& keeper_;
    bool deletes_;
    QFile out_;
    QList<mailbox::Row> rows_;
    QSet<MessageId> pending_;
    QSet<MessageId> saved_;
    QTimer settling_;
    bool leaving_ = false;
    bool unwell_ = false;
};

QJsonObject about(const MessageId& id)
{
    return {{u"uid"_s, QString::fromLatin1(id.uid)}};
}

Driver::Driver(visit::Keeper& keeper, bool deletes)
    : keeper_(keeper)
    , deletes_(deletes)
{
    if (!out_.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("no standard output");
    settling_.setSingleShot(true);
    connect(&settling_, &QTimer::timeout, this, &Driver::leave);
    listen();
}

void Driver::say(const QString& word, QJsonObject more)
{
    more.insert(u"said"_s, word);
    out_.write(QJsonDocument(more).toJson(QJsonDocument::Compact) + '\n');
}

void Driver::complain(const QString& word, const base::Error& error, QJsonObject more)
{
    unwell_ = true;
    more.insert(u"fault"_s, base::nameOf(error.fault));
    more.insert(u"subject"_s, error.subject);
    say(word, more);
}

void Driver::listen()
{
    using visit::Counter;
    connect(&keeper_, &Counter::listed, this, [this](const mailbox::PackedRows& packed) {
        rows_ = packed.rows();
        say(u"listed"_s, {{u"messages"_s, rows_.size()}});
    });
    connect(&keeper_, &Counter::checked, this, &Driver::download);
    connect(&keeper_, &Counter::marksRestored, this, [this](const QList<MessageId>& ids) {
        say(u"marked"_s, {{u"messages"_s, ids.size()}});
    });
    connect(&keeper_, &Counter::noticed, this, [this](const visit::Notice& notice) {
        say(u"noticed"_s, {{u"kind"_s, int(notice.kind)}, {u"path"_s, notice.path}});
    });
    connect(&keeper_, &Counter::archived, this, [this](const MessageId& id) {
        saved_.insert(id);
        say(u"archived"_s, about(id));
    });
    connect(&keeper_, &Counter::opened, this, [this](const MessageId& id, const QString& path) {
        QJsonObject more = about(id);
        more.insert(u"path"_s, path);
        say(u"saved"_s, more);
        noteDone(id);
    });
    connect(&keeper_, &Counter::openFailed, this, [this](const MessageId& id, const base::Error& error) {
        complain(u"notSaved"_s, error, about(id));
        noteDone(id);
    });
    connect(&keeper_, &Counter::fileFailed, this,
            [this](const base::Error& error) { complain(u"fileFailed"_s, error); });
    connect(&keeper_, &Counter::carriedOut, this, [this](const visit::Receipt& receipt) {
        tellReceipt(receipt);
        if (receipt.count(visit::Fate::Accepted) == 0)
            leave();
        else
            settling_.start(settleLimit);
    });
    connect(&keeper_, &Counter::settled, this, [this](const visit::Receipt& receipt) {
        tellSettled(receipt);
        if (settling_.isActive())
            leave();
    });
    connect(&keeper_, &Counter::failed, this, [this](const base::Error& error) {
        complain(u"failed"_s, error);
        leave();
    });
    connect(&keeper_, &Counter::left, this, [this] {
        if (!leaving_)
            return;
        say(u"left"_s);
        QCoreApplication::exit(unwell_ ? exitUnwell : 0);
    });
}

void Driver::begin()
{
    keeper_.recall();
    keeper_.check();
}

void Driver::download()
{
    if (leaving_ || !pending_.isEmpty())
        return;
    for (const mailbox::Row& row : std::as_const(rows_)) {
        if (row.saved)
            saved_.insert(row.id);
        else
            pending_.insert(row.id);
    }
    if (pending_.isEmpty())
        deleteSaved();
    const QSet<MessageId> wanted = pending_;
    for (const MessageId& id : wanted)
        keeper_.open(id);
}

void Driver::noteDone(const MessageId& id)
{
    if (pending_.remove(id) && pending_.isEmpty())
        deleteSaved();
}

void Driver::deleteSaved()
{
    if (leaving_)
        return;
    keeper_.setMarks(saved_.values(), true);
    if (!deletes_ || saved_.isEmpty()) {
        leave();
        return;
    }
    QList<visit::DeleteOrder> orders;
    for (const MessageId& id : std::as_const(saved_))
        orders.append({id, false});
    keeper_.carryOut(orders);
}

void Driver::tellReceipt(const visit::Receipt& receipt)
{
    for (const visit::Deletion& deletion : receipt.deletions) {
        QJsonObject more = about(deletion.id);
        more.insert(u"fate"_s, nameOf(deletion.fate));
        if (deletion.error)
            complain(u"receipt"_s, *deletion.error, more);
        else
            say(u"receipt"_s, more);
    }
    if (receipt.error)
        complain(u"broken"_s, *receipt.error);
}

// May be of an earlier run: that something had gone wrong there is no fault of this one.
void Driver::tellSettled(const visit::Receipt& receipt)
{
    for (const visit::Deletion& deletion : receipt.deletions) {
        QJsonObject more = about(deletion.id);
        more.insert(u"fate"_s, nameOf(deletion.fate));
        say(u"settled"_s, more);
    }
}

void Driver::leave()
{
    if (std::exchange(leaving_, true))
        return;
    settling_.stop();
    keeper_.leave();
}

account::Account accountFrom(const QCommandLineParser& line)
{
    account::Account account;
    account.host = line.value(u"host"_s);
    account.port = line.value(u"port"_s).toUShort();
    account.user = line.value(u"user"_s);
    account.caFile = line.value(u"ca-file"_s);
    return account;
}

void readCommandLine(QCommandLineParser& line)
{
    for (const char* name : {"host", "port", "user", "ca-file", "folder", "wire-log"})
        line.addOption({QString::fromLatin1(name), {}, u"value"_s});
    line.addOption({u"no-delete"_s, u"download and mark only"_s});
    line.process(*QCoreApplication::instance());
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCommandLineParser line;
    readCommandLine(line);
    cli::WireLog log;
    if (const QString path = line.value(u"wire-log"_s); !path.isEmpty() && !log.open(path))
        qFatal("cannot write the wire log");
    QFile in;
    if (!in.open(0, QIODevice::ReadOnly))
        qFatal("no standard input");
    const base::Secret password(in.readLine().trimmed());

    visit::Keeper::Options options;
    options.folder = line.value(u"folder"_s);
    options.visit.wireLog = [&log](QByteArrayView text) { log.add(text); };
    visit::Keeper keeper(accountFrom(line), password, options);
    Driver driver(keeper, !line.isSet(u"no-delete"_s));
    QTimer::singleShot(0, &driver, &Driver::begin);
    QTimer::singleShot(patience, [] { QCoreApplication::exit(exitStuck); });
    return QCoreApplication::exec();
}

#include "keeper_driver.moc"

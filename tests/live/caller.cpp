// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"

using namespace Qt::StringLiterals;

namespace live {

using account::Account;
using account::Encryption;
using mailbox::MessageId;

namespace {

constexpr qsizetype longestStory = 1000; // octets: Qt Test cuts off what is much longer

int numberIn(const QString& subject)
{
    return subject.startsWith(u"Message ") ? subject.mid(8).toInt() : 0;
}

/// Lines of LIST and UIDL, and what every TOP looks like.
bool isRoutine(const QByteArray& line)
{
    return line.startsWith("C: TOP") || line.startsWith("S: (") || line == "S: ." || line == "S: +OK" ||
           (line.size() > 3 && line.at(3) >= '0' && line.at(3) <= '9');
}

QByteArray told(const base::Error& error)
{
    return "\nfault " + QByteArray::number(int(error.fault)) + ": " + error.subject.toUtf8() +
           error.serverWords;
}

} // namespace

Account accountOn(const support::LiveServer& server, Encryption encryption)
{
    Account account;
    account.host = server.host();
    account.port = encryption == Encryption::Implicit ? server.tlsPort() : server.clearPort();
    account.user = server.user();
    account.encryption = encryption;
    account.caFile = server.caFile();
    return account;
}

Caller::Caller(const support::LiveServer& server, visit::Visit::Options options)
    : Caller(server, accountOn(server), std::move(options))
{}

Caller::Caller(const support::LiveServer& server, const Account& account, visit::Visit::Options options)
    : Caller(account, server.password().toUtf8(), std::move(options))
{}

Caller::Caller(const Account& account, const QByteArray& password, visit::Visit::Options options)
    : Visitor(account, password, std::move(options))
    , stages_(&visit, &visit::Visit::stageChanged)
{}

bool Caller::look()
{
    const int before = checks;
    visit.check();
    return QTest::qWaitFor([&] { return checks > before || !errors.isEmpty(); }, patience) && checks > before;
}

bool Caller::leave()
{
    const int before = leaves;
    visit.leave();
    return QTest::qWaitFor([&] { return leaves > before; }, patience) && isAway();
}

bool Caller::remove(const QList<int>& subjects)
{
    QList<visit::DeleteOrder> orders;
    for (const int subject : subjects)
        orders.append({idOfMessage(subject), true});
    const qsizetype before = receipts.size();
    visit.carryOut(orders, {});
    return QTest::qWaitFor([&] { return receipts.size() > before; }, patience) && isAway();
}

bool Caller::preview(const MessageId& id, int lines)
{
    const qsizetype before = peeks.size();
    visit.preview(id, lines);
    return QTest::qWaitFor([&] { return peeks.size() > before || !previewErrors.isEmpty(); }, patience) &&
           peeks.size() > before;
}

bool Caller::download(const MessageId& id)
{
    visit.download(id, toFile());
    return QTest::qWaitFor([&] { return saved.contains(id) || !downloadErrors.isEmpty(); }, patience) &&
           saved.contains(id);
}

bool Caller::isAway()
{
    return QTest::qWaitFor([&] { return stage == visit::Stage::Away; }, patience);
}

bool Caller::everySessionQuit() const
{
    const auto sessions = std::count_if(stages_.begin(), stages_.end(), [](const QList<QVariant>& arguments) {
        return arguments.first().value<visit::Stage>() == visit::Stage::Connecting;
    });
    return sessions > 0 && said("C: QUIT") == sessions;
}

bool Caller::saidSecret(const QString& secret) const
{
    return log.join('\n').contains(secret.toUtf8());
}

MessageId Caller::idOfMessage(int subject) const
{
    for (const mailbox::HeaderUpdate& header : headers) {
        if (numberIn(header.summary.subject) == subject)
            return header.id;
    }
    return {};
}

QHash<MessageId, int> Caller::subjects() const
{
    QHash<MessageId, int> subjects;
    for (const mailbox::HeaderUpdate& header : headers)
        subjects.insert(header.id, numberIn(header.summary.subject));
    return subjects;
}

QByteArray Caller::octetsOf(const MessageId& id) const
{
    QFile file(saved.value(id).path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const char* Caller::story()
{
    story_.clear();
    for (const auto& list : {errors, previewErrors, downloadErrors}) {
        for (const base::Error& error : list)
            story_ += told(error);
    }
    for (const visit::Receipt& receipt : receipts) {
        for (const visit::Deletion& deletion : receipt.deletions)
            story_ += deletion.error ? told(*deletion.error) : QByteArray();
    }
    QByteArrayList talk = log;
    talk.removeIf(isRoutine);
    story_ += "\n" + talk.join('\n').right(longestStory);
    return story_.constData();
}

} // namespace live

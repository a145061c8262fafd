// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transcript.h"

#include "base/error.h"
#include "base/overloaded.h"

#include <QFile>
#include <QMetaEnum>

#include <algorithm>

namespace support {

using pop3::Session;

namespace {

const QStringList outputs{QStringLiteral("C"), QStringLiteral("E"), QStringLiteral("state")};
const QStringList settings{QStringLiteral("link"),
                           QStringLiteral("user"),
                           QStringLiteral("password"),
                           QStringLiteral("way"),
                           QStringLiteral("allow-plaintext"),
                           QStringLiteral("greeted-before"),
                           QStringLiteral("announced-before"),
                           QStringLiteral("limit")};

QByteArray unescaped(const QString& text)
{
    QByteArray out;
    const QByteArray in = text.toUtf8();
    for (qsizetype i = 0; i < in.size(); ++i) {
        if (in[i] != '\\' || i + 1 == in.size()) {
            out += in[i];
            continue;
        }
        switch (in[++i]) {
        case 'r': out += '\r'; break;
        case 'n': out += '\n'; break;
        case '0': out += '\0'; break;
        case 'x':
            out += char(in.mid(i + 1, 2).toInt(nullptr, 16));
            i += 2;
            break;
        default: out += in[i];
        }
    }
    return out;
}

QString escaped(const QByteArray& bytes)
{
    QString out;
    for (const char c : bytes) {
        if (c == '\r')
            out += QStringLiteral("\\r");
        else if (c == '\n')
            out += QStringLiteral("\\n");
        else if (uchar(c) < 0x20 || uchar(c) > 0x7E)
            out += QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
        else
            out += QLatin1Char(c);
    }
    return out;
}

QString nameOf(Session::State state)
{
    static const QStringList names{
        QStringLiteral("Greeting"),    QStringLiteral("ClearCapa"),   QStringLiteral("Stls"),
        QStringLiteral("Handshake"),   QStringLiteral("Capa"),        QStringLiteral("Utf8"),
        QStringLiteral("Choosing"),    QStringLiteral("Apop"),        QStringLiteral("Auth"),
        QStringLiteral("Cancelling"),  QStringLiteral("User"),        QStringLiteral("Pass"),
        QStringLiteral("SessionCapa"), QStringLiteral("Transaction"), QStringLiteral("Quitting"),
        QStringLiteral("Ended")};
    return names.at(int(state));
}

QString nameOf(pop3::QuitOutcome quit)
{
    switch (quit) {
    case pop3::QuitOutcome::NotSent: return QStringLiteral("without QUIT");
    case pop3::QuitOutcome::Accepted: return QStringLiteral("QUIT accepted");
    case pop3::QuitOutcome::Refused: return QStringLiteral("QUIT refused");
    case pop3::QuitOutcome::Unanswered: return QStringLiteral("QUIT unanswered");
    }
    return {};
}

QString told(const base::Error& error)
{
    QString text = base::nameOf(error.fault);
    if (!error.subject.isEmpty())
        text += QStringLiteral(" (%1)").arg(error.subject);
    if (!error.serverWords.isEmpty())
        text += QStringLiteral(" \"%1\"").arg(escaped(error.serverWords));
    return text;
}

QString told(const pop3::Event& event)
{
    return std::visit(
        base::Overloaded{
            [](const pop3::Greeted& e) { return QStringLiteral("greeted \"%1\"").arg(escaped(e.words)); },
            [](const pop3::TlsAgreed&) { return QStringLiteral("tls agreed"); },
            [](const pop3::SignedOn& e) {
                return e.capabilitiesKnown
                           ? QStringLiteral("signed on: %1").arg(escaped(e.capabilities.lines().join(", ")))
                           : QStringLiteral("signed on, no CAPA");
            },
            [](const pop3::Announced& e) {
                return QStringLiteral("announced: %1").arg(escaped(e.capabilities.lines().join(", ")));
            },
            [](const pop3::Counted& e) {
                return QStringLiteral("%1 counted %2 messages, %3 octets")
                    .arg(e.id)
                    .arg(e.messages)
                    .arg(e.octets);
            },
            [](const pop3::SizeListed& e) {
                return QStringLiteral("%1 size of %2: %3").arg(e.id).arg(e.number.value()).arg(e.octets);
            },
            [](const pop3::UidListed& e) {
                return QStringLiteral("%1 uid of %2: %3")
                    .arg(e.id)
                    .arg(e.number.value())
                    .arg(escaped(e.uid.bytes()));
            },
            [](const pop3::BodyArrived& e) {
                return QStringLiteral("%1 body \"%2\"").arg(e.id).arg(escaped(e.octets));
            },
            [](const pop3::Answered& e) {
                return e.dropped ? QStringLiteral("%1 answered, %2 dropped").arg(e.id).arg(e.dropped)
                                 : QStringLiteral("%1 answered").arg(e.id);
            },
            [](const pop3::Refused& e) {
                return QStringLiteral("%1 refused: %2").arg(e.id).arg(told(e.error));
            },
            [](const pop3::Failed& e) { return QStringLiteral("failed: %1").arg(told(e.error)); },
            [](const pop3::Ended& e) {
                return QStringLiteral("ended, %1").arg(nameOf(e.quit)) +
                       (e.words.isEmpty() ? QString() : QStringLiteral(" \"%1\"").arg(escaped(e.words)));
            },
        },
        event);
}

/// Pieces of one body are told as one: where they are cut is nobody's business.
std::vector<pop3::Event> joined(const std::vector<pop3::Event>& events)
{
    std::vector<pop3::Event> out;
    for (const pop3::Event& event : events) {
        const auto* piece = std::get_if<pop3::BodyArrived>(&event);
        auto* last = out.empty() ? nullptr : std::get_if<pop3::BodyArrived>(&out.back());
        if (piece && last && last->id == piece->id)
            last->octets += piece->octets;
        else
            out.push_back(event);
    }
    return out;
}

void say(QStringList& out, const char* key, const QString& value)
{
    out.append(QLatin1String(key) + QStringLiteral(": ") + value);
}

void writeDown(Session& session, QStringList& out)
{
    for (const pop3::Event& event : joined(session.takeEvents()))
        say(out, "E", told(event));
    QByteArray output = session.takeOutput();
    while (!output.isEmpty()) {
        const qsizetype end = output.indexOf("\r\n");
        say(out, "C", escaped(end < 0 ? output + "<no CRLF>" : output.left(end)));
        output = end < 0 ? QByteArray() : output.mid(end + 2);
    }
}

void receive(Session& session, const QByteArray& bytes, qsizetype piece)
{
    const qsizetype step = piece > 0 ? piece : std::max<qsizetype>(1, bytes.size());
    for (qsizetype at = 0; at < bytes.size(); at += step)
        session.receive(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
}

pop3::MessageNumber number(const QString& word)
{
    return pop3::MessageNumber::from(word.toLongLong()).value();
}

std::optional<pop3::Command> commandIn(const QStringList& words)
{
    const QString verb = words.value(0);
    if (verb == QLatin1String("stat"))
        return pop3::Stat{};
    if (verb == QLatin1String("list"))
        return pop3::List{};
    if (verb == QLatin1String("uidl"))
        return pop3::Uidl{};
    if (verb == QLatin1String("top"))
        return pop3::Top{number(words[1]), words[2].toInt()};
    if (verb == QLatin1String("retr"))
        return pop3::Retr{number(words[1]), words.size() > 2 ? words[2].toLongLong() : 1'000'000};
    if (verb == QLatin1String("dele"))
        return pop3::Dele{number(words[1])};
    if (verb == QLatin1String("rset"))
        return pop3::Rset{};
    if (verb == QLatin1String("noop"))
        return pop3::Noop{};
    return std::nullopt;
}

void perform(Session& session, const QString& wish)
{
    QStringList words = wish.split(QLatin1Char(' '));
    const bool urgent = words.first() == QLatin1String("urgent");
    if (urgent)
        words.removeFirst();
    if (const auto command = commandIn(words))
        session.send(*command, urgent);
    else if (words.first() == QLatin1String("withdraw"))
        session.withdraw(words[1].toULongLong());
    else if (words.first() == QLatin1String("leave"))
        session.leave();
    else if (words.first() == QLatin1String("abandon"))
        session.abandon();
    else if (words.first() == QLatin1String("tls"))
        session.encrypted();
    else if (words.first() == QLatin1String("close"))
        session.closed({base::Fault::ClosedByServer, {}, {}});
    else if (words.first() == QLatin1String("timeout"))
        session.timedOut();
    else
        qFatal("no such wish: %s", qPrintable(wish));
}

void apply(pop3::SignOn& signOn, pop3::Limits& limits, const QString& key, const QString& value)
{
    using Way = pop3::SignOn::Way;
    if (key == QLatin1String("link")) {
        signOn.encrypted = value == QLatin1String("tls");
        signOn.startTls = value == QLatin1String("starttls");
    } else if (key == QLatin1String("user")) {
        signOn.user = unescaped(value);
    } else if (key == QLatin1String("password")) {
        signOn.password = base::Secret(unescaped(value));
    } else if (key == QLatin1String("way")) {
        signOn.way = value == QLatin1String("apop")   ? Way::Apop
                     : value == QLatin1String("user") ? Way::User
                                                      : Way::Auto;
    } else if (key == QLatin1String("allow-plaintext")) {
        signOn.allowPlaintext = true;
    } else if (key == QLatin1String("greeted-before")) {
        signOn.plan.emplace().greeting = pop3::likenessOf(unescaped(value));
    } else if (key == QLatin1String("announced-before")) {
        for (const QString& line : value.split(QStringLiteral(", ")))
            signOn.plan.value().capabilities.add(line.toUtf8());
    } else if (value.startsWith(QLatin1String("first-window "))) {
        limits.firstWindow = value.mid(13).toInt();
    } else if (value.startsWith(QLatin1String("message "))) {
        limits.message = value.mid(8).toLongLong();
    } else if (value.startsWith(QLatin1String("preview "))) {
        limits.preview = value.mid(8).toLongLong();
    } else if (value.startsWith(QLatin1String("listing "))) {
        limits.listing = value.mid(8).toLongLong();
    } else if (value.startsWith(QLatin1String("slack "))) {
        limits.listingSlack = value.mid(6).toLongLong();
    } else if (value.startsWith(QLatin1String("status "))) {
        limits.statusLine = value.mid(7).toLongLong();
    } else if (value.startsWith(QLatin1String("capabilities "))) {
        limits.capabilities = value.mid(13).toInt();
    } else if (value.startsWith(QLatin1String("window "))) {
        limits.window = value.mid(7).toInt();
    } else {
        qFatal("no such setting: %s %s", qPrintable(key), qPrintable(value));
    }
}

} // namespace

Transcript Transcript::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    Transcript transcript;
    for (const QString& raw : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (raw.trimmed().isEmpty() || raw.startsWith(QLatin1Char('#')))
            continue;
        const qsizetype colon = raw.indexOf(QLatin1Char(':'));
        const QString value = colon < 0 ? QString() : raw.mid(colon + 1);
        transcript.lines_.append(
            {colon < 0 ? raw : raw.left(colon), value.startsWith(QLatin1Char(' ')) ? value.mid(1) : value});
    }
    return transcript;
}

QStringList Transcript::expected() const
{
    QStringList out;
    for (const Line& line : lines_) {
        if (!settings.contains(line.key))
            out.append(line.key + QStringLiteral(": ") + line.value);
    }
    return out;
}

QStringList Transcript::played(qsizetype piece) const
{
    pop3::SignOn signOn;
    signOn.user = "joe";
    signOn.password = base::Secret("s3cret");
    pop3::Limits limits;
    for (const Line& line : lines_) {
        if (settings.contains(line.key))
            apply(signOn, limits, line.key, line.value);
    }
    Session session(signOn, limits);
    QStringList out;
    QByteArray block;
    for (qsizetype i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        const bool fromServer = line.key == QLatin1String("S") || line.key == QLatin1String("S.");
        if (fromServer) {
            say(out, qPrintable(line.key), line.value);
            block += unescaped(line.value) + (line.key == QLatin1String("S") ? "\r\n" : "");
        } else if (line.key == QLatin1String("do")) {
            say(out, "do", line.value);
            perform(session, line.value);
        } else if (line.key == QLatin1String("state")) {
            say(out, "state", nameOf(session.state()));
        }
        const bool more =
            fromServer && i + 1 < lines_.size() && lines_[i + 1].key.startsWith(QLatin1Char('S'));
        if (more || settings.contains(line.key) || outputs.contains(line.key))
            continue;
        receive(session, block, piece);
        block.clear();
        writeDown(session, out);
    }
    return out;
}

} // namespace support

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mail-fuzz [--count N] [--seed S] [FOLDER...]: reads N messages made wrong at random, of our own ones and of
// the *.eml in the folders. Message number n of seed S is always the same: --seed S --first n --count 1 does
// it again.
#include "fuzz/mutator.h"
#include "fuzz/seeds.h"
#include "mail/json.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>

#ifdef WITH_ADDRESS_SANITIZER
extern "C" void __sanitizer_set_death_callback(void (*callback)());
#endif

namespace {

quint64 seed = 1;
quint64 at = 0;

void tellWhere()
{
    std::fprintf(stderr, "mail-fuzz: this was --seed %llu --first %llu --count 1\n", (unsigned long long)seed,
                 (unsigned long long)at);
}

/// All that a program does with a message. False when it breaks a promise.
bool readsWell(const QByteArray& message)
{
    constexpr qint64 longest = 20'000; // ms: under sanitizers, on a busy machine; a message takes some
    QElapsedTimer clock;
    clock.start();
    const mail::Reading reading = mail::readBeginning(
        message,
        {.ownServer = QStringLiteral("mx.example.org"), .hashes = true, .announced = message.size()});
    (void)QJsonDocument(mail::toJson(QStringLiteral("x"), reading)).toJson();
    for (int i = 0; i < qMin(reading.attachments.size(), qsizetype(5)); ++i) {
        const mail::Attachment& one = reading.attachments[i];
        QBuffer to;
        to.open(QIODevice::WriteOnly);
        if (!mail::saveAttachmentIn(message, i, to) || to.data().size() != one.octets)
            return false;
        if (one.kind == mail::Attachment::Kind::Message)
            (void)mail::readBeginning(to.data());
    }
    (void)mail::readBeginning(message.first(message.size() / 2), {.announced = message.size()});
    return clock.elapsed() < longest;
}

} // namespace

int main(int count, char* arguments[])
{
    const QCoreApplication application(count, arguments);
    QCommandLineParser parser;
    const QCommandLineOption many(QStringLiteral("count"), {}, QStringLiteral("N"), QStringLiteral("2000"));
    const QCommandLineOption start(QStringLiteral("seed"), {}, QStringLiteral("S"), QStringLiteral("1"));
    const QCommandLineOption first(QStringLiteral("first"), {}, QStringLiteral("N"), QStringLiteral("0"));
    parser.addOptions({many, start, first});
    parser.process(application);
    seed = parser.value(start).toULongLong();
    const quint64 begin = parser.value(first).toULongLong();
    const quint64 end = begin + parser.value(many).toULongLong();
    const QList<QByteArray> messages =
        fuzz::seeds(QStringList{QStringLiteral(TEST_DATA "/mail")} + parser.positionalArguments());
#ifdef WITH_ADDRESS_SANITIZER
    __sanitizer_set_death_callback(tellWhere);
#endif
    for (at = begin; at < end; ++at) {
        if (!readsWell(fuzz::mutated(messages, seed * 1'000'000'007ULL + at))) {
            std::fprintf(stderr, "mail-fuzz: a promise is broken\n");
            tellWhere();
            return 1;
        }
    }
    std::printf("%llu messages of %lld seeds, seed %llu: no finding\n", (unsigned long long)(end - begin),
                (long long)messages.size(), (unsigned long long)seed);
    return begin < end ? 0 : 1;
}

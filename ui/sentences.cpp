// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sentences.h"

#include "base/sentences.h"
#include "base/visible.h"
#include "mailbox/display.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

// A server may send kilobytes of words; nobody reads them in a bar.
constexpr qsizetype serverWordsShown = 300;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::Sentences)
};

QString elided(const QString& text, qsizetype limit)
{
    return text.size() <= limit ? text : text.left(limit) + QStringLiteral("…");
}

QString translated(const char* sentence, const QString& subject)
{
    const QString text = QCoreApplication::translate("Error", sentence);
    return text.contains(QLatin1String("%1")) ? text.arg(subject) : text;
}

} // namespace

Words wordsFor(const base::Error& error)
{
    const base::Sentence sentence = base::sentenceFor(error.fault);
    const QString subject = elided(base::visible(error.subject), serverWordsShown);
    const QString server =
        elided(base::visible(QByteArrayView(error.serverWords)).trimmed(), serverWordsShown);
    return {translated(sentence.happened, subject), translated(sentence.advice, subject),
            server.isEmpty() ? QString() : Say::tr("The server said: “%1”").arg(server)};
}

QString lineFor(const base::Error& error)
{
    const Words words = wordsFor(error);
    QStringList lines{words.happened, words.advice, words.server};
    lines.removeAll(QString());
    return lines.join(QLatin1Char(' '));
}

QString wordsFor(visit::Stage stage)
{
    switch (stage) {
    case visit::Stage::Away: return Say::tr("Away: the mailbox is free");
    case visit::Stage::Connecting: return Say::tr("Connecting…");
    case visit::Stage::SigningOn: return Say::tr("Signing on…");
    case visit::Stage::Listing: return Say::tr("Listing the mailbox…");
    case visit::Stage::Headers: return Say::tr("Fetching headers…");
    case visit::Stage::Ready: return Say::tr("Signed on: the mailbox is locked for others");
    case visit::Stage::Reading: return Say::tr("Fetching a message…");
    case visit::Stage::Deleting: return Say::tr("Deleting…");
    case visit::Stage::Leaving: return Say::tr("Leaving…");
    }
    Q_UNREACHABLE();
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString messagesText(qint64 messages)
{
    return messages == 1 ? Say::tr("1 message") : Say::tr("%1 messages").arg(numberText(messages));
}

QString momentText(const QDateTime& moment)
{
    return mailbox::momentText(moment, QDateTime::currentDateTime());
}

QString countWords(qint64 messages, qint64 octets)
{
    return Say::tr("%1, %2", "3 messages, 5,675 bytes")
        .arg(messagesText(messages), mailbox::octetsText(octets));
}

namespace {

QString freshWords(qint64 fresh)
{
    return fresh == 1 ? Say::tr("1 is new") : Say::tr("%1 are new").arg(numberText(fresh));
}

QString missingWords(qint64 missing, const QDateTime& before)
{
    const QString when = momentText(before);
    return missing == 1 ? Say::tr("1 message that waited before (%1) is not listed any more.").arg(when)
                        : Say::tr("%1 messages that waited before (%2) are not listed any more.")
                              .arg(numberText(missing), when);
}

QString waitedWords(qint64 missing, const QDateTime& before)
{
    const QString when = momentText(before);
    return missing == 1 ? Say::tr("1 message waited there before (%1).").arg(when)
                        : Say::tr("%1 messages waited there before (%2).").arg(numberText(missing), when);
}

} // namespace

Words wordsFor(const visit::Notice& notice)
{
    using Kind = visit::Notice::Kind;
    const QString nothingForgotten =
        Say::tr("Nothing was forgotten: when they come back, they are recognised and not downloaded again.");
    switch (notice.kind) {
    case Kind::Renumbered:
        return {Say::tr("The server renumbered its messages: %1 recognised, %2.", "4,812; 3 are new")
                    .arg(numberText(notice.recognised), freshWords(notice.fresh)),
                Say::tr("Marks and saved copies moved along. Nothing is downloaded twice."),
                {}};
    case Kind::ReadsEmpty:
        return {Say::tr("The server says that the mailbox is empty.") + QLatin1Char(' ') +
                    waitedWords(notice.missing, notice.before),
                nothingForgotten,
                {}};
    case Kind::MostMissing: return {missingWords(notice.missing, notice.before), nothingForgotten, {}};
    case Kind::CameBack:
        return {notice.recognised == 1 ? Say::tr("1 message that was missing is listed again.")
                                       : Say::tr("%1 messages that were missing are listed again.")
                                             .arg(numberText(notice.recognised)),
                Say::tr("Each was recognised. Nothing is downloaded twice."),
                {}};
    case Kind::LedgerRebuilt:
        return {Say::tr("The ledger of this mailbox was damaged and was made anew."),
                Say::tr("Saved messages are safe; marks and receipts of earlier visits are lost. The damaged "
                        "file was set aside as %1.")
                    .arg(base::visible(notice.path)),
                {}};
    case Kind::CopyDamaged:
        return {Say::tr("A saved message is damaged. It is fetched from the server again."),
                Say::tr("The damaged file stays in the archive: %1.").arg(base::visible(notice.path)),
                {}};
    case Kind::DamagedShown:
        return {Say::tr("What you see is a damaged copy: it is not what the server sent."),
                Say::tr("The server did not give the message again. The file is %1.")
                    .arg(base::visible(notice.path)),
                {}};
    }
    Q_UNREACHABLE();
}

} // namespace ui

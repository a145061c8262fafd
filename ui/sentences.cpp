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

QString countWords(qint64 messages, qint64 octets)
{
    const int shown = int(std::min<qint64>(messages, std::numeric_limits<int>::max()));
    const QString count =
        shown == 1 ? Say::tr("1 message") : Say::tr("%1 messages").arg(QLocale().toString(messages));
    return Say::tr("%1, %2", "3 messages, 5,675 bytes").arg(count, mailbox::octetsText(octets));
}

} // namespace ui

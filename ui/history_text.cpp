// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_text.h"

#include "base/visible.h"
#include "mailbox/display.h"
#include "ui/receipt_words.h"
#include "ui/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::HistoryDialog)
};

// A server may send kilobytes of words.
constexpr qsizetype wordsShown = 500;

HistoryEntry entryOf(const visit::PastReceipt& receipt)
{
    HistoryEntry entry;
    entry.when = receipt.carriedOut;
    entry.outcome = receiptWords(tallyOf(receipt), receipt.settled);
    const QString words = base::visible(QByteArrayView(receipt.words)).trimmed().left(wordsShown);
    if (!words.isEmpty())
        entry.server = Say::tr("The server said: “%1”").arg(words);
    if (receipt.error)
        entry.trouble = lineFor(*receipt.error);
    entry.messages = receipt.messages;
    return entry;
}

HistoryEntry entryOf(const visit::Disappearance& disappearance)
{
    HistoryEntry entry;
    entry.when = disappearance.missed;
    entry.outcome = disappearanceWords(disappearance);
    entry.vanished = true;
    entry.messages = disappearance.messages;
    return entry;
}

QString lineOf(const visit::PastMessage& message, bool vanished)
{
    QStringList words{fateWords(message, vanished), mailbox::fromText(message.summary),
                      subjectWords(message)};
    if (message.octets >= 0)
        words.append(mailbox::octetsText(message.octets));
    words.append(message.saved ? Say::tr("saved here") : Say::tr("no copy here"));
    words.append(base::visible(QByteArrayView(message.id.uid)));
    if (message.error)
        words.append(lineFor(*message.error));
    words.removeAll(QString());
    return QStringLiteral("  ") + words.join(QStringLiteral(" | "));
}

} // namespace

QList<HistoryEntry> entriesOf(const visit::History& history)
{
    QList<HistoryEntry> entries;
    for (const visit::PastReceipt& receipt : history.receipts)
        entries.append(entryOf(receipt));
    for (const visit::Disappearance& disappearance : history.vanished)
        entries.append(entryOf(disappearance));
    std::stable_sort(entries.begin(), entries.end(),
                     [](const HistoryEntry& a, const HistoryEntry& b) { return a.when > b.when; });
    return entries;
}

QString fateWords(const visit::PastMessage& message, bool vanished)
{
    return vanished ? Say::tr("Vanished", "message") : wordsFor(message.fate);
}

QString subjectWords(const visit::PastMessage& message)
{
    const QString subject = mailbox::subjectText(message.summary);
    if (!subject.isEmpty())
        return subject;
    if (!message.summary.from.isEmpty() || message.summary.date.isValid())
        return Say::tr("(no subject)");
    return Say::tr("Message %1").arg(base::visible(QByteArrayView(message.id.uid)));
}

QString textOf(const HistoryEntry& entry)
{
    QStringList lines{mailbox::dateTip(entry.when) + QStringLiteral(": ") + entry.outcome};
    if (!entry.server.isEmpty())
        lines.append(entry.server);
    if (!entry.trouble.isEmpty())
        lines.append(entry.trouble);
    for (const visit::PastMessage& message : entry.messages)
        lines.append(lineOf(message, entry.vanished));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace ui

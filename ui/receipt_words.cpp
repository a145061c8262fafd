// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt_words.h"

#include "ui/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::Receipt)
};

bool wasRefused(const std::optional<base::Error>& error)
{
    if (!error)
        return true; // a server that says nothing at all has at least refused to delete
    switch (error->fault) {
    case base::Fault::CommandRefused:
    case base::Fault::StillThere: return true;
    default: return false;
    }
}

QString firstUpper(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

void Tally::add(visit::Fate fate, const std::optional<base::Error>& error)
{
    ++total;
    switch (fate) {
    case visit::Fate::Confirmed: ++gone; return;
    case visit::Fate::Accepted: ++accepted; return;
    case visit::Fate::Unknown: ++unknown; return;
    case visit::Fate::Kept: ++(wasRefused(error) ? keptByServer : keptByUs); return;
    }
    Q_UNREACHABLE();
}

Tally tallyOf(const visit::Receipt& receipt)
{
    Tally tally;
    for (const visit::Deletion& deletion : receipt.deletions)
        tally.add(deletion.fate, deletion.error);
    return tally;
}

Tally tallyOf(const visit::PastReceipt& receipt)
{
    Tally tally;
    for (const visit::PastMessage& message : receipt.messages)
        tally.add(message.fate, message.error);
    return tally;
}

QString receiptWords(const Tally& tally, const QDateTime& settled)
{
    const QString total = numberText(tally.total);
    QStringList words;
    if (tally.gone > 0 && settled.isValid())
        words.append(Say::tr("%1 of %2 gone, confirmed %3", "messages; when")
                         .arg(numberText(tally.gone), total, momentText(settled)));
    else if (tally.gone > 0)
        words.append(Say::tr("%1 of %2 gone", "messages").arg(numberText(tally.gone), total));
    if (tally.accepted > 0)
        words.append(Say::tr("%1 of %2 accepted by the server; confirmation follows", "messages")
                         .arg(numberText(tally.accepted), total));
    if (tally.unknown > 0)
        words.append(Say::tr("%1 of %2 not known yet: the next visit shows which are gone", "messages")
                         .arg(numberText(tally.unknown), total));
    if (tally.keptByServer > 0)
        words.append(Say::tr("the server kept %1", "messages").arg(numberText(tally.keptByServer)));
    if (tally.keptByUs > 0)
        words.append(
            Say::tr("%1 of %2 stayed on the server", "messages").arg(numberText(tally.keptByUs), total));
    return words.isEmpty() ? Say::tr("Nothing was deleted") : firstUpper(words.join(QStringLiteral("; ")));
}

QString wordsFor(visit::Fate fate)
{
    switch (fate) {
    case visit::Fate::Confirmed: return Say::tr("Gone", "message");
    case visit::Fate::Accepted: return Say::tr("Accepted", "message, by the server");
    case visit::Fate::Unknown: return Say::tr("Not known yet", "message");
    case visit::Fate::Kept: return Say::tr("Kept", "message, by the server");
    }
    Q_UNREACHABLE();
}

QString disappearanceWords(const visit::Disappearance& disappearance)
{
    const qsizetype count = disappearance.messages.size();
    const QString from = momentText(disappearance.lastSeen);
    const QString to = momentText(disappearance.missed);
    if (count == 1)
        return Say::tr("1 message went without Restante, between %1 and %2").arg(from, to);
    return Say::tr("%1 messages went without Restante, between %2 and %3").arg(numberText(count), from, to);
}

} // namespace ui

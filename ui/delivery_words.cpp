// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/display.h"
#include "ui/card_words.h"
#include "ui/foreign.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

using mail::DeliveryReport;
using mail::RecipientReport;
using Action = RecipientReport::Action;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Delivery)
};

constexpr qsizetype mostRecipients = 5; // the report itself names all

struct Reason {
    const char* status; ///< without its class (RFC 3463): "2.2" is the full mailbox of 4.2.2 and 5.2.2
    const char* words;
};
constexpr std::array reasons{
    Reason{"1.1", QT_TRANSLATE_NOOP("Delivery", "there is no such mailbox")},
    Reason{"1.2", QT_TRANSLATE_NOOP("Delivery", "there is no such domain")},
    Reason{"1.3", QT_TRANSLATE_NOOP("Delivery", "the address is not well formed")},
    Reason{"1.6", QT_TRANSLATE_NOOP("Delivery", "the mailbox has moved")},
    Reason{"1.10", QT_TRANSLATE_NOOP("Delivery", "the domain takes no mail")},
    Reason{"2.1", QT_TRANSLATE_NOOP("Delivery", "the mailbox takes no mail")},
    Reason{"2.2", QT_TRANSLATE_NOOP("Delivery", "the mailbox is full")},
    Reason{"2.3", QT_TRANSLATE_NOOP("Delivery", "the message is too large")},
    Reason{"3.1", QT_TRANSLATE_NOOP("Delivery", "the other server has no room left")},
    Reason{"3.4", QT_TRANSLATE_NOOP("Delivery", "the message is too large")},
    Reason{"4.1", QT_TRANSLATE_NOOP("Delivery", "the other server does not answer")},
    Reason{"4.2", QT_TRANSLATE_NOOP("Delivery", "the connection broke off")},
    Reason{"4.4", QT_TRANSLATE_NOOP("Delivery", "no server takes mail for this address")},
    Reason{"4.6", QT_TRANSLATE_NOOP("Delivery", "the message ran in circles")},
    Reason{"4.7", QT_TRANSLATE_NOOP("Delivery", "it took too long")},
    Reason{"7.1", QT_TRANSLATE_NOOP("Delivery", "the other server does not accept it")},
};

/// What a status says; its class alone where the rest is not known.
QString reasonFor(const QString& status)
{
    const QString detail = status.section(u'.', 1);
    for (const Reason& reason : reasons) {
        if (detail == QLatin1String(reason.status))
            return Say::tr(reason.words);
    }
    if (status.section(u'.', 1, 1) == QLatin1String("7"))
        return Say::tr("the other server does not accept it");
    return status.startsWith(u'4') ? Say::tr("a trouble that may pass") : Say::tr("a trouble that stays");
}

/// "the mailbox is full (5.2.2)".
QString whyText(const RecipientReport& report)
{
    return report.status.isEmpty() ? Say::tr("the server does not say why")
                                   : Say::tr("%1 (%2)", "reason, number")
                                         .arg(reasonFor(report.status), foreign(report.status, 12));
}

QString recipientText(const RecipientReport& report)
{
    return report.recipient.isEmpty() ? Say::tr("somebody") : foreign(report.recipient);
}

QString delayedText(const RecipientReport& report)
{
    const QString text = Say::tr("Your message to %1 has not been delivered yet: %2.")
                             .arg(recipientText(report), whyText(report));
    return report.willRetryUntil.isValid()
               ? text + QLatin1Char(' ') +
                     Say::tr("The server keeps trying until %1.").arg(mailbox::dateTip(report.willRetryUntil))
               : text + QLatin1Char(' ') + Say::tr("The server keeps trying.");
}

QString sentenceFor(const RecipientReport& report)
{
    const QString to = recipientText(report);
    switch (report.action) {
    case Action::Failed: return Say::tr("Your message to %1 was not delivered: %2.").arg(to, whyText(report));
    case Action::Delayed: return delayedText(report);
    case Action::Delivered: return Say::tr("Your message to %1 was delivered.").arg(to);
    case Action::Relayed:
        return Say::tr("Your message to %1 was handed on to a server that sends no reports.").arg(to);
    case Action::Expanded: return Say::tr("Your message to %1 was delivered to a list.").arg(to);
    case Action::Unknown: break;
    }
    return Say::tr("What became of your message to %1 is not said.").arg(to);
}

QString serverSaid(const RecipientReport& report)
{
    return report.remoteMta.isEmpty() ? Say::tr("The server said:")
                                      : Say::tr("%1 said:", "a server").arg(foreign(report.remoteMta, 60));
}

QString dispositionText(const DeliveryReport& report)
{
    switch (report.disposition) {
    case DeliveryReport::Disposition::Displayed:
        return report.byHand ? Say::tr("Your message was opened, and the reader let you know.")
                             : Say::tr("Your message was opened, or a program says so.");
    case DeliveryReport::Disposition::Deleted: return Say::tr("Your message was deleted without being read.");
    case DeliveryReport::Disposition::Dispatched: return Say::tr("Your message was handed on.");
    case DeliveryReport::Disposition::Processed: return Say::tr("Your message was dealt with by a program.");
    case DeliveryReport::Disposition::Denied:
        return Say::tr("The reader does not tell you what became of it.");
    case DeliveryReport::Disposition::Failed:
        return Say::tr("Your message could not be shown to its reader.");
    case DeliveryReport::Disposition::Unknown: break;
    }
    return Say::tr("What became of your message is not said.");
}

bool isTrouble(const RecipientReport& report)
{
    return report.action == Action::Failed || report.action == Action::Delayed;
}

void addRecipients(const DeliveryReport& report, CardWords& words)
{
    const qsizetype shown = std::min(report.recipients.size(), mostRecipients);
    for (const RecipientReport& one : report.recipients.first(shown)) {
        words.rows.append({QString(), sentenceFor(one)});
        if (!one.diagnostic.isEmpty())
            words.rows.append({serverSaid(one), foreign(one.diagnostic, 300)});
    }
    if (const qsizetype more = report.recipients.size() - shown; more > 0)
        words.rows.append({QString(), more == 1 ? Say::tr("The report names one more recipient.")
                                                : Say::tr("The report names %1 more recipients.").arg(more)});
}

} // namespace

CardWords deliveryWords(const DeliveryReport& report)
{
    const bool isDelivery = report.kind == DeliveryReport::Kind::Delivery;
    const bool trouble = std::any_of(report.recipients.begin(), report.recipients.end(), isTrouble);
    CardWords words;
    words.sign = trouble ? QStringLiteral("warning") : QStringLiteral("info");
    words.tone = trouble ? HeadWords::Tone::Care : HeadWords::Tone::Calm;
    words.title = isDelivery ? Say::tr("Delivery report") : Say::tr("Read receipt");
    if (!isDelivery)
        words.rows.append({QString(), dispositionText(report)});
    addRecipients(report, words);
    if (!report.reporter.isEmpty())
        words.rows.append({Say::tr("Reported by:"), foreign(report.reporter)});
    return words;
}

} // namespace ui

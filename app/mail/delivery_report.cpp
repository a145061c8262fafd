// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/delivery_report.h"

#include "mail/dates.h"
#include "mail/header_block.h"
#include "mail/words.h"

namespace mail {

namespace {

constexpr qsizetype mostRecipients = 1000; // a card shows some; servers split larger ones
constexpr qsizetype mostOctets = 1 << 20;

/// The groups of fields, each with its empty line (RFC 3464 section 2.1). Some servers put several between.
QList<HeaderBlock> groupsIn(QByteArrayView text)
{
    QList<HeaderBlock> groups;
    text = text.first(qMin(text.size(), mostOctets));
    while (!text.isEmpty() && groups.size() <= mostRecipients) {
        const HeaderBlock group = HeaderBlock::parse(text);
        if (group.bodyStart() == 0)
            break;
        text = text.sliced(group.bodyStart());
        if (!group.fields().isEmpty())
            groups.append(group);
    }
    return groups;
}

/// "rfc822; jane@example.org", "dns; mx.example.org", "smtp; 550 No such user": what stands behind the type.
QString behindType(const HeaderBlock& group, QByteArrayView name)
{
    const QByteArray value = unfolded(group.first(name));
    const qsizetype semicolon = value.indexOf(';');
    return decodeWords(semicolon < 0 ? value : value.sliced(semicolon + 1)).simplified();
}

QString wordIn(const HeaderBlock& group, QByteArrayView name)
{
    return decodeWords(unfolded(group.first(name))).simplified();
}

RecipientReport::Action actionFrom(const QString& word)
{
    using Action = RecipientReport::Action;
    if (word.startsWith(QLatin1String("failed")))
        return Action::Failed;
    if (word.startsWith(QLatin1String("delayed")))
        return Action::Delayed;
    if (word.startsWith(QLatin1String("delivered")))
        return Action::Delivered;
    if (word.startsWith(QLatin1String("relayed")))
        return Action::Relayed;
    return word.startsWith(QLatin1String("expanded")) ? Action::Expanded : Action::Unknown;
}

/// "5.1.1 (bad mailbox)": the three numbers.
QString statusFrom(const QString& word)
{
    const QString number = word.section(u' ', 0, 0);
    qsizetype dots = 0;
    for (const QChar c : number) {
        if (c != u'.' && (c < u'0' || c > u'9'))
            return {};
        dots += c == u'.' ? 1 : 0;
    }
    return dots == 2 && number.size() <= 11 ? number : QString();
}

RecipientReport recipientFrom(const HeaderBlock& group)
{
    RecipientReport report;
    report.action = actionFrom(wordIn(group, "Action").toLower());
    report.recipient = behindType(group, "Final-Recipient");
    if (report.recipient.isEmpty())
        report.recipient = behindType(group, "Original-Recipient");
    report.status = statusFrom(wordIn(group, "Status"));
    report.diagnostic = behindType(group, "Diagnostic-Code");
    report.remoteMta = behindType(group, "Remote-MTA");
    report.willRetryUntil = readDate(unfolded(group.first("Will-Retry-Until")));
    return report;
}

bool isRecipient(const HeaderBlock& group)
{
    for (const char* name : {"Final-Recipient", "Original-Recipient", "Action", "Status"}) {
        if (!group.first(name).isEmpty())
            return true;
    }
    return false;
}

DeliveryReport::Disposition dispositionFrom(const QString& word)
{
    using Disposition = DeliveryReport::Disposition;
    const QString type = word.section(u'/', 0, 0).trimmed();
    const struct {
        const char* name;
        Disposition disposition;
    } known[] = {{"displayed", Disposition::Displayed},   {"deleted", Disposition::Deleted},
                 {"dispatched", Disposition::Dispatched}, {"processed", Disposition::Processed},
                 {"denied", Disposition::Denied},         {"failed", Disposition::Failed}};
    for (const auto& one : known) {
        if (type == QLatin1String(one.name))
            return one.disposition;
    }
    return Disposition::Unknown;
}

} // namespace

DeliveryReport deliveryReportFrom(QByteArrayView status)
{
    DeliveryReport report;
    const QList<HeaderBlock> groups = groupsIn(status);
    for (const HeaderBlock& group : groups) {
        if (report.reporter.isEmpty())
            report.reporter = behindType(group, "Reporting-MTA");
        if (isRecipient(group) && report.recipients.size() < mostRecipients)
            report.recipients.append(recipientFrom(group));
    }
    return report;
}

DeliveryReport readingReportFrom(QByteArrayView notification)
{
    DeliveryReport report;
    report.kind = DeliveryReport::Kind::Reading;
    const HeaderBlock fields = HeaderBlock::parse(notification.first(qMin(notification.size(), mostOctets)));
    const QString disposition =
        wordIn(fields, "Disposition").toLower(); // "manual-action/MDN-sent-manually; displayed"
    report.disposition = dispositionFrom(disposition.section(u';', 1));
    report.byHand = disposition.startsWith(QLatin1String("manual-action"));
    report.reporter = wordIn(fields, "Reporting-UA").section(u';', 0, 0);
    report.messageId = wordIn(fields, "Original-Message-ID");
    RecipientReport recipient;
    recipient.recipient = behindType(fields, "Final-Recipient");
    if (!recipient.recipient.isEmpty())
        report.recipients.append(recipient);
    return report;
}

} // namespace mail

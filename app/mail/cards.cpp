// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/cards.h"

#include "mail/charsets.h"
#include "mail/content.h"

namespace mail {

namespace {

constexpr qsizetype mostOctets =
    1 << 20;                  // invitations and reports have some kilobytes, a person with a picture some 100
constexpr int mostCards = 20; // of one message; each is a card on the screen

bool isCalendar(const QByteArray& type)
{
    return type == "text/calendar" || type == "application/ics";
}

bool isContact(const QByteArray& type)
{
    return type == "text/vcard" || type == "text/x-vcard" || type == "text/directory";
}

QByteArray utf8Of(const QByteArray& bytes, const QByteArray& charset)
{
    return lettersFrom(bytes, charset.isEmpty() ? QByteArray("utf-8") : charset).text.toUtf8();
}

/// Alternatives and an attached copy mostly say the same event twice.
void addInvitations(QList<Invitation> found, int part, QList<Invitation>& list)
{
    for (Invitation& one : found) {
        one.part = part;
        const bool known = std::any_of(list.cbegin(), list.cend(), [&](const Invitation& other) {
            return !one.uid.isEmpty() && other.uid == one.uid && other.start == one.start &&
                   other.firstDay == one.firstDay && other.method == one.method;
        });
        if (!known)
            list.append(one);
    }
}

void addContacts(QList<ContactCard> found, int part, QList<ContactCard>& list)
{
    for (ContactCard& one : found)
        one.part = part;
    list += found;
}

void take(const Part& part, int number, Reading& reading)
{
    const QByteArray bytes = beginningOf(part, mostOctets).bytes;
    const QByteArray charset = part.type.parameter("charset").toLatin1();
    if (isCalendar(part.type.value))
        addInvitations(invitationsIn(utf8Of(bytes, charset)), number, reading.invitations);
    else if (isContact(part.type.value))
        addContacts(contactCardsIn(bytes, charset), number, reading.cards);
    else if (!reading.report && part.type.value.startsWith("message/disposition"))
        reading.report = readingReportFrom(bytes);
    else if (!reading.report)
        reading.report = deliveryReportFrom(bytes);
}

} // namespace

void readCards(const PartTree& tree, Reading& reading)
{
    int taken = 0;
    for (int i = 0; i < tree.leaves().size(); ++i) {
        const QByteArray& type = tree.leaves()[i].type.value;
        const bool report = type == "message/delivery-status" || type == "message/global-delivery-status" ||
                            type == "message/disposition-notification" ||
                            type == "message/global-disposition-notification";
        if ((isCalendar(type) || isContact(type) || report) && taken++ < mostCards)
            take(tree.leaves()[i], i, reading);
    }
}

} // namespace mail

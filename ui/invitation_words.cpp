// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card_words.h"
#include "ui/foreign.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using mail::Attendee;
using mail::Invitation;
using mail::Recurrence;
using Method = Invitation::Method;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Invitation)
};

QString longDate(const QDate& date, const QLocale& locale)
{
    return locale.toString(date, QLocale::LongFormat);
}

QString clock(const QDateTime& moment, const QLocale& locale)
{
    return locale.toString(moment.time(), QLocale::ShortFormat);
}

QString span(const QDateTime& start, const QDateTime& end, const QLocale& locale)
{
    const QString begin =
        Say::tr("%1, %2", "date, time").arg(longDate(start.date(), locale), clock(start, locale));
    if (!end.isValid() || end <= start)
        return begin;
    const QString last =
        end.date() == start.date()
            ? clock(end, locale)
            : Say::tr("%1, %2", "date, time").arg(longDate(end.date(), locale), clock(end, locale));
    return Say::tr("%1 to %2", "from one time to another").arg(begin, last);
}

QString allDaySpan(const Invitation& invitation, const QLocale& locale)
{
    const QString first = longDate(invitation.firstDay, locale);
    return invitation.lastDay > invitation.firstDay
               ? Say::tr("%1 to %2, all day").arg(first, longDate(invitation.lastDay, locale))
               : Say::tr("%1, all day").arg(first);
}

QString timeText(const Invitation& invitation, const QTimeZone& zone, const QLocale& locale)
{
    if (invitation.allDay)
        return invitation.firstDay.isValid() ? allDaySpan(invitation, locale) : QString();
    if (!invitation.start.isValid())
        return {};
    if (invitation.floating)
        return span(invitation.start, invitation.end, locale);
    if (invitation.zoneUnknown)
        return Say::tr("%1, on the sender's clock: the time zone “%2” is not known here")
            .arg(span(invitation.start, invitation.end, locale), foreign(invitation.zone, 60));
    return span(invitation.start.toTimeZone(zone), invitation.end.toTimeZone(zone), locale);
}

/// Only where the sender's clock shows another time.
QString senderTimeText(const Invitation& invitation, const QTimeZone& zone, const QLocale& locale)
{
    const QTimeZone theirs(invitation.zone.toUtf8());
    if (invitation.allDay || invitation.floating || invitation.zoneUnknown || invitation.zone.isEmpty() ||
        !invitation.start.isValid() || !theirs.isValid() ||
        theirs.offsetFromUtc(invitation.start) == zone.offsetFromUtc(invitation.start))
        return {};
    return Say::tr("%1 (%2)", "time, time zone")
        .arg(span(invitation.start.toTimeZone(theirs), invitation.end.toTimeZone(theirs), locale),
             foreign(invitation.zone, 60));
}

QString everyText(const Recurrence& again)
{
    const int every = again.interval;
    switch (again.every) {
    case Recurrence::Every::Never: return {};
    case Recurrence::Every::Day:
        return every == 1 ? Say::tr("every day") : Say::tr("every %1 days").arg(every);
    case Recurrence::Every::Week:
        return every == 1 ? Say::tr("every week") : Say::tr("every %1 weeks").arg(every);
    case Recurrence::Every::Month:
        return every == 1 ? Say::tr("every month") : Say::tr("every %1 months").arg(every);
    case Recurrence::Every::Year:
        return every == 1 ? Say::tr("every year") : Say::tr("every %1 years").arg(every);
    case Recurrence::Every::Other: return Say::tr("again and again, by a rule that the calendar knows");
    }
    Q_UNREACHABLE();
}

QString recurrenceText(const Recurrence& again, const QLocale& locale)
{
    QString text = everyText(again);
    QStringList days;
    for (const Qt::DayOfWeek day : again.days)
        days.append(locale.dayName(day));
    if (again.every == Recurrence::Every::Week && !days.isEmpty())
        text = Say::tr("%1 on %2", "every week on Monday").arg(text, days.join(QStringLiteral(", ")));
    if (again.count > 0)
        text = Say::tr("%1, %2 times").arg(text).arg(again.count);
    else if (again.until.isValid())
        text = Say::tr("%1, until %2").arg(text, longDate(again.until.date(), locale));
    return text;
}

QString attendeesText(const QList<Attendee>& attendees)
{
    const auto count = [&](Attendee::Answer answer) {
        return std::count_if(attendees.begin(), attendees.end(),
                             [&](const Attendee& one) { return one.answer == answer; });
    };
    if (attendees.isEmpty())
        return {};
    QStringList parts{attendees.size() == 1 ? foreign(attendees.first().who)
                                            : Say::tr("%1 people").arg(attendees.size())};
    if (const auto yes = count(Attendee::Answer::Accepted); yes > 0)
        parts.append(Say::tr("%1 accepted").arg(yes));
    if (const auto no = count(Attendee::Answer::Declined); no > 0)
        parts.append(Say::tr("%1 declined").arg(no));
    if (const auto perhaps = count(Attendee::Answer::Tentative); perhaps > 0)
        parts.append(Say::tr("%1 undecided").arg(perhaps));
    return parts.join(QStringLiteral(", "));
}

QString replyTitle(const Invitation& invitation)
{
    const auto answer =
        invitation.attendees.isEmpty() ? Attendee::Answer::None : invitation.attendees.first().answer;
    switch (answer) {
    case Attendee::Answer::Accepted: return Say::tr("%1 will come: %2");
    case Attendee::Answer::Declined: return Say::tr("%1 will not come: %2");
    case Attendee::Answer::Tentative: return Say::tr("%1 may come: %2");
    case Attendee::Answer::Delegated: return Say::tr("%1 sends somebody else: %2");
    case Attendee::Answer::None: break;
    }
    return Say::tr("%1 answers: %2");
}

QString responder(const Invitation& invitation)
{
    return invitation.attendees.isEmpty() ? Say::tr("Somebody") : foreign(invitation.attendees.first().who);
}

bool isCancelled(const Invitation& invitation)
{
    return invitation.cancelled || invitation.method == Method::Cancel;
}

QString titleText(const Invitation& invitation)
{
    const QString what =
        invitation.summary.isEmpty() ? Say::tr("an event without a title") : foreign(invitation.summary);
    if (isCancelled(invitation))
        return Say::tr("Cancelled: %1").arg(what);
    switch (invitation.method) {
    case Method::Reply: return replyTitle(invitation).arg(responder(invitation), what);
    case Method::Counter: return Say::tr("%1 proposes another time: %2").arg(responder(invitation), what);
    case Method::Request:
        return (invitation.sequence > 0 ? Say::tr("Changed invitation: %1") : Say::tr("Invitation: %1"))
            .arg(what);
    case Method::Add: return Say::tr("One more date: %1").arg(what);
    case Method::DeclineCounter: return Say::tr("The date stays: %1").arg(what);
    case Method::Cancel:
    case Method::Refresh:
    case Method::Publish:
    case Method::None: break;
    }
    return Say::tr("Event: %1").arg(what);
}

} // namespace

CardWords invitationWords(const Invitation& invitation, const QTimeZone& zone, const QLocale& locale)
{
    CardWords words;
    words.sign = QStringLiteral("calendar");
    words.tone = isCancelled(invitation) ? HeadWords::Tone::Care : HeadWords::Tone::Calm;
    words.title = titleText(invitation);
    const auto add = [&](const QString& caption, const QString& value) {
        if (!value.isEmpty())
            words.rows.append({caption, value});
    };
    add(Say::tr("When:"), timeText(invitation, zone, locale));
    add(Say::tr("For the sender:"), senderTimeText(invitation, zone, locale));
    add(Say::tr("Repeats:"), recurrenceText(invitation.again, locale));
    add(Say::tr("Where:"), foreign(invitation.place, 200));
    add(Say::tr("Organiser:"), foreign(invitation.organiser));
    if (invitation.method != Method::Reply && invitation.method != Method::Counter)
        add(Say::tr("Invited:"), attendeesText(invitation.attendees));
    words.deed = Say::tr("Save Invitation…");
    words.fileName = (invitation.summary.isEmpty() ? Say::tr("invitation") : invitation.summary.left(100)) +
                     QStringLiteral(".ics");
    words.part = invitation.part;
    return words;
}

} // namespace ui

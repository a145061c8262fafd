// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/invitation.h"

#include <QHash>
#include <QTimeZone>

#include <libical/ical.h>

#include <memory>

namespace mail {

namespace {

constexpr qsizetype mostEvents = 100;     // a card shows few
constexpr qsizetype mostAttendees = 1000; // as many as a list can bear
constexpr qsizetype mostText = 65536;     // of one description

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

QString text(const char* utf8)
{
    return utf8 ? QString::fromUtf8(utf8).left(mostText) : QString();
}

QString textOf(icalcomponent* event, icalproperty_kind kind)
{
    icalproperty* property = icalcomponent_get_first_property(event, kind);
    icalvalue* value = property ? icalproperty_get_value(property) : nullptr;
    return value ? text(icalvalue_get_text(value)) : QString();
}

QString parameterOf(icalproperty* property, const char* name)
{
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> value(
        icalproperty_get_parameter_as_string_r(property, name), icalmemory_free_buffer);
    QString found = text(value.get());
    return found.startsWith(u'"') ? found.remove(u'"') : found;
}

Address addressOf(icalproperty* property)
{
    icalvalue* value = icalproperty_get_value(property);
    QString address = value ? text(icalvalue_get_caladdress(value)) : QString();
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        address.remove(0, 7);
    return {parameterOf(property, "CN"), address};
}

Invitation::Method methodOf(icalcomponent* calendar)
{
    using Method = Invitation::Method;
    switch (icalcomponent_get_method(calendar)) {
    case ICAL_METHOD_PUBLISH: return Method::Publish;
    case ICAL_METHOD_REQUEST: return Method::Request;
    case ICAL_METHOD_REPLY: return Method::Reply;
    case ICAL_METHOD_ADD: return Method::Add;
    case ICAL_METHOD_CANCEL: return Method::Cancel;
    case ICAL_METHOD_REFRESH: return Method::Refresh;
    case ICAL_METHOD_COUNTER: return Method::Counter;
    case ICAL_METHOD_DECLINECOUNTER: return Method::DeclineCounter;
    default: return Method::None;
    }
}

Attendee::Answer answerOf(icalproperty* property)
{
    const QString answer = parameterOf(property, "PARTSTAT").toUpper();
    if (answer == QLatin1String("ACCEPTED"))
        return Attendee::Answer::Accepted;
    if (answer == QLatin1String("DECLINED"))
        return Attendee::Answer::Declined;
    if (answer == QLatin1String("TENTATIVE"))
        return Attendee::Answer::Tentative;
    return answer == QLatin1String("DELEGATED") ? Attendee::Answer::Delegated : Attendee::Answer::None;
}

QList<Attendee> attendeesOf(icalcomponent* event)
{
    QList<Attendee> list;
    for (icalproperty* one = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY);
         one && list.size() < mostAttendees;
         one = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
        const bool optional = parameterOf(one, "ROLE").startsWith(QLatin1String("OPT"), Qt::CaseInsensitive);
        list.append({addressOf(one), answerOf(one), optional});
    }
    return list;
}

QDate dateOf(const icaltimetype& time)
{
    return {time.year, time.month, time.day};
}

QDateTime clockOf(const icaltimetype& time)
{
    return QDateTime(dateOf(time), QTime(time.hour, time.minute, qMin(time.second, 59)), Qt::UTC);
}

/// A moment of an event: the zone it is written in, and what that makes of it in UTC.
struct Moment {
    QDateTime time;
    QString zone;
    bool floating = false;
    bool zoneUnknown = false;
};

/// By the definition in the calendar itself; else by this machine's, whose names most programs use.
Moment momentOf(icalproperty* property, const icaltimetype& time, icalcomponent* calendar)
{
    Moment moment;
    moment.time = clockOf(time);
    if (icaltime_is_utc(time))
        return moment;
    moment.zone = parameterOf(property, "TZID");
    moment.floating = moment.zone.isEmpty();
    if (moment.floating)
        return moment;
    if (icaltimezone* own = icalcomponent_get_timezone(calendar, moment.zone.toUtf8().constData())) {
        icaltimetype local = time;
        icaltimezone_convert_time(&local, own, icaltimezone_get_utc_timezone());
        moment.time = clockOf(local);
        return moment;
    }
    const QByteArray name = moment.zone.toUtf8();
    moment.zoneUnknown = !QTimeZone::isTimeZoneIdAvailable(name); // QTimeZone takes any word for a zone
    if (!moment.zoneUnknown)
        moment.time = QDateTime(moment.time.date(), moment.time.time(), QTimeZone(name)).toUTC();
    return moment;
}

icalproperty* property(icalcomponent* event, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(event, kind);
}

icaltimetype timeOf(icalproperty* property)
{
    icalvalue* value = property ? icalproperty_get_value(property) : nullptr;
    if (!value)
        return icaltime_null_time();
    return icalvalue_isa(value) == ICAL_DATE_VALUE ? icalvalue_get_date(value)
                                                   : icalvalue_get_datetime(value);
}

void readDays(icalcomponent* event, const icaltimetype& start, Invitation& invitation)
{
    invitation.allDay = true;
    invitation.firstDay = invitation.lastDay = dateOf(start);
    const icaltimetype end = timeOf(property(event, ICAL_DTEND_PROPERTY));
    if (!icaltime_is_null_time(end)) // exclusive, RFC 5545 3.6.1
        invitation.lastDay = qMax(invitation.firstDay, dateOf(end).addDays(-1));
}

void readTimes(icalcomponent* event, icalcomponent* calendar, Invitation& invitation)
{
    icalproperty* begin = property(event, ICAL_DTSTART_PROPERTY);
    const icaltimetype start = timeOf(begin);
    if (icaltime_is_null_time(start) || !icaltime_is_valid_time(start))
        return;
    if (start.is_date) {
        readDays(event, start, invitation);
        return;
    }
    const Moment from = momentOf(begin, start, calendar);
    invitation.start = from.time;
    invitation.zone = from.zone;
    invitation.floating = from.floating;
    invitation.zoneUnknown = from.zoneUnknown;
    icalproperty* finish = property(event, ICAL_DTEND_PROPERTY);
    const icaltimetype end = timeOf(finish);
    if (finish && icaltime_is_valid_time(end) && !icaltime_is_null_time(end))
        invitation.end = momentOf(finish, end, calendar).time;
    else if (icalproperty* lasts = property(event, ICAL_DURATION_PROPERTY))
        invitation.end = from.time.addSecs(icaldurationtype_as_int(icalproperty_get_duration(lasts)));
}

Recurrence::Every everyOf(icalrecurrencetype_frequency frequency)
{
    switch (frequency) {
    case ICAL_DAILY_RECURRENCE: return Recurrence::Every::Day;
    case ICAL_WEEKLY_RECURRENCE: return Recurrence::Every::Week;
    case ICAL_MONTHLY_RECURRENCE: return Recurrence::Every::Month;
    case ICAL_YEARLY_RECURRENCE: return Recurrence::Every::Year;
    default: return Recurrence::Every::Other;
    }
}

/// Rules by position, month and such stand for more than a card can say.
bool isPlain(const icalrecurrencetype& rule)
{
    const auto empty = [](const short* list) { return list[0] == ICAL_RECURRENCE_ARRAY_MAX; };
    const bool days = empty(rule.by_day) || rule.freq == ICAL_WEEKLY_RECURRENCE;
    return days && empty(rule.by_set_pos) && empty(rule.by_year_day) && empty(rule.by_week_no) &&
           empty(rule.by_hour);
}

QList<Qt::DayOfWeek> daysOf(const icalrecurrencetype& rule)
{
    QList<Qt::DayOfWeek> days;
    for (int i = 0; i < ICAL_BY_DAY_SIZE && rule.by_day[i] != ICAL_RECURRENCE_ARRAY_MAX; ++i) {
        const int day = int(icalrecurrencetype_day_day_of_week(rule.by_day[i])); // 1 is Sunday
        if (day >= 1 && day <= 7)
            days.append(Qt::DayOfWeek(day == 1 ? 7 : day - 1));
    }
    return days;
}

Recurrence recurrenceOf(icalcomponent* event)
{
    Recurrence again;
    icalproperty* found = property(event, ICAL_RRULE_PROPERTY);
    if (!found)
        return again;
    const icalrecurrencetype rule = icalproperty_get_rrule(found);
    const bool several = icalcomponent_count_properties(event, ICAL_RRULE_PROPERTY) > 1;
    again.every = several || !isPlain(rule) ? Recurrence::Every::Other : everyOf(rule.freq);
    again.interval = qMax(int(rule.interval), 1);
    again.count = qMax(rule.count, 0);
    if (!icaltime_is_null_time(rule.until))
        again.until = clockOf(rule.until);
    again.days = daysOf(rule);
    return again;
}

Invitation invitationFrom(icalcomponent* event, icalcomponent* calendar)
{
    Invitation invitation;
    invitation.method = methodOf(calendar);
    invitation.uid = textOf(event, ICAL_UID_PROPERTY);
    invitation.summary = textOf(event, ICAL_SUMMARY_PROPERTY);
    invitation.sequence = qMax(icalcomponent_get_sequence(event), 0);
    invitation.place = textOf(event, ICAL_LOCATION_PROPERTY);
    invitation.description = textOf(event, ICAL_DESCRIPTION_PROPERTY);
    readTimes(event, calendar, invitation);
    invitation.cancelled = icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED;
    if (icalproperty* organiser = property(event, ICAL_ORGANIZER_PROPERTY))
        invitation.organiser = addressOf(organiser);
    invitation.attendees = attendeesOf(event);
    invitation.again = recurrenceOf(event);
    return invitation;
}

/// libical descends into what is nested, and complains on standard error of an END without a BEGIN: what is
/// not well nested does not get to it.
bool isWellNested(QByteArrayView calendar)
{
    constexpr int deepest = 10; // VCALENDAR, VEVENT, VALARM
    int depth = 0;
    for (const QByteArray& line : calendar.toByteArray().split('\n')) {
        const QByteArray word = line.trimmed().left(6).toUpper();
        depth += word == "BEGIN:" ? 1 : word.startsWith("END:") ? -1 : 0;
        if (depth > deepest || depth < 0)
            return false;
    }
    return true;
}

} // namespace

QList<Invitation> invitationsIn(QByteArrayView calendar)
{
    QList<Invitation> list;
    if (!isWellNested(calendar))
        return list;
    icalerror_set_errors_are_fatal(false);
    const Component root(icalparser_parse_string(calendar.toByteArray().replace('\0', "").constData()));
    if (!root)
        return list;
    icalcomponent* outer = icalcomponent_isa(root.get()) == ICAL_XROOT_COMPONENT
                               ? icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT)
                               : root.get();
    if (!outer)
        return list;
    for (icalcomponent* event = icalcomponent_get_first_component(outer, ICAL_VEVENT_COMPONENT);
         event && list.size() < mostEvents;
         event = icalcomponent_get_next_component(outer, ICAL_VEVENT_COMPONENT))
        list.append(invitationFrom(event, outer));
    return list;
}

} // namespace mail

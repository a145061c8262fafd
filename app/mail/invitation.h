// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/address.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

namespace mail {

/// How often an event comes again (RFC 5545 section 3.3.10), as far as a card tells it.
struct Recurrence {
    enum class Every { Never, Day, Week, Month, Year, Other };
    Every every =
        Every::Never; ///< Other: a rule that does not fit here (BYSETPOS, several rules, by the hour)
    int interval = 1; ///< every second week: 2
    int count = 0;    ///< so many times; 0: no such end
    QDateTime until;  ///< UTC; invalid: no such end
    QList<Qt::DayOfWeek> days; ///< of the week, with Week

    bool operator==(const Recurrence&) const = default;
};

/// Somebody who is asked to come.
struct Attendee {
    enum class Answer { None, Accepted, Declined, Tentative, Delegated };
    Address who;
    Answer answer = Answer::None; ///< PARTSTAT
    bool optional = false;

    bool operator==(const Attendee&) const = default;
};

/// One event of a text/calendar part (RFC 5545), and what is done with it (RFC 5546).
struct Invitation {
    enum class Method { None, Publish, Request, Reply, Add, Cancel, Refresh, Counter, DeclineCounter };
    Method method = Method::None;
    QString uid;
    QString summary;
    QString place;
    QString description;
    bool allDay = false;
    QDate firstDay;  ///< with allDay
    QDate lastDay;   ///< with allDay, inclusive
    QDateTime start; ///< UTC unless floating; invalid when it is missing, cannot be read, or with allDay
    QDateTime end;   ///< as start; invalid when the event has no end
    QString zone;    ///< the zone's name as written, "Europe/Berlin"; empty for UTC, floating and allDay
    bool floating = false;    ///< start and end count on the clock of whoever reads it
    bool zoneUnknown = false; ///< the zone could not be found: the times are as the sender's clock shows them
    bool cancelled = false;   ///< STATUS:CANCELLED
    int sequence = 0;         ///< SEQUENCE: above 0, it was changed since it was sent first
    Address organiser;
    QList<Attendee> attendees;
    Recurrence again;
    int part = -1; ///< the part of the message it stands in, for savePart()
};

/// The events of a calendar, at most a hundred (a card shows few). Text with a broken event gives the others.
[[nodiscard]] QList<Invitation> invitationsIn(QByteArrayView calendar);

} // namespace mail

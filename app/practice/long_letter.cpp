// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/letters.h"

#include <array>

namespace practice {

namespace {

constexpr int nights = 4000;

QByteArray opening()
{
    return R"(From: Odile Fanal <odile@lighthouse.test>
To: Guest <guest@practice.example.org>
Subject: The lighthouse log, all 4,000 nights of it
Date: Sun, 27 Sep 2026 21:40:00 +0200
Message-ID: <lighthouse-log@lighthouse.test>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

Dear guest,

you asked how long a letter may get. Here is the log of my lighthouse, one
line a night. A good reader shows the first page at once, scrolls through
the rest without a hitch, and finds night 2718, when the whale came by.

A preview (TOP) of this letter is quick: only its first lines travel.
Download it to see the rest.

)";
}

QByteArray number(int value, int width)
{
    return QByteArray::number(value).rightJustified(width, '0');
}

/// Weather that looks like weather and is the same each time.
QByteArray nightLine(int night)
{
    static constexpr std::array winds{"N", "NE", "E", "SE", "S", "SW", "W", "NW"};
    const int force = 1 + (night * night / 7 + night) % 8;
    const char* wind = winds[static_cast<std::size_t>(night / 3 + night * night % 5) % winds.size()];
    QByteArray line = "Night " + number(night, 4) + "  lamp lit " + number(16 + night / 30 % 6, 2) + ':' +
                      number(night * 7 % 60, 2) + ", wind " + QByteArray(wind) + ' ' +
                      QByteArray::number(force) + ", ships " + QByteArray::number(night * 13 % 9);
    if (night == 2718)
        line += ", and a whale, who looked at the lamp for an hour";
    else if (force == 8)
        line += ", slept in my boots";
    return line + '\n';
}

} // namespace

Message longLetter(QByteArray uid)
{
    QByteArray text = opening();
    for (int night = 1; night <= nights; ++night)
        text += nightLine(night);
    text += "\nThat is all. The lamp is lit.\n\nOdile\n";
    return messageFromText(std::move(uid), text);
}

} // namespace practice

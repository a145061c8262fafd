// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "ui/head_line.h"

#include <QLocale>
#include <QTimeZone>

namespace ui {

/// What stands on a card: foreign text only as foreign() gives it.
struct CardWords {
    struct Row {
        QString caption;
        QString value;

        bool operator==(const Row&) const = default;
    };
    QString sign; ///< of resources/icons
    HeadWords::Tone tone = HeadWords::Tone::Calm;
    QString title;
    QList<Row> rows;
    QString deed;     ///< saves the part; empty: there is none to be saved
    QString fileName; ///< suggested for it
    int part = -1;    ///< for mail::savePart()

    bool operator==(const CardWords&) const = default;
};

/// An event: what, when on the reader's clock (`zone`) and, where that differs, on the sender's, where, who.
[[nodiscard]] CardWords invitationWords(const mail::Invitation& invitation, const QTimeZone& zone,
                                        const QLocale& locale = QLocale());

[[nodiscard]] CardWords contactWords(const mail::ContactCard& contact, const QLocale& locale = QLocale());

/// What became of a message that was sent, as a sentence for each recipient, with the server's own words.
[[nodiscard]] CardWords deliveryWords(const mail::DeliveryReport& report);

} // namespace ui

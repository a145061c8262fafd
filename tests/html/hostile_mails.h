// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace htmltest {

/// What a sender can do to a reader.
struct HostileMail {
    QByteArray name;
    QString html;
    bool isCut = false; ///< beyond a cap: the page has a note
};

[[nodiscard]] QList<HostileMail> hostileMails();

[[nodiscard]] QString many(const char* text, int times);

} // namespace htmltest

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <QTemporaryDir>

namespace mailtest {

/// A message on disk for the time of a test.
class MessageFile {
public:
    explicit MessageFile(const QByteArray& bytes);

    [[nodiscard]] QString path() const { return folder_.filePath(QStringLiteral("message.eml")); }

private:
    QTemporaryDir folder_;
};

/// What readFile() makes of these bytes; an empty Reading when it failed.
[[nodiscard]] mail::Reading readingOf(const QByteArray& bytes);

/// The text with each line end as CR LF, as it comes from a server.
[[nodiscard]] QByteArray onTheWire(QByteArray text);

} // namespace mailtest

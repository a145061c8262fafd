// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace html {

/// The markup without its long data: URLs; "data:lifted,N" stands for lifted[N]. So that embedded pictures
/// do not count as text to be parsed.
[[nodiscard]] QString liftData(QStringView html, QStringList& lifted);

/// What `url` stands for: itself, or the lifted one.
[[nodiscard]] QString dropLifted(const QString& url, const QStringList& lifted);

} // namespace html

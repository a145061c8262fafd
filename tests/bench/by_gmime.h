// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bench {

/// Subject, sender, recipients and date of a header block by GMime alone. False when it gives nothing.
[[nodiscard]] bool headerByGmime(const QByteArray& block);

/// Takes a message apart by GMime alone; with `decode` each part is decoded too. Gives the number of parts.
[[nodiscard]] int partsByGmime(const QString& path, bool decode);

} // namespace bench

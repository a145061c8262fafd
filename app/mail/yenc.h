// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace mail {

/// The line "=ybegin line=128 size=1234 name=a.png" of yEnc 1.3, and "=yend size=... crc32=...".
struct YLine {
    qint64 size = -1;
    QByteArray name;
    std::optional<quint32> partCrc; ///< pcrc32: of one part of several
    std::optional<quint32> crc;     ///< crc32: of the whole file
    bool isPart = false;            ///< of several
};

[[nodiscard]] std::optional<YLine> yBegin(QByteArrayView line);
[[nodiscard]] std::optional<YLine> yEnd(QByteArrayView line);

/// One line of data, without its line end.
[[nodiscard]] QByteArray yData(QByteArrayView line);

/// CRC-32 as in ISO 3309, of what follows bytes that had `before`.
[[nodiscard]] quint32 crc32(QByteArrayView bytes, quint32 before = 0);

} // namespace mail

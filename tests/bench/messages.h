// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace bench {

/// Header blocks as they come from TOP n 0: transport lines, signatures, encoded words, long lists; all
/// different.
[[nodiscard]] QList<QByteArray> headerBlocks(int count);

/// Writes a message with a short letter and `attachments` files of base64, `octets` in all. False when the
/// disk is full.
[[nodiscard]] bool writeMessage(const QString& path, qint64 octets, int attachments);

} // namespace bench

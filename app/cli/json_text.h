// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace cli {

/// One object on one line, UTF-8, with its line feed. Whatever could steer a terminal (C1 controls, DEL, bidi
/// overrides) is written as an escape: harmless to look at, and exact for who parses it.
[[nodiscard]] QByteArray jsonLine(const QJsonObject& object);

/// A unique id as JSON: every byte one character, null where the server gives none.
[[nodiscard]] QJsonValue jsonUid(const QByteArray& uid);

} // namespace cli

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <QJsonObject>

namespace mail {

/// One line of `restante-cli parse --json` and `show --json`: the outside contract. "text" is
/// the text/plain body and empty when there is only HTML ("html" is then true): scripts want what the sender
/// wrote.
[[nodiscard]] QJsonObject toJson(const QString& file, const Reading& reading);

} // namespace mail

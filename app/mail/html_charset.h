// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace mail {

/// The charset an HTML text declares in its own head, for when its mail header does not. Empty when it does
/// not.
[[nodiscard]] QByteArray charsetInHead(QByteArrayView html);

} // namespace mail

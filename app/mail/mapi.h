// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace mail {

/// What a list of MAPI properties says about an attached file.
struct MapiFile {
    QString name; ///< PidTagAttachLongFilename, else PidTagAttachFilename; empty when there is none
    QString type; ///< PidTagAttachMimeTag
};

/// Reads a MsgPropertyList (MS-OXTNEF section 2.1.3.4) as far as it makes sense. `charset` is for its 8-bit
/// strings.
[[nodiscard]] MapiFile mapiFileFrom(QByteArrayView properties, const QByteArray& charset);

} // namespace mail

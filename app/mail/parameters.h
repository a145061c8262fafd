// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QString>

namespace mail {

/// A Content-Type or Content-Disposition, taken apart (RFC 2045 section 5.1, RFC 2183, RFC 2231).
struct ParameterField {
    QByteArray value;                     ///< before the first ';', lower case: "text/plain", "attachment"
    QMap<QByteArray, QString> parameters; ///< lower-case names; RFC 2231 pieces joined, words decoded

    [[nodiscard]] QString parameter(const char* name) const { return parameters.value(name); }
};

/// Reads the raw value of such a field; folded or not. What cannot be understood is left out.
[[nodiscard]] ParameterField readParameters(QByteArrayView raw);

} // namespace mail

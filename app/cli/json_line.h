// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cli {

/// One JSON object written from its front to its end, the same as jsonLine() makes of a QJsonObject: for
/// listings, where 100,000 trees would take longer than reading the headers does. The fields have to come in
/// the order of their names, which is the order that QJsonDocument writes.
class JsonLine {
public:
    JsonLine& name(const char* field);
    JsonLine& text(const QString& value);
    JsonLine& number(qint64 value);
    JsonLine& null();
    JsonLine& begin(char bracket); ///< of an array or an object that is a value
    JsonLine& end(char bracket);

    /// The whole, with its line feed; begins another one.
    [[nodiscard]] QByteArray finish();

private:
    void separate();

    QByteArray line_{"{"};
};

} // namespace cli

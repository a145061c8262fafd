// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace html::css {

/// CSS without comments; "<!--" and "-->" count as blanks (CSS 2.2, 4.1.2).
[[nodiscard]] QString withoutComments(const QString& text);

/// Cut at `separator`, but not inside quotes and brackets. Parts are trimmed; empty ones are left out.
[[nodiscard]] QStringList split(QStringView text, QChar separator);

/// Where the '}' that belongs to the '{' at `open` stands; the end of the text if there is none.
[[nodiscard]] qsizetype endOfBlock(QStringView text, qsizetype open);

/// One `name: value`, lower case. Functions are one word: "rgb(0, 0, 0)".
struct Declaration {
    QString name;
    QStringList words;
    bool important = false;
};
using Declarations = std::vector<Declaration>;

/// What stands between { and }, or in a style attribute. What is no declaration is passed over.
[[nodiscard]] Declarations declarations(QStringView text);

} // namespace html::css

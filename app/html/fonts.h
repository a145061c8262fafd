// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/style.h"

#include <QFont>
#include <QHash>
#include <QStringList>

#include <array>
#include <memory>

namespace html {

/// How tall and how wide text is in one font, px.
class Metrics {
public:
    explicit Metrics(const QFont& font);
    ~Metrics();

    [[nodiscard]] double ascent() const { return ascent_; }
    [[nodiscard]] double descent() const { return descent_; }
    [[nodiscard]] double normalLine() const { return line_; }
    /// What the line would be if the font were `part` times as large.
    [[nodiscard]] double normalLine(double part) const;
    [[nodiscard]] double width(QStringView text) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    double ascent_ = 0;
    double descent_ = 0;
    double line_ = 0;
    mutable std::array<float, 128> ascii_; ///< negative: not measured yet
    mutable QHash<char32_t, float> others_;
};

/// Families that are installed, and their measures. One for each composing: nothing is shared.
class Fonts {
public:
    explicit Fonts(const QString& family);

    /// The family for text that names none.
    [[nodiscard]] const QString& standard() const { return standard_; }

    /// The first of a CSS font-family list that is installed, or stands for one of the same measures.
    [[nodiscard]] QString resolve(const QStringList& families) const;

    [[nodiscard]] const Metrics& metrics(const Inherited& style) const;

private:
    [[nodiscard]] QString resolveOne(const QString& name) const;

    QString standard_;
    mutable QHash<QString, std::shared_ptr<Metrics>> metrics_;
    mutable QHash<QString, QString> resolved_;
};

/// px between letters: what the style says, and what the whole px of Qt's fonts make too wide or too narrow.
[[nodiscard]] double letterSpacingOf(const Inherited& style);

/// The font of a style, as the normal form will ask for it.
[[nodiscard]] QFont fontOf(const Inherited& style);

} // namespace html

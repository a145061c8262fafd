// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QTextDocument>

namespace ui {

/// A drawn mail, laid out: give it to a QTextBrowser, or paint() it. Made anew for each drawing, as changing
/// fonts or margins of a document that is full lays it out again. Loads nothing: it has its own pictures, by
/// their names, and knows no file and no address.
class HtmlPage : public QTextDocument {
    Q_OBJECT
public:
    explicit HtmlPage(html::Drawing drawing, QObject* parent = nullptr);

    [[nodiscard]] const html::Page& page() const { return drawing_.page; }

    /// The whole page from the top on, `size` px of it, on its own background and in its own ink.
    [[nodiscard]] QImage picture(QSize size) const;

    /// What can be read on it, a line each; pictures left out.
    [[nodiscard]] QString readableText() const;

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    html::Drawing drawing_;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QTextDocument>

namespace ui {

/// A drawn mail, laid out for a pane: show it in a HtmlSheet, or take a picture of it. Made anew for each
/// drawing, as changing fonts or margins of a document that is full lays it out again. Loads nothing: it has
/// its own pictures, by their names, and knows no file and no address.
class HtmlPage : public QTextDocument {
    Q_OBJECT
public:
    /// `width` is that of the pane, px.
    HtmlPage(html::Drawing drawing, int width, QObject* parent = nullptr);

    [[nodiscard]] const html::Page& page() const { return drawing_.page; }

    /// This picture of the page has come.
    [[nodiscard]] bool shows(const QString& picture) const { return drawing_.pictures.contains(picture); }

    /// The whole page from the top on, `size` px of it, on its own background and in its own ink.
    [[nodiscard]] QImage picture(QSize size) const;

    /// What can be read on it, a line each; pictures left out.
    [[nodiscard]] QString readableText() const;

protected:
    /// Never empty for an image: Qt would look for a file of that name by itself.
    QVariant loadResource(int type, const QUrl& name) override;

private:
    html::Drawing drawing_;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QScrollArea>

namespace ui {

struct Page;

/// Shows the HTML of a message: each body drawn by itself, never joined (EFAIL), one under the other. Asks
/// nobody for anything: pictures come with supply().
class HtmlView : public QScrollArea {
    Q_OBJECT
public:
    explicit HtmlView(QWidget* parent = nullptr);

    /// Has the page drawn. What is shown of the same message stays meanwhile, that of another one goes.
    void showPage(const Page& page);
    void clear();

    /// http and https URLs of pictures that are not shown and not hidden by the mail either; each once.
    [[nodiscard]] QStringList remotePictures() const;

    /// Remote pictures that somebody fetched for this message: draws it anew with them.
    void supply(const QList<html::Supply>& supplies);

Q_SIGNALS:
    /// Of the message that was just drawn; 0: none.
    void remotePicturesFound(int count);
};

} // namespace ui

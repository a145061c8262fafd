// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <QUrl>
#include <QWidget>

namespace ui {

/// Between a click on a link and the browser: asks first where the link is not what it seems to be.
class LinkOpener : public QObject {
    Q_OBJECT
public:
    /// Asks in front of `over`.
    explicit LinkOpener(QWidget* over);

    void open(const html::Link& link);

Q_SIGNALS:
    /// http, https or mailto, and the person wants it.
    void wanted(const QUrl& url);

private:
    void ask(const html::Link& link);

    QWidget* over_;
};

/// What may be handed to other programs: http, https, and mailto with nothing but to, cc, subject and body;
/// else invalid.
[[nodiscard]] QUrl openable(const QString& url);

} // namespace ui

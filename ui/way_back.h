// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <QWidget>

class QToolButton;

namespace ui {

/// Above a message that came in another one: the way back to that. Hidden elsewhere.
class WayBack : public QWidget {
    Q_OBJECT
public:
    explicit WayBack(QWidget* parent = nullptr);

    /// The messages around the one that is shown, outermost first.
    void showAround(const QList<Page>& around);

Q_SIGNALS:
    void wanted();

private:
    QToolButton* back_;
};

} // namespace ui

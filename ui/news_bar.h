// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bar.h"

namespace ui {

/// News that are no failure: calm. The bar "News" tells what happened; the bar "Proposal" asks for a click,
/// and does nothing without one.
class NewsBar : public Bar {
    Q_OBJECT
public:
    explicit NewsBar(const QString& name, QWidget* parent = nullptr);

    /// `waiting` further news come after this one.
    void tell(const QString& happened, const QString& rest, qsizetype waiting = 0);
    void propose(const QString& what, const QString& rest, const QString& deed);

Q_SIGNALS:
    void chosen();
};

} // namespace ui

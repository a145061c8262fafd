// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

struct FilterHelp;

/// Where the person types what is to be found in the list. At its left a menu of the words that it knows.
class FilterLine : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterLine(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    /// On to what was found.
    void done();

private:
    void showHelp();
    void insertHelp(const FilterHelp& help);
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace ui {

/// The list "Accounts": every mailbox that was opened once. A click or Enter opens it.
class AccountList : public QListWidget {
    Q_OBJECT
public:
    explicit AccountList(QWidget* parent = nullptr);

    /// Adds a mailbox or renames the one with this key.
    void put(const QString& key, const QString& name, const QString& tip);
    void remove(const QString& key);

    /// Shows which one the window shows, without opening it.
    void setCurrentKey(const QString& key);
    [[nodiscard]] QString currentKey() const;

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QListWidgetItem* itemFor(const QString& key) const;
};

} // namespace ui

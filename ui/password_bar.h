// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks for a mailbox's password inside the window, so that everything else goes on meanwhile.
class PasswordBar : public QFrame {
    Q_OBJECT
public:
    explicit PasswordBar(QWidget* parent = nullptr);

    /// Whether the password can be kept in a keychain.
    void offerKeeping(bool on);

    /// Appears, empty, with the key in hand.
    void ask(const QString& mailbox);

Q_SIGNALS:
    /// `keep`: in the keychain, once it was right.
    void entered(const base::Secret& password, bool keep);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setUpLayout();
    void hand();
    void cancel();

    QLabel* question_;
    QLineEdit* edit_;
    QCheckBox* keep_;
    QPushButton* signOn_;
    QPushButton* cancel_;
};

} // namespace ui

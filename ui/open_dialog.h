// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/secret.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

/// File > Open Mailbox. Open it with open(): nothing waits for it.
class OpenDialog : public QDialog {
    Q_OBJECT
public:
    explicit OpenDialog(QWidget* parent = nullptr);

    /// Whether the password can be kept in a keychain.
    void offerKeeping(bool on);

    [[nodiscard]] account::Account account() const;
    [[nodiscard]] base::Secret password() const;

Q_SIGNALS:
    /// Once, when the person is done and what was entered makes sense.
    /// `keep`: the password, in the keychain, once it was right.
    void chosen(const account::Account& account, const base::Secret& password, bool keep);

private:
    void setUpFields();
    void setUpLayout();
    void followEncryption();
    void finish();
    account::Encryption encryption() const;

    QLineEdit* server_;
    QSpinBox* port_;
    QComboBox* encryption_;
    QLineEdit* user_;
    QLineEdit* password_;
    QComboBox* mechanism_;
    QCheckBox* allowClear_;
    QCheckBox* keep_;
    QCheckBox* slowOrCostly_;
    QLabel* complaint_;
    QPushButton* open_;
    QPushButton* cancel_;
    bool portIsTheirs_ = false; ///< the person typed a port: it no longer follows the encryption
};

} // namespace ui

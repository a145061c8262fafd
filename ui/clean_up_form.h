// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/clean_up.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

/// The rules of clean-up as fields. Filling a field in switches its rule on.
class CleanUpForm : public QWidget {
    Q_OBJECT
public:
    explicit CleanUpForm(QWidget* parent = nullptr);

    [[nodiscard]] mailbox::CleanUpRules rules() const;
    void setRules(const mailbox::CleanUpRules& rules);

Q_SIGNALS:
    void changed();

private:
    void setUpFields();
    void setUpLayout();
    void connectFields();
    QStringList senders() const;

    QCheckBox* older_;
    QSpinBox* days_;
    QCheckBox* bigger_;
    QDoubleSpinBox* size_;
    QCheckBox* newest_;
    QSpinBox* kept_;
    QCheckBox* under_;
    QDoubleSpinBox* limit_;
    QCheckBox* from_;
    QPlainTextEdit* senders_;
    QCheckBox* saved_;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class Remembered;

/// View > Senders Whose Pictures Load: everybody to whom the person said "always", and the way to take it
/// back.
class PictureSendersDialog : public QDialog {
    Q_OBJECT
public:
    explicit PictureSendersDialog(Remembered& remembered, QWidget* parent = nullptr);

private:
    void setUpLayout();
    void removeSelected();
    void showState();

    Remembered& remembered_;
    QLabel* words_;
    QListWidget* senders_;
    QPushButton* remove_;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

#include <QDialog>

class QRadioButton;

namespace ui {

/// Save As with several messages: one file, or a folder? Where comes after that.
class SaveDialog : public QDialog {
    Q_OBJECT
public:
    explicit SaveDialog(qint64 messages, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(visit::ExportForm form);

private:
    QRadioButton* mbox_;
    QRadioButton* folder_;
};

} // namespace ui

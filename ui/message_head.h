// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace ui {

/// Subject, From, To and Date above a message's text. From always shows the real address. Plain text,
/// selectable.
class MessageHead : public QWidget {
    Q_OBJECT
public:
    explicit MessageHead(QWidget* parent = nullptr);

    /// `number` names a message of which nothing else is known; 0: it has none.
    void showSummary(const mail::Summary& summary, qint64 number);

private:
    void setUpLayout();

    QLabel* subject_;
    QLabel* from_;
    QLabel* to_;
    QLabel* date_;
    QFormLayout* fields_;
};

} // namespace ui

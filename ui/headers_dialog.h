// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/all_fields.h"

#include <QDialog>

class QTextEdit;

namespace ui {

/// "All Headers": every field of a message, in the order in which they came, decoded; to be selected and
/// copied. Reads them in another thread.
class HeadersDialog : public QDialog {
    Q_OBJECT
public:
    explicit HeadersDialog(const QString& subject, QWidget* parent = nullptr);

    void read(const mail::Place& message);

private:
    void take(const base::Result<QList<mail::ReadableField>>& fields);
    void add(const mail::ReadableField& field);

    QTextEdit* text_;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QActionGroup;

namespace ui {

/// View > Encoding: what a message's text is to be read in, whatever it says. The first entry, on at first,
/// is what the message says.
class CharsetMenu : public QMenu {
    Q_OBJECT
public:
    explicit CharsetMenu(QWidget* parent = nullptr);

    /// Shows which one is on; empty: as the message says.
    void showCharset(const QByteArray& charset);

Q_SIGNALS:
    /// By the name that mail::charsetFor() knows; empty: as the message says.
    void chosen(const QByteArray& charset);

private:
    QAction* add(QMenu& to, const QString& text, const QByteArray& charset);

    QActionGroup* group_;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source_pieces.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// "Message Source": the octets of a message as they came, in a window of their own. Of a large message
/// one part is shown at a time, read from the disk in another thread, so that it opens at once.
class SourceWindow : public QWidget {
    Q_OBJECT
public:
    explicit SourceWindow(const QString& subject, QWidget* parent = nullptr);

    void showMessage(const mail::Place& message);

    /// Only this came so far, of a message of `announced` octets (-1: unknown).
    void showBeginning(const QByteArray& octets, qint64 announced);

Q_SIGNALS:
    /// Save As: what is shown as a beginning, or empty for the whole message.
    void saveWanted(const QByteArray& beginning);

private:
    QWidget* makeFindRow();
    QWidget* makePartRow();
    void setUpKeys();
    void turnTo(qint64 index, qint64 at = -1);
    void take(const base::Result<SourcePiece>& piece, qint64 at);
    void showPart();
    void select(qint64 at);
    void find();
    void takeFound(qint64 at);

    QPlainTextEdit* text_;
    QLineEdit* words_;
    QLabel* found_;
    QLabel* notice_;
    QLabel* part_;
    QPushButton* earlier_;
    QPushButton* later_;
    mail::Place message_;
    SourcePiece piece_;
    qint64 nextFind_ = 0; ///< octet of the message
    bool finding_ = false;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

class HeadLine;
class ProtectionLines;
struct Page;

/// Who wrote to whom, what about and when; below it what there is to say about trust, and about signatures
/// and encryption. All of it outside of the message itself, where no sender can draw. Every name has its real
/// address beside it. Plain text, selectable.
class MessageHead : public QWidget {
    Q_OBJECT
public:
    explicit MessageHead(QWidget* parent = nullptr);

    void showPage(const Page& page);

    /// Only what is known of signatures and encryption changed.
    void showProtections(const Page& page);

Q_SIGNALS:
    /// A signature is to be checked, or something decrypted: an index of Reading::protections.
    void checkWanted(int protection);
    /// What was found inside of a protection is to be shown by itself.
    void insideWanted(int protection);
    /// The message as it came is to be shown again.
    void outsideWanted();

private:
    void setUpLayout();
    void addField(const QString& caption, QLabel* field);
    void showField(QLabel* field);
    void showSummary(const mail::Summary& summary, qint64 number);
    void showOthers(const mail::Reading& reading);

    QLabel* subject_;
    QLabel* from_;
    QLabel* replyTo_;
    QLabel* to_;
    QLabel* cc_;
    QLabel* date_;
    QGridLayout* fields_;
    HeadLine* trust_;
    ProtectionLines* protections_;
};

} // namespace ui

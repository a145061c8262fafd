// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <QPointer>
#include <QUrl>

#include <functional>

class QMimeData;
class QWidget;

namespace ui {

class AttachmentStrip;
class GlanceWindow;

/// Does what a person wants done with the attachments of the page: opens, shows, saves, drags out. Where the
/// page is a preview, the message is downloaded first, and what was wanted is done then. What runs is never
/// opened; what is doubtful only after a question.
class AttachmentDeeds : public QObject {
    Q_OBJECT
public:
    /// What it cannot do itself.
    struct Means {
        /// Asks for a file of that name, or for a folder where the name is empty; calls back with its path.
        std::function<void(const QString& title, const QString& name, std::function<void(QString)> then)>
            whereTo;
        /// Opens it with another program; false: there is none.
        std::function<bool(const QUrl& url)> open;
        /// Lets the pointer carry this away; takes it.
        std::function<void(QMimeData* data)> drag;
        /// A line in passing.
        std::function<void(const QString& words)> say;
    };

    AttachmentDeeds(AttachmentStrip& strip, Means means, QWidget* window);

    /// Works for the page of this desk from now on.
    void follow(Desk* desk);

    void open(const QList<mail::Attachment>& attachments);
    void glance(const QList<mail::Attachment>& attachments);
    void save(const QList<mail::Attachment>& attachments);
    void drag(const QList<mail::Attachment>& attachments);

private:
    using Deed = void (AttachmentDeeds::*)(const QList<mail::Attachment>& attachments);

    /// What waits for the message to be downloaded.
    struct Waiting {
        mailbox::MessageId id;
        QList<mail::Attachment> attachments;
        Deed deed = nullptr;
    };

    /// Files on their way out of the window.
    struct Drag {
        mail::Place message;
        QList<int> awaited;
        QList<QUrl> ready;
    };

    [[nodiscard]] bool isHere(const QList<mail::Attachment>& wanted, Deed deed);
    void takePage();
    void takeFailure(const mailbox::MessageId& id);
    void takeLoan(const visit::Loan& loan);
    void takeLook(const visit::Loan& loan);
    void takeGift(const visit::Loan& loan);
    void takeGlance(const visit::Glance& glance);
    void takeSaved(const visit::SavedAttachments& saved);
    void warn(const mail::Attachment& attachment);
    void lend(const mail::Attachment& attachment);
    void saveOne(const mail::Attachment& attachment);
    void saveSeveral(const QList<mail::Attachment>& attachments);
    [[nodiscard]] bool shows(const mail::Place& message) const;

    AttachmentStrip& strip_;
    Means means_;
    QWidget* window_;
    QPointer<Desk> desk_;
    QPointer<GlanceWindow> glances_;
    std::optional<Waiting> waiting_;
    std::optional<Drag> drag_;
};

/// The usual way to carry something away: as a copy, while the button of the mouse is still held; else it
/// says that it is ready now.
[[nodiscard]] std::function<void(QMimeData*)> dragFrom(QWidget* source, std::function<void()> tooLate);

} // namespace ui

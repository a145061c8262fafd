// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment_deeds.h"

#include "ui/attachment_strip.h"
#include "ui/attachment_warning.h"
#include "ui/attachment_words.h"
#include "ui/glance_window.h"

#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace ui {

namespace {

// The same one in the whole message: a preview knows those that came before it.
std::optional<mail::Attachment> sameIn(const mail::Reading& reading, const mail::Attachment& wanted)
{
    const auto found =
        std::find_if(reading.attachments.begin(), reading.attachments.end(), [&](const auto& one) {
            return one.index == wanted.index && one.name == wanted.name && one.kind == wanted.kind;
        });
    return found == reading.attachments.end() ? std::nullopt : std::optional(*found);
}

QList<mail::Attachment> sameIn(const mail::Reading& reading, const QList<mail::Attachment>& wanted)
{
    QList<mail::Attachment> same;
    for (const mail::Attachment& one : wanted) {
        if (const auto found = sameIn(reading, one))
            same.append(*found);
    }
    return same;
}

} // namespace

AttachmentDeeds::AttachmentDeeds(AttachmentStrip& strip, Means means, QWidget* window)
    : QObject(window)
    , strip_(strip)
    , means_(std::move(means))
    , window_(window)
{
    connect(&strip, &AttachmentStrip::openWanted, this, [this](const auto& one) { open({one}); });
    connect(&strip, &AttachmentStrip::glanceWanted, this, [this](const auto& one) { glance({one}); });
    connect(&strip, &AttachmentStrip::saveWanted, this, &AttachmentDeeds::save);
    connect(&strip, &AttachmentStrip::dragWanted, this, &AttachmentDeeds::drag);
}

void AttachmentDeeds::follow(Desk* desk)
{
    if (desk_ == desk)
        return;
    if (desk_)
        desk_->disconnect(this);
    waiting_.reset();
    drag_.reset();
    desk_ = desk;
    if (!desk)
        return;
    connect(desk, &Desk::pageChanged, this, &AttachmentDeeds::takePage);
    connect(desk, &Desk::openingFailed, this, &AttachmentDeeds::takeFailure);
    connect(desk, &Desk::attachmentLent, this, &AttachmentDeeds::takeLoan);
    connect(desk, &Desk::glanced, this, &AttachmentDeeds::takeGlance);
    connect(desk, &Desk::attachmentsSaved, this, &AttachmentDeeds::takeSaved);
}

bool AttachmentDeeds::shows(const mail::Place& message) const
{
    return desk_ && desk_->page().kind == Page::Kind::Whole && placeOf(desk_->page()) == message;
}

bool AttachmentDeeds::isHere(const QList<mail::Attachment>& wanted, Deed deed)
{
    if (!desk_ || wanted.isEmpty())
        return false;
    if (desk_->page().kind == Page::Kind::Whole)
        return true;
    waiting_ = Waiting{desk_->page().id, wanted, deed};
    if (!desk_->isSlowOrCostly()) // else the person is asked first
        strip_.say(tr("Downloading the message for “%1”…").arg(shownName(wanted.first())));
    desk_->open({desk_->page().id});
    return false;
}

void AttachmentDeeds::takePage()
{
    if (glances_)
        glances_->close();
    if (!waiting_ || desk_->page().kind == Page::Kind::Waiting)
        return;
    const Waiting waited = *std::exchange(waiting_, std::nullopt);
    if (desk_->page().id != waited.id || desk_->page().kind != Page::Kind::Whole)
        return; // the person went on to something else
    const QList<mail::Attachment> found = sameIn(desk_->page().reading, waited.attachments);
    if (found.isEmpty())
        strip_.say(tr("“%1” is not in the whole message.").arg(shownName(waited.attachments.first())));
    else
        (this->*waited.deed)(found);
}

void AttachmentDeeds::takeFailure(const mailbox::MessageId& id)
{
    if (!waiting_ || waiting_->id != id)
        return;
    waiting_.reset();
    strip_.say(tr("The message could not be downloaded."));
}

void AttachmentDeeds::open(const QList<mail::Attachment>& attachments)
{
    if (attachments.isEmpty())
        return;
    const mail::Attachment& first = attachments.first();
    const Handling handling = handlingOf(first);
    if (handling == Handling::Saves)
        warn(first);
    else if (!isHere(attachments, &AttachmentDeeds::open))
        return;
    else if (handling == Handling::Warns)
        warn(first);
    else if (handling == Handling::Nested)
        desk_->openNested(first.index);
    else
        lend(first);
}

void AttachmentDeeds::warn(const mail::Attachment& attachment)
{
    WarningAnswers answers;
    if (handlingOf(attachment) == Handling::Warns)
        answers.open = [this, attachment] { lend(attachment); };
    answers.save = [this, attachment] { save({attachment}); };
    warnOf(attachment, answers, window_);
}

void AttachmentDeeds::lend(const mail::Attachment& attachment)
{
    if (!desk_)
        return;
    strip_.say({});
    desk_->lendAttachment({attachment.index, shownName(attachment)}, visit::Loan::Purpose::Look);
}

void AttachmentDeeds::takeLoan(const visit::Loan& loan)
{
    if (loan.error)
        drag_.reset(); // the desk tells why
    else if (loan.purpose == visit::Loan::Purpose::Look)
        takeLook(loan);
    else
        takeGift(loan);
}

void AttachmentDeeds::takeLook(const visit::Loan& loan)
{
    const QUrl file = QUrl::fromLocalFile(loan.path);
    if (!means_.open(file))
        strip_.say(
            tr("No program here opens “%1”. Save it, and open it where there is one.").arg(file.fileName()));
}

void AttachmentDeeds::glance(const QList<mail::Attachment>& attachments)
{
    const auto kind = attachments.isEmpty() ? std::nullopt : glanceKindOf(attachments.first());
    if (!kind)
        strip_.say(tr("Only pictures and texts can be previewed here."));
    else if (glances_ && glances_->isVisible())
        glances_->close();
    else if (isHere(attachments, &AttachmentDeeds::glance))
        desk_->glanceAtAttachment(attachments.first().index, *kind);
}

void AttachmentDeeds::takeGlance(const visit::Glance& glance)
{
    if (!shows(glance.message) || glance.error)
        return; // the desk tells why
    const QList<mail::Attachment>& attachments = desk_->page().reading.attachments;
    const auto found = std::find_if(attachments.begin(), attachments.end(),
                                    [&](const auto& one) { return one.index == glance.index; });
    if (found == attachments.end())
        return;
    if (!glances_)
        glances_ = new GlanceWindow(window_);
    glances_->showGlance(shownName(*found), glance);
}

void AttachmentDeeds::save(const QList<mail::Attachment>& attachments)
{
    if (!isHere(attachments, &AttachmentDeeds::save))
        return;
    if (attachments.size() == 1)
        saveOne(attachments.first());
    else
        saveSeveral(attachments);
}

void AttachmentDeeds::saveOne(const mail::Attachment& attachment)
{
    means_.whereTo(tr("Save Attachment"), shownName(attachment),
                   [this, index = attachment.index, message = placeOf(desk_->page())](const QString& path) {
                       if (shows(message))
                           desk_->saveAttachment(index, path);
                       else
                           means_.say(tr("Not saved: another message is shown now."));
                   });
}

void AttachmentDeeds::saveSeveral(const QList<mail::Attachment>& attachments)
{
    QList<visit::NamedAttachment> named;
    for (const mail::Attachment& attachment : attachments)
        named.append({attachment.index, shownName(attachment)});
    means_.whereTo(tr("Save Attachments"), {},
                   [this, named, message = placeOf(desk_->page())](const QString& folder) {
                       if (shows(message))
                           desk_->saveAttachments(named, folder);
                       else
                           means_.say(tr("Not saved: another message is shown now."));
                   });
}

void AttachmentDeeds::takeSaved(const visit::SavedAttachments& saved)
{
    if (!saved.files.isEmpty())
        means_.say(
            tr("%1 saved in %2", "3 attachments").arg(attachmentsText(saved.files.size()), saved.folder));
}

void AttachmentDeeds::drag(const QList<mail::Attachment>& attachments)
{
    if (!isHere(attachments, &AttachmentDeeds::drag))
        return;
    drag_ = Drag{placeOf(desk_->page()), {}, {}};
    for (const mail::Attachment& attachment : attachments)
        drag_->awaited.append(attachment.index);
    for (const mail::Attachment& attachment : attachments)
        desk_->lendAttachment({attachment.index, shownName(attachment)}, visit::Loan::Purpose::Give);
}

void AttachmentDeeds::takeGift(const visit::Loan& loan)
{
    if (!drag_ || drag_->message != loan.message || !drag_->awaited.removeOne(loan.index))
        return;
    drag_->ready.append(QUrl::fromLocalFile(loan.path));
    if (!drag_->awaited.isEmpty())
        return;
    auto* data = new QMimeData;
    data->setUrls(std::exchange(drag_, std::nullopt)->ready);
    means_.drag(data);
}

std::function<void(QMimeData*)> dragFrom(QWidget* source, std::function<void()> tooLate)
{
    return [source, tooLate = std::move(tooLate)](QMimeData* data) {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton)) {
            delete data;
            tooLate();
            return;
        }
        auto* drag = new QDrag(source); // deletes itself
        drag->setMimeData(data);
        drag->exec(Qt::CopyAction);
    };
}

} // namespace ui

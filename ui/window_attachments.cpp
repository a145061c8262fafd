// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the window lends its means to what is done with attachments.
#include "ui/attachment_deeds.h"
#include "ui/attachment_list.h"
#include "ui/attachment_strip.h"
#include "ui/reading_pane.h"
#include "ui/status_line.h"
#include "ui/window.h"

#include <QDesktopServices>
#include <QPointer>

namespace ui {

void Window::connectAttachments()
{
    opener_ = makers_.openUrl ? makers_.openUrl : &QDesktopServices::openUrl;
    const auto say = [this](const QString& words) { status_->showMessage(words, 8000); };
    carrier_ = dragFrom(pane_, [say] { say(tr("It is ready now: drag it once more.")); });
    AttachmentDeeds::Means means;
    means.whereTo = [this](const QString& title, const QString& name, auto then) {
        whereTo_({title, name, name.isEmpty()}, std::move(then));
    };
    means.open = [this](const QUrl& url) { return opener_(url); };
    means.drag = [this](QMimeData* files) { carrier_(files); };
    means.say = say;
    attachments_ = new AttachmentDeeds(pane_->attachments(), std::move(means), this);
    connect(pane_, &ReadingPane::backWanted, this, [this] {
        if (desk_)
            desk_->goBack();
    });
}

void Window::setOutside(Opener opener, std::function<void(QMimeData*)> carrier)
{
    opener_ = std::move(opener);
    carrier_ = std::move(carrier);
}

} // namespace ui

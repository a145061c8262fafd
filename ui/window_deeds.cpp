// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does beyond reading and marking: saving and opening files, history, clean-up.
#include "ui/window.h"

#include "ui/clean_up_dialog.h"
#include "ui/history_dialog.h"
#include "ui/make_clean_up.h"
#include "ui/message_list.h"
#include "ui/remembered.h"
#include "ui/save_dialog.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPointer>

#include <algorithm>

namespace ui {

namespace {

QStringList localFilesIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

void Window::connectDeeds()
{
    connect(actions_.openFiles, &QAction::triggered, this, [this] { chooseFiles(false); });
    connect(actions_.openFolder, &QAction::triggered, this, [this] { chooseFiles(true); });
    connect(actions_.saveAs, &QAction::triggered, this, &Window::saveSelected);
    connect(actions_.history, &QAction::triggered, this, &Window::showHistory);
    connect(actions_.cleanUp, &QAction::triggered, this, &Window::showCleanUp);
}

void Window::saveSelected()
{
    const QList<mailbox::MessageId> ids = messages_->selectedIds();
    const mailbox::Row* row = ids.size() == 1 ? desk_->mailbox().find(ids.first()) : nullptr;
    if (row)
        saveOne(*row);
    else if (ids.size() > 1)
        saveSeveral(ids);
}

void Window::saveOne(const mailbox::Row& row)
{
    const QString name =
        mail::safeFileName(row.summary.subject.isEmpty() ? tr("message") : row.summary.subject);
    whereTo_({tr("Save Message"), name + QStringLiteral(".eml")},
             [desk = QPointer(desk_), id = row.id](const QString& path) {
                 if (desk)
                     desk->saveMessage(id, path);
             });
}

void Window::saveSeveral(const QList<mailbox::MessageId>& ids)
{
    auto* dialog = new SaveDialog(ids.size(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveDialog::chosen, this, [this, ids, desk = QPointer(desk_)](visit::ExportForm form) {
        const bool folder = form == visit::ExportForm::Folder;
        whereTo_({tr("Save Messages"), folder ? QString() : tr("messages") + QStringLiteral(".mbox"), folder},
                 [ids, desk, form](const QString& path) {
                     if (desk)
                         desk->exportMessages(ids, path, form);
                 });
    });
    dialog->open();
}

void Window::chooseFiles(bool folder)
{
    whatToOpen_({folder ? tr("Open Maildir") : tr("Open Files"), {}, folder},
                [this](const QStringList& files) {
                    if (!files.isEmpty())
                        openFiles(files);
                });
}

void Window::dragEnterEvent(QDragEnterEvent* event)
{
    const bool ours = event->source() != nullptr; // an attachment on its way out
    if (!ours && !localFilesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Window::dropEvent(QDropEvent* event)
{
    const QStringList files = localFilesIn(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    openFiles(files);
}

void Window::showHistory()
{
    auto* dialog = new HistoryDialog(desk_->name(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(desk_, &Desk::historyRead, dialog, &HistoryDialog::showHistory);
    dialog->open();
    desk_->readHistory();
}

void Window::showCleanUp()
{
    auto* dialog = new CleanUpDialog(desk_->cleanUp(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CleanUpDialog::habitChosen, this, &Window::keepHabit);
    connect(dialog, &CleanUpDialog::markWanted, this, [desk = QPointer(desk_)](const auto& ids) {
        if (!desk)
            return;
        desk->dismissProposal();
        desk->mark(ids, true);
    });
    dialog->open();
    makeCleanUp(desk_->mailbox().rows(), dialog,
                [dialog](std::shared_ptr<const mailbox::CleanUp> made) { dialog->take(std::move(made)); });
}

// A practice mailbox is gone with the window: what is kept for it stays in it.
void Window::keepHabit(const CleanUpHabit& habit)
{
    desk_->setCleanUp(habit);
    const QString key = currentKey();
    const QList<account::Account> known = remembered_.accounts();
    if (std::any_of(known.begin(), known.end(), [&](const auto& account) { return account.key() == key; }))
        remembered_.keepCleanUp(key, habit);
}

QString Window::currentKey() const
{
    for (const auto& [key, desk] : desks_) {
        if (desk.get() == desk_)
            return key;
    }
    return {};
}

void Window::raiseMailbox(const QString& accountKey)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    chooseAccount(accountKey);
}

} // namespace ui

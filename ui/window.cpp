// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window.h"

#include "ui/account_list.h"
#include "ui/attachment_deeds.h"
#include "ui/filter_line.h"
#include "ui/message_list.h"
#include "ui/open_dialog.h"
#include "ui/password_keeper.h"
#include "ui/reading_pane.h"
#include "ui/remembered.h"
#include "ui/sentences.h"
#include "ui/status_line.h"

#include <QMenu>
#include <QMessageBox>
#include <QPointer>

#include <algorithm>

namespace ui {

namespace {

QString tipFor(const account::Account& account)
{
    switch (account.encryption) {
    case account::Encryption::Implicit: return Window::tr("%1, encrypted").arg(account.key());
    case account::Encryption::StartTls: return Window::tr("%1, encrypted (STARTTLS)").arg(account.key());
    case account::Encryption::None: return Window::tr("%1, not encrypted").arg(account.key());
    }
    Q_UNREACHABLE();
}

const QString filesKey = QStringLiteral("files");

} // namespace

void Window::openMailbox(const account::Account& account, const base::Secret& password)
{
    remembered_.remember(account);
    accounts_->put(account.key(), account.label(), tipFor(account));
    replaceDesk(account.key(), [this, account, password] {
        addDesk(account.key(), makers_.mailbox(account, password),
                {account.label(), !password.isEmpty(), true, remembered_.cleanUp(account.key()),
                 account.slowOrCostly},
                finderFor(account));
    });
}

// Opened anew, perhaps with other settings: the old visit ends first, with QUIT, behind the scenes. Until it
// is gone it holds the mailbox.
void Window::replaceDesk(const QString& key, std::function<void()> open)
{
    const auto found = desks_.find(key);
    if (found == desks_.end() && !successors_.contains(key)) {
        open();
        return;
    }
    successors_[key] = std::move(open); // of several only the latest is wanted
    if (found != desks_.end())
        retire(found);
}

void Window::retire(std::map<QString, std::unique_ptr<Desk>>::iterator found)
{
    const QString key = found->first;
    Desk* const old = found->second.release();
    desks_.erase(found);
    if (desk_ == old) {
        messages_->showMailbox(nullptr);
        attachments_->follow(nullptr);
        desk_ = nullptr;
    }
    old->disconnect(this);
    old->setParent(this);
    connect(old, &Desk::left, old, &QObject::deleteLater);
    connect(old, &QObject::destroyed, this, [this, key] {
        const auto open = successors_.extract(key);
        if (!open.empty() && ending_ == Ending::No)
            open.mapped()();
    });
    old->leave();
}

void Window::openFiles(const QStringList& files)
{
    accounts_->put(filesKey, tr("Files"), tr("Messages on this computer"));
    replaceDesk(filesKey, [this, files] {
        addDesk(filesKey, makers_.files(files), {tr("Files"), true, false, {}},
                makers_.filesFinder ? makers_.filesFinder(files) : nullptr);
    });
}

void Window::openPractice()
{
    makers_.practice([this](const base::Result<PracticeMailbox>& made) {
        if (!made) {
            tell(made.error());
            return;
        }
        const account::Account& account = made->account;
        if (desks_.contains(account.key())) {
            turnTo(account.key());
            return;
        }
        accounts_->put(account.key(), tr("Practice Mailbox"), tipFor(account));
        addDesk(account.key(), makers_.mailbox(account, made->password),
                {tr("Practice Mailbox"), true, true, {}}, finderFor(account));
    });
}

std::unique_ptr<visit::TextFinder> Window::finderFor(const account::Account& account) const
{
    return makers_.finder ? makers_.finder(account) : nullptr;
}

void Window::addDesk(const QString& key, std::unique_ptr<visit::Counter> counter, Desk::Options options,
                     std::unique_ptr<visit::TextFinder> finder)
{
    auto made = std::make_unique<Desk>(std::move(counter), std::move(options));
    made->setFinder(std::move(finder));
    Desk* const desk = made.get();
    connectDesk(desk, key);
    desks_[key] = std::move(made);
    turnTo(key);
    desk->begin();
}

void Window::connectDesk(Desk* desk, const QString& key)
{
    const auto ifShown = [this, desk](auto deed) {
        return [this, desk, deed] {
            if (desk == desk_)
                (this->*deed)();
        };
    };
    connect(desk, &Desk::changed, this, ifShown(&Window::showState));
    connect(desk, &Desk::pageChanged, this, ifShown(&Window::showPage));
    connect(desk, &Desk::textMatchesChanged, this, ifShown(&Window::showFound));
    connect(desk, &Desk::protectionsChanged, this, ifShown(&Window::showProtections));
    connect(desk, &Desk::previewChanged, this, ifShown(&Window::showPreview));
    connect(desk, &Desk::fileSaved, this,
            [this](const QString& path) { status_->showMessage(tr("Saved as %1").arg(path), 8000); });
    connect(desk, &Desk::exported, this, [this](int messages, const QString& to) {
        status_->showMessage(tr("%1 saved in %2", "3 messages").arg(messagesText(messages), to), 8000);
    });
    connect(desk, &Desk::checked, this, [this, key] { keeper_->accepted(key); });
    connect(desk, &Desk::carriedOut, this, [this, key](int kept) { takeReceipt(key, kept); });
    connect(desk, &Desk::left, this, [this, desk] { takeLeft(desk); });
    connect(&desk->mailbox(), &mailbox::HeaderModel::marksChanged, this, ifShown(&Window::enableActions));
    connect(&desk->mailbox(), &mailbox::HeaderModel::orderChanged, this,
            [this](mailbox::Order order) { actions_.showOrder(order); });
}

void Window::turnTo(const QString& key)
{
    const auto found = desks_.find(key);
    if (found == desks_.end())
        return;
    filter_->clear();
    desk_ = found->second.get();
    accounts_->setCurrentKey(key);
    messages_->showMailbox(&desk_->mailbox());
    actions_.showOrder(desk_->mailbox().order());
    setWindowTitle(tr("%1 - Restante", "window title").arg(desk_->name()));
    attachments_->follow(desk_);
    showState();
    showPage();
    messages_->setFocus();
    Q_EMIT turnedTo(desk_);
}

void Window::chooseAccount(const QString& key)
{
    if (desks_.contains(key)) {
        turnTo(key);
        return;
    }
    const QList<account::Account> known = remembered_.accounts();
    const auto chosen = std::find_if(known.begin(), known.end(),
                                     [&](const account::Account& account) { return account.key() == key; });
    if (chosen != known.end())
        openMailbox(*chosen);
}

void Window::forgetAccount(const QString& key)
{
    remembered_.forget(key);
    keeper_->forget(key);
    if (!desks_.contains(key))
        accounts_->remove(key);
}

void Window::showAccountMenu(const QPoint& at)
{
    const QString key = accounts_->currentKey();
    if (key.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* forget = menu->addAction(tr("&Forget This Mailbox"));
    forget->setToolTip(tr("Takes it off this list. Saved messages stay on this computer."));
    connect(forget, &QAction::triggered, this, [this, key] { forgetAccount(key); });
    menu->popup(accounts_->viewport()->mapToGlobal(at));
}

void Window::showOpenDialog()
{
    auto* dialog = new OpenDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerKeeping(keeper_->canKeep());
    connect(dialog, &OpenDialog::chosen, this,
            [this](const account::Account& account, const base::Secret& password, bool keep) {
                keeper_->keep(account.key(), keep ? password : base::Secret());
                openMailbox(account, password);
            });
    dialog->open();
}

void Window::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Restante"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("Restante %1").arg(QStringLiteral(RESTANTE_VERSION)));
    box->setInformativeText(
        tr("Poste restante: the post office keeps your mail until you call for it. Look at what is "
           "waiting without taking it, read what matters, and delete the rest when you leave.\n\n"
           "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

void Window::tell(const base::Error& error)
{
    trouble_ = error;
    showBars();
    Q_EMIT told(error);
}

void Window::showState()
{
    status_->follow(desk_);
    showBars();
    showPlaceholder();
    if (desk_ && desk_->page().kind == Page::Kind::Nothing)
        showPage();
    else
        enableActions();
}

void Window::showPage()
{
    const Page& page = desk_->page();
    const bool anyMail = desk_->mailbox().total() > 0;
    turnPicturesTo(page);
    if (page.kind == Page::Kind::Nothing)
        pane_->showHint(!anyMail ? QString()
                        : desk_->isRemote()
                            ? tr("Select a message to look at it. Nothing is taken from the server.")
                            : tr("Select a message to read it."));
    else
        pane_->showPage(page);
    pane_->showAround(desk_->around());
    markFound();
    enableActions();
    readAhead();
}

void Window::showPreview()
{
    pane_->showPreview(desk_->page());
}

void Window::enableActions()
{
    const bool remote = desk_ && desk_->isRemote();
    const int selected = desk_ ? messages_->selectionCount() : 0;
    actions_.checkMail->setEnabled(desk_);
    actions_.cleanUp->setEnabled(remote && desk_->mailbox().total() > 0);
    actions_.history->setEnabled(remote);
    actions_.saveAs->setEnabled(selected > 0);
    actions_.download->setEnabled(selected > 0 && remote);
    actions_.markDelete->setEnabled(selected > 0 && remote);
    actions_.keep->setEnabled(selected > 0 && remote);
    actions_.carryOut->setEnabled(remote && desk_->mailbox().anyMarked());
    actions_.stop->setEnabled(
        desk_ && (desk_->toll() || desk_->progress().messages > 0 || desk_->isFetchingHeaders()));
    actions_.resume->setEnabled(desk_ && desk_->mayResume());
    actions_.undo->setEnabled(desk_ && desk_->mailbox().canUndo());
    actions_.redo->setEnabled(desk_ && desk_->mailbox().canRedo());
    enableReading();
}

void Window::markSelected(bool marked)
{
    desk_->mark(messages_->selectedIds(), marked);
}

void Window::downloadSelected()
{
    if (desk_)
        desk_->open(messages_->selectedIds());
}

void Window::sortAs(mailbox::Order order)
{
    messages_->sortByColumn(int(order.column), order.direction);
}

} // namespace ui

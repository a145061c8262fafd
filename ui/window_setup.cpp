// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is put together: widgets, what they are connected to, and the shape it had last time.
#include "ui/window.h"

#include "ui/account_list.h"
#include "ui/error_bar.h"
#include "ui/filter_line.h"
#include "ui/icon.h"
#include "ui/message_list.h"
#include "ui/news_bar.h"
#include "ui/password_bar.h"
#include "ui/password_keeper.h"
#include "ui/reading_pane.h"
#include "ui/remembered.h"
#include "ui/sight.h"
#include "ui/status_line.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize firstSize(1100, 720);

QWidget* accountColumn(QWidget* parent, AccountList* accounts, QAction* openMailbox)
{
    auto* column = new QWidget(parent);
    auto* title = new QLabel(Window::tr("Mail&boxes"), column);
    title->setBuddy(accounts);
    title->setContentsMargins(6, 6, 6, 2);
    auto* open = new QPushButton(openMailbox->icon(), Window::tr("Open Mailbox"), column);
    open->setObjectName(QStringLiteral("Open Mailbox Button"));
    open->setFlat(true);
    QObject::connect(open, &QPushButton::clicked, openMailbox, &QAction::trigger);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(accounts, 1);
    layout->addWidget(open);
    return column;
}

} // namespace

Window::Window(Makers makers, Remembered& remembered, QWidget* parent)
    : QMainWindow(parent)
    , makers_(std::move(makers))
    , remembered_(remembered)
    , actions_(*this)
    , accounts_(new AccountList(this))
    , messages_(new MessageList(this))
    , pane_(new ReadingPane(this))
    , filter_(new FilterLine(this))
    , filterNote_(new QLabel(this))
    , errors_(new ErrorBar(this))
    , news_(new NewsBar(QStringLiteral("News"), this))
    , proposal_(new NewsBar(QStringLiteral("Proposal"), this))
    , toll_(new NewsBar(QStringLiteral("Toll"), this))
    , passwords_(new PasswordBar(this))
    , keeper_(new PasswordKeeper(makers_.keychain.get(), this))
    , status_(new StatusLine(this))
    , across_(new QSplitter(Qt::Horizontal, this))
    , down_(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("Restante"));
    setAccessibleName(QStringLiteral("Restante"));
    setWindowTitle(QStringLiteral("Restante"));
    setWindowIcon(programIcon());
    setUpWidgets();
    setUpToolBar();
    setUpChoosers();
    actions_.fillMenus(*this);
    setAcceptDrops(true);
    connectActions();
    connectDeeds();
    connectMarks();
    connectBars();
    connectReading();
    connectLine();
    connectFind();
    connectBody();
    connectLinks();
    connectTexts();
    connectAttachments();
    connectPictures();
    connectBrowser();
    setUpTabOrder();
    restoreShape();
    for (const account::Account& account : remembered_.accounts())
        accounts_->put(account.key(), account.label(), account.key());
    pane_->showHint({});
    showState();
}

Window::~Window()
{
    messages_->showMailbox(nullptr);
    desk_ = nullptr;
    desks_.clear();
    for (Desk* retiring : findChildren<Desk*>()) // they go later than what they would tell
        retiring->disconnect(this);
}

void Window::setUpWidgets()
{
    down_->addWidget(messages_);
    down_->addWidget(pane_);
    down_->setChildrenCollapsible(false);
    down_->setStretchFactor(0, 2);
    down_->setStretchFactor(1, 3);
    across_->addWidget(accountColumn(across_, accounts_, actions_.openMailbox));
    across_->addWidget(down_);
    across_->setStretchFactor(0, 0);
    across_->setStretchFactor(1, 1);
    across_->setCollapsible(1, false);
    across_->setSizes({190, 910});
    down_->setSizes({300, 400});
    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(errors_);
    layout->addWidget(news_);
    layout->addWidget(proposal_);
    layout->addWidget(toll_);
    layout->addWidget(passwords_);
    layout->addWidget(filterNote_);
    layout->addWidget(across_, 1);
    setCentralWidget(middle);
    setStatusBar(status_);
}

void Window::setUpChoosers()
{
    whereTo_ = [this](const Wish& wish, const std::function<void(QString)>& then) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
        auto* dialog = new QFileDialog(this, wish.title, folder + QLatin1Char('/') + wish.name);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(wish.folder ? QFileDialog::Directory : QFileDialog::AnyFile);
        dialog->setOption(QFileDialog::ShowDirsOnly, wish.folder);
        if (!wish.folder)
            dialog->setAcceptMode(QFileDialog::AcceptSave);
        connect(dialog, &QFileDialog::fileSelected, this, then);
        dialog->open();
    };
    whatToOpen_ = [this](const Wish& wish, const std::function<void(QStringList)>& then) {
        auto* dialog = new QFileDialog(this, wish.title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(wish.folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
        if (!wish.folder)
            dialog->setNameFilters({tr("Messages (*.eml *.mbox *.mbx)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::filesSelected, this, then);
        dialog->open();
    };
}

void Window::setUpToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("Tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    actions_.fillToolBar(*bar);
    auto* gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    filter_->setMinimumWidth(140);
    filter_->setMaximumWidth(320);
    bar->addWidget(filter_);
}

void Window::setUpTabOrder()
{
    setTabOrder(filter_, accounts_);
    setTabOrder(accounts_, messages_);
    setTabOrder(messages_, pane_);
}

void Window::connectActions()
{
    messages_->addActions({actions_.download, actions_.markDelete, actions_.keep});
    messages_->setContextMenuPolicy(Qt::ActionsContextMenu);
    accounts_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(actions_.openMailbox, &QAction::triggered, this, &Window::showOpenDialog);
    connect(actions_.checkMail, &QAction::triggered, this, [this] { desk_->check(); });
    connect(actions_.carryOut, &QAction::triggered, this, [this] { ask(false); });
    connect(actions_.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_.download, &QAction::triggered, this, &Window::downloadSelected);
    connect(actions_.stop, &QAction::triggered, this, &Window::stop);
    connect(actions_.resume, &QAction::triggered, this, [this] { desk_->resume(); });
    connect(actions_.practice, &QAction::triggered, this, &Window::openPractice);
    connect(actions_.about, &QAction::triggered, this, &Window::showAbout);
    for (QAction* action : actions_.columns + QList{actions_.ascending, actions_.descending})
        connect(action, &QAction::triggered, this, [this] { sortAs(actions_.chosenOrder()); });
}

void Window::connectMarks()
{
    connect(actions_.markDelete, &QAction::triggered, this, [this] { markSelected(true); });
    connect(actions_.keep, &QAction::triggered, this, [this] { markSelected(false); });
    connect(actions_.undo, &QAction::triggered, this, [this] { desk_->mailbox().undo(); });
    connect(actions_.redo, &QAction::triggered, this, [this] { desk_->mailbox().redo(); });
}

void Window::connectBars()
{
    connect(accounts_, &AccountList::chosen, this, &Window::chooseAccount);
    connect(accounts_, &QWidget::customContextMenuRequested, this, &Window::showAccountMenu);
    connect(messages_, &MessageList::looked, this, [this](const mailbox::MessageId& id) { desk_->look(id); });
    connect(new Sight(messages_), &Sight::moved, this, [this](const QList<mailbox::MessageId>& visible) {
        if (desk_)
            desk_->see(visible);
    });
    connect(messages_, &MessageList::selectionCountChanged, this, &Window::enableActions);
    connect(messages_, &MessageList::opened, this, &Window::downloadSelected);
    connect(pane_, &ReadingPane::downloadWanted, this, [this] { desk_->openPage(); });
    connectTrust();
    connect(pane_, &ReadingPane::moreWanted, this, [this] { desk_->lookFurther(); });
    connect(pane_, &ReadingPane::textIsEnough, this, [this] { desk_->textIsEnough(); });
    connect(status_, &StatusLine::stopped, actions_.stop, &QAction::trigger);
    connect(status_, &StatusLine::resumed, actions_.resume, &QAction::trigger);
    connect(errors_, &ErrorBar::remedyChosen, this, &Window::remedy);
    connect(errors_, &ErrorBar::dismissed, this, &Window::dismissTrouble);
    passwords_->offerKeeping(keeper_->canKeep());
    connect(passwords_, &PasswordBar::entered, this, [this](const base::Secret& password, bool keep) {
        keeper_->keep(accounts_->currentKey(), keep ? password : base::Secret());
        desk_->signOn(password);
    });
    connect(keeper_, &PasswordKeeper::found, this, [this](const QString& key, const base::Secret& password) {
        const auto found = desks_.find(key);
        if (found != desks_.end() && found->second->wantsPassword())
            found->second->signOn(password);
    });
    connect(keeper_, &PasswordKeeper::missing, this, &Window::showBars);
    connect(keeper_, &PasswordKeeper::failed, this, &Window::tell);
    connect(passwords_, &PasswordBar::cancelled, this, [this] { desk_->giveUpSigningOn(); });
    connect(news_, &Bar::dismissed, this, [this] { desk_->dismissNews(); });
    connect(proposal_, &Bar::dismissed, this, [this] { desk_->dismissProposal(); });
    // What was read is done with: back to the messages.
    for (const Bar* bar : {static_cast<Bar*>(errors_), static_cast<Bar*>(news_), static_cast<Bar*>(proposal_),
                           static_cast<Bar*>(toll_)})
        connect(bar, &Bar::dismissed, messages_, [this] { messages_->setFocus(); });
    connect(proposal_, &NewsBar::chosen, this, &Window::showCleanUp);
}

void Window::restoreShape()
{
    resize(firstSize);
    restoreGeometry(remembered_.shape(QStringLiteral("window")));
    across_->restoreState(remembered_.shape(QStringLiteral("across")));
    down_->restoreState(remembered_.shape(QStringLiteral("down")));
}

void Window::keepShape()
{
    remembered_.keepShape(QStringLiteral("window"), saveGeometry());
    remembered_.keepShape(QStringLiteral("across"), across_->saveState());
    remembered_.keepShape(QStringLiteral("down"), down_->saveState());
    remembered_.keepShown(accounts_->currentKey());
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/charset_menu.h"
#include "ui/icon.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace ui {

namespace {

QAction* make(QMainWindow& window, const char* name, const QString& text, const char* iconName = nullptr)
{
    auto* action = new QAction(text, &window);
    action->setObjectName(QLatin1String(name));
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    return action;
}

QAction* toggle(QMainWindow& window, const char* name, const QString& text)
{
    QAction* action = make(window, name, text);
    action->setCheckable(true);
    return action;
}

QAction* choice(QMainWindow& window, QActionGroup& group, const char* name, const QString& text)
{
    QAction* action = make(window, name, text);
    action->setCheckable(true);
    group.addAction(action);
    return action;
}

} // namespace

Actions::Actions(QMainWindow& window)
    : openMailbox(make(window, "Open Mailbox", tr("&Open Mailbox"), "open"))
    , openFiles(make(window, "Open Files", tr("Open &Files…")))
    , openFolder(make(window, "Open Folder", tr("Open Maildi&r…")))
    , saveAs(make(window, "Save As", tr("&Save As"), "save"))
    , savePdf(make(window, "Save as PDF", tr("Save as P&DF…")))
    , print(make(window, "Print", tr("&Print…")))
    , checkMail(make(window, "Check Mail", tr("&Check Mail"), "check"))
    , cleanUp(make(window, "Clean Up", tr("Clean &Up…"), "clean-up"))
    , history(make(window, "History", tr("&History…"), "history"))
    , lineUse(make(window, "Line Use", tr("&Line Use…")))
    , slowLine(toggle(window, "Slow or Costly Line", tr("&Slow or Costly Line")))
    , carryOut(make(window, "Carry Out", tr("Carry &Out"), "carry-out"))
    , quit(make(window, "Quit", tr("&Quit"), "quit"))
    , undo(make(window, "Undo", tr("&Undo"), "undo"))
    , redo(make(window, "Redo", tr("&Redo"), "redo"))
    , find(make(window, "Find", tr("&Filter")))
    , findInMessage(make(window, "Find in Message", tr("Find in &Message")))
    , findNext(make(window, "Find Next", tr("Find &Next")))
    , findPrevious(make(window, "Find Previous", tr("Find Pre&vious")))
    , zoomIn(make(window, "Zoom In", tr("&Larger Text")))
    , zoomOut(make(window, "Zoom Out", tr("S&maller Text")))
    , zoomNormal(make(window, "Normal Size", tr("&Normal Size")))
    , showPlain(toggle(window, "Show as Plain Text", tr("Show as &Plain Text")))
    , adaptColours(toggle(window, "Adapt Colours to Dark", tr("Adapt Colours to &Dark")))
    , foldQuotes(make(window, "Fold Quotes", tr("&Fold Quotes")))
    , headers(make(window, "All Headers", tr("All &Headers")))
    , source(make(window, "Message Source", tr("Message So&urce")))
    , encoding(new CharsetMenu(&window))
    , openInBrowser(make(window, "Open in Browser", tr("Open in &Browser")))
    , pictureSenders(make(window, "Picture Senders", tr("Senders Whose P&ictures Load…")))
    , download(make(window, "Download", tr("&Download"), "download"))
    , stop(make(window, "Stop", tr("S&top"), "stop"))
    , resume(make(window, "Resume", tr("&Resume"), "resume"))
    , markDelete(make(window, "Delete", tr("D&elete"), "delete"))
    , keep(make(window, "Keep", tr("&Keep"), "keep"))
    , practice(make(window, "Practice Mailbox", tr("&Practice Mailbox")))
    , about(make(window, "About", tr("&About Restante")))
{
    setUpSorting(window);
    setUpShortcuts();
    foldQuotes->setCheckable(true);
    foldQuotes->setChecked(true);
    carryOut->setToolTip(tr("Delete the marked messages on the server now"));
    markDelete->setToolTip(tr("Mark the selected messages: they are deleted when you leave (Del)"));
    keep->setToolTip(tr("Take the mark away (Shift+Del)"));
    download->setToolTip(tr("Fetch the whole message and keep a copy on this computer (Enter)"));
    checkMail->setToolTip(tr("See what is waiting now (F5)"));
    cleanUp->setToolTip(tr("See what rules would delete, and mark it if you like"));
    adaptColours->setToolTip(tr("Turn messages dark that have colours of their own"));
    download->setAutoRepeat(false); // a second Enter may be an answer
    lineUse->setToolTip(tr("What went over the line to this mailbox, day by day"));
    slowLine->setToolTip(tr("A check brings the list and the headers of new messages, some kB each; "
                            "everything else says first what it costs"));
    history->setToolTip(tr("Every deletion and what became of it"));
}

void Actions::setUpSorting(QMainWindow& window)
{
    auto* by = new QActionGroup(&window);
    columns = {choice(window, *by, "Sort by From", tr("By &From")),
               choice(window, *by, "Sort by Subject", tr("By &Subject")),
               choice(window, *by, "Sort by Date", tr("By &Date")),
               choice(window, *by, "Sort by Size", tr("By Si&ze")),
               choice(window, *by, "Sort by State", tr("By S&tate"))};
    auto* direction = new QActionGroup(&window);
    ascending = choice(window, *direction, "Ascending", tr("&Ascending"));
    descending = choice(window, *direction, "Descending", tr("D&escending"));
}

void Actions::setUpShortcuts() const
{
    openMailbox->setShortcut(QKeySequence::Open);
    checkMail->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    saveAs->setShortcut(QKeySequence::Save);
    openFiles->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    cleanUp->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    history->setShortcut(Qt::CTRL | Qt::Key_H);
    carryOut->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    print->setShortcut(QKeySequence::Print);
    source->setShortcut(Qt::CTRL | Qt::Key_U);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    find->setShortcut(QKeySequence::Find);
    findInMessage->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    findNext->setShortcuts({QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_G)});
    findPrevious->setShortcuts(
        {QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)});
    // On many keyboards the plus is on the key of the equals sign.
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut->setShortcut(Qt::CTRL | Qt::Key_Minus);
    zoomNormal->setShortcut(Qt::CTRL | Qt::Key_0);
    stop->setShortcut(Qt::Key_Escape);
    // These belong to the list: Enter and Del mean something else in a field or a button.
    download->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    markDelete->setShortcut(Qt::Key_Delete);
    keep->setShortcut(Qt::SHIFT | Qt::Key_Delete);
    for (QAction* action : {download, markDelete, keep})
        action->setShortcutContext(Qt::WidgetShortcut);
    stop->setShortcutContext(Qt::WindowShortcut);
}

void Actions::fillMenus(QMainWindow& window) const
{
    QMenu* file = window.menuBar()->addMenu(tr("&File"));
    file->addActions({openMailbox, openFiles, openFolder});
    file->addSeparator();
    file->addActions({saveAs, savePdf});
    file->addSeparator();
    file->addAction(print);
    file->addSeparator();
    file->addAction(quit);
    QMenu* edit = window.menuBar()->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({find, findInMessage, findNext, findPrevious});
    QMenu* mailbox = window.menuBar()->addMenu(tr("M&ailbox"));
    mailbox->addActions({checkMail, resume});
    mailbox->addSeparator();
    mailbox->addActions({cleanUp, history});
    mailbox->addSeparator();
    mailbox->addActions({slowLine, lineUse});
    mailbox->addSeparator();
    mailbox->addAction(carryOut);
    QMenu* message = window.menuBar()->addMenu(tr("&Message"));
    message->addActions({download, stop});
    message->addSeparator();
    message->addActions({markDelete, keep});
    QMenu* view = window.menuBar()->addMenu(tr("&View"));
    QMenu* sorting = view->addMenu(tr("&Sort"));
    sorting->addActions(columns);
    sorting->addSeparator();
    sorting->addActions({ascending, descending});
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, zoomNormal});
    view->addSeparator();
    view->addActions({showPlain, adaptColours});
    view->addAction(foldQuotes);
    view->addMenu(encoding);
    view->addSeparator();
    view->addActions({headers, source});
    view->addActions({openInBrowser, pictureSenders});
    QMenu* help = window.menuBar()->addMenu(tr("&Help"));
    help->addActions({practice, about});
}

void Actions::fillToolBar(QToolBar& bar) const
{
    bar.addActions({checkMail, download});
    bar.addSeparator();
    bar.addActions({markDelete, keep, carryOut});
}

void Actions::showOrder(mailbox::Order order) const
{
    columns[int(order.column)]->setChecked(true);
    (order.direction == Qt::AscendingOrder ? ascending : descending)->setChecked(true);
}

mailbox::Order Actions::chosenOrder() const
{
    mailbox::Order order;
    for (int column = 0; column < columns.size(); ++column) {
        if (columns[column]->isChecked())
            order.column = mailbox::Column(column);
    }
    order.direction = ascending->isChecked() ? Qt::AscendingOrder : Qt::DescendingOrder;
    return order;
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/order.h"

#include <QAction>
#include <QCoreApplication>

class QActionGroup;
class QMainWindow;
class QToolBar;

namespace ui {

class CharsetMenu;

/// Everything the window can be asked to do, with its menus and tool bar. Object names are part of the
/// outside contract (scripts and assistive technology use them), so they are English and do not change.
struct Actions {
    Q_DECLARE_TR_FUNCTIONS(ui::Actions)
public:
    explicit Actions(QMainWindow& window);

    QAction* openMailbox;
    QAction* openFiles;
    QAction* openFolder;
    QAction* saveAs;
    QAction* savePdf;
    QAction* print;
    QAction* checkMail;
    QAction* cleanUp;
    QAction* history;
    QAction* lineUse;
    QAction* slowLine;
    QAction* carryOut;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* findInMessage;
    QAction* findNext;
    QAction* findPrevious;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomNormal;
    QAction* showPlain;
    QAction* adaptColours;
    QAction* foldQuotes;
    QAction* headers;
    QAction* source;
    CharsetMenu* encoding;
    QAction* openInBrowser;
    QAction* pictureSenders;
    QAction* download;
    QAction* stop;
    QAction* resume;
    QAction* markDelete;
    QAction* keep;
    QAction* practice;
    QAction* about;
    QList<QAction*> columns; ///< View > Sort By, in the order of mailbox::Column
    QAction* ascending;
    QAction* descending;

    void fillMenus(QMainWindow& window) const;
    void fillToolBar(QToolBar& bar) const;
    void showOrder(mailbox::Order order) const;
    [[nodiscard]] mailbox::Order chosenOrder() const;

private:
    void setUpShortcuts() const;
    void setUpSorting(QMainWindow& window);
};

} // namespace ui

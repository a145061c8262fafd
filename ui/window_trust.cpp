// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for a message's signatures, encryption and cards.
#include "ui/reading_pane.h"
#include "ui/window.h"

#include <QPointer>

namespace ui {

void Window::connectTrust()
{
    connect(pane_, &ReadingPane::checkWanted, this, [this](int index) { desk_->checkProtection(index); });
    connect(pane_, &ReadingPane::insideWanted, this, [this](int index) { desk_->showInside(index); });
    connect(pane_, &ReadingPane::outsideWanted, this, [this] { desk_->showOutside(); });
    connect(pane_, &ReadingPane::cardWanted, this, &Window::saveCard);
}

void Window::showProtections()
{
    pane_->showProtections(desk_->page());
}

void Window::saveCard(int part, const QString& name)
{
    whereTo_({tr("Save Card"), mail::safeFileName(name)},
             [desk = QPointer(desk_), part, id = desk_->page().id](const QString& path) {
                 if (desk && desk->page().id == id)
                     desk->savePart(part, path);
             });
}

} // namespace ui

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
             [desk = QPointer(desk_), part, message = placeOf(desk_->page())](const QString& path) {
                 if (desk && placeOf(desk->page()) == message)
                     desk->savePart(part, path);
             });
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The message that is read, in the person's own browser.
#include "ui/body_pictures.h"
#include "ui/open_in_browser.h"
#include "ui/remote_pictures.h"
#include "ui/status_line.h"
#include "ui/window.h"

namespace ui {

void Window::connectBrowser()
{
    OpenInBrowser::Means means;
    means.open = [this](const QUrl& url) { return opener_(url); };
    means.say = [this](const QString& words) { status_->showMessage(words, 8000); };
    browser_ = new OpenInBrowser(std::move(means), this);
    connect(pictures_, &RemotePictures::supplied, browser_, &OpenInBrowser::add);
    connect(actions_.openInBrowser, &QAction::triggered, this, [this] {
        const Page& page = desk_->page();
        browser_->open({pagesOf(page.reading), placeOf(page)});
    });
}

void Window::enableBrowser()
{
    actions_.openInBrowser->setEnabled(desk_ && !pagesOf(desk_->page().reading).isEmpty());
}

} // namespace ui

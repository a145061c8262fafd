// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for the body of a message: text or HTML, its colours, its links.
#include "ui/body_view.h"
#include "ui/drawer.h"
#include "ui/html_view.h"
#include "ui/link_opener.h"
#include "ui/link_words.h"
#include "ui/reading_pane.h"
#include "ui/remembered.h"
#include "ui/status_line.h"
#include "ui/text_view.h"
#include "ui/window.h"

namespace ui {

void Window::connectBody()
{
    BodyView* const body = &pane_->body();
    if (makers_.drawer) {
        Drawer* const drawer = makers_.drawer().release();
        drawer->setParent(this);
        body->setDrawer(drawer);
    }
    const auto follow = [this, body](QAction* action, void (BodyView::*deed)(bool)) {
        const QString name = action->objectName();
        connect(action, &QAction::toggled, this, [this, body, deed, name](bool on) {
            remembered_.keepOn(name, on);
            (body->*deed)(on);
        });
        action->setChecked(remembered_.isOn(name));
    };
    follow(actions_.showPlain, &BodyView::setPlain);
    follow(actions_.adaptColours, &BodyView::setAdaptColours);
    connect(body, &BodyView::plainWanted, actions_.showPlain, &QAction::setChecked);
}

void Window::connectLinks()
{
    const HtmlView* const page = &pane_->body().htmlView();
    const TextView* const text = &pane_->body().textView();
    auto* links = new LinkOpener(this);
    const auto tell = [this](const html::Link& link) {
        if (link.url.isEmpty())
            status_->clearMessage();
        else
            status_->showMessage(whereTo(link));
    };
    connect(page, &HtmlView::linkChosen, links, &LinkOpener::open);
    connect(text, &TextView::linkOpened, links, &LinkOpener::open);
    connect(page, &HtmlView::linkPointedAt, status_, tell);
    connect(text, &TextView::linkHovered, status_, tell);
    connect(links, &LinkOpener::wanted, this, &Window::openUrl);
}

void Window::openUrl(const QUrl& url)
{
    if (!opener_(url))
        status_->showMessage(tr("No program on this computer opens %1").arg(url.toDisplayString()), 8000);
}

} // namespace ui

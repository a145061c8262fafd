// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth.h"

#include "ui/body_view.h"
#include "ui/desk.h"
#include "ui/preview_words.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

bool isNearEnd(const QAbstractScrollArea* area)
{
    const QScrollBar* const bar = area->verticalScrollBar();
    return bar->value() + bar->pageStep() >= bar->maximum();
}

} // namespace

Growth::Growth(BodyView& body, QObject* parent)
    : QObject(parent)
    , body_(body)
{
    connect(&body, &BodyView::replaced, this, &Growth::lookSoon);
    connect(&body, &BodyView::completed, this, &Growth::lookSoon);
}

void Growth::follow(const Page& page)
{
    mayGrow_ = page.kind == Page::Kind::Preview && page.peek.more && !page.growing && !page.enough &&
               !page.byWord && !page.gone && !page.error && !hasOnlyAttachments(page.reading);
    textMissing_ = !isAllToRead(page.reading, false);
    pageMissing_ = !isAllToRead(page.reading, true);
    lookSoon();
}

// Later: a text is laid out, a bar comes or goes; in between the ranges mean nothing.
void Growth::lookSoon()
{
    if (!mayGrow_ || std::exchange(due_, true))
        return;
    QMetaObject::invokeMethod(this, &Growth::look, Qt::QueuedConnection);
}

// Whatever scrolls in the body must be near its end: where several bodies stand under each other, that is the
// frame around them.
void Growth::look()
{
    due_ = false;
    const QList<QAbstractScrollArea*> areas = visibleAreas();
    const bool missing = body_.showsHtml() ? pageMissing_ : textMissing_;
    if (!mayGrow_ || !missing || areas.isEmpty() || !body_.isComplete() ||
        !std::all_of(areas.begin(), areas.end(), isNearEnd))
        return;
    mayGrow_ = false;
    Q_EMIT moreWanted();
}

QList<QAbstractScrollArea*> Growth::visibleAreas()
{
    QList<QAbstractScrollArea*> areas = body_.findChildren<QAbstractScrollArea*>();
    areas.removeIf([](const QAbstractScrollArea* area) { return !area->isVisible(); });
    for (const QAbstractScrollArea* area : std::as_const(areas)) {
        const QScrollBar* const bar = area->verticalScrollBar();
        connect(bar, &QScrollBar::valueChanged, this, &Growth::lookSoon, Qt::UniqueConnection);
        connect(bar, &QScrollBar::rangeChanged, this, &Growth::lookSoon, Qt::UniqueConnection);
    }
    return areas;
}

} // namespace ui

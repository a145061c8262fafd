// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/body_view.h"
#include "ui/fake_world.h"
#include "ui/html_page.h"
#include "ui/html_sheet.h"
#include "ui/html_view.h"

#include <QLabel>
#include <QPushButton>
#include <QTextDocument>

namespace ui {

/// A world whose first line is being read, and has HTML.
struct HtmlReader : FakeWorld {
    explicit HtmlReader(const QString& page = {})
    {
        click(0);
        if (!page.isEmpty())
            show(page);
    }

    /// `text` is the sender's own beside the page.
    static mail::Passage passage(const QString& page, const char* text = "As text.")
    {
        mail::Passage passage;
        passage.text = mail::textFrom(QString::fromUtf8(text));
        if (!page.isEmpty())
            passage.pages = {page};
        return passage;
    }

    static mail::Reading withPages(const QList<mail::Passage>& passages)
    {
        mail::Reading all = reading("As text.");
        all.html = true;
        all.passages = passages;
        return all;
    }

    /// Shows it and waits until it is drawn.
    void show(const QString& page) const { show(withPages({passage(page)})); }
    void show(const mail::Reading& message) const
    {
        Q_EMIT counter->previewed(id(3), message, peek());
        QTRY_VERIFY(view().isDrawn() && !view().isBusy());
    }

    [[nodiscard]] ReadingPane& pane() const { return window->pane(); }
    [[nodiscard]] HtmlView& view() const { return pane().body().htmlView(); }
    [[nodiscard]] HtmlSheet* sheet() const { return child<HtmlSheet>("Message"); }
    [[nodiscard]] QString note() const
    {
        const auto* label = child<QLabel>("Body Note");
        return label->isVisible() ? label->text() : QString();
    }

    /// Where these words stand, in the sheet's viewport.
    [[nodiscard]] QPoint at(const char* words) const
    {
        QTextCursor found = sheet()->document()->find(QLatin1String(words));
        found.setPosition(found.selectionStart() + 1);
        return sheet()->cursorRect(found).center();
    }

    void clickOn(const char* words) const
    {
        QTest::mouseClick(sheet()->viewport(), Qt::LeftButton, {}, at(words));
    }
};

} // namespace ui

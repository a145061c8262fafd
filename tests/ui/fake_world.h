// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fake_counter.h"
#include "ui/fake_drawer.h"
#include "ui/fake_finder.h"
#include "ui/message_list.h"
#include "ui/reading_pane.h"
#include "ui/remembered.h"
#include "ui/window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace ui {

/// A window on one fake mailbox with three messages, shown and ready for keys and clicks.
struct FakeWorld {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Remembered remembered{settings};
    FakeCounter* counter = nullptr; ///< of the mailbox opened last
    int opened = 0;                 ///< mailboxes so far
    FakeDrawer* drawer = nullptr;   ///< of the window; once it printed, the one for paper
    bool drawersFail = false;       ///< those that are still to be made
    FakeFinder* finder = nullptr;   ///< of the mailbox opened last
    QStringList files;              ///< opened last
    QList<QUrl> urls;               ///< given to the desktop
    std::unique_ptr<Window> window = std::make_unique<Window>(makers(), remembered);

    explicit FakeWorld(bool withMail = true)
    {
        window->resize(1000, 700);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
        if (!withMail)
            return;
        open(base::Secret("secret"));
        fill();
    }

    static account::Account account()
    {
        account::Account account;
        account.host = QStringLiteral("pop.example.org");
        account.user = QStringLiteral("guest");
        return account;
    }

    void open(const base::Secret& password) { window->openMailbox(account(), password); }

    void fill()
    {
        Q_EMIT counter->counted(3, 5675);
        Q_EMIT counter->listed({row(1), row(2), row(3)});
        Q_EMIT counter->headersArrived({header(3, "Third"), header(2, "Second"), header(1, "First")});
        Q_EMIT counter->checked();
    }

    static mailbox::MessageId id(int n) { return {"uid" + QByteArray::number(n), 0}; }

    static mailbox::Row row(int n)
    {
        mailbox::Row row;
        row.id = id(n);
        row.number = n;
        row.octets = 1000 * n;
        return row;
    }

    static mailbox::HeaderUpdate header(int n, const char* subject)
    {
        const mail::Address ada{QStringLiteral("Ada Example"), QStringLiteral("ada@example.org")};
        const QDateTime date(QDate(2026, 1, n), QTime(12, 0), Qt::UTC);
        return {id(n), false, {QString::fromUtf8(subject), {ada}, {}, date}};
    }

    static mail::Reading reading(const char* text)
    {
        mail::Reading reading;
        reading.summary = header(3, "Third").summary;
        reading.text = QString::fromUtf8(text);
        return reading;
    }

    /// The first step into message 3, of which more can be had.
    static visit::Peek peek()
    {
        return {.lines = 20, .received = 1000, .body = 600, .announced = 3000, .missing = 2000, .more = true};
    }

    template <class T> T* child(const char* name) const { return window->findChild<T*>(QLatin1String(name)); }

    QTreeView* list() const { return child<QTreeView>("Messages"); }

    /// A real click on the line in the list.
    void click(int line) const
    {
        const QRect rect = list()->visualRect(list()->model()->index(line, 1));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rect.center());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(list(), key, modifiers);
    }

    void trigger(const char* action) const { child<QAction>(action)->trigger(); }

private:
    Window::Makers makers()
    {
        Window::Makers makers;
        makers.mailbox = [this](const account::Account&, const base::Secret&) {
            auto made = std::make_unique<FakeCounter>();
            counter = made.get();
            ++opened;
            return made;
        };
        makers.finder = [this](const account::Account&) {
            auto made = std::make_unique<FakeFinder>();
            finder = made.get();
            return made;
        };
        makers.files = [this](const QStringList& given) {
            files = given;
            auto made = std::make_unique<FakeCounter>();
            counter = made.get();
            return made;
        };
        makers.practice = [](const Window::Makers::Practised& then) {
            then(base::fail(base::Fault::NotSupported, QStringLiteral("practice")));
        };
        makers.drawer = [this] {
            auto made = std::make_unique<FakeDrawer>();
            if (drawersFail)
                made->fails = html::Renderer::Failure::Crashed;
            drawer = made.get();
            return made;
        };
        makers.openUrl = [this](const QUrl& url) {
            urls.append(url);
            return true;
        };
        return makers;
    }
};

} // namespace ui

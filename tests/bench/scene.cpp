// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/scene.h"

#include "bench/replay.h"
#include "ui/fake_drawer.h"
#include "visit/worker.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTest>

namespace bench {

namespace {

constexpr int pause = 50; // ms between two keys of somebody quick

ui::Window::Makers makersFor(int messages, bool known)
{
    ui::Window::Makers makers;
    makers.mailbox = [messages, known](const account::Account&, const base::Secret&) {
        return std::make_unique<visit::Worker>(std::make_unique<Replay>(messages, known));
    };
    makers.drawer = [] { return std::make_unique<ui::FakeDrawer>(); };
    return makers;
}

account::Account someAccount()
{
    account::Account account;
    account.host = QStringLiteral("pop.example.org");
    account.user = QStringLiteral("guest");
    return account;
}

void waitUntil(const std::function<bool()>& done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace

Scene::Scene(int messages, bool known)
    : settings_(folder_.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , remembered_(settings_)
    , window_(std::make_unique<ui::Window>(makersFor(messages, known), remembered_))
    , filter_(window_->findChild<QLineEdit*>(QStringLiteral("Filter")))
{
    window_->resize(1100, 720);
    window_->show();
    QCoreApplication::processEvents();
}

void Scene::open()
{
    bool checked = false;
    window_->openMailbox(someAccount(), base::Secret("secret"));
    QObject::connect(window_->desk(), &ui::Desk::checked, &stalls_, [&checked] { checked = true; });
    waitUntil([&] { return checked; });
    rest();
}

double Scene::timed(const std::function<void()>& deed, const std::function<bool()>& done)
{
    QElapsedTimer clock;
    clock.start();
    deed();
    waitUntil(done);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    const double took = double(clock.nsecsElapsed()) / 1e6;
    rest();
    return took;
}

double Scene::sortBy(mailbox::Column column)
{
    bool sorted = false;
    const QObject watch;
    QObject::connect(&model(), &mailbox::HeaderModel::orderChanged, &watch, [&sorted] { sorted = true; });
    return timed(
        [&] {
            const QHeaderView* header = window_->messages().header();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(int(column)) + 20, header->height() / 2});
        },
        [&] { return sorted; });
}

double Scene::pressed(int key, const QString& text)
{
    return timed(
        [&] {
            QKeyEvent press(QEvent::KeyPress, key, {}, text);
            QCoreApplication::sendEvent(filter_, &press);
        },
        [] { return true; });
}

double Scene::type(QChar letter)
{
    return pressed(letter.toUpper().unicode(), letter);
}

double Scene::eraseOne()
{
    return pressed(Qt::Key_Backspace, {});
}

void Scene::selectAll()
{
    window_->messages().selectAll();
    rest();
}

void Scene::rest()
{
    QElapsedTimer clock;
    clock.start();
    waitUntil([&clock] { return clock.elapsed() > pause; });
}

} // namespace bench

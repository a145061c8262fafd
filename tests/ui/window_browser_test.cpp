// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"
#include "ui/remembered.h"
#include "ui/window.h"
#include "visit/files.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

/// One message in a file, open in the window.
struct World {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Remembered remembered{settings};
    QList<QUrl> opened;
    std::unique_ptr<Window> window = std::make_unique<Window>(makers(), remembered);

    explicit World(const QByteArray& message)
    {
        QFile file(folder.filePath(QStringLiteral("m.eml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(message) != message.size())
            qFatal("the message cannot be written");
        file.close();
        const auto note = [this](const QUrl& url) {
            opened.append(url);
            return true;
        };
        window->setOutside(note, [](QMimeData*) {});
        window->show();
        window->openFiles({file.fileName()});
        window->desk()->look({{}, 1});
    }

    static Window::Makers makers()
    {
        Window::Makers makers;
        makers.files = [](const QStringList& files) { return std::make_unique<visit::Files>(files); };
        return makers;
    }

    QAction* action() const { return window->findChild<QAction*>(QStringLiteral("Open in Browser")); }
};

} // namespace

/// View > Open in Browser. The helper lies beside this program.
class WindowBrowserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensTheMessageThatIsRead()
    {
        const World world(
            "Subject: s\nContent-Type: text/html\n\n<p>Good morning<img src='https://evil.example/'>");
        QVERIFY(world.action()->isEnabled());
        world.action()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(world.opened.size(), 1, 30'000);
        QFile page(world.opened.first().toLocalFile());
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.contains("Good morning"));
        QVERIFY(!html.contains("evil.example"));
    }

    void hasNothingToOpenWhereThereIsNoHtml()
    {
        const World world("Subject: s\n\nplain words");
        QVERIFY(!world.action()->isEnabled());
    }
};

QTEST_MAIN(WindowBrowserTest)
#include "window_browser_test.moc"

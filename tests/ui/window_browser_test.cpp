// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_world.h"

#include <QTest>

using namespace ui;

namespace {

struct World : FileWorld {
    using FileWorld::FileWorld;

    QAction* action() const { return child<QAction>("Open in Browser"); }
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

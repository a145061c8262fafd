// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Attached pictures shown in place, by the real helper.
#include "ui/glance_window.h"
#include "ui/picture_view.h"

#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QTest>

using visit::Glance;

namespace {

QByteArray png(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray octets;
    QBuffer buffer(&octets);
    image.save(&buffer, "PNG");
    return octets;
}

Glance glanceAt(const QByteArray& octets)
{
    Glance glance;
    glance.octets = octets;
    return glance;
}

} // namespace

class GlanceTest : public QObject {
    Q_OBJECT
private:
    ui::GlanceWindow window_{nullptr, QStringLiteral(HTML_HELPER)};

    const ui::PictureView& view() const
    {
        return *static_cast<ui::PictureView*>(window_.findChild<QWidget*>(QStringLiteral("Glance Picture")));
    }

    const QLabel& words() const { return *window_.findChild<QLabel*>(QStringLiteral("Glance Words")); }

private Q_SLOTS:
    void aPictureIsShown()
    {
        window_.showGlance(QStringLiteral("a.png"), glanceAt(png({60, 40})));
        QTRY_VERIFY_WITH_TIMEOUT(view().isVisible(), 30'000);
        QCOMPARE(view().picture().size(), QSize(60, 40));
        const QImage seen = window_.grab().toImage();
        QCOMPARE(seen.pixelColor(seen.rect().center()), QColor(Qt::red));
    }

    void aLargeOneComesNoLargerThanAScreen()
    {
        window_.showGlance(QStringLiteral("a.png"), glanceAt(png({4000, 1000})));
        QTRY_VERIFY_WITH_TIMEOUT(view().isVisible(), 30'000);
        QVERIFY2(view().picture().width() <= 1600, qPrintable(QString::number(view().picture().width())));
        QCOMPARE(view().picture().width() / view().picture().height(), 4);
    }

    void whatIsNoPictureIsSaidInWords()
    {
        window_.showGlance(QStringLiteral("a.png"), glanceAt("no picture"));
        QTRY_VERIFY_WITH_TIMEOUT(words().text().startsWith(QStringLiteral("This picture is damaged")),
                                 30'000);
        QVERIFY(!view().isVisible());
    }

    void oneTooLargeIsNotSentToTheHelper()
    {
        Glance glance;
        glance.cut = true;
        window_.showGlance(QStringLiteral("a.png"), glance);
        QCOMPARE(words().text(), QStringLiteral("This picture is too large for a preview. Open or save it."));
    }

    void withoutAHelperItSaysSo()
    {
        ui::GlanceWindow window(nullptr, QStringLiteral("/no/such/helper"));
        window.showGlance(QStringLiteral("a.png"), glanceAt(png({60, 40})));
        const auto* label = window.findChild<QLabel*>(QStringLiteral("Glance Words"));
        QTRY_COMPARE_WITH_TIMEOUT(
            label->text(), QStringLiteral("The program that draws pictures cannot be started."), 30'000);
    }
};

QTEST_MAIN(GlanceTest)
#include "glance_test.moc"

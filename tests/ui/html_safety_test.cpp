// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the view does where drawing fails, where a drawing is hostile, and with pictures and colours.
#include "ui/html_reader.h"

#include <QBuffer>
#include <QFile>
#include <QPlainTextEdit>

using namespace ui;

namespace {

const QColor alarming(255, 0, 0);

bool showsAlarm(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == alarming)
                return true;
        }
    }
    return false;
}

QByteArray redPicture()
{
    QImage red(40, 40, QImage::Format_RGB32);
    red.fill(alarming);
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    red.save(&buffer, "PNG");
    return octets;
}

QString write(const QString& path, const QByteArray& octets)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        return {};
    return path;
}

const QByteArray withPicture = "From: Ada <ada@example.org>\r\nSubject: Third\r\nMIME-Version: 1.0\r\n"
                               "Content-Type: multipart/related; boundary=b\r\n\r\n"
                               "--b\r\nContent-Type: text/html\r\n\r\n"
                               "<p>See <img src=\"cid:red@here\"></p>\r\n"
                               "--b\r\nContent-Type: image/png\r\nContent-ID: <red@here>\r\n"
                               "Content-Transfer-Encoding: base64\r\n\r\n";

/// Puts the program's colours back.
struct Colours {
    QPalette before = QGuiApplication::palette();
    ~Colours() { QGuiApplication::setPalette(before); }

    static void turnDark()
    {
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::Window, QColor(40, 40, 40));
        dark.setColor(QPalette::Text, Qt::white);
        dark.setColor(QPalette::WindowText, Qt::white);
        QGuiApplication::setPalette(dark);
    }
};

} // namespace

class HtmlSafetyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void failureShowsTheTextAndSaysWhy_data()
    {
        using Failure = html::Renderer::Failure;
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("words");
        QTest::newRow("slow") << Failure::TooSlow << QStringLiteral("took too long");
        QTest::newRow("crashed") << Failure::Crashed << QStringLiteral("cannot be drawn");
        QTest::newRow("unavailable") << Failure::Unavailable << QStringLiteral("restante-html");
    }

    void failureShowsTheTextAndSaysWhy()
    {
        QFETCH(const html::Renderer::Failure, failure);
        QFETCH(const QString, words);
        const HtmlReader reader;
        reader.drawer->fails = failure;
        Q_EMIT reader.counter->previewed(
            reader.id(3), reader.withPages({reader.passage(QStringLiteral("<p>Page"))}), reader.peek());
        QTRY_VERIFY(reader.note().contains(words));
        QCOMPARE(reader.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("As text."));
        QVERIFY(reader.pane().isComplete());
    }

    // The second lock: the first one, the pipeline, is not even there.
    void aHostileDrawingLoadsNothingAndOpensNothing()
    {
        const HtmlReader reader;
        const QString path = write(reader.folder.filePath(QStringLiteral("red.png")), redPicture());
        reader.drawer->tampers = [path](html::Drawing& drawing) {
            drawing.page.html = QStringLiteral("<p>Bad <a href=\"file://%1\">link</a></p><img src=\"%1\">"
                                               "<img src=\"file://%1\"><img src=\"file:%1\" width=\"40\">"
                                               "<p style=\"background-image:url(%1)\">ground</p>"
                                               "<table background=\"%1\"><tr><td>cell</td></tr></table>")
                                    .arg(path);
        };
        reader.show(QStringLiteral("<p>Good</p>"));
        QVERIFY(!showsAlarm(reader.window->grab().toImage()));
        reader.clickOn("link");
        QVERIFY(reader.urls.isEmpty());
        QVERIFY(reader.sheet()->toPlainText().contains(QStringLiteral("Bad"))); // nor went anywhere
    }

    void picturesThatCameWithTheMessageAreShown()
    {
        const HtmlReader reader;
        const QString path = write(reader.folder.filePath(QStringLiteral("whole.eml")),
                                   withPicture + redPicture().toBase64() + "\r\n--b--\r\n");
        const auto message = mail::readFile(path);
        QVERIFY(message);
        Q_EMIT reader.counter->opened(reader.id(3), path, *message);
        QTRY_VERIFY(reader.view().isDrawn());
        QVERIFY(showsAlarm(reader.window->grab().toImage()));
    }

    void aPreviewShowsWhatToReadInsteadOfItsPictures()
    {
        const HtmlReader reader(QStringLiteral("<p>See <img src=\"cid:red@here\" alt=\"a red square\"></p>"));
        QVERIFY(reader.sheet()->toPlainText().contains(QStringLiteral("a red square")));
    }

    void remotePicturesAreToldAndComeOnlyWhenSomebodyBringsThem()
    {
        const QString url = QStringLiteral("https://pictures.example/red.png");
        const HtmlReader reader(QStringLiteral("<p>See <img src=\"%1\" width=40 height=40></p>"
                                               "<img src=\"https://spy.example/1\" width=1 height=1>")
                                    .arg(url));
        QCOMPARE(reader.view().remotePictures(), QStringList{url});
        QVERIFY(!showsAlarm(reader.window->grab().toImage()));
        reader.view().supply({{html::Picture::Kind::Remote, url, redPicture()}});
        QTRY_VERIFY(!reader.view().isBusy());
        QVERIFY(showsAlarm(reader.window->grab().toImage()));
        QVERIFY(reader.view().remotePictures().isEmpty());
    }

    void whatWasLeftOutIsSaid()
    {
        const HtmlReader reader;
        reader.drawer->tampers = [](html::Drawing& drawing) { drawing.page.notes = html::Note::CutAtSize; };
        reader.show(QStringLiteral("<p>Page</p>"));
        QVERIFY(reader.note().contains(QStringLiteral("too long")));
        QVERIFY(reader.child<QPushButton>("Text or HTML")->isVisible());
    }

    void aMonstrousPageIsShownAsText()
    {
        const HtmlReader reader;
        reader.drawer->tampers = [](html::Drawing& drawing) {
            drawing.page.html = QStringLiteral("<p>Page</p>").repeated(400'000);
        };
        Q_EMIT reader.counter->previewed(
            reader.id(3), reader.withPages({reader.passage(QStringLiteral("<p>Page"))}), reader.peek());
        QTRY_VERIFY(reader.note().contains(QStringLiteral("too long")));
        QVERIFY(!reader.pane().body().showsHtml());
    }

    void thePagesGroundReachesToTheEdges()
    {
        const HtmlReader reader(QStringLiteral("<body bgcolor=\"#ff0000\"><p>Red</p>"));
        const QImage picture = reader.sheet()->viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(1, 1), alarming);
        QCOMPARE(picture.pixelColor(picture.width() - 2, picture.height() - 2), alarming);
    }

    void inTheDarkAPlainMailIsDarkAndAColouredOneIsNot()
    {
        const Colours colours;
        const HtmlReader reader(QStringLiteral("<p>No colours</p>"));
        QCOMPARE(reader.sheet()->page()->page().background, QColor(Qt::white));
        Colours::turnDark();
        QTRY_VERIFY(reader.sheet()->page()->page().background.lightness() < 80);
        QVERIFY(reader.sheet()->page()->page().ink.lightness() > 150);
        reader.show(QStringLiteral("<body bgcolor=\"#ffffee\"><p>Colours</p>"));
        QCOMPARE(reader.sheet()->page()->page().background, QColor(0xff, 0xff, 0xee));
        reader.trigger("Adapt Colours to Dark");
        QTRY_VERIFY(reader.sheet()->page()->page().background.lightness() < 80);
    }
};

QTEST_MAIN(HtmlSafetyTest)
#include "html_safety_test.moc"

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/drawing.h"
#include "ui/body_view.h"
#include "ui/fake_world.h"
#include "ui/printing.h"
#include "ui/source_pieces.h"
#include "visit/files.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QTextEdit>

using namespace ui;

namespace {

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& octets)
{
    QFile file(folder.filePath(QLatin1String(name)));
    return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size() ? file.fileName()
                                                                                  : QString();
}

QWidget* topLevel(const char* name)
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// What a reader of PDF files finds in it.
QString textOfPdf(const QString& path)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return QStringLiteral("pdftotext: ") + reader.errorString();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

QString textOfPdf(const QTemporaryDir& folder, const QByteArray& pdf)
{
    return textOfPdf(written(folder, "print.pdf", pdf));
}

mail::Reading readingOf(const QString& text)
{
    mail::Reading reading = FakeWorld::reading("");
    reading.text = text;
    reading.passages.append({mail::textFrom(text), {}});
    return reading;
}

const QByteArray pageWithPicture =
    "Subject: Page\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: "
    "text/html\r\n\r\n"
    "<p>Words of the page</p><img src=\"cid:one@example.org\">\r\n--b\r\nContent-Type: image/png\r\n"
    "Content-ID: <one@example.org>\r\n\r\npicture\r\n--b--\r\n";

/// A world whose first message is shown whole, out of a file with these octets.
struct Opened : FakeWorld {
    explicit Opened(const QByteArray& octets, const mail::Reading& shown = reading("Text"))
    {
        path = written(folder, "message.eml", octets);
        click(0);
        Q_EMIT counter->opened(id(3), path, shown);
        window->setWhereTo([this](const Window::Wish& wish, const std::function<void(QString)>& then) {
            wanted = wish.name;
            then(folder.filePath(wish.name));
        });
    }

    QPlainTextEdit* source() const
    {
        QWidget* top = topLevel("Message Source");
        return top ? top->findChild<QPlainTextEdit*>(QStringLiteral("Source")) : nullptr;
    }

    template <class T> static T* inSource(const char* name)
    {
        return topLevel("Message Source")->findChild<T*>(QLatin1String(name));
    }

    QString path;
    QString wanted;
};

} // namespace

class TextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSourceShowsEveryOctet()
    {
        const Opened world("Subject: =?utf-8?q?x?=\r\nX: \x1b[31m\xe4\r\n\r\nBo\rdy\r\n");
        world.trigger("Message Source");
        QTRY_VERIFY(world.source());
        QTRY_COMPARE(world.source()->toPlainText(),
                     QString::fromUtf8("Subject: =?utf-8?q?x?=\nX: ␛[31mä\n\nBo␍dy\n"));
        QCOMPARE(Opened::inSource<QLabel>("Part")->text(), QStringLiteral("44 octets"));
        QVERIFY(!Opened::inSource<QLabel>("Source Notice")->isVisible());
    }

    void aLargeSourceOpensInPartsAndIsFoundInToItsEnd()
    {
        QByteArray octets("Subject: Large\r\n\r\n");
        octets += QByteArray(76, 'x').append("\r\n").repeated(40'000);
        octets += "The NEEDLE is here\r\n";
        const Opened world(octets);
        world.trigger("Message Source");
        QTRY_VERIFY(world.source() && !world.source()->toPlainText().isEmpty());
        QVERIFY(world.source()->toPlainText().size() < octets.size() / 4);
        QVERIFY(world.source()->toPlainText().startsWith(QStringLiteral("Subject: Large\n")));
        QTest::keyClicks(Opened::inSource<QLineEdit>("Find in Source"), QStringLiteral("needle"));
        QTest::keyClick(Opened::inSource<QLineEdit>("Find in Source"), Qt::Key_Return);
        QTRY_COMPARE(world.source()->textCursor().selectedText(), QStringLiteral("NEEDLE"));
        QVERIFY(!Opened::inSource<QPushButton>("Later")->isEnabled());
        QTest::mouseClick(Opened::inSource<QPushButton>("Earlier"), Qt::LeftButton);
        QTRY_VERIFY(Opened::inSource<QPushButton>("Later")->isEnabled());
    }

    void thePartsOfASourceAreAllOfIt()
    {
        QByteArray octets;
        for (int i = 0; i < 60'000; ++i)
            octets += "line " + QByteArray::number(i) + "\r\n";
        const QTemporaryDir folder;
        const mail::Place place{written(folder, "m.eml", octets), {}, {}};
        QByteArray together;
        for (qint64 index = 0;; ++index) {
            const auto piece = readPiece(place, index);
            QVERIFY(piece);
            QVERIFY(piece->octets.endsWith("\r\n"));
            together += piece->octets;
            if (piece->isLast())
                break;
        }
        QCOMPARE(together, octets);
    }

    void whatIsNotInTheSourceIsSaid()
    {
        const Opened world("Subject: x\r\n\r\nText\r\n");
        world.trigger("Message Source");
        QTRY_VERIFY(world.source() && !world.source()->toPlainText().isEmpty());
        QTest::keyClicks(Opened::inSource<QLineEdit>("Find in Source"), QStringLiteral("bird"));
        QTest::keyClick(Opened::inSource<QLineEdit>("Find in Source"), Qt::Key_Return);
        QTRY_COMPARE(Opened::inSource<QLabel>("Find Result")->text(), QStringLiteral("Not found"));
    }

    void theSourceOfAPreviewIsItsBeginningAndSaysSo()
    {
        FakeWorld world;
        world.click(0);
        visit::Peek peek;
        peek.announced = 5000;
        Q_EMIT world.counter->previewed(FakeWorld::id(3), FakeWorld::reading("Text"), peek);
        world.trigger("Message Source");
        QCOMPARE(world.counter->calls.last(), QStringLiteral("source uid3"));
        const QByteArray octets = "Subject: Third\r\n\r\nThe first wor";
        Q_EMIT world.counter->sourceRead(FakeWorld::id(3), octets);
        QTRY_VERIFY(topLevel("Message Source"));
        const auto* text = Opened::inSource<QPlainTextEdit>("Source");
        QTRY_VERIFY(text->toPlainText().endsWith(QStringLiteral("The first wor")));
        QVERIFY(
            Opened::inSource<QLabel>("Source Notice")->text().contains(QStringLiteral("31 of about 5,000")));
        world.window->setWhereTo([](const auto&, const auto& then) { then(QStringLiteral("here.eml")); });
        QTest::mouseClick(Opened::inSource<QPushButton>("Save Source"), Qt::LeftButton);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("save octets here.eml"));
        QCOMPARE(world.counter->saved, octets);
    }

    void allHeadersAreThereInTheirOrder()
    {
        const Opened world(
            "Received: one\r\n\tfolded\r\nReceived: two\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
            "X-Odd: a=?utf-8?q?=1B?=b\r\n\r\nText\r\n");
        world.trigger("All Headers");
        auto* fields = world.child<QTextEdit>("Header Fields");
        QVERIFY(fields);
        QTRY_VERIFY(fields->toPlainText().startsWith(
            QString::fromUtf8("Received: one\tfolded\nReceived: two\nSubject: Grüße\nX-Odd: a")
                .replace(u'\t', u' ')));
        QVERIFY(!fields->toPlainText().contains(QChar(0x1B)));
    }

    void anotherEncodingIsAskedForAndShownAsChosen()
    {
        const Opened world("Subject: x\r\n\r\nText\r\n");
        QVERIFY(world.child<QAction>("Encoding ")->isChecked());
        world.trigger("Encoding KOI8-R");
        QCOMPARE(world.counter->calls.last(), QStringLiteral("reread uid3 KOI8-R"));
        world.click(1);
        Q_EMIT world.counter->opened(FakeWorld::id(2), world.path, FakeWorld::reading("Other"));
        QVERIFY(world.child<QAction>("Encoding ")->isChecked());
        world.click(0);
        Q_EMIT world.counter->opened(FakeWorld::id(3), world.path, FakeWorld::reading("Text"));
        QVERIFY(world.child<QAction>("Encoding KOI8-R")->isChecked());
    }

    void theRightEncodingTurnsWrongLettersRight()
    {
        FakeWorld world(false);
        const QString path = written(world.folder, "m.eml",
                                     "Subject: x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
                                     "\xf0\xd2\xc9\xd7\xc5\xd4\r\n");
        Window::Makers makers;
        makers.files = [](const QStringList& files) { return std::make_unique<visit::Files>(files); };
        Window window(makers, world.remembered);
        window.show();
        window.openFiles({path});
        window.desk()->look({{}, 1});
        const auto* text = window.findChild<QPlainTextEdit*>(QStringLiteral("Message"));
        QVERIFY(text->toPlainText().startsWith(QString::fromUtf8("ðÒÉ")));
        window.findChild<QAction*>(QStringLiteral("Encoding KOI8-R"))->trigger();
        QCOMPARE(text->toPlainText().trimmed(), QString::fromUtf8("Привет"));
        window.findChild<QAction*>(QStringLiteral("Encoding "))->trigger();
        QVERIFY(text->toPlainText().startsWith(QString::fromUtf8("ðÒÉ")));
    }

    void thePdfHoldsHeadTextAndPageNumbers()
    {
        QString text = QString::fromUtf8("Schöne Grüße\n");
        for (int i = 1; i <= 200; ++i)
            text += QStringLiteral("> quoted %1.\n").arg(i);
        const Opened world("Subject: x\r\n\r\n", readingOf(text));
        world.trigger("Save as PDF");
        QTRY_VERIFY(!world.counter->saved.isEmpty());
        QCOMPARE(world.wanted, QStringLiteral("Third.pdf"));
        const QString pdf = textOfPdf(world.folder, world.counter->saved);
        for (const char* words : {"Third", "Ada Example", "ada@example.org", "Schöne Grüße", "Page 1 of 4"})
            QVERIFY2(pdf.contains(QString::fromUtf8(words)),
                     qPrintable(QLatin1String(words) + pdf.left(2000)));
        for (int i = 1; i <= 200; ++i)
            QCOMPARE(pdf.count(QStringLiteral("quoted %1.").arg(i)), 1);
    }

    void htmlIsPrintedAsDrawnLineByLineOverThePages()
    {
        QString page = QStringLiteral("<table><tr><td>In a table</td></tr></table>");
        for (int i = 1; i <= 150; ++i)
            page += QStringLiteral("<p>Paragraph %1.</p>").arg(i);
        const QPageLayout layout = usualLayout(QLocale(QStringLiteral("de_DE")));
        html::Order order{page, {}, {}};
        order.pane.width = printWidth(layout);
        Print print = printFrom(readingOf(QStringLiteral("not this")));
        print.drawings.append(html::draw(order));
        const QTemporaryDir folder;
        const QString pdf = textOfPdf(folder, pdfFrom(print, layout));
        QVERIFY(pdf.contains(QStringLiteral("In a table")));
        QVERIFY(pdf.contains(QStringLiteral("Third")));
        QVERIFY(!pdf.contains(QStringLiteral("not this")));
        for (int i = 1; i <= 150; ++i)
            QVERIFY2(pdf.count(QStringLiteral("Paragraph %1.").arg(i)) == 1, qPrintable(QString::number(i)));
    }

    void theShownHtmlIsPrintedWithThePicturesThatCameWithIt()
    {
        Opened world(pageWithPicture, FakeWorld::reading("Text"));
        Q_EMIT world.counter->opened(FakeWorld::id(3), world.path, *mail::readFile(world.path));
        QTRY_VERIFY(world.window->pane().body().showsHtml());
        world.trigger("Save as PDF");
        QTRY_VERIFY(!world.counter->saved.isEmpty());
        QVERIFY(textOfPdf(world.folder, world.counter->saved).contains(QStringLiteral("Words of the page")));
        QCOMPARE(world.drawer->orders.size(), 1);
        const html::Order order = world.drawer->orders.first();
        QCOMPARE(order.pane.width, printWidth(usualLayout()));
        QCOMPARE(order.supplies.size(), 1);
        QCOMPARE(order.supplies.first().octets, QByteArray("picture"));
    }

    void whatCannotBeDrawnIsPrintedAsText()
    {
        Opened world(pageWithPicture, FakeWorld::reading("Text"));
        Q_EMIT world.counter->opened(FakeWorld::id(3), world.path, *mail::readFile(world.path));
        QTRY_VERIFY(world.window->pane().body().showsHtml());
        world.drawersFail = true; // the one for paper
        world.trigger("Save as PDF");
        QTRY_VERIFY(!world.counter->saved.isEmpty());
        QVERIFY(textOfPdf(world.folder, world.counter->saved).contains(QStringLiteral("Words of the page")));
    }

    void anAddressInATextIsFollowedLikeOneInHtml()
    {
        const Opened world("Subject: x\r\n\r\n",
                           readingOf(QStringLiteral("https://example.org/ and\nhttps://me@example.net/\n")));
        auto* text = world.child<QPlainTextEdit>("Message");
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Tab);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(world.urls, QList<QUrl>{QUrl(QStringLiteral("https://example.org/"))});
        QTest::keyClick(text, Qt::Key_Tab);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(world.urls.size(), 1);
        QVERIFY(world.window->findChild<QMessageBox*>());
    }

    void printingGoesToTheChosenPrinter()
    {
        const Opened world("Subject: x\r\n\r\n", readingOf(QStringLiteral("Words for paper\n")));
        const QString out = world.folder.filePath(QStringLiteral("out.pdf"));
        world.window->setWhichPrinter([out](const std::shared_ptr<QPrinter>& printer, const auto& then) {
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(out);
            then();
        });
        world.trigger("Print");
        QTRY_VERIFY(textOfPdf(out).contains(QStringLiteral("Words for paper")));
    }

    void withoutAMessageThereIsNothingToPrint()
    {
        const FakeWorld world;
        const QStringList names{QStringLiteral("Print"), QStringLiteral("Save as PDF"),
                                QStringLiteral("Message Source"), QStringLiteral("All Headers")};
        for (const QString& name : names)
            QVERIFY2(!world.window->findChild<QAction*>(name)->isEnabled(), qPrintable(name));
    }

    void foldingQuotesIsSwitchedInTheMenu()
    {
        const QString text = QStringLiteral("Answer\n") + QStringLiteral("> quoted\n").repeated(20);
        const Opened world("Subject: x\r\n\r\n", readingOf(text));
        const auto* shown = world.child<QPlainTextEdit>("Message");
        QVERIFY(shown->toPlainText().contains(QStringLiteral("20 quoted lines")));
        world.trigger("Fold Quotes");
        QVERIFY(!shown->toPlainText().contains(QStringLiteral("20 quoted lines")));
    }
};

QTEST_MAIN(TextsTest)
#include "texts_test.moc"

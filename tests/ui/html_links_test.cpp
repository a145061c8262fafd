// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_reader.h"
#include "ui/link_opener.h"

#include <QClipboard>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>

using namespace ui;

namespace {

QString linkTo(const char* url, const char* text)
{
    return QStringLiteral("<p>Hello</p><p><a href=\"%1\">%2</a></p>")
        .arg(QString::fromUtf8(url), QString::fromUtf8(text));
}

const char* const trap = "https://evil.example/login";

} // namespace

class HtmlLinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClickOpensWhatItSays()
    {
        const HtmlReader reader(linkTo("https://example.org/a?b=1", "Our offers"));
        reader.clickOn("offers");
        QCOMPARE(reader.urls, QList{QUrl(QStringLiteral("https://example.org/a?b=1"))});
    }

    void aClickBesideOpensNothing()
    {
        const HtmlReader reader(linkTo("https://example.org/", "Our offers"));
        reader.clickOn("Hello");
        QVERIFY(reader.urls.isEmpty());
    }

    void whatLeadsElsewhereIsAskedFirst()
    {
        const HtmlReader reader(linkTo(trap, "www.bank.example"));
        reader.clickOn("bank");
        QVERIFY(reader.urls.isEmpty());
        auto* box = reader.child<QMessageBox>("Open Link");
        QVERIFY(box->informativeText().contains(QStringLiteral("www.bank.example")));
        QVERIFY(box->informativeText().contains(QStringLiteral("evil.example")));
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(reader.urls.isEmpty());
    }

    void itOpensWhenThePersonWantsIt()
    {
        const HtmlReader reader(linkTo(trap, "www.bank.example"));
        reader.clickOn("bank");
        auto* box = reader.child<QMessageBox>("Open Link");
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QCOMPARE(reader.urls, QList{QUrl(QLatin1String(trap))});
    }

    void bothFormsOfAForeignNameAreShown()
    {
        const HtmlReader reader(linkTo("https://müller.example/", "Shop"));
        reader.clickOn("Shop");
        const QString words = reader.child<QMessageBox>("Open Link")->informativeText();
        QVERIFY(words.contains(QStringLiteral("müller.example")));
        QVERIFY(words.contains(QStringLiteral("xn--mller-kva.example")));
    }

    void mailAddressesKeepOnlyWhatIsALetter()
    {
        const QUrl url = openable(QStringLiteral(
            "mailto:ada@example.org?subject=Hi&attach=/etc/passwd&bcc=spy@evil.example&body=Dear%20Ada"));
        QCOMPARE(url, QUrl(QStringLiteral("mailto:ada@example.org?subject=Hi&body=Dear%20Ada")));
    }

    void onlyTheWebAndMailAreOpened()
    {
        for (const char* url : {"file:///etc/passwd", "javascript:alert(1)", "/etc/passwd",
                                "ftp://a.example/", "https:", "data:text/html,hi", "smb://a.example/share"})
            QVERIFY2(!openable(QLatin1String(url)).isValid(), url);
        QVERIFY(openable(QStringLiteral("HTTPS://example.org/")).isValid());
    }

    void theStatusBarSaysWhereALinkLeads()
    {
        const HtmlReader reader(linkTo(trap, "www.bank.example"));
        QTest::mouseMove(reader.sheet()->viewport(), reader.at("bank"));
        QTRY_COMPARE(reader.window->statusBar()->currentMessage(),
                     QStringLiteral("evil.example: https://evil.example/login"));
        QTest::mouseMove(reader.sheet()->viewport(), reader.at("Hello"));
        QTRY_VERIFY(reader.window->statusBar()->currentMessage().isEmpty());
        QTest::mouseMove(reader.sheet()->viewport(), reader.at("bank"));
        QTRY_VERIFY(!reader.window->statusBar()->currentMessage().isEmpty());
        reader.click(1); // another message
        QTRY_VERIFY(reader.window->statusBar()->currentMessage().isEmpty());
    }

    void aPointerThatLeftPointsAtNothing()
    {
        const HtmlReader reader(linkTo(trap, "www.bank.example"));
        const auto words = [&] { return reader.window->statusBar()->currentMessage(); };
        QTest::mouseMove(reader.sheet()->viewport(), reader.at("Hello"));
        QTest::mouseMove(reader.sheet()->viewport(), reader.at("bank"));
        QTRY_VERIFY(!words().isEmpty());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(reader.sheet()->viewport(), &leave);
        QVERIFY(words().isEmpty());
        QTest::mouseMove(reader.sheet()->viewport(), reader.at("bank") + QPoint(1, 0));
        QTRY_VERIFY(!words().isEmpty());
    }

    void tabReachesALinkAndEnterOpensIt()
    {
        const HtmlReader reader(linkTo("https://example.org/first", "One") +
                                linkTo("https://example.org/second", "Two"));
        reader.sheet()->setFocus();
        QTest::keyClick(reader.sheet(), Qt::Key_Tab);
        QTest::keyClick(reader.sheet(), Qt::Key_Tab);
        QTest::keyClick(reader.sheet(), Qt::Key_Return);
        QCOMPARE(reader.urls, QList{QUrl(QStringLiteral("https://example.org/second"))});
    }

    void whatIsCopiedReadsLikeTheMailAndLinksLeadWhereItsLinksDo()
    {
        const HtmlReader reader(QStringLiteral(
            "<p>One&nbsp;<img src=\"data:image/gif;base64,"
            "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\" width=\"40\" height=\"40\"> "
            "<a href=\"https://example.org/x\">there</a></p>"));
        QVERIFY(reader.sheet()->toPlainText().contains(QChar::ObjectReplacementCharacter));
        QTest::keyClick(reader.sheet(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(reader.sheet(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->text().contains(QStringLiteral("there")));
        QVERIFY(!copied->text().contains(QChar::ObjectReplacementCharacter));
        QVERIFY(!copied->text().contains(QChar::Nbsp));
        QVERIFY(copied->html().contains(QStringLiteral("href=\"https://example.org/x\"")));
        QVERIFY(!copied->html().contains(QStringLiteral("link:")));
        QVERIFY(!copied->html().contains(QStringLiteral("<img")));
    }
};

QTEST_MAIN(HtmlLinksTest)
#include "html_links_test.moc"

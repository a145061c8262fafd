// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_in_browser.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTest>

using ui::OpenInBrowser;

namespace {

constexpr int longEnough = 30'000; // ms: for what comes, however busy the machine is

QByteArray read(const QUrl& url)
{
    QFile file(url.toLocalFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ui::Bodies bodyOf(const char* mail)
{
    return {{QString::fromUtf8(mail)}, {}};
}

/// The smallest there is.
QByteArray gif()
{
    return QByteArray::fromBase64("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=");
}

} // namespace

/// Mail in a browser: what it gets, and what is left of it afterwards.
class OpenInBrowserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        opened_.clear();
        said_.clear();
        isThere_ = true;
    }

    void opensAPageThatLoadsNothing()
    {
        OpenInBrowser browser(means());
        browser.open(bodyOf("<p>Good morning <img src='https://evil.example/'>"));
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, longEnough);
        const QByteArray page = read(opened_.first());
        QVERIFY(page.contains("Good morning"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(!page.contains("evil.example"));
        QVERIFY(opened_.first().toLocalFile().endsWith(QLatin1String(".html")));
        QCOMPARE(said_, QStringList());
    }

    void keepsItFromOthers()
    {
        OpenInBrowser browser(means());
        browser.open(bodyOf("x"));
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, longEnough);
        const QFileInfo file(opened_.first().toLocalFile());
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(file.permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(file.path()).permissions() & others, QFile::Permissions());
    }

    void takesItAwayInTheEnd()
    {
        QString folder;
        {
            OpenInBrowser browser(means());
            browser.open(bodyOf("x"));
            QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, longEnough);
            folder = QFileInfo(opened_.first().toLocalFile()).path();
            QVERIFY(QDir(folder).exists());
        }
        QVERIFY(!QDir(folder).exists());
    }

    void joinsNothing()
    {
        OpenInBrowser browser(means());
        browser.open({{QStringLiteral("<p title='one"), QStringLiteral("two'>")}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 2, longEnough);
        QVERIFY(opened_[0] != opened_[1]);
        QCOMPARE(read(opened_[0]).contains("two") + read(opened_[1]).contains("two"), 1);
    }

    void bringsPicturesAlong()
    {
        OpenInBrowser browser(means());
        browser.turnTo(QStringLiteral("one"));
        browser.add({{html::Picture::Kind::Remote, QStringLiteral("https://a.example/"), gif()}});
        browser.turnTo(QStringLiteral("one")); // more of it came
        QTemporaryFile letter;
        QVERIFY(letter.open());
        letter.write("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\nx\n--b\n"
                     "Content-Type: image/gif\nContent-ID: <a@b>\nContent-Transfer-Encoding: base64\n\n" +
                     gif().toBase64() + "\n--b--\n");
        letter.flush();
        browser.open(
            {{QStringLiteral("<img src='https://a.example/'><img src='cid:a@b'>")}, letter.fileName(), {}});
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, longEnough);
        QCOMPARE(read(opened_.first()).count("src=\"data:image/gif;base64," + gif().toBase64()), 2);
    }

    void bringsNoOthersPictures()
    {
        OpenInBrowser browser(means());
        browser.turnTo(QStringLiteral("one"));
        browser.add({{html::Picture::Kind::Remote, QStringLiteral("https://a.example/"), gif()}});
        browser.turnTo(QStringLiteral("two"));
        browser.open(bodyOf("x<img src='https://a.example/'>"));
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, longEnough);
        QVERIFY(!read(opened_.first()).contains("src="));
    }

    void saysThatThereIsNoBrowser()
    {
        isThere_ = false;
        OpenInBrowser browser(means());
        browser.open(bodyOf("x"));
        QTRY_COMPARE_WITH_TIMEOUT(said_, QStringList{QStringLiteral("No browser could be started.")},
                                  longEnough);
    }

    void saysThatThereIsNoHelper()
    {
        OpenInBrowser::Means lame = means();
        lame.helper = QStringLiteral("/nowhere/restante-html");
        OpenInBrowser browser(lame);
        browser.open(bodyOf("x"));
        QTRY_COMPARE_WITH_TIMEOUT(said_.size(), 1, longEnough);
        QVERIFY(said_.first().contains(QLatin1String("restante-html")));
        QVERIFY(opened_.isEmpty());
    }

private:
    OpenInBrowser::Means means()
    {
        return {[this](const QUrl& url) {
                    opened_.append(url);
                    return isThere_;
                },
                [this](const QString& words) { said_.append(words); }, QStringLiteral(HTML_HELPER)};
    }

    QList<QUrl> opened_;
    QStringList said_;
    bool isThere_ = true;
};

QTEST_MAIN(OpenInBrowserTest)
#include "open_in_browser_test.moc"

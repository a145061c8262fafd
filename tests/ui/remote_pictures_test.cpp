// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/reading.h"
#include "ui/fake_pictures.h"
#include "ui/picture_senders_dialog.h"
#include "ui/remembered.h"
#include "ui/remote_pictures.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;
using base::Fault;
using Doubt = PictureSender::Doubt;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

const PictureSender shop{text("news@shop.example"), Doubt::None};
const PictureSender forged{text("news@shop.example"), Doubt::Sender};
const PictureSender sealed{text("news@shop.example"), Doubt::Encrypted};

QStringList urls(int count, int from = 0)
{
    QStringList list;
    for (int i = from; i < from + count; ++i)
        list.append(QStringLiteral("https://pics.example/%1.png").arg(i));
    return list;
}

} // namespace

/// Nothing is loaded without a word of the person; what is loaded is for that message.
class RemotePicturesTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<Remembered> remembered_;
    std::unique_ptr<QWidget> around_;
    PictureBar* bar_ = nullptr;
    FakePictures* loader_ = nullptr;
    std::unique_ptr<RemotePictures> pictures_;

    QString words() const
    {
        return bar_->isHidden() ? QString() : bar_->findChild<QLabel*>(text("Remote Pictures Text"))->text();
    }

    QString why() const { return bar_->findChild<QLabel*>(text("Remote Pictures Text"))->toolTip(); }

    QPushButton* button(const char* name) const
    {
        auto* button = bar_->findChild<QPushButton*>(QLatin1String(name));
        return !bar_->isHidden() && !button->isHidden() ? button : nullptr;
    }

    void click(const char* name) const
    {
        QVERIFY(button(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }

    static QStringList sourcesIn(const QSignalSpy& spy)
    {
        QStringList sources;
        for (const QList<QVariant>& call : spy) {
            for (const html::Supply& supply : call[0].value<QList<html::Supply>>())
                sources.append(supply.source);
        }
        return sources;
    }

private Q_SLOTS:
    void init();
    void saysWhatIsNotLoadedAndAsksNobody();
    void loadsOnAClickAndTellsHowFarItIs();
    void tellsWhatDidNotComeAndTriesAgain();
    void tellsWhatCameAndIsNoPicture();
    void moreOfTheSameMessageNeedsNoSecondClick();
    void anotherMessageNeedsAClickOfItsOwn();
    void whatComesLateIsNotGivenToAnotherMessage();
    void theSameMessageHasItsPicturesAtOnce();
    void anotherMessageIsNotShownWhatThisOneLoaded();
    void alwaysIsForThisAddressOnly();
    void alwaysDoesNotHoldInDoubt();
    void encryptedMessagesLoadNothing();
    void fiftyAreTheMostOfAMessage();
    void aMessageHasNoMoreThanFitsInMemory();
    void stopsOnAClick();
    void withoutALoaderNothingIsOffered();
    void alwaysIsTakenBack();
    void judgesSenders_data();
    void judgesSenders();
};

void RemotePicturesTest::init()
{
    pictures_.reset();
    settings_ = std::make_unique<QSettings>(folder_.filePath(text("s.ini")), QSettings::IniFormat);
    settings_->clear();
    remembered_ = std::make_unique<Remembered>(*settings_);
    around_ = std::make_unique<QWidget>();
    bar_ = new PictureBar(around_.get());
    around_->show();
    auto loader = std::make_unique<FakePictures>();
    loader_ = loader.get();
    pictures_ = std::make_unique<RemotePictures>(*bar_, *remembered_, std::move(loader));
}

void RemotePicturesTest::saysWhatIsNotLoadedAndAsksNobody()
{
    pictures_->turnTo(text("a"), shop);
    QCOMPARE(words(), QString());
    pictures_->take({});
    QCOMPARE(words(), QString());
    pictures_->take(urls(12));
    QVERIFY2(words().startsWith(text("12 remote pictures are not loaded, so that the sender does not learn")),
             qPrintable(words()));
    QVERIFY(button("Load Pictures"));
    QVERIFY(button("Always Load Pictures"));
    QVERIFY(loader_->asked.isEmpty());
    pictures_->take(urls(1));
    QVERIFY2(words().startsWith(text("1 remote picture is not loaded")), qPrintable(words()));
}

void RemotePicturesTest::loadsOnAClickAndTellsHowFarItIs()
{
    QSignalSpy supplied(pictures_.get(), &RemotePictures::supplied);
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(12));
    click("Load Pictures");
    QCOMPARE(loader_->asked, QList<QStringList>{urls(12)});
    QCOMPARE(words(), text("Loading pictures: 0 of 12"));
    for (int i = 0; i < 5; ++i)
        Q_EMIT loader_->loaded(1, urls(12).at(i), "octets");
    QCOMPARE(words(), text("Loading pictures: 5 of 12"));
    QTRY_COMPARE(sourcesIn(supplied), urls(5)); // in one bunch, before all are there
    QCOMPARE(supplied.count(), 1);
    pictures_->take(urls(7, 5));
    QCOMPARE(words(), text("Loading pictures: 5 of 12"));
    for (int i = 5; i < 12; ++i)
        Q_EMIT loader_->loaded(1, urls(12).at(i), "octets");
    Q_EMIT loader_->finished(1);
    QCOMPARE(sourcesIn(supplied), urls(12));
    pictures_->take({});
    QCOMPARE(words(), QString());
    QCOMPARE(loader_->asked.size(), 1);
}

void RemotePicturesTest::tellsWhatDidNotComeAndTriesAgain()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(3));
    click("Load Pictures");
    Q_EMIT loader_->loaded(1, urls(3).at(0), "octets");
    Q_EMIT loader_->failed(1, urls(3).at(1), {Fault::HostNotFound, text("<b>pics.example"), {}});
    Q_EMIT loader_->failed(1, urls(3).at(2), {Fault::WebRefused, text("pics.example"), "404 Not Found"});
    Q_EMIT loader_->finished(1);
    pictures_->take(urls(2, 1));
    QCOMPARE(words(), text("2 pictures could not be loaded."));
    QVERIFY2(why().contains(text("The server &lt;b&gt;pics.example was not found.")), qPrintable(why()));
    QVERIFY2(why().contains(text("The server pics.example does not give the picture.")), qPrintable(why()));
    click("Try Pictures Again");
    QCOMPARE(loader_->asked.last(), urls(2, 1));
    Q_EMIT loader_->loaded(2, urls(3).at(1), "octets");
    Q_EMIT loader_->loaded(2, urls(3).at(2), "octets");
    Q_EMIT loader_->finished(2);
    QCOMPARE(words(), QString());
}

void RemotePicturesTest::tellsWhatCameAndIsNoPicture()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(2));
    click("Load Pictures");
    for (const QString& url : urls(2))
        Q_EMIT loader_->loaded(1, url, "octets");
    pictures_->take(urls(2)); // an earlier drawing, which comes late
    Q_EMIT loader_->finished(1);
    pictures_->take(urls(1, 1));
    QCOMPARE(words(), text("1 picture could not be loaded."));
    QVERIFY2(why().contains(text("no picture")), qPrintable(why()));
}

void RemotePicturesTest::moreOfTheSameMessageNeedsNoSecondClick()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(2));
    click("Load Pictures");
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(4));
    QCOMPARE(loader_->asked.size(), 1); // one after the other
    for (const QString& url : urls(2))
        Q_EMIT loader_->loaded(1, url, "octets");
    Q_EMIT loader_->finished(1);
    QCOMPARE(loader_->asked, (QList<QStringList>{urls(2), urls(2, 2)}));
}

void RemotePicturesTest::anotherMessageNeedsAClickOfItsOwn()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(2));
    click("Load Pictures");
    pictures_->turnTo(text("b"), shop);
    QCOMPARE(loader_->cancelled, QList<quint64>{1});
    QCOMPARE(words(), QString());
    pictures_->take(urls(2));
    QCOMPARE(loader_->asked.size(), 1);
    QVERIFY(button("Load Pictures"));
}

void RemotePicturesTest::whatComesLateIsNotGivenToAnotherMessage()
{
    QSignalSpy supplied(pictures_.get(), &RemotePictures::supplied);
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(2));
    click("Load Pictures");
    Q_EMIT loader_->loaded(1, urls(2).at(0), "octets"); // waits for its bunch
    pictures_->turnTo(text("b"), shop);
    Q_EMIT loader_->loaded(1, urls(2).at(1), "octets");
    Q_EMIT loader_->finished(1);
    pictures_->take(urls(2));
    QVERIFY(!supplied.wait(500)); // longer than a bunch takes
    QVERIFY2(words().startsWith(text("2 remote pictures")), qPrintable(words()));
}

void RemotePicturesTest::theSameMessageHasItsPicturesAtOnce()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(2));
    click("Load Pictures");
    for (const QString& url : urls(2))
        Q_EMIT loader_->loaded(1, url, url.toLatin1());
    Q_EMIT loader_->finished(1);
    pictures_->turnTo(text("b"), shop);
    QSignalSpy supplied(pictures_.get(), &RemotePictures::supplied);
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(2));
    QCOMPARE(sourcesIn(supplied), urls(2));
    QCOMPARE(supplied[0][0].value<QList<html::Supply>>().at(1).octets, urls(2).at(1).toLatin1());
    QCOMPARE(loader_->asked.size(), 1);
    QCOMPARE(words(), QString());
}

void RemotePicturesTest::anotherMessageIsNotShownWhatThisOneLoaded()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(1));
    click("Load Pictures");
    Q_EMIT loader_->loaded(1, urls(1).first(), "octets");
    Q_EMIT loader_->finished(1);
    QSignalSpy supplied(pictures_.get(), &RemotePictures::supplied);
    pictures_->turnTo(text("b"), shop);
    pictures_->take(urls(1));
    QCOMPARE(supplied.count(), 0);
    QVERIFY(button("Load Pictures"));
}

void RemotePicturesTest::alwaysIsForThisAddressOnly()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(2));
    click("Always Load Pictures");
    QCOMPARE(loader_->asked.size(), 1);
    QCOMPARE(Remembered(*settings_).pictureSenders(), QStringList{text("news@shop.example")});
    pictures_->turnTo(text("b"), shop);
    pictures_->take(urls(3));
    QCOMPARE(loader_->asked, (QList<QStringList>{urls(2), urls(3)}));
    pictures_->turnTo(text("c"), {text("other@shop.example"), Doubt::None});
    pictures_->take(urls(3));
    pictures_->turnTo(text("d"), {{}, Doubt::Sender});
    pictures_->take(urls(3));
    QCOMPARE(loader_->asked.size(), 2);
}

void RemotePicturesTest::alwaysDoesNotHoldInDoubt()
{
    pictures_->turnTo(text("a"), forged);
    pictures_->take(urls(2));
    QVERIFY(!button("Always Load Pictures"));
    remembered_->letPicturesLoad(forged.address, true);
    pictures_->turnTo(text("b"), forged);
    pictures_->take(urls(2));
    QVERIFY(loader_->asked.isEmpty());
    QVERIFY2(words().contains(text("doubtful")), qPrintable(words()));
    click("Load Pictures"); // the person may
    QCOMPARE(loader_->asked.size(), 1);
}

void RemotePicturesTest::encryptedMessagesLoadNothing()
{
    remembered_->letPicturesLoad(sealed.address, true);
    pictures_->turnTo(text("a"), sealed);
    pictures_->take(urls(2));
    QVERIFY(loader_->asked.isEmpty());
    QVERIFY2(words().contains(text("encrypted")), qPrintable(words()));
    QVERIFY(!button("Load Pictures"));
    QVERIFY(!button("Always Load Pictures"));
}

void RemotePicturesTest::fiftyAreTheMostOfAMessage()
{
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(40));
    click("Load Pictures");
    for (const QString& url : urls(40))
        Q_EMIT loader_->loaded(1, url, "octets");
    Q_EMIT loader_->finished(1);
    pictures_->take(urls(20, 40));
    QCOMPARE(loader_->asked.last(), urls(10, 40));
    for (const QString& url : urls(10, 40))
        Q_EMIT loader_->loaded(2, url, "octets");
    Q_EMIT loader_->finished(2);
    QCOMPARE(words(), text("10 pictures could not be loaded."));
    QVERIFY2(why().contains(text("More than 50 pictures")), qPrintable(why()));
}

void RemotePicturesTest::aMessageHasNoMoreThanFitsInMemory()
{
    QSignalSpy supplied(pictures_.get(), &RemotePictures::supplied);
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(20));
    click("Load Pictures");
    const QByteArray large(RemotePictures::kept / 16, 'x');
    for (const QString& url : urls(20))
        Q_EMIT loader_->loaded(1, url, large);
    Q_EMIT loader_->finished(1);
    QCOMPARE(sourcesIn(supplied).size(), 16);
    QCOMPARE(words(), text("4 pictures could not be loaded."));
}

void RemotePicturesTest::stopsOnAClick()
{
    QSignalSpy supplied(pictures_.get(), &RemotePictures::supplied);
    pictures_->turnTo(text("a"), shop);
    pictures_->take(urls(4));
    click("Load Pictures");
    Q_EMIT loader_->loaded(1, urls(4).at(0), "octets");
    Q_EMIT loader_->failed(1, urls(4).at(1), {Fault::HostNotFound, text("pics.example"), {}});
    click("Stop Pictures");
    QCOMPARE(loader_->cancelled, QList<quint64>{1});
    QCOMPARE(sourcesIn(supplied), urls(1));
    QCOMPARE(words(), text("3 pictures could not be loaded."));
    QVERIFY2(why().contains(text("It was stopped.")), qPrintable(why()));
    pictures_->take(urls(3, 1));
    QCOMPARE(loader_->asked.size(), 1);
    click("Dismiss Pictures");
    QCOMPARE(words(), QString());
}

void RemotePicturesTest::withoutALoaderNothingIsOffered()
{
    RemotePictures none(*bar_, *remembered_, nullptr);
    none.turnTo(text("a"), shop);
    none.take(urls(2));
    QCOMPARE(words(), QString());
}

void RemotePicturesTest::alwaysIsTakenBack()
{
    remembered_->letPicturesLoad(text("b@shop.example"), true);
    remembered_->letPicturesLoad(text("a@shop.example"), true);
    PictureSendersDialog dialog(*remembered_);
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(text("Picture Senders List"));
    auto* remove = dialog.findChild<QPushButton*>(text("Remove Sender"));
    QCOMPARE(list->count(), 2);
    QVERIFY(!remove->isEnabled());
    list->item(0)->setSelected(true);
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(list->count(), 1);
    QCOMPARE(Remembered(*settings_).pictureSenders(), QStringList{text("b@shop.example")});
    pictures_->turnTo(text("a"), {text("a@shop.example"), Doubt::None});
    pictures_->take(urls(2));
    QVERIFY(loader_->asked.isEmpty());
}

void RemotePicturesTest::judgesSenders_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("doubt");
    const auto row = [](const char* name, const QByteArray& message, const char* address, Doubt doubt) {
        QTest::newRow(name) << message << QString::fromLatin1(address) << int(doubt);
    };
    row("plain", "From: The Shop <News@SHOP.example>\r\n\r\nHello", "News@shop.example", Doubt::None);
    row("answers elsewhere", "From: news@shop.example\r\nReply-To: help@desk.example\r\n\r\nHello",
        "news@shop.example", Doubt::None);
    row("nobody", "Subject: x\r\n\r\nHello", "", Doubt::Sender);
    row("no address", "From: somebody\r\n\r\nHello", "", Doubt::Sender);
    row("two in one field", "From: a@shop.example, b@shop.example\r\n\r\nHello", "", Doubt::Sender);
    row("two fields", "From: a@shop.example\r\nFrom: b@evil.example\r\n\r\nHello", "a@shop.example",
        Doubt::Sender);
    row("a name that is another's address", "From: \"news@shop.example\" <x@evil.example>\r\n\r\nHello",
        "x@evil.example", Doubt::Sender);
    row("failed at the mailbox's server",
        "Authentication-Results: post.example; dmarc=fail header.from=shop.example\r\n"
        "From: news@shop.example\r\n\r\nHello",
        "news@shop.example", Doubt::Sender);
    row("encrypted",
        "From: news@shop.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted; "
        "protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--b\r\n"
        "Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n--b--\r\n",
        "news@shop.example", Doubt::Encrypted);
}

void RemotePicturesTest::judgesSenders()
{
    QFETCH(QByteArray, message);
    mail::ReadOptions options;
    options.ownServer = text("post.example");
    const PictureSender sender = pictureSenderOf(mail::readBeginning(message, options));
    QTEST(sender.address, "address");
    QTEST(int(sender.doubt), "doubt");
}

QTEST_MAIN(RemotePicturesTest)
#include "remote_pictures_test.moc"

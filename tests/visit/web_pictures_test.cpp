// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/web_server.h"
#include "visit/picture_queue.h"
#include "visit/web_pictures.h"

#include <QSignalSpy>
#include <QTest>

using base::Fault;
using support::WebServer;
using visit::PictureLoader;
using visit::PictureQueue;
using visit::WebPictures;
using Reply = WebServer::Reply;
using namespace std::chrono_literals;

namespace {

const QByteArray gif = "GIF89a and then pixels";

/// All hosts are one server, in clear.
net::WebRules rulesFor(const WebServer& server)
{
    net::WebRules rules;
    rules.find = [port = server.port()](const QString&, quint16 wanted, QObject* context,
                                        const net::WebRules::Found& then) {
        const QHostAddress here(QHostAddress::LocalHost);
        const net::WebPlace place{here, wanted == 80 ? port : quint16(1)};
        QMetaObject::invokeMethod(
            context, [then, place] { then({place}); }, Qt::QueuedConnection);
    };
    rules.mayReach = [](const QHostAddress& address) { return address.isLoopback(); };
    return rules;
}

QStringList urls(int count, const char* host = "pics.example")
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(QStringLiteral("http://%1/%2.gif").arg(QLatin1String(host)).arg(i));
    return list;
}

} // namespace

class WebPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachPictureIsToldOnceAndThenTheEnd();
    void noMoreThanFiftyAreLoaded();
    void twoOfAHostAndSixInAllAtOnce();
    void aSlowHostDoesNotHoldUpOthers();
    void whatIsCancelledHangsUpAndIsSilent();
    void nothingToLoadEnds();
    void itMayGoAtAnyTime();
};

void WebPicturesTest::eachPictureIsToldOnceAndThenTheEnd()
{
    const WebServer server([](const QByteArray& place) {
        return place.endsWith("/1.gif") ? Reply{"HTTP/1.1 404 Not Found\r\n\r\n"} : WebServer::ok(gif);
    });
    WebPictures pictures(rulesFor(server));
    QSignalSpy loaded(&pictures, &PictureLoader::loaded);
    QSignalSpy failed(&pictures, &PictureLoader::failed);
    QSignalSpy finished(&pictures, &PictureLoader::finished);
    const quint64 ticket = pictures.load(urls(3));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toULongLong(), ticket);
    QCOMPARE(loaded.count(), 2);
    QCOMPARE(loaded[0][2].toByteArray(), gif);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][1].toString(), urls(3).at(1));
    QCOMPARE(failed[0][2].value<base::Error>().fault, Fault::WebRefused);
}

void WebPicturesTest::noMoreThanFiftyAreLoaded()
{
    const WebServer server([](const QByteArray&) { return WebServer::ok(gif); });
    WebPictures pictures(rulesFor(server));
    QSignalSpy failed(&pictures, &PictureLoader::failed);
    QSignalSpy finished(&pictures, &PictureLoader::finished);
    pictures.load(urls(PictureLoader::most + 2));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(server.connections(), 50);
    QCOMPARE(failed.count(), 2);
    QCOMPARE(failed[1][1].toString(), urls(52).last());
    QCOMPARE(failed[1][2].value<base::Error>(),
             (base::Error{Fault::TooManyPictures, QStringLiteral("50"), {}}));
}

void WebPicturesTest::twoOfAHostAndSixInAllAtOnce()
{
    WebServer server([](const QByteArray&) { return Reply{"", Reply::Then::Wait}; });
    WebPictures pictures(rulesFor(server));
    QSignalSpy finished(&pictures, &PictureLoader::finished);
    pictures.load(urls(4));
    for (int begun : {2, 3, 4, 4}) { // each that ends makes room for one
        QTRY_COMPARE(server.requests().size(), begun);
        server.release();
    }
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(server.mostOpen(), 2);
    QStringList many;
    for (const char* host : {"a.example", "b.example", "c.example", "d.example"})
        many += urls(2, host);
    pictures.load(many);
    for (int begun : {6, 7, 8, 8, 8, 8, 8, 8}) {
        QTRY_COMPARE(server.requests().size(), 4 + begun);
        server.release();
    }
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(server.mostOpen(), 6);
}

void WebPicturesTest::aSlowHostDoesNotHoldUpOthers()
{
    const WebServer server([](const QByteArray& place) {
        return place.startsWith("slow") ? Reply{"", Reply::Then::Wait} : WebServer::ok(gif);
    });
    WebPictures pictures(rulesFor(server));
    QSignalSpy loaded(&pictures, &PictureLoader::loaded);
    pictures.load(urls(10, "slow.example") + urls(5));
    QTRY_COMPARE(loaded.count(), 5);
    QCOMPARE(server.open(), 2);
}

void WebPicturesTest::whatIsCancelledHangsUpAndIsSilent()
{
    const WebServer server([](const QByteArray& place) {
        return place.startsWith("slow") ? Reply{"", Reply::Then::Wait} : WebServer::ok(gif);
    });
    WebPictures pictures(rulesFor(server));
    QSignalSpy failed(&pictures, &PictureLoader::failed);
    QSignalSpy finished(&pictures, &PictureLoader::finished);
    const quint64 ticket = pictures.load(urls(5, "slow.example"));
    QTRY_COMPARE(server.open(), 2);
    pictures.cancel(ticket);
    pictures.cancel(ticket + 7); // nobody's
    const quint64 next = pictures.load(urls(1));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toULongLong(), next);
    QTRY_COMPARE(server.open(), 0);
    QCOMPARE(server.connections(), 3);
    QCOMPARE(failed.count(), 0);
}

void WebPicturesTest::nothingToLoadEnds()
{
    WebPictures pictures;
    QSignalSpy finished(&pictures, &PictureLoader::finished);
    const quint64 ticket = pictures.load({});
    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toULongLong(), ticket);
}

void WebPicturesTest::itMayGoAtAnyTime()
{
    const WebServer server([](const QByteArray&) { return Reply{"", Reply::Then::Wait}; });
    auto pictures = std::make_unique<WebPictures>(rulesFor(server));
    pictures->load(urls(3));
    QTRY_COMPARE(server.open(), 2);
    pictures.reset();
    QTRY_COMPARE(server.open(), 0);
}

QTEST_GUILESS_MAIN(WebPicturesTest)
#include "web_pictures_test.moc"

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_fetch.h"
#include "support/web_server.h"

#include <QSignalSpy>
#include <QTest>

using base::Fault;
using net::WebFetch;
using net::WebPlace;
using net::WebRules;
using support::WebServer;
using Reply = WebServer::Reply;
using namespace std::chrono_literals;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

/// A small internet: names and ports that lead to servers on loopback, or to addresses nobody may reach.
struct World {
    /// "host:port" or ":port" for all hosts.
    QMap<QString, quint16> doors;
    QMap<QString, QStringList> addresses; ///< instead, where a name is to have some of its own
    QStringList asked;                    ///< names that were looked up

    WebRules rules()
    {
        WebRules rules;
        rules.find = [this](const QString& host, quint16 port, QObject* context,
                            const WebRules::Found& then) {
            asked.append(host);
            QMetaObject::invokeMethod(
                context, [this, host, port, then] { then(places(host, port)); }, Qt::QueuedConnection);
        };
        rules.mayReach = [](const QHostAddress& address) {
            return address == QHostAddress(QHostAddress::LocalHost) || net::isPublic(address);
        };
        rules.connecting = 2s;
        rules.whole = 8s;
        return rules;
    }

    QList<WebPlace> places(const QString& host, quint16 port) const
    {
        QList<WebPlace> found;
        for (const QString& address : addresses.value(host, {text("127.0.0.1")}))
            found.append({QHostAddress(address), door(host, port)});
        return host == text("nowhere.example") ? QList<WebPlace>() : found;
    }

    quint16 door(const QString& host, quint16 port) const
    {
        const QString any = QStringLiteral(":%1").arg(port);
        return doors.value(host + any, doors.value(any, 1)); // port 1: nobody is there
    }
};

struct Ending {
    QByteArray octets;
    std::optional<base::Error> error;
};

Ending fetch(const QString& url, const WebRules& rules)
{
    WebFetch fetch(url, rules);
    QSignalSpy loaded(&fetch, &WebFetch::loaded);
    QSignalSpy failed(&fetch, &WebFetch::failed);
    fetch.start();
    const bool ended = QTest::qWaitFor([&] { return loaded.count() + failed.count() > 0; }, 15'000);
    if (!ended || loaded.count() + failed.count() != 1)
        qFatal("a fetch ends once");
    if (!loaded.isEmpty())
        return {loaded[0][0].toByteArray(), std::nullopt};
    return {{}, failed[0][0].value<base::Error>()};
}

const QByteArray gif = "GIF89a and then pixels";

} // namespace

/// Pictures from hostile servers, honest ones, and none, all on loopback.
class WebFetchTest : public QObject {
    Q_OBJECT
private:
    practice::Identity identity_;
    World world_;

    /// Serves http on port 80 of all hosts.
    std::unique_ptr<WebServer> clear(const WebServer::Clerk& clerk)
    {
        auto server = std::make_unique<WebServer>(clerk);
        world_.doors[text(":80")] = server->port();
        return server;
    }

    /// Serves https on port 443 of all hosts, by a certificate for "localhost".
    std::unique_ptr<WebServer> secure(const WebServer::Clerk& clerk,
                                      practice::Flaw flaw = practice::Flaw::None)
    {
        identity_ = practice::makeIdentity(flaw).value();
        auto server = std::make_unique<WebServer>(clerk, identity_);
        world_.doors[text(":443")] = server->port();
        return server;
    }

    WebRules trusting()
    {
        WebRules rules = world_.rules();
        rules.authorities = QSslCertificate::fromData(identity_.authorityPem);
        return rules;
    }

private Q_SLOTS:
    void init() { world_ = {}; }

    void loadsInClearWhereNothingElseCanBeHad();
    void asksEncryptedFirst();
    void encryptsOnAPortThatSpeaksNoTls();
    void httpsIsNeverAskedForInClear();
    void aBadCertificateEndsIt_data();
    void aBadCertificateEndsIt();
    void aNamedHostMustBeInTheCertificate();
    void followsThreeTurnsAndNoFourth();
    void aTurnFromHttpsIsNotFollowedInClear();
    void turnsAreJudgedAnew_data();
    void turnsAreJudgedAnew();
    void neverAsksWhatIsNotPublic_data();
    void neverAsksWhatIsNotPublic();
    void theRulesThemselvesRefuseThisMachine_data();
    void theRulesThemselvesRefuseThisMachine();
    void oneBadAddressCondemnsTheHost();
    void theNextAddressIsTried();
    void anUnknownHostIsNotFound();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void whatIsNoPictureIsNotReadToItsEnd();
    void anAnswerBesides200IsNotRead();
    void aSlowServerIsLeft_data();
    void aSlowServerIsLeft();
    void aCookieIsNotSentBack();
    void aFetchThatIsDroppedHangsUp();
};

void WebFetchTest::loadsInClearWhereNothingElseCanBeHad()
{
    const auto server = clear([](const QByteArray&) { return WebServer::ok(WebServer::picture()); });
    const Ending ending = fetch(text("http://pics.example/a.png?x=1"), world_.rules());
    QCOMPARE(ending.octets, WebServer::picture());
    QCOMPARE(server->requests().size(), 1);
    QVERIFY(server->requests()[0].startsWith("GET /a.png?x=1 HTTP/1.1\r\nHost: pics.example\r\n"));
}

void WebFetchTest::asksEncryptedFirst()
{
    const auto plain = clear([](const QByteArray&) { return WebServer::ok(gif); });
    const auto server = secure([](const QByteArray&) { return WebServer::ok(WebServer::picture()); });
    const Ending ending = fetch(text("http://localhost/a.png"), trusting());
    QCOMPARE(ending.octets, WebServer::picture());
    QCOMPARE(plain->connections(), 0);
}

void WebFetchTest::encryptsOnAPortThatSpeaksNoTls()
{
    const auto server = clear([](const QByteArray&) { return WebServer::ok(gif); });
    world_.doors[text(":8080")] = server->port();
    QCOMPARE(fetch(text("http://pics.example:8080/a.gif"), world_.rules()).octets, gif);
    QVERIFY(server->requests().last().contains("\r\nHost: pics.example:8080\r\n"));
}

void WebFetchTest::httpsIsNeverAskedForInClear()
{
    const auto server = clear([](const QByteArray&) { return WebServer::ok(gif); });
    const Ending ending = fetch(text("https://pics.example/a.gif"), world_.rules());
    QVERIFY(ending.error);
    QCOMPARE(ending.error->fault, Fault::ConnectionRefused);
    world_.doors[text(":443")] = server->port(); // there, but no TLS
    QCOMPARE(fetch(text("https://pics.example/a.gif"), world_.rules()).error.value().fault,
             Fault::WebNotEncrypted);
    QCOMPARE(server->requests().size(), 0);
}

void WebFetchTest::aBadCertificateEndsIt_data()
{
    QTest::addColumn<int>("flaw");
    QTest::addColumn<bool>("trusted");
    using practice::Flaw;
    QTest::newRow("expired") << int(Flaw::Expired) << true;
    QTest::newRow("another host's") << int(Flaw::OtherHost) << true;
    QTest::newRow("common name only") << int(Flaw::CommonNameOnly) << true;
    QTest::newRow("common name beside another") << int(Flaw::CommonNameBesideOther) << true;
    QTest::newRow("unknown authority") << int(Flaw::None) << false;
}

/// Also of an http address: whoever shows a false certificate would see what is asked for in clear.
void WebFetchTest::aBadCertificateEndsIt()
{
    QFETCH(int, flaw);
    QFETCH(bool, trusted);
    const auto plain = clear([](const QByteArray&) { return WebServer::ok(gif); });
    const auto server = secure([](const QByteArray&) { return WebServer::ok(gif); }, practice::Flaw(flaw));
    const WebRules rules = trusted ? trusting() : world_.rules();
    for (const char* url : {"http://localhost/a.gif", "https://localhost/a.gif"}) {
        const Ending ending = fetch(text(url), rules);
        QVERIFY(ending.error);
        QCOMPARE(ending.error->fault, Fault::WebUntrusted);
        QVERIFY2(ending.error->subject.startsWith(text("localhost: ")), qPrintable(ending.error->subject));
    }
    QCOMPARE(server->requests().size(), 0);
    QCOMPARE(plain->connections(), 0);
}

void WebFetchTest::aNamedHostMustBeInTheCertificate()
{
    const auto server = secure([](const QByteArray&) { return WebServer::ok(gif); });
    QCOMPARE(fetch(text("https://pics.example/a.gif"), trusting()).error.value().fault, Fault::WebUntrusted);
    QCOMPARE(server->requests().size(), 0);
}

void WebFetchTest::followsThreeTurnsAndNoFourth()
{
    const auto server = clear([](const QByteArray& place) {
        if (place == "a.example/4")
            return WebServer::turn("http://b.example/3");
        if (place == "b.example/3")
            return WebServer::turn("//c.example/2");
        if (place == "c.example/2")
            return WebServer::turn("/1");
        if (place == "c.example/1")
            return WebServer::turn("0?x#y");
        return place == "c.example/0?x" ? WebServer::ok(gif) : Reply{};
    });
    QCOMPARE(fetch(text("http://b.example/3"), world_.rules()).octets, gif);
    const Ending ending = fetch(text("http://a.example/4"), world_.rules());
    QVERIFY(ending.error);
    QCOMPARE(ending.error->fault, Fault::TooManyTurns);
    QCOMPARE(server->requests().last().split('\r').first(), QByteArray("GET /1 HTTP/1.1"));
}

void WebFetchTest::aTurnFromHttpsIsNotFollowedInClear()
{
    const auto plain = clear([](const QByteArray&) { return WebServer::ok(gif); });
    const auto server =
        secure([](const QByteArray&) { return WebServer::turn("http://pics.example/a.gif"); });
    world_.doors[text("pics.example:443")] = 1;
    QCOMPARE(fetch(text("https://localhost/a.gif"), trusting()).error.value().fault,
             Fault::ConnectionRefused);
    QCOMPARE(plain->connections(), 0);
    QCOMPARE(fetch(text("http://localhost/a.gif"), trusting()).octets, gif); // all of its way was http
}

void WebFetchTest::turnsAreJudgedAnew_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("inside by name") << QByteArray("http://router.example/") << Fault::NotPublic;
    QTest::newRow("inside by number") << QByteArray("http://192.168.0.1/") << Fault::NotPublic;
    QTest::newRow("another port") << QByteArray("http://pics.example:25/") << Fault::BadWebAddress;
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << Fault::BadWebAddress;
    QTest::newRow("a password") << QByteArray("http://me:secret@pics.example/") << Fault::BadWebAddress;
    QTest::newRow("nowhere") << QByteArray("http://nowhere.example/") << Fault::HostNotFound;
    QTest::newRow("nothing") << QByteArray("") << Fault::WebNonsense;
    QTest::newRow("to itself") << QByteArray("http://pics.example/") << Fault::TooManyTurns;
}

void WebFetchTest::turnsAreJudgedAnew()
{
    QFETCH(QByteArray, location);
    world_.addresses[text("router.example")] = {text("192.168.0.1")};
    world_.addresses[text("192.168.0.1")] = {text("192.168.0.1")};
    const auto server = clear([&](const QByteArray&) { return WebServer::turn(location); });
    const Ending ending = fetch(text("http://pics.example/"), world_.rules());
    QVERIFY(ending.error);
    QTEST(ending.error->fault, "fault");
}

void WebFetchTest::neverAsksWhatIsNotPublic_data()
{
    QTest::addColumn<QString>("address");
    for (const char* address : {"127.0.0.2", "10.0.0.1", "169.254.169.254", "100.64.1.1", "::1",
                                "::ffff:127.0.0.1", "fe80::1", "fd00::1", "64:ff9b::a00:1"})
        QTest::newRow(address) << text(address);
}

void WebFetchTest::neverAsksWhatIsNotPublic()
{
    QFETCH(QString, address);
    world_.addresses[text("pics.example")] = {address};
    const Ending ending = fetch(text("http://pics.example/a.gif"), world_.rules());
    QVERIFY(ending.error);
    QCOMPARE(ending.error->fault, Fault::NotPublic);
    QCOMPARE(ending.error->subject, text("pics.example"));
}

void WebFetchTest::theRulesThemselvesRefuseThisMachine_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url : {"http://127.0.0.1/", "https://[::1]/", "http://[::ffff:127.0.0.1]:8080/",
                            "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://0/"})
        QTest::newRow(url) << text(url);
}

/// With the system's resolver, which reads old ways of writing an address too; none of these asks a name
/// server.
void WebFetchTest::theRulesThemselvesRefuseThisMachine()
{
    QFETCH(QString, url);
    QCOMPARE(fetch(url, WebRules()).error.value().fault, Fault::NotPublic);
}

void WebFetchTest::oneBadAddressCondemnsTheHost()
{
    const auto server = clear([](const QByteArray&) { return WebServer::ok(gif); });
    world_.addresses[text("pics.example")] = {text("127.0.0.1"), text("10.0.0.1")};
    QCOMPARE(fetch(text("http://pics.example/a.gif"), world_.rules()).error.value().fault, Fault::NotPublic);
    QCOMPARE(server->connections(), 0);
}

void WebFetchTest::theNextAddressIsTried()
{
    const auto server = clear([](const QByteArray&) { return WebServer::ok(gif); });
    WebRules rules = world_.rules();
    rules.find = [&](const QString&, quint16 port, QObject*, const WebRules::Found& then) {
        const QHostAddress here(QHostAddress::LocalHost);
        then({{here, 1}, {here, port == 80 ? server->port() : quint16(1)}});
    };
    QCOMPARE(fetch(text("http://pics.example/a.gif"), rules).octets, gif);
}

void WebFetchTest::anUnknownHostIsNotFound()
{
    const Ending ending = fetch(text("http://nowhere.example/a.gif"), world_.rules());
    QCOMPARE(ending.error.value(), (base::Error{Fault::HostNotFound, text("nowhere.example"), {}}));
    QCOMPARE(world_.asked, QStringList{text("nowhere.example")});
}

void WebFetchTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<Fault>("fault");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("gone") << QByteArray("HTTP/1.1 410 Gone\r\n\r\n") << Fault::WebRefused;
    QTest::newRow("a part") << QByteArray("HTTP/1.1 206 Part\r\n\r\n") + gif << Fault::WebRefused;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 None\r\n\r\n") << Fault::WebRefused;
    QTest::newRow("nothing") << QByteArray() << Fault::WebNonsense;
    QTest::newRow("gibberish") << QByteArray("220 mail.example ESMTP\r\n") << Fault::WebNonsense;
    QTest::newRow("packed") << ok + "Content-Encoding: br\r\n\r\n" + gif << Fault::WebNonsense;
    QTest::newRow("cut") << ok + "Content-Length: 100\r\n\r\n" + gif << Fault::WebNonsense;
    QTest::newRow("a page that says it is a picture")
        << ok + "Content-Type: image/png\r\n\r\n<html>no picture" << Fault::NoPicture;
    QTest::newRow("SVG") << ok + "\r\n<svg xmlns='http://www.w3.org/2000/svg'/>" << Fault::NoPicture;
    QTest::newRow("an empty body") << ok + "Content-Length: 0\r\n\r\n" << Fault::NoPicture;
    QTest::newRow("huge by its own word")
        << ok + "Content-Length: 5000001\r\n\r\n" + gif << Fault::WebTooLong;
    QTest::newRow("huge") << ok + "\r\n" + gif + QByteArray(5'000'001, 'x') << Fault::WebTooLong;
}

void WebFetchTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, octets);
    const auto server = clear([&](const QByteArray&) { return Reply{octets}; });
    const Ending ending = fetch(text("http://pics.example/a.gif"), world_.rules());
    QVERIFY(ending.error);
    QTEST(ending.error->fault, "fault");
    if (ending.error->fault == Fault::WebRefused)
        QVERIFY2(octets.contains(ending.error->serverWords), ending.error->serverWords.constData());
}

/// The server keeps the line open: what ends it is that enough is known.
void WebFetchTest::whatIsNoPictureIsNotReadToItsEnd()
{
    const auto server = clear([](const QByteArray&) {
        return Reply{"HTTP/1.1 200 OK\r\nContent-Length: 4000000\r\n\r\n<!DOCTYPE html>", Reply::Then::Wait};
    });
    WebRules rules = world_.rules();
    rules.whole = 15s;
    QCOMPARE(fetch(text("http://pics.example/"), rules).error.value().fault, Fault::NoPicture);
    QTRY_COMPARE(server->open(), 0);
}

void WebFetchTest::anAnswerBesides200IsNotRead()
{
    const auto server = clear([](const QByteArray&) {
        return Reply{"HTTP/1.1 404 Not Found\r\nContent-Length: 4000000\r\n\r\nsorry", Reply::Then::Wait};
    });
    const Ending ending = fetch(text("http://pics.example/"), world_.rules());
    QCOMPARE(ending.error.value(), (base::Error{Fault::WebRefused, text("pics.example"), "404 Not Found"}));
    QTRY_COMPARE(server->open(), 0);
}

void WebFetchTest::aSlowServerIsLeft_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<bool>("drips");
    const QByteArray begun = "HTTP/1.1 200 OK\r\nContent-Length: 4000000\r\n\r\n" + gif;
    QTest::newRow("silent") << QByteArray() << false;
    QTest::newRow("silent in the head") << QByteArray("HTTP/1.1 200 O") << false;
    QTest::newRow("silent in the picture") << begun << false;
    QTest::newRow("an octet now and then") << begun << true;
    QTest::newRow("a field that never ends") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << true;
}

/// The time is that of the whole: no server can stretch it by saying a little now and then.
void WebFetchTest::aSlowServerIsLeft()
{
    QFETCH(QByteArray, octets);
    QFETCH(bool, drips);
    const auto server = clear([&](const QByteArray&) {
        return Reply{octets, drips ? Reply::Then::Drip : Reply::Then::Wait};
    });
    WebRules rules = world_.rules();
    rules.whole = 500ms;
    QCOMPARE(fetch(text("http://pics.example/"), rules).error.value().fault, Fault::WebTooSlow);
    QCOMPARE(server->connections(), 1);
    QTRY_COMPARE(server->open(), 0);
}

void WebFetchTest::aCookieIsNotSentBack()
{
    const auto server = clear([](const QByteArray& place) {
        return place.endsWith("/1") ? Reply{"HTTP/1.1 302 Found\r\nSet-Cookie: id=42\r\nLocation: /2\r\n\r\n"}
                                    : WebServer::ok(gif);
    });
    QCOMPARE(fetch(text("http://pics.example/1"), world_.rules()).octets, gif);
    QCOMPARE(fetch(text("http://pics.example/1"), world_.rules()).octets, gif);
    QCOMPARE(server->requests().size(), 4);
    for (const QByteArray& request : server->requests()) {
        QVERIFY2(!request.contains("42"), request.constData());
        QVERIFY2(!request.toLower().contains("cookie"), request.constData());
        QVERIFY2(!request.toLower().contains("referer"), request.constData());
    }
}

void WebFetchTest::aFetchThatIsDroppedHangsUp()
{
    const auto server = clear([](const QByteArray&) {
        return Reply{"HTTP/1.1 200 OK\r\n", Reply::Then::Wait};
    });
    auto fetch = std::make_unique<WebFetch>(text("http://pics.example/"), world_.rules());
    fetch->start();
    QTRY_COMPARE(server->requests().size(), 1);
    fetch.reset();
    QTRY_COMPARE(server->open(), 0);
}

QTEST_GUILESS_MAIN(WebFetchTest)
#include "web_fetch_test.moc"

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/renderer.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using html::Renderer;
using Failure = html::Renderer::Failure;

namespace {

constexpr int longEnough = 30'000; // ms: for what comes, however busy the machine is

html::Order orderOf(const char* mail)
{
    return {QString::fromUtf8(mail), {}, {}};
}

/// What a renderer says, in the order in which it says it.
class Heard {
public:
    explicit Heard(Renderer& renderer)
        : drawn_(&renderer, &Renderer::drawn)
        , pages_(&renderer, &Renderer::browserPageReady)
        , failed_(&renderer, &Renderer::failed)
    {
        const auto note = [this](quint64 ticket) { tickets_.append(ticket); };
        QObject::connect(&renderer, &Renderer::drawn, &renderer, note);
        QObject::connect(&renderer, &Renderer::failed, &renderer, note);
    }

    bool waitFor(qsizetype many)
    {
        return QTest::qWaitFor([&] { return tickets_.size() >= many; }, longEnough);
    }

    [[nodiscard]] const QList<quint64>& tickets() const { return tickets_; }
    [[nodiscard]] html::Drawing drawing(qsizetype at = 0) const
    {
        return at < drawn_.size() ? drawn_[at][1].value<html::Drawing>() : html::Drawing();
    }
    [[nodiscard]] QList<Failure> failures() const
    {
        QList<Failure> all;
        for (const auto& one : failed_)
            all.append(one[1].value<Failure>());
        return all;
    }

private:
    QSignalSpy drawn_;
    QSignalSpy pages_;
    QSignalSpy failed_;
    QList<quint64> tickets_;
};

QByteArray pngOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray octets;
    QBuffer buffer(&octets);
    image.save(&buffer, "PNG");
    return octets;
}

/// Helpers of this process, by /proc.
QStringList helpers()
{
    QStringList all;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task) + QStringLiteral("/children"));
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromLatin1(file.readAll()).split(u' ', Qt::SkipEmptyParts);
    }
    return all;
}

} // namespace

/// Mail is drawn by another process. "faulty" is the helper, but for some mails it was taught to misbehave at
/// (faulty_helper.cpp).
class RendererTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draws()
    {
        Renderer renderer(helper_);
        Heard heard(renderer);
        const quint64 ticket = renderer.draw(orderOf("<p>Good morning <img src='cid:y' alt='sun'>"));
        QVERIFY(ticket != 0);
        QVERIFY(heard.waitFor(1));
        QCOMPARE(heard.tickets(), QList<quint64>{ticket});
        QVERIFY(heard.drawing().page.html.contains(QLatin1String("Good morning")));
        QCOMPARE(heard.drawing().page.pictures.size(), 1);
    }

    void drawsAsHere()
    {
        const html::Order order = orderOf("<h1>Title</h1><table><tr><td bgcolor=red>a<td>b</table>");
        Renderer renderer(helper_);
        Heard heard(renderer);
        renderer.draw(order);
        QVERIFY(heard.waitFor(1));
        QCOMPARE(heard.drawing().page.html, html::draw(order).page.html);
    }

    void bringsPictures()
    {
        html::Order order = orderOf("<img src='cid:a'>");
        order.html += QStringLiteral("<img src='data:image/png;base64,%1'>")
                          .arg(QString::fromLatin1(pngOf({7, 5}).toBase64()));
        order.supplies = {{html::Picture::Kind::Cid, QStringLiteral("a"), pngOf({700, 500})}};
        Renderer renderer(helper_);
        Heard heard(renderer);
        renderer.draw(order);
        QVERIFY(heard.waitFor(1));
        const auto pictures = heard.drawing().pictures;
        QCOMPARE(pictures.value(QStringLiteral("picture:0")).size(), QSize(700, 500));
        QCOMPARE(pictures.value(QStringLiteral("picture:0")).pixelColor(699, 499), QColor(Qt::darkGreen));
        QCOMPARE(pictures.value(QStringLiteral("picture:1")).size(), QSize(7, 5));
    }

    void drawsLargePictures() // which Qt would share out among threads
    {
        html::Order order = orderOf("<img src='cid:a' width=600>");
        order.supplies = {{html::Picture::Kind::Cid, QStringLiteral("a"), pngOf({4000, 3000})}};
        Renderer renderer(helper_);
        Heard heard(renderer);
        renderer.draw(order);
        QVERIFY(heard.waitFor(1));
        QCOMPARE(heard.failures(), QList<Failure>());
        QCOMPARE(heard.drawing().pictures.value(QStringLiteral("picture:0")).size(), QSize(600, 450));
    }

    void doesOneAfterTheOther()
    {
        Renderer renderer(helper_);
        Heard heard(renderer);
        QList<quint64> tickets;
        for (int i = 0; i < 20; ++i)
            tickets.append(renderer.draw(orderOf("<p>x")));
        QVERIFY(heard.waitFor(20));
        QCOMPARE(heard.tickets(), tickets);
    }

    void endsWhatHangs()
    {
        Renderer renderer(faulty_, patience_);
        Heard heard(renderer);
        const quint64 bad = renderer.draw(orderOf("hang"));
        const quint64 good = renderer.draw(orderOf("<p>good"));
        QVERIFY(heard.waitFor(2));
        QCOMPARE(heard.tickets(), (QList<quint64>{bad, good}));
        QCOMPARE(heard.failures(), QList<Failure>{Failure::TooSlow});
        QVERIFY(heard.drawing().page.html.contains(QLatin1String("good")));
    }

    void drawsAgainAfterACrash_data()
    {
        QTest::addColumn<QString>("mail");
        for (const char* mail : {"crash", "abort", "leave", "lie about the length", "no drawing",
                                 "lie about pictures", "speak twice"})
            QTest::newRow(mail) << QString::fromLatin1(mail);
    }

    void drawsAgainAfterACrash()
    {
        QFETCH(QString, mail);
        Renderer renderer(faulty_);
        Heard heard(renderer);
        const quint64 bad = renderer.draw({mail, {}, {}});
        const quint64 good = renderer.draw(orderOf("<p>good"));
        QVERIFY(heard.waitFor(2));
        QCOMPARE(heard.tickets(), (QList<quint64>{bad, good}));
        QCOMPARE(heard.failures(), QList<Failure>{Failure::Crashed});
        QVERIFY(heard.drawing().page.html.contains(QLatin1String("good")));
    }

    void restsAfterThreeCrashes()
    {
        Renderer::Patience patience;
        patience.rest = std::chrono::hours(1);
        Renderer renderer(faulty_, patience);
        Heard heard(renderer);
        for (int i = 0; i < 5; ++i)
            renderer.draw(orderOf("crash"));
        QVERIFY(heard.waitFor(5));
        using enum Failure;
        QCOMPARE(heard.failures(), (QList<Failure>{Crashed, Crashed, Crashed, Unavailable, Unavailable}));
        renderer.draw(orderOf("<p>good"));
        QVERIFY(heard.waitFor(6));
        QCOMPARE(heard.failures().last(), Unavailable);
    }

    void triesAgainAfterTheRest()
    {
        Renderer::Patience patience;
        patience.rest = std::chrono::milliseconds(1);
        Renderer renderer(faulty_, patience);
        Heard heard(renderer);
        for (int i = 0; i < 3; ++i)
            renderer.draw(orderOf("crash"));
        QVERIFY(heard.waitFor(3));
        // The rest is over soon, but not at once: a person clicks again.
        QTRY_VERIFY_WITH_TIMEOUT((renderer.draw(orderOf("<p>good")), QTest::qWait(20),
                                  heard.drawing().page.html.contains(QLatin1String("good"))),
                                 longEnough);
    }

    void isUnavailableWithoutAHelper_data()
    {
        QTest::addColumn<QString>("helper");
        QTest::newRow("none") << QStringLiteral("/nowhere/restante-html");
        QTest::newRow("another program") << QStringLiteral("/bin/true");
        QTest::newRow("a program that talks") << QStringLiteral("/bin/ls");
    }

    void isUnavailableWithoutAHelper()
    {
        QFETCH(QString, helper);
        Renderer renderer(helper);
        Heard heard(renderer);
        renderer.draw(orderOf("<p>x"));
        QVERIFY(heard.waitFor(1));
        QCOMPARE(heard.failures(), QList<Failure>{Failure::Unavailable});
    }

    void isUnavailableWhereTheHelperIsSilent()
    {
        Renderer::Patience patience;
        patience.start = std::chrono::milliseconds(50);
        Renderer renderer(QStringLiteral("/bin/cat"), patience);
        Heard heard(renderer);
        renderer.draw(orderOf("<p>x"));
        QVERIFY(heard.waitFor(1));
        QCOMPARE(heard.failures(), QList<Failure>{Failure::Unavailable});
    }

    void saysNothingOfWhatIsCancelled()
    {
        Renderer renderer(faulty_, patience_);
        Heard heard(renderer);
        const quint64 running = renderer.draw(orderOf("<p>one"));
        const quint64 waiting = renderer.draw(orderOf("<p>two"));
        const quint64 last = renderer.draw(orderOf("<p>three"));
        renderer.cancel(running);
        renderer.cancel(waiting);
        QVERIFY(heard.waitFor(1));
        QCOMPARE(heard.tickets(), QList<quint64>{last});
    }

    void losesNoTimeWithACancelledHang()
    {
        Renderer::Patience patience;
        patience.order = std::chrono::hours(1);
        Renderer renderer(faulty_, patience);
        Heard heard(renderer);
        renderer.cancel(renderer.draw(orderOf("hang")));
        const quint64 begun = renderer.draw(orderOf("<p>x"));
        QVERIFY(heard.waitFor(1));
        QCOMPARE(heard.tickets(), QList<quint64>{begun});
        QCOMPARE(heard.failures(), QList<Failure>());
    }

    void staysWarm()
    {
        Renderer renderer(helper_);
        Heard heard(renderer);
        renderer.draw(orderOf("<p>one"));
        QVERIFY(heard.waitFor(1));
        const QStringList before = helpers();
        QCOMPARE(before.size(), 1);
        renderer.draw(orderOf("<p>two"));
        QVERIFY(heard.waitFor(2));
        QCOMPARE(helpers(), before);
    }

    void endsWithTheRenderer()
    {
        {
            Renderer renderer(faulty_);
            Heard heard(renderer);
            renderer.draw(orderOf("<p>x"));
            QVERIFY(heard.waitFor(1));
            renderer.draw(orderOf("hang"));
            QCOMPARE(helpers().size(), 1);
        }
        QCOMPARE(helpers(), QStringList());
    }

private:
    const QString helper_ = QStringLiteral(HTML_HELPER);
    const QString faulty_ = QStringLiteral(FAULTY_HELPER);
    Renderer::Patience patience_{.order = std::chrono::milliseconds(2'000)};
};

QTEST_MAIN(RendererTest)
#include "renderer_test.moc"

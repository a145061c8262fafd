// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of a message says about who sent it.
#include "ui/fake_world.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

using namespace ui;
using mail::TrustSign;
using Kind = TrustSign::Kind;

namespace {

struct Trusting : FakeWorld {
    Trusting() { click(0); }

    void show(const mail::Reading& reading) const
    {
        Q_EMIT counter->opened(id(3), QStringLiteral("/mail/3"), reading);
    }

    static mail::Reading with(const QList<TrustSign>& signs)
    {
        mail::Reading reading = FakeWorld::reading("Hello");
        reading.trust.signs = signs;
        return reading;
    }

    QString text(const char* label) const
    {
        const auto* found = child<QLabel>(label);
        return found->isVisible() ? found->text() : QString();
    }
    QString line() const { return text("Trust Text"); }
    QString details() const { return text("Trust Details"); }
    QPushButton* more() const { return child<QPushButton>("Trust More"); }
};

TrustSign sign(Kind kind, const char* what, const char* other = "")
{
    return {kind, QString::fromUtf8(what), QString::fromUtf8(other)};
}

} // namespace

class TrustTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingToSayIsNotSaid()
    {
        const Trusting world;
        world.show(world.reading("Hello"));
        QCOMPARE(world.line(), QString());
        QVERIFY(!world.child<QFrame>("Trust")->isVisible());
    }

    void theRealAddressStandsBesideTheName()
    {
        const Trusting world;
        mail::Reading reading = world.reading("Hello");
        reading.cc = {{QStringLiteral("Bob"), QStringLiteral("bob@example.org")}};
        reading.replyTo = reading.summary.from;
        world.show(reading);
        QCOMPARE(world.text("From"), QStringLiteral("Ada Example <ada@example.org>"));
        QCOMPARE(world.text("Cc"), QStringLiteral("Bob <bob@example.org>"));
        QCOMPARE(world.text("Reply-To"), QString()); // the sender's own
        reading.replyTo = {{QStringLiteral("Ada Example"), QStringLiteral("desk@elsewhere.example")}};
        world.show(world.reading("next"));
        world.click(1);
        world.click(0);
        world.show(reading);
        QCOMPARE(world.text("Reply-To"), QStringLiteral("Ada Example <desk@elsewhere.example>"));
    }

    void saysWhatIsOdd_data()
    {
        QTest::addColumn<TrustSign>("odd");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const TrustSign& odd, const char* line, const char* why) {
            QTest::newRow(name) << odd << QString::fromUtf8(line) << QString::fromUtf8(why);
        };
        row("name holds an address", sign(Kind::NameHoldsAddress, "help@bank.example", "x@thief.example"),
            "The sender's name shows help@bank.example, but this comes from x@thief.example.",
            "Anybody can choose any name");
        row("letters mixed", sign(Kind::LookAlikeDomain, "bаnk.example", "xn--bnk-7cd.example"),
            "The sender's domain only looks familiar: its real form is xn--bnk-7cd.example.",
            "mixes letters of several scripts");
        row("another script", sign(Kind::ForeignDomain, "аре.example", "xn--80ak6a.example"),
            "The sender's domain only looks familiar: its real form is xn--80ak6a.example.",
            "each of its letters looks like a Latin one");
        row("answers go elsewhere", sign(Kind::ReplyElsewhere, "a@other.example", "ada@example.org"),
            "An answer would go to another domain: a@other.example.", "comes from ada@example.org");
        row("not confirmed", sign(Kind::AuthenticationFailed, "dmarc", "example.org"),
            "Your mail server could not confirm that this comes from example.org (DMARC failed).",
            "It may be forged");
        row("not confirmed, no domain named", sign(Kind::AuthenticationFailed, "spf"),
            "Your mail server could not confirm the sender (SPF failed).", "It may be forged");
        row("a name of mixed letters", sign(Kind::LookAlikeName, "Bаnk"),
            "The sender's name mixes letters of several scripts that look alike.",
            "looks like a name you may know");
        row("a sender and none", sign(Kind::SeveralSenders, "", "ada@example.org"),
            "The message names more than one sender.", "One place says ada@example.org, another one nothing");
        row("invisible letters in From", sign(Kind::HiddenControls, "From"),
            "There are invisible letters in the header: sender.", "shown as marks");
        row("invisible letters in To", sign(Kind::HiddenControls, "To"),
            "There are invisible letters in the header: recipient.", "shown as marks");
        row("invisible letters in Reply-To", sign(Kind::HiddenControls, "Reply-To"),
            "There are invisible letters in the header: address for answers.", "shown as marks");
        row("invisible letters in another field", sign(Kind::HiddenControls, "Cc"),
            "There are invisible letters in the header: Cc.", "shown as marks");
        row("two senders", sign(Kind::SeveralSenders, "b@example.net", "ada@example.org"),
            "The message names more than one sender.",
            "One place says ada@example.org, another one b@example.net");
        row("invisible letters", sign(Kind::HiddenControls, "Subject"),
            "There are invisible letters in the header: subject.", "shown as marks");
    }

    void saysWhatIsOdd()
    {
        QFETCH(TrustSign, odd);
        QFETCH(QString, line);
        QFETCH(QString, why);
        const Trusting world;
        world.show(world.with({odd}));
        QCOMPARE(world.line(), line);
        QCOMPARE(world.details(), QString()); // on request
        QVERIFY2(world.child<QFrame>("Trust")->accessibleDescription().contains(why), qPrintable(why));
        QVERIFY2(world.child<QFrame>("Trust")->toolTip().contains(why), qPrintable(why));
    }

    void opensByClickAndByKeys()
    {
        const Trusting world;
        world.show(world.with({sign(Kind::ReplyElsewhere, "a@other.example", "ada@example.org")}));
        QTest::mouseClick(world.child<QLabel>("Trust Text"), Qt::LeftButton);
        QVERIFY(world.details().contains(QStringLiteral("comes from ada@example.org")));
        QTest::mouseClick(world.more(), Qt::LeftButton);
        QCOMPARE(world.details(), QString());
        world.list()->setFocus();
        for (int tabs = 0; tabs < 20 && !world.more()->hasFocus(); ++tabs)
            QTest::keyClick(world.window->focusWidget(), Qt::Key_Tab);
        QVERIFY(world.more()->hasFocus());
        QTest::keyClick(world.more(), Qt::Key_Return);
        QVERIFY(!world.details().isEmpty());
    }

    void theGravestComesFirst()
    {
        const Trusting world;
        world.show(world.with({sign(Kind::ReplyElsewhere, "a@other.example", "x@thief.example"),
                               sign(Kind::NameHoldsAddress, "help@bank.example", "x@thief.example")}));
        QCOMPARE(world.line(),
                 QStringLiteral("The sender's name shows help@bank.example, but this comes from "
                                "x@thief.example. There is one more reason for care."));
        world.more()->click();
        QVERIFY(world.details().contains(QStringLiteral("An answer would go to another domain")));
    }

    void countsTheReasons()
    {
        const Trusting world;
        world.show(
            world.with({sign(Kind::ReplyElsewhere, "a@other.example"), sign(Kind::HiddenControls, "To"),
                        sign(Kind::SeveralSenders, "b@example.net", "ada@example.org")}));
        QCOMPARE(world.line(), QStringLiteral("The message names more than one sender. There are 2 more "
                                              "reasons for care."));
    }

    void whatTheServerFoundIsTold_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("proven");
        const auto row = [](const char* method, const char* result, const char* domain, const char* told,
                            bool proven) {
            QTest::addRow("%s %s", method, result)
                << QString::fromLatin1(method) << QString::fromLatin1(result) << QString::fromLatin1(domain)
                << QString::fromLatin1(told) << proven;
        };
        row("dmarc", "pass", "example.org", "DMARC confirmed example.org.", true);
        row("dkim", "pass", "example.org", "DKIM confirmed example.org.", true);
        row("spf", "pass", "", "SPF confirmed the sender.", true);
        row("arc", "pass", "example.org", "ARC confirmed example.org.", false);
        row("dkim", "fail", "example.org", "DKIM did not confirm example.org.", false);
        row("spf", "softfail", "example.org", "SPF did not confirm example.org.", false);
        row("dkim", "none", "example.org", "DKIM found nothing to check for example.org.", false);
        row("dkim", "temperror", "example.org", "DKIM came to no end for example.org (temperror).", false);
    }

    void whatTheServerFoundIsTold()
    {
        QFETCH(QString, method);
        QFETCH(QString, result);
        QFETCH(QString, domain);
        QFETCH(QString, told);
        QFETCH(bool, proven);
        const Trusting world;
        mail::Reading reading = world.reading("Hello");
        reading.trust.authentication = {{method, result, domain}};
        world.show(reading);
        QCOMPARE(world.line().isEmpty(), proven);
        const QString where =
            proven ? world.child<QLabel>("From")->toolTip() : world.child<QFrame>("Trust")->toolTip();
        QVERIFY2(where.contains(told), qPrintable(where));
    }

    void whatTheServerFoundIsToldOnlyWhereItFoundNothing()
    {
        const Trusting world;
        mail::Reading reading = world.reading("Hello");
        reading.trust.authentication = {
            {QStringLiteral("dkim"), QStringLiteral("pass"), QStringLiteral("example.org")}};
        world.show(reading);
        QCOMPARE(world.line(), QString());
        QVERIFY(
            world.child<QLabel>("From")->toolTip().contains(QStringLiteral("DKIM confirmed example.org.")));
        world.click(1);
        world.click(0);
        reading.trust.authentication[0].result = QStringLiteral("none");
        world.show(reading);
        QCOMPARE(world.line(), QStringLiteral("Your mail server found no proof of who sent this."));
    }

    void foreignTextStaysPlainAndShort()
    {
        const Trusting world;
        const QByteArray name = "<b>" + QByteArray(5000, 'x') + "\x1b[2J@bank.example";
        world.show(world.with({sign(Kind::NameHoldsAddress, name.constData(), "x@thief.example")}));
        QVERIFY(world.line().size() < 250);
        QVERIFY(world.line().contains(QStringLiteral("<b>")));
        QVERIFY(world.line().contains(QStringLiteral("@bank.example")));
        QVERIFY(!world.line().contains(QChar(0x1b)));
        QCOMPARE(world.child<QLabel>("Trust Text")->textFormat(), Qt::PlainText);
        world.click(1);
        world.click(0);
        world.show(world.with({sign(Kind::LookAlikeName, "<img src=x>")}));
        QVERIFY(world.child<QFrame>("Trust")->toolTip().contains(QStringLiteral("&lt;img src=x&gt;")));
    }
};

QTEST_MAIN(TrustTest)
#include "trust_test.moc"

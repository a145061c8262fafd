// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures and encryption in the window: what the head says, and what is shown.
#include "ui/html_reader.h"

#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace ui;
using mail::Protection;
using Kind = Protection::Kind;
using State = Protection::State;

namespace {

Protection protection(Kind kind, bool whole = true)
{
    Protection made;
    made.kind = kind;
    made.whole = whole;
    return made;
}

Protection byAda(State state, bool trusted = true)
{
    Protection made = protection(Kind::PgpSigned);
    made.state = state;
    made.trusted = trusted;
    made.signer = QStringLiteral("Ada Example <ada@example.org>");
    made.signerAddress = QStringLiteral("ada@example.org");
    made.keyId = QStringLiteral("0123456789ABCDEF");
    return made;
}

struct Protecting : FakeWorld {
    Protecting() { click(0); }

    void show(const QList<Protection>& protections, const char* text = "Outside") const
    {
        mail::Reading shown = reading(text);
        shown.protections = protections;
        Q_EMIT counter->opened(id(3), QStringLiteral("/mail/3"), shown);
    }

    void answer(const Protection& found, const char* inside = nullptr) const
    {
        mail::Checked checked{found, std::nullopt, {}};
        if (inside) {
            checked.octets = QByteArray("\n") + inside;
            checked.inside = mail::Reading();
            checked.inside->text = QString::fromUtf8(inside);
        }
        Q_EMIT counter->protectionChecked(counter->tickets.last(), checked);
    }

    QString line(const char* name = "Protection Text") const
    {
        const auto* label = child<QLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
    QPushButton* deed() const { return child<QPushButton>("Protection Deed"); }
    QString body() const { return window->desk()->page().reading.text; }
    qsizetype asked() const { return counter->tickets.size(); }
};

} // namespace

class ProtectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlainMessageSaysNothing()
    {
        const Protecting world;
        world.show({});
        QCOMPARE(world.line(), QString());
        QCOMPARE(world.asked(), 0);
    }

    void aSignatureIsCheckedUnasked()
    {
        const Protecting world;
        world.show({protection(Kind::PgpSigned)});
        QVERIFY(world.counter->calls.contains(QStringLiteral("check protection /mail/3 0")));
        QCOMPARE(world.line(), QStringLiteral("Signed. The signature is being checked…"));
        world.answer(byAda(State::Valid));
        QCOMPARE(world.line(), QStringLiteral("Signed by Ada Example <ada@example.org>."));
        QCOMPARE(world.body(), QStringLiteral("Outside"));
        world.child<QPushButton>("Protection More")->click();
        QVERIFY(world.line("Protection Details").contains(QStringLiteral("0123 4567 89AB CDEF")));
    }

    void saysWhatASignatureIsWorth_data()
    {
        QTest::addColumn<Protection>("found");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const Protection& found, const char* words) {
            QTest::newRow(name) << found << QString::fromUtf8(words);
        };
        row("nobody vouches", byAda(State::Valid, false), "You have not confirmed that it is.");
        row("changed", byAda(State::Invalid), "The signature does not fit");
        row("no key", byAda(State::UnknownKey), "the key is not on this computer");
        row("expired", byAda(State::Expired), "past its time");
        row("revoked", byAda(State::Revoked), "its key was revoked");
        row("no GnuPG", byAda(State::NoEngine), "cannot be checked");
        Protection stranger = byAda(State::Valid);
        stranger.signer = QStringLiteral("Eve");
        stranger.signerAddress = QStringLiteral("eve@example.net");
        row("somebody else's", stranger, "it is not the sender's: it is of Eve <eve@example.net>.");
        Protection part = byAda(State::Valid);
        part.whole = false;
        row("a part", part, "Only a part of this message is signed. Signed by Ada");
    }

    void saysWhatASignatureIsWorth()
    {
        QFETCH(Protection, found);
        QFETCH(QString, words);
        const Protecting world;
        world.show({protection(Kind::PgpSigned)});
        world.answer(found);
        QVERIFY2(world.line().contains(words), qPrintable(world.line()));
    }

    void nothingIsDecryptedUnasked()
    {
        const Protecting world;
        world.show({protection(Kind::PgpEncrypted)});
        QCOMPARE(world.asked(), 0);
        QCOMPARE(world.deed()->text(), QStringLiteral("Decrypt"));
        QTest::mouseClick(world.deed(), Qt::LeftButton);
        QCOMPARE(world.asked(), 1);
        QVERIFY(world.line().startsWith(QStringLiteral("Decrypting…")));
        QVERIFY(!world.deed()->isVisible());
    }

    void whatWasEncryptedIsShownApart()
    {
        const Protecting world;
        world.show({protection(Kind::PgpEncrypted, false)}, "Outside <img");
        world.deed()->click();
        Protection opened = protection(Kind::PgpEncrypted, false);
        opened.state = State::Valid;
        world.answer(opened, "the secret");
        QCOMPARE(world.body(), QStringLiteral("the secret")); // and nothing of what stands around it
        QVERIFY2(world.line().startsWith(QStringLiteral("Decrypted. It is not signed")),
                 qPrintable(world.line()));
        QCOMPARE(world.child<QLabel>("From")->text(), QStringLiteral("Ada Example <ada@example.org>"));
        QCOMPARE(world.deed()->text(), QStringLiteral("Back to the Message"));
        world.deed()->click();
        QCOMPARE(world.body(), QStringLiteral("Outside <img"));
        QCOMPARE(world.deed()->text(), QStringLiteral("Show"));
        world.deed()->click(); // without GnuPG
        QCOMPARE(world.body(), QStringLiteral("the secret"));
        QCOMPARE(world.asked(), 1);
    }

    void attachmentsOfWhatWasEncryptedComeFromMemory()
    {
        const Protecting world;
        world.show({protection(Kind::PgpEncrypted)});
        world.deed()->click();
        Protection opened = protection(Kind::PgpEncrypted);
        opened.state = State::Valid;
        world.answer(opened, "inner");
        world.window->desk()->saveAttachment(0, QStringLiteral("/tmp/x"));
        QVERIFY2(world.counter->calls.contains(QStringLiteral("attachment of \ninner 0 /tmp/x")),
                 qPrintable(world.counter->calls.last()));
    }

    void picturesInWhatWasEncryptedAreDrawn()
    {
        const Protecting world;
        world.show({protection(Kind::PgpEncrypted)});
        world.deed()->click();
        Protection opened = protection(Kind::PgpEncrypted);
        opened.state = State::Valid;
        mail::Checked checked{opened, std::nullopt, "Content-ID: <a@b>\nContent-Type: image/gif\n\nGIF89a"};
        checked.inside = FakeWorld::reading("As text.");
        checked.inside->html = true;
        checked.inside->passages = {HtmlReader::passage(QStringLiteral("Seen: <img src='cid:a@b'>"))};
        Q_EMIT world.counter->protectionChecked(world.counter->tickets.last(), checked);
        QTRY_VERIFY(!world.drawer->orders.isEmpty());
        const html::Order order = world.drawer->orders.last();
        QCOMPARE(order.supplies.size(), 1);
        QCOMPARE(order.supplies[0].octets, "GIF89a");
    }

    void whatCannotBeOpenedIsTold()
    {
        const Protecting world;
        world.show({protection(Kind::PgpEncrypted)});
        world.deed()->click();
        Protection shut = protection(Kind::PgpEncrypted);
        shut.state = State::UnknownKey;
        world.answer(shut);
        QCOMPARE(world.line(), QStringLiteral("Encrypted, but for another key: yours does not open it."));
        QCOMPARE(world.deed()->text(), QStringLiteral("Try Again"));
        world.deed()->click();
        Q_EMIT world.counter->protectionFailed(world.counter->tickets.last(),
                                               {base::Fault::CannotRead, QStringLiteral("/mail/3"), {}});
        QCOMPARE(world.line(), QStringLiteral("This could not be decrypted."));
        QCOMPARE(world.body(), QStringLiteral("Outside"));
    }

    void anAnswerForAnotherMessageChangesNothing()
    {
        const Protecting world;
        world.show({protection(Kind::PgpEncrypted)});
        world.deed()->click();
        world.click(1);
        mail::Reading other = world.reading("Another one");
        other.protections = {protection(Kind::PgpEncrypted)};
        Q_EMIT world.counter->opened(world.id(2), QStringLiteral("/mail/2"), other);
        Protection opened = protection(Kind::PgpEncrypted);
        opened.state = State::Valid;
        world.answer(opened, "the secret");
        QCOMPARE(world.body(), QStringLiteral("Another one"));
        QVERIFY(world.line().startsWith(QStringLiteral("This is encrypted")));
    }

    void theSignedPartCanBeShownAlone()
    {
        const Protecting world;
        world.show({protection(Kind::PgpSigned, false)}, "Signed and not");
        Protection found = byAda(State::Valid);
        found.whole = false;
        world.answer(found, "Signed");
        QCOMPARE(world.body(), QStringLiteral("Signed and not"));
        QCOMPARE(world.deed()->text(), QStringLiteral("Show the Signed Part Alone"));
        world.deed()->click();
        QCOMPARE(world.body(), QStringLiteral("Signed"));
        QCOMPARE(world.line(), QStringLiteral("Signed by Ada Example <ada@example.org>."));
    }

    void whatIsSignedInItsTextStaysWhereItIs()
    {
        const Protecting world;
        world.show({protection(Kind::PgpSignedText)}, "All of it");
        Protection found = byAda(State::Valid);
        found.kind = Kind::PgpSignedText;
        world.answer(found, "All of it");
        QVERIFY(!world.window->desk()->page().outside);
        QVERIFY(!world.deed()->isVisible());
        QCOMPARE(world.line(), QStringLiteral("Signed by Ada Example <ada@example.org>."));
    }

    void anOpaqueSignatureShowsWhatItHolds()
    {
        const Protecting world;
        world.show({protection(Kind::SmimeSigned)}, "");
        Protection found = byAda(State::Valid);
        found.kind = Kind::SmimeSigned;
        world.answer(found, "All of it");
        QCOMPARE(world.body(), QStringLiteral("All of it"));
        QCOMPARE(world.line(), QStringLiteral("Signed by Ada Example <ada@example.org>."));
    }

    void aPreviewWaitsForTheWhole()
    {
        const Protecting world;
        mail::Reading beginning = world.reading("Begin");
        beginning.protections = {protection(Kind::PgpSigned)};
        Q_EMIT world.counter->previewed(world.id(3), beginning, world.peek());
        QCOMPARE(world.asked(), 0);
        QVERIFY(world.line().contains(QStringLiteral("once all of it is here")));
        QVERIFY(!world.deed()->isVisible());
    }

    void manySignaturesDoNotStartManyPrograms()
    {
        const Protecting world;
        QList<Protection> many;
        for (int i = 0; i < 20; ++i) {
            many.append(protection(Kind::PgpSigned, false));
            many.last().index = i;
        }
        world.show(many);
        QCOMPARE(world.asked(), 4);
    }
};

QTEST_MAIN(ProtectionTest)
#include "protection_test.moc"

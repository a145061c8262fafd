// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace ui;

namespace {

struct Shown {
    OpenDialog dialog;
    QSignalSpy chosen{&dialog, &OpenDialog::chosen};

    Shown() { dialog.open(); }

    template <class T> T* field(const char* name) { return dialog.findChild<T*>(QLatin1String(name)); }
    void type(const char* name, const char* text)
    {
        QTest::keyClicks(field<QLineEdit>(name), QString::fromLatin1(text));
    }
    void pressOpen() { QTest::mouseClick(field<QPushButton>("Open"), Qt::LeftButton); }
};

} // namespace

class OpenDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handsOverWhatWasEntered()
    {
        Shown shown;
        shown.type("Server", "pop.example.org");
        shown.type("User Name", "me");
        shown.type("Password", "secret");
        QTest::keyClick(shown.field<QLineEdit>("Password"), Qt::Key_Return);
        QCOMPARE(shown.chosen.count(), 1);
        const auto account = shown.chosen[0][0].value<account::Account>();
        QCOMPARE(account.key(), QStringLiteral("me@pop.example.org:995"));
        QCOMPARE(account.encryption, account::Encryption::Implicit);
        QCOMPARE(shown.chosen[0][1].value<base::Secret>().reveal(), QByteArray("secret"));
        QVERIFY(!shown.dialog.isVisible());
    }

    void oneWayToSignOnCanBeFixed()
    {
        Shown shown;
        shown.type("Server", "pop.example.org");
        shown.type("User Name", "me");
        QCOMPARE(shown.dialog.account().mechanism, account::Mechanism::Auto);
        auto* ways = shown.field<QComboBox>("Sign On By");
        ways->setCurrentIndex(ways->findText(QStringLiteral("SCRAM-SHA-1")));
        QCOMPARE(shown.dialog.account().mechanism, account::Mechanism::ScramSha1);
        ways->setCurrentIndex(ways->findText(QStringLiteral("PLAIN")));
        QTest::keyClick(shown.field<QLineEdit>("Password"), Qt::Key_Return);
        QCOMPARE(shown.chosen[0][0].value<account::Account>().mechanism, account::Mechanism::Plain);
    }

    void aPasswordIsKeptOnlyWhereThereIsAKeychain()
    {
        Shown shown;
        shown.type("Server", "pop.example.org");
        shown.type("User Name", "me");
        QVERIFY(!shown.field<QCheckBox>("Keep Password")->isVisible());
        shown.dialog.offerKeeping(true);
        QVERIFY(shown.field<QCheckBox>("Keep Password")->isVisible());
        QTest::keyClick(shown.field<QLineEdit>("Password"), Qt::Key_Return);
        QCOMPARE(shown.chosen[0][2].toBool(), true);
    }

    void thePortFollowsTheEncryptionUntilOneIsTyped()
    {
        Shown shown;
        auto* encryption = shown.field<QComboBox>("Encryption");
        auto* port = shown.field<QSpinBox>("Port");
        QCOMPARE(port->value(), 995);
        encryption->setCurrentIndex(1);
        QCOMPARE(port->value(), 110);
        port->setValue(1110);
        encryption->setCurrentIndex(0);
        QCOMPARE(port->value(), 1110);
    }

    void clearTextIsOfferedOnlyWithoutEncryption()
    {
        Shown shown;
        auto* allow = shown.field<QCheckBox>("Allow Clear Text");
        QVERIFY(!allow->isVisible());
        shown.field<QComboBox>("Encryption")->setCurrentIndex(2);
        QVERIFY(allow->isVisible());
        QVERIFY(!shown.dialog.account().allowPlaintext);
        allow->setChecked(true);
        QVERIFY(shown.dialog.account().allowPlaintext);
        shown.field<QComboBox>("Encryption")->setCurrentIndex(0);
        QVERIFY(!shown.dialog.account().allowPlaintext);
    }

    void whatIsMissingIsSaidAndFocused_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("focused");
        QTest::newRow("server") << ""
                                << "me"
                                << "Server";
        QTest::newRow("user") << "pop.example.org"
                              << ""
                              << "User Name";
    }

    void whatIsMissingIsSaidAndFocused()
    {
        QFETCH(QString, server);
        QFETCH(QString, user);
        QFETCH(QString, focused);
        Shown shown;
        shown.field<QLineEdit>("Server")->setText(server);
        shown.field<QLineEdit>("User Name")->setText(user);
        shown.pressOpen();
        QCOMPARE(shown.chosen.count(), 0);
        QVERIFY(shown.field<QLabel>("Complaint")->isVisible());
        QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
                     focused);
    }

    void aLineIsSlowOrCostlyWhereThePersonSaysSo()
    {
        Shown shown;
        QVERIFY(!shown.dialog.account().slowOrCostly);
        shown.field<QCheckBox>("Slow or Costly Line")->click();
        QVERIFY(shown.dialog.account().slowOrCostly);
    }

    void aNameThatWouldSplitACommandIsRefused()
    {
        Shown shown;
        shown.type("Server", "pop.example.org");
        shown.field<QLineEdit>("User Name")->setText(QStringLiteral("me\x01QUIT"));
        shown.pressOpen();
        QCOMPARE(shown.chosen.count(), 0);
    }

    void fieldsAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"Server", "Port", "Encryption", "User Name", "Password", "Slow or Costly Line", "Open"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void fieldsAreNamed()
    {
        QFETCH(QString, name);
        Shown shown;
        QVERIFY(shown.dialog.findChild<QWidget*>(name));
        QCOMPARE(shown.dialog.findChild<QWidget*>(name)->accessibleName(), name);
    }
};

QTEST_MAIN(OpenDialogTest)
#include "open_dialog_test.moc"

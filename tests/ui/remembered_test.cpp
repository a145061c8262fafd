// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remembered.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class RememberedTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;

    static account::Account account(const char* user)
    {
        account::Account account;
        account.host = QStringLiteral("pop.example.org");
        account.user = QString::fromLatin1(user);
        account.encryption = account::Encryption::None;
        account.allowPlaintext = true;
        account.port = 1110;
        account.mechanism = account::Mechanism::Apop;
        account.caFile = QStringLiteral("/ca.pem");
        account.slowOrCostly = true;
        return account;
    }

private Q_SLOTS:
    void init()
    {
        settings_ =
            std::make_unique<QSettings>(folder_.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        settings_->clear();
    }

    void accountsComeBackAsTheyWere()
    {
        Remembered(*settings_).remember(account("a"));
        Remembered(*settings_).remember(account("b"));
        QCOMPARE(Remembered(*settings_).accounts(), (QList{account("a"), account("b")}));
    }

    void theSameMailboxIsRememberedOnce()
    {
        Remembered remembered(*settings_);
        remembered.remember(account("a"));
        account::Account changed = account("a");
        changed.encryption = account::Encryption::StartTls;
        changed.allowPlaintext = false;
        remembered.remember(changed);
        QCOMPARE(remembered.accounts(), QList{changed});
    }

    void aSlowLineIsRememberedOfWhatIsRemembered()
    {
        Remembered remembered(*settings_);
        remembered.remember(account("a"));
        QVERIFY(remembered.isSlowOrCostly(account("a").key()));
        remembered.keepSlowOrCostly(account("a").key(), false);
        remembered.keepSlowOrCostly(account("b").key(), true);
        QVERIFY(!Remembered(*settings_).isSlowOrCostly(account("a").key()));
        QVERIFY(!Remembered(*settings_).isSlowOrCostly(account("b").key()));
        QCOMPARE(remembered.accounts().size(), 1);
    }

    void whatWasShownLastIsKnownAsLongAsItIsKept()
    {
        Remembered remembered(*settings_);
        remembered.remember(account("a"));
        remembered.remember(account("b"));
        QVERIFY(!remembered.shown());
        remembered.keepShown(account("b").key());
        QCOMPARE(Remembered(*settings_).shown(), std::optional(account("b")));
        remembered.forget(account("b").key());
        QVERIFY(!remembered.shown());
    }

    void aForgottenOneIsGone()
    {
        Remembered remembered(*settings_);
        remembered.remember(account("a"));
        remembered.remember(account("b"));
        remembered.forget(account("a").key());
        QCOMPARE(remembered.accounts(), QList{account("b")});
    }

    void aSpoiledFileNeverWeakensEncryption()
    {
        settings_->beginWriteArray(QStringLiteral("accounts"), 2);
        settings_->setArrayIndex(0);
        settings_->setValue(QStringLiteral("host"), QStringLiteral("pop.example.org"));
        settings_->setValue(QStringLiteral("user"), QStringLiteral("a"));
        settings_->setValue(QStringLiteral("encryption"), QStringLiteral("nonsense"));
        settings_->setValue(QStringLiteral("allowPlaintext"), true);
        settings_->setValue(QStringLiteral("port"), 123456);
        settings_->endArray();
        const auto accounts = Remembered(*settings_).accounts();
        QCOMPARE(accounts.size(), 1);
        QCOMPARE(accounts[0].encryption, account::Encryption::Implicit);
        QVERIFY(!accounts[0].allowPlaintext);
    }
};

QTEST_GUILESS_MAIN(RememberedTest)
#include "remembered_test.moc"

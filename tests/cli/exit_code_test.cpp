// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

#include <QtTest>

using base::Fault;

class ExitCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheContracts_data();
    void isTheContracts();
    void noFaultEndsWell();
};

void ExitCodeTest::isTheContracts_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("code");
    QTest::newRow("bad address") << Fault::BadUrl << 64;
    QTest::newRow("no such file") << Fault::CannotRead << 64;
    QTest::newRow("no password") << Fault::PasswordMissing << 64;
    QTest::newRow("damaged message") << Fault::MessageDamaged << 65;
    QTest::newRow("unknown host") << Fault::HostNotFound << 69;
    QTest::newRow("hung up") << Fault::ClosedByServer << 69;
    QTest::newRow("silence") << Fault::TimedOut << 69;
    QTest::newRow("no such message") << Fault::NoSuchMessage << 69;
    QTest::newRow("message gone") << Fault::MessageGone << 69;
    QTest::newRow("QUIT unanswered") << Fault::QuitUnanswered << 69;
    QTest::newRow("stopped") << Fault::Stopped << 69;
    QTest::newRow("not saved") << Fault::NotSaved << 69;
    QTest::newRow("APOP refused") << Fault::ApopRefused << 77;
    QTest::newRow("disk full") << Fault::CannotWrite << 73;
    QTest::newRow("in use") << Fault::MailboxInUse << 75;
    QTest::newRow("login delay") << Fault::LoginDelay << 75;
    QTest::newRow("passing fault") << Fault::TemporaryFault << 75;
    QTest::newRow("no POP3") << Fault::NotPop3 << 76;
    QTest::newRow("unasked bytes") << Fault::UnaskedBytes << 76;
    QTest::newRow("too long") << Fault::MessageTooLong << 76;
    QTest::newRow("login refused") << Fault::LoginRefused << 77;
    QTest::newRow("certificate") << Fault::CertificateRefused << 77;
    QTest::newRow("bytes behind STLS") << Fault::BytesBehindStls << 77;
    QTest::newRow("password in clear") << Fault::PasswordInClear << 77;
}

void ExitCodeTest::isTheContracts()
{
    QFETCH(Fault, fault);
    QFETCH(int, code);
    QCOMPARE(int(cli::exitCodeFor(fault)), code);
}

void ExitCodeTest::noFaultEndsWell()
{
    for (int fault = 0; fault <= int(Fault::MessageDamaged); ++fault) {
        const int code = int(cli::exitCodeFor(Fault(fault)));
        QVERIFY2(code >= 64 && code <= 77, qPrintable(QString::number(fault)));
    }
}

QTEST_APPLESS_MAIN(ExitCodeTest)
#include "exit_code_test.moc"

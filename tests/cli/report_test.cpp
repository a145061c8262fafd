// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using base::Fault;
using cli::ExitCode;
using cli::Report;

class ReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void failuresAreSentences();
    void failuresAreJsonObjects();
    void theFirstFailureDecides();
    void aNoteChangesNothing();
    void aFullDiskIsTold();

private:
    QBuffer out_;
    QBuffer err_;
};

void ReportTest::init()
{
    for (QBuffer* buffer : {&out_, &err_}) {
        buffer->close();
        buffer->setData({});
        buffer->open(QIODevice::WriteOnly);
    }
}

void ReportTest::failuresAreSentences()
{
    Report report(out_, err_, false);
    report.text(QStringLiteral("a result"));
    report.failure({Fault::LoginRefused, {}, "no\x1b[2J way"});
    QCOMPARE(out_.data(), "a result\n");
    QVERIFY(err_.data().startsWith("restante-cli: The server refused the user name or the password."));
    QVERIFY(err_.data().contains("no\u241b[2J way"));
    QCOMPARE(err_.data().count('\n'), 1);
    QCOMPARE(report.exitCode(), ExitCode::NotTrusted);
}

void ReportTest::failuresAreJsonObjects()
{
    Report report(out_, err_, true);
    report.failure({Fault::MailboxInUse, {}, "[IN-USE] busy"});
    const QJsonObject error =
        QJsonDocument::fromJson(err_.data()).object()[QLatin1String("error")].toObject();
    QCOMPARE(error.keys(),
             (QStringList{QStringLiteral("kind"), QStringLiteral("server"), QStringLiteral("text")}));
    QCOMPARE(error[QLatin1String("kind")].toString(), QStringLiteral("locked"));
    QCOMPARE(error[QLatin1String("server")].toString(), QStringLiteral("[IN-USE] busy"));
    QVERIFY(error[QLatin1String("text")].toString().contains(QLatin1String("holds the mailbox")));
    QCOMPARE(report.exitCode(), ExitCode::TryLater);
}

void ReportTest::theFirstFailureDecides()
{
    Report report(out_, err_, false);
    QCOMPARE(report.exitCode(), ExitCode::Ok);
    report.failure({Fault::MessageDamaged, QStringLiteral("a.eml"), {}});
    report.failure({Fault::CannotRead, QStringLiteral("b.eml"), {}});
    QCOMPARE(report.exitCode(), ExitCode::Damaged);
    QCOMPARE(err_.data().count('\n'), 2);
}

void ReportTest::aNoteChangesNothing()
{
    Report report(out_, err_, false);
    report.note({Fault::NotSaved, QStringLiteral("3"), {}});
    QCOMPARE(report.exitCode(), ExitCode::Ok);
    QVERIFY(err_.data().contains("kept on the server"));
}

void ReportTest::aFullDiskIsTold()
{
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    Report report(full, err_, false);
    report.text(QStringLiteral("a result"));
    report.text(QStringLiteral("another"));
    QVERIFY(!report.canWrite());
    QCOMPARE(report.exitCode(), ExitCode::CannotWrite);
    QVERIFY(err_.data().contains("Standard output"));
    QCOMPARE(err_.data().count('\n'), 1);
}

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"

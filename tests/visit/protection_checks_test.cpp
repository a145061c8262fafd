// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/gnupg_home.h"
#include "visit/files.h"
#include "visit/worker.h"

#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using mail::Protection;
using mailtest::GnupgHome;
using visit::Counter;
using visit::Files;
using visit::Worker;

namespace {

const QByteArray part = "Content-Type: text/plain\r\n\r\nI owe you ten.";

mail::Checked checkedIn(const QSignalSpy& spy, qsizetype at = 0)
{
    return spy.value(at).value(1).value<mail::Checked>();
}

/// A question for a passphrase that nobody answers until the test lets go.
class StuckQuestion {
public:
    explicit StuckQuestion(const GnupgHome& home)
        : fifo_(QFile::encodeName(home.file("fifo")))
    {
        (void)mkfifo(fifo_.constData(), 0600);
        home.write("pinentry", "#!/bin/sh\nread line < " + fifo_ + "\nexit 1\n");
        QFile::setPermissions(home.file("pinentry"), QFile::ReadOwner | QFile::ExeOwner);
        home.write("gpg-agent.conf", "pinentry-program " + QFile::encodeName(home.file("pinentry")) + "\n");
    }
    ~StuckQuestion() { letGo(); }
    Q_DISABLE_COPY_MOVE(StuckQuestion)

    /// Somebody waits: only then can it be opened for writing.
    [[nodiscard]] bool isAsked()
    {
        if (open_ < 0)
            open_ = ::open(fifo_.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        return open_ >= 0;
    }

    void letGo()
    {
        if (open_ >= 0)
            ::close(std::exchange(open_, -1));
    }

private:
    QByteArray fifo_;
    int open_ = -1;
};

} // namespace

/// Signatures and encryption behind the counter, by a real GnuPG with keys made here.
class ProtectionChecksTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir folder_;

    QString written(const char* name, const QByteArray& bytes)
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }

private Q_SLOTS:
    void verifiesAndOpens()
    {
        const GnupgHome home;
        (void)GnupgHome::gpg("--quick-gen-key ada@example.org default default never");
        const QString signedFile =
            written("signed.eml", mailtest::pgpSigned(part, GnupgHome::gpg("--armor --detach-sign", part)));
        const QByteArray inner = "Content-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n\r\nthe secret\r\n"
                                 "--i\r\nContent-Type: a/b; name=x\r\n\r\nfile\r\n--i--\r\n";
        const QString encryptedFile =
            written("encrypted.eml",
                    mailtest::pgpEncrypted(
                        GnupgHome::gpg("-r ada@example.org --trust-model always --armor --encrypt", inner)));
        Worker worker(std::make_unique<Files>(QStringList{signedFile, encryptedFile}));
        QSignalSpy checked(&worker, &Counter::protectionChecked);
        worker.checkProtection(7, {signedFile}, 0);
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 30'000);
        QCOMPARE(checked[0][0].toULongLong(), 7);
        QCOMPARE(checkedIn(checked).protection.state, Protection::State::Valid);
        QCOMPARE(checkedIn(checked).protection.signerAddress, QStringLiteral("ada@example.org"));
        worker.checkProtection(8, {encryptedFile}, 0);
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 2, 30'000);
        const mail::Checked opened = checkedIn(checked, 1);
        QVERIFY(opened.inside);
        QCOMPARE(opened.inside->text, QStringLiteral("the secret"));
        // What was inside is saved from memory.
        QSignalSpy saved(&worker, &Counter::fileSaved);
        const QString to = folder_.filePath(QStringLiteral("attachment"));
        worker.saveAttachmentOf({{}, {}, opened.octets}, 0, to);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(contentOf(to), QByteArray("file"));
    }

    void showsTheSignedPartAlone()
    {
        const GnupgHome home;
        (void)GnupgHome::gpg("--quick-gen-key ada@example.org ed25519 default never");
        QByteArray inner = mailtest::pgpSigned(part, GnupgHome::gpg("--armor --detach-sign", part));
        inner.remove(0, inner.indexOf("Content-Type"));
        const QString file = written(
            "part.eml", "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nIgnore it.\r\n--m\r\n" +
                            inner + "\r\n--m--\r\n");
        const auto found = mail::checkProtection(file, 0);
        QVERIFY(found);
        QCOMPARE(found->protection.state, Protection::State::Valid);
        QVERIFY(!found->protection.whole);
        QVERIFY(found->inside);
        QCOMPARE(found->inside->text, QStringLiteral("I owe you ten."));
    }

    void aQuestionThatNobodyAnswersHoldsUpNothing()
    {
        const GnupgHome home;
        StuckQuestion question(home);
        (void)GnupgHome::run(
            QStringLiteral("gpg --batch --quiet --pinentry-mode loopback --passphrase secret "
                           "--quick-gen-key ada@example.org default default never"));
        (void)GnupgHome::run(QStringLiteral("gpgconf --kill gpg-agent")); // it knows the passphrase
        const QString file =
            written("locked.eml", mailtest::pgpEncrypted(GnupgHome::gpg(
                                      "-r ada@example.org --trust-model always --armor --encrypt", part)));
        Worker worker(std::make_unique<Files>(QStringList{file}));
        QSignalSpy answered(&worker, &Counter::protectionChecked);
        QSignalSpy listed(&worker, &Counter::checked);
        QSignalSpy failed(&worker, &Counter::protectionFailed);
        worker.checkProtection(1, {file}, 0);
        QTRY_VERIFY_WITH_TIMEOUT(question.isAsked(), 30'000);
        worker.check();
        QTRY_COMPARE(listed.size(), 1);
        worker.checkProtection(2, {file}, 99); // there is no such one
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toULongLong(), 2);
        QCOMPARE(answered.size(), 0);
        question.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 30'000);
        QVERIFY(!checkedIn(answered).inside);
        QVERIFY(checkedIn(answered).protection.state != Protection::State::Valid);
    }

    void savesThePartOfACard()
    {
        const QByteArray calendar =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Lunch\r\nSEQUENCE:3\r\n"
            "DTSTART:20270701T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        const QString file = written(
            "card.eml", "Content-Type: multipart/alternative; boundary=m\r\n\r\n--m\r\n\r\nCome.\r\n--m\r\n"
                        "Content-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: "
                        "base64\r\n\r\n" +
                            calendar.toBase64() + "\r\n--m--\r\n");
        const auto reading = mail::readFile(file);
        QVERIFY(reading);
        QCOMPARE(reading->invitations.size(), 1);
        QCOMPARE(reading->invitations[0].sequence, 3);
        Files files({file});
        QSignalSpy saved(&files, &Counter::fileSaved);
        QSignalSpy failed(&files, &Counter::fileFailed);
        const QString to = folder_.filePath(QStringLiteral("lunch.ics"));
        files.savePart({file}, reading->invitations[0].part, to);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(contentOf(to), calendar);
        files.savePart({file}, 99, folder_.filePath(QStringLiteral("none")));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(folder_.filePath(QStringLiteral("none"))));
    }
};

QTEST_GUILESS_MAIN(ProtectionChecksTest)
#include "protection_checks_test.moc"

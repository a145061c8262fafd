// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// `restante --render`, the program itself: what it writes and what it ends with.
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patienceMs = 30'000;

struct Ended {
    int exitCode = -1;
    QString complaint;
};

} // namespace

class RenderTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString at(const char* name) const { return folder_.filePath(QLatin1String(name)); }

    QString write(const char* name, const QByteArray& octets) const
    {
        QFile file(at(name));
        return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size() ? at(name) : QString();
    }

    Ended render(const QStringList& words) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"),
                           folder_.path()); // Qt complains where there is none
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(RESTANTE_PROGRAM), QStringList{QStringLiteral("--render")} + words);
        if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
    }

    QStringList wordsFor(const QString& message, const QString& to) const
    {
        return {message, QStringLiteral("--width"), QStringLiteral("400"), QStringLiteral("--to"), to};
    }

private Q_SLOTS:
    void drawsAMessage()
    {
        const QString mail = write("mail.eml", "From: a@b.example\r\nContent-Type: text/html\r\n\r\n"
                                               "<div style='background:#0000ff;height:50px'>blue</div>\r\n");
        const Ended ended =
            render(wordsFor(mail, at("mail.png")) + QStringList{QStringLiteral("--text-to"), at("mail.txt")});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.complaint, QString());
        const QImage picture(at("mail.png"));
        QCOMPARE(picture.width(), 400);
        QCOMPARE(picture.pixelColor(200, 40), QColor(Qt::blue));
        QFile text(at("mail.txt"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(text.readAll().trimmed(), "blue");
    }

    void drawsTextWhereThereIsNoPage()
    {
        const QString mail = write("text.eml", "From: a@b.example\r\n\r\nif a < b && b > c\r\n");
        QCOMPARE(
            render(wordsFor(mail, at("text.png")) + QStringList{QStringLiteral("--text-to"), at("text.txt")})
                .exitCode,
            0);
        QFile text(at("text.txt"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(text.readAll().trimmed(), "if a < b && b > c");
    }

    void tellsOfDamageAndDrawsAllTheSame()
    {
        const QString mail =
            write("cut.eml", "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                             "--x\r\n\r\nstill there\r\n--x\r\nContent-Type: image/png\r\n"
                             "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo");
        const Ended ended = render(wordsFor(mail, at("cut.png")));
        QCOMPARE(ended.exitCode, 65);
        QVERIFY2(ended.complaint.contains(QStringLiteral("damaged")), qPrintable(ended.complaint));
        QVERIFY(!QImage(at("cut.png")).isNull());
    }

    void tellsWhereThereIsNoMessage()
    {
        const Ended ended = render(wordsFor(at("nowhere.eml"), at("nowhere.png")));
        QCOMPARE(ended.exitCode, 64);
        QVERIFY2(ended.complaint.contains(QStringLiteral("nowhere.eml")), qPrintable(ended.complaint));
        QVERIFY(!QFile::exists(at("nowhere.png")));
    }

    void tellsWhereItCannotWrite()
    {
        const QString mail = write("mail.eml", "From: a@b.example\r\n\r\ntext\r\n");
        const Ended ended = render(wordsFor(mail, at("no folder/mail.png")));
        QCOMPARE(ended.exitCode, 73);
        QVERIFY2(ended.complaint.contains(QStringLiteral("no folder/mail.png")), qPrintable(ended.complaint));
    }
};

QTEST_GUILESS_MAIN(RenderTest)
#include "render_test.moc"

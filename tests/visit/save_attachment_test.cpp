// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments on their way to files, to other programs, and to the eye.
#include "visit/save_attachment.h"

#include "store/folders.h"
#include "store/no_room.h"
#include "visit/glance.h"
#include "visit/lending.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using support::contentOf;
using support::filesIn;
using support::writeFile;
using visit::Glance;
using visit::Loan;
using visit::saveAttachmentAs;
using visit::saveAttachmentsInto;

namespace {

struct File {
    QByteArray name;
    QByteArray content;
};

QByteArray messageWith(const QList<File>& files, const QByteArray& boundary = "b")
{
    QByteArray message =
        "Subject: outer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=" + boundary + "\n\n--" +
        boundary + "\n\nsee below\n";
    for (const File& file : files)
        message += "--" + boundary +
                   "\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" +
                   file.name + "\"\nContent-Transfer-Encoding: base64\n\n" + file.content.toBase64() + "\n";
    return message + "--" + boundary + "--\n";
}

QByteArray wrapped(const QByteArray& inner, const QByteArray& boundary)
{
    return "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n\nforwarded\n--" +
           boundary + "\nContent-Type: message/rfc822\n\n" + inner + "\n--" + boundary + "--\n";
}

constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner;

/// Without those of whoever runs the test, who may be root.
QFile::Permissions rightsOf(const QString& path)
{
    return QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
}

} // namespace

class SaveAttachmentTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> folder_;

    QString path(const char* name) const { return folder_->filePath(QLatin1String(name)); }

    QString out() const { return path("out"); }

    mail::Place written(const QByteArray& message) const
    {
        writeFile(path("m.eml"), message);
        return {path("m.eml")};
    }

    /// Under the names that the sender gave, as the window does not ask for them.
    visit::SavedAttachments saveAll(const QList<File>& files) const
    {
        QList<visit::NamedAttachment> named;
        for (int i = 0; i < files.size(); ++i)
            named.append({i, QString::fromUtf8(files[i].name)});
        return saveAttachmentsInto(written(messageWith(files)), named, out());
    }

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(out()));
    }

    void severalAreSavedAndNothingIsReplaced()
    {
        writeFile(out() + QStringLiteral("/a.txt"), "mine");
        const auto saved = saveAll({{"a.txt", "first"}, {"b.bin", "other"}, {"a.txt", "second"}});
        QCOMPARE(saved.failures.size(), 0);
        QCOMPARE(saved.files.size(), 3);
        QCOMPARE(contentOf(out() + QStringLiteral("/a.txt")), QByteArray("mine"));
        QCOMPARE(contentOf(out() + QStringLiteral("/a (2).txt")), QByteArray("first"));
        QCOMPARE(contentOf(out() + QStringLiteral("/a (3).txt")), QByteArray("second"));
        QCOMPARE(contentOf(out() + QStringLiteral("/b.bin")), QByteArray("other"));
        QCOMPARE(saved.files.last(), out() + QStringLiteral("/a (3).txt"));
    }

    void whatIsSavedIsForThisPersonAndDoesNotRun()
    {
        const auto saved = saveAll({{"run.sh", "#!/bin/sh\n"}});
        QCOMPARE(rightsOf(saved.files.value(0)), mine);
        QVERIFY(saveAttachmentAs({path("m.eml")}, 0, path("one.sh")));
        QCOMPARE(rightsOf(path("one.sh")), mine);
    }

    void namesLeadNowhereElse_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("up") << QByteArray("../../up.txt");
        QTest::newRow("absolute") << QByteArray("/tmp/absolute.txt");
        QTest::newRow("Windows") << QByteArray("C:\\\\x\\\\win.txt");
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("hidden") << QByteArray(".bashrc");
        QTest::newRow("option") << QByteArray("-rf");
        QTest::newRow("long") << QByteArray(5000, 'x');
    }

    void namesLeadNowhereElse()
    {
        QFETCH(QByteArray, name);
        const QStringList before = QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden);
        const auto saved = saveAll({{name, "text"}});
        QCOMPARE(saved.files.size(), 1);
        const QFileInfo file(saved.files.first());
        QCOMPARE(file.path(), out());
        QCOMPARE(file.fileName(), mail::safeFileName(QString::fromUtf8(name)));
        QCOMPARE(contentOf(saved.files.first()), QByteArray("text"));
        QCOMPARE(QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden).size(), before.size() + 1);
    }

    void aLinkInTheWayIsNotFollowed()
    {
        writeFile(path("victim"), "untouched");
        const QString link = out() + QStringLiteral("/a.txt");
        QVERIFY(QFile::link(path("victim"), link));
        QVERIFY(QFile::link(path("nothing"), out() + QStringLiteral("/dangling.txt")));
        const auto saved = saveAll({{"a.txt", "text"}, {"dangling.txt", "text"}});
        QCOMPARE(saved.files, (QStringList{out() + QStringLiteral("/a (2).txt"),
                                           out() + QStringLiteral("/dangling (2).txt")}));
        QVERIFY(!QFile::exists(path("nothing")));
        QVERIFY(saveAttachmentAs({path("m.eml")}, 0, link)); // the person chose to replace it
        QVERIFY(!QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(path("victim")), QByteArray("untouched"));
    }

    void oneThatFailsDoesNotStopTheOthers()
    {
        const mail::Place message = written(messageWith({{"a", "1"}, {"b", "2"}}));
        const auto saved = saveAttachmentsInto(
            message, {{0, QStringLiteral("a")}, {77, QStringLiteral("lost")}, {1, QStringLiteral("b")}},
            out());
        QCOMPARE(saved.files.size(), 2);
        QCOMPARE(saved.failures.size(), 1);
        QCOMPARE(saved.failures.first().name, QStringLiteral("lost"));
        QCOMPARE(saved.failures.first().error.fault, base::Fault::NoSuchMessage);
        QCOMPARE(filesIn(out()), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void aFullDiskCostsWhatDoesNotFitAndLeavesNoPieces()
    {
        const QList<File> files{{"small", "1"}, {"large", QByteArray(300'000, 'x')}, {"last", "2"}};
        const mail::Place message = written(messageWith(files));
        visit::SavedAttachments saved;
        {
            const support::NoRoom full(100'000);
            saved = saveAttachmentsInto(
                message,
                {{0, QStringLiteral("small")}, {1, QStringLiteral("large")}, {2, QStringLiteral("last")}},
                out());
        }
        QCOMPARE(saved.files.size(), 2);
        QCOMPARE(saved.failures.size(), 1);
        QCOMPARE(saved.failures.first().error.fault, base::Fault::CannotWrite);
        QCOMPARE(filesIn(out()), (QStringList{QStringLiteral("last"), QStringLiteral("small")}));
    }

    void savesOutOfMessagesInMessages()
    {
        const QByteArray inner = messageWith({{"deep.txt", "deep"}});
        mail::Place message = written(wrapped(wrapped(inner, "o1"), "o2"));
        message.way = {0, 0};
        QVERIFY(saveAttachmentAs(message, 0, path("deep.txt")));
        QCOMPARE(contentOf(path("deep.txt")), QByteArray("deep"));
    }

    void lendsAPrivateCopyThatGoesWithIt()
    {
        const mail::Place message = written(messageWith({{"../plan.pdf", "%PDF-1.4"}}));
        Loan look;
        Loan give;
        {
            visit::Lending lending;
            look = lending.lend(message, {0, QStringLiteral("../plan.pdf")}, Loan::Purpose::Look);
            give = lending.lend(message, {0, QStringLiteral("../plan.pdf")}, Loan::Purpose::Give);
            QVERIFY(!look.error && !give.error);
            QCOMPARE(QFileInfo(look.path).fileName(), QStringLiteral("plan.pdf"));
            QCOMPARE(contentOf(give.path), QByteArray("%PDF-1.4"));
            QCOMPARE(rightsOf(look.path), QFile::Permissions(QFile::ReadOwner));
            QCOMPARE(rightsOf(give.path), mine);
            const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
            QVERIFY(!(QFile::permissions(QFileInfo(look.path).path()) & others));
            const Loan again = lending.lend(message, {0, QStringLiteral("plan.pdf")}, Loan::Purpose::Look);
            QCOMPARE(again.path, look.path);
        }
        QVERIFY(!QFile::exists(QFileInfo(look.path).path()));
        QVERIFY(!QFile::exists(QFileInfo(give.path).path()));
    }

    void lendsElsewhereWhereThereIsNoRoom()
    {
        const mail::Place message = written(messageWith({{"a.txt", "text"}}));
        visit::Lending lending({path("missing"), out()});
        const Loan loan = lending.lend(message, {0, QStringLiteral("a.txt")}, Loan::Purpose::Look);
        QVERIFY(loan.path.startsWith(out()));
        visit::Lending nowhere({path("missing")});
        const Loan none = nowhere.lend(message, {0, QStringLiteral("a.txt")}, Loan::Purpose::Look);
        QVERIFY(none.path.isEmpty());
        QCOMPARE(none.error->fault, base::Fault::CannotWrite);
    }

    void aLoanThatCannotBeReadLeavesNoFolder()
    {
        const mail::Place message = written(messageWith({{"a.txt", "text"}}));
        visit::Lending lending({out()});
        const Loan loan = lending.lend(message, {5, QStringLiteral("a.txt")}, Loan::Purpose::Look);
        QCOMPARE(loan.error->fault, base::Fault::NoSuchMessage);
        QVERIFY(QDir(out()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void showsTheBeginningOfAText()
    {
        const QByteArray letter = "ä";
        const QByteArray longText = "x" + letter.repeated(visit::mostTextGlanced / 2);
        const auto glance = glanceAt(written(messageWith({{"a.txt", longText}})), 0, Glance::Kind::Text);
        QVERIFY(glance.cut);
        QCOMPARE(glance.text,
                 QStringLiteral("x") + QStringLiteral("ä").repeated(visit::mostTextGlanced / 2 - 1));
    }

    void showsTextAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8, CRLF") << QByteArray("Grüße\r\naus Köln\r\n")
                                     << QStringLiteral("Grüße\naus Köln\n");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFEh\0i\0", 6) << QStringLiteral("hi");
        QTest::newRow("Windows") << QByteArray("Gr\xFC\xDF"
                                               "e")
                                 << QStringLiteral("Grüße");
        QTest::newRow("empty") << QByteArray() << QString();
    }

    void showsTextAsItWasWritten()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, text);
        const auto glance = glanceAt(written(messageWith({{"a.txt", content}})), 0, Glance::Kind::Text);
        QVERIFY(!glance.cut);
        QCOMPARE(glance.text, text);
    }

    void controlsInATextAreShownNotObeyed()
    {
        const auto glance = glanceAt(written(messageWith({{"a.txt", "a\x1B[2J\nb"}})), 0, Glance::Kind::Text);
        QVERIFY(!glance.text.contains(QChar(0x1B)));
        QVERIFY(glance.text.endsWith(QStringLiteral("\nb")));
    }

    void aPictureTooLargeIsNotReadToItsEnd()
    {
        const auto small = glanceAt(written(messageWith({{"a.png", "\x89PNG"}})), 0, Glance::Kind::Picture);
        QCOMPARE(small.octets, QByteArray("\x89PNG"));
        const QByteArray huge(visit::mostPictureGlanced + 1, 'x');
        const auto glance = glanceAt(written(messageWith({{"a.png", huge}})), 0, Glance::Kind::Picture);
        QVERIFY(glance.cut);
        QVERIFY(glance.octets.isEmpty());
        QVERIFY(!glance.error);
    }
};

QTEST_GUILESS_MAIN(SaveAttachmentTest)
#include "save_attachment_test.moc"

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mbox.h"

#include "store/folders.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

using store::Existing;
using store::MboxEntry;
using store::MboxReader;
using store::MboxWriter;
using support::contentOf;
using support::FakeDisk;
using support::filesIn;

class MboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasWrittenReadsBack_data();
    void whatWasWrittenReadsBack();
    void theFileIsMboxrd();
    void theSenderIsNeverMoreThanAnAddress_data();
    void theSenderIsNeverMoreThanAnAddress();
    void theDateIsAsctimeInUtc_data();
    void theDateIsAsctimeInUtc();
    void readsForeignFiles_data();
    void readsForeignFiles();
    void onlyWhatBeginsWithFromIsAnMbox();
    void theBeginningIsEnoughForAList();
    void aFileThatShrankIsToldNotGuessed();
    void failureLeavesNothing_data();
    void failureLeavesNothing();
    void aMessageThatBreaksOffCostsTheFile();
    void aMessageThatCannotBeHadCostsOnlyItself();
    void keepsOrReplacesAsTold();

private:
    QString path() const { return folder_->filePath(QStringLiteral("box.mbox")); }

    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

const QDateTime date(QDate(2026, 3, 5), QTime(4, 5, 6), Qt::UTC);

MboxWriter::Source inPieces(const QByteArray& octets, qsizetype size)
{
    return [=](const std::function<base::Done(QByteArrayView)>& take) -> base::Done {
        for (qsizetype i = 0; i < octets.size(); i += size) {
            if (auto taken = take(QByteArrayView(octets).sliced(i, qMin(size, octets.size() - i))); !taken)
                return taken;
        }
        return {};
    };
}

base::Done writeMbox(const QString& path, const QList<QByteArray>& letters, qsizetype size = 1 << 20,
                     store::Disk& disk = store::systemDisk())
{
    auto writer = MboxWriter::create(path, disk);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const QByteArray& letter : letters) {
        if (auto added = writer->append("a@example.org", date, inPieces(letter, size)); !added)
            return added;
    }
    return writer->commit(Existing::Keep);
}

QByteArray read(const MboxReader& reader, const MboxEntry& entry)
{
    QByteArray whole;
    const auto done = reader.read(entry, [&](QByteArrayView piece) -> base::Done {
        whole.append(piece.data(), piece.size());
        return {};
    });
    return done ? whole : QByteArray("(cannot be read)");
}

QList<QByteArray> readMbox(const QString& path)
{
    const auto reader = MboxReader::open(path);
    if (!reader)
        return {"(cannot be opened)"};
    QList<QByteArray> letters;
    for (const MboxEntry& entry : reader->messages())
        letters += read(*reader, entry);
    return letters;
}

// What an mbox may change: CRLF to LF, and a last line gets an end.
QByteArray asKept(QByteArray letter)
{
    letter.replace("\r\n", "\n");
    return letter.isEmpty() || letter.endsWith('\n') ? letter : letter + '\n';
}

} // namespace

void MboxTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void MboxTest::whatWasWrittenReadsBack_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::newRow("a letter") << QByteArray("Subject: x\r\n\r\nHello\r\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only a line end") << QByteArray("\r\n");
    QTest::newRow("empty lines at the end") << QByteArray("a\r\n\r\n\r\n");
    QTest::newRow("From") << QByteArray("\r\nFrom x\r\n\r\nFrom y\r\n");
    QTest::newRow("From at the very beginning") << QByteArray("From x\r\n\r\nFrom ");
    QTest::newRow("quoted From") << QByteArray(">From x\r\n\r\n>>From y\r\n>>>>From z\r\n");
    QTest::newRow("nearly From") << QByteArray("Fro\r\nFrom\r\n>Fro\r\n>\r\n>>\r\n> From \r\nFFrom \r\n");
    QTest::newRow("From within a line") << QByteArray("x From y\r\n");
    QTest::newRow("ends within From") << QByteArray("a\r\n>>Fro");
    QTest::newRow("ends with quotation") << QByteArray("a\r\n>>");
    QTest::newRow("no last line end") << QByteArray("a\r\nb");
    QTest::newRow("lone CR and LF") << QByteArray("a\rb\nc\r\r\nd\r");
    QTest::newRow("NUL and 8 bits") << QByteArray("\0\xff\r\n\0", 5);
    QTest::newRow("huge line") << QByteArray(700'000, 'x') + "\r\nFrom y\r\n";
    QTest::newRow("huge quotation") << QByteArray(700'000, '>') + "From y\r\n";
}

void MboxTest::whatWasWrittenReadsBack()
{
    QFETCH(QByteArray, letter);
    const QByteArray other = "Subject: other\r\n\r\ntext\r\n";
    const QList<qsizetype> sizes =
        letter.size() > 1000 ? QList<qsizetype>{4093, 1 << 20} : QList<qsizetype>{1, 2, 3, 1000};
    for (const qsizetype size : sizes) {
        init();
        QVERIFY(writeMbox(path(), {letter, other, letter, letter}, size));
        QCOMPARE(readMbox(path()),
                 (QList<QByteArray>{asKept(letter), asKept(other), asKept(letter), asKept(letter)}));
    }
}

void MboxTest::theFileIsMboxrd()
{
    QVERIFY(writeMbox(path(), {"Subject: x\r\n\r\nFrom a\r\n>From b\r\nend", ""}));
    QCOMPARE(contentOf(path()), QByteArray("From a@example.org Thu Mar  5 04:05:06 2026\n"
                                           "Subject: x\n\n>From a\n>>From b\nend\n\n"
                                           "From a@example.org Thu Mar  5 04:05:06 2026\n\n"));
    QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void MboxTest::theSenderIsNeverMoreThanAnAddress_data()
{
    QTest::addColumn<QByteArray>("sender");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray none = "MAILER-DAEMON";
    QTest::newRow("address") << QByteArray("b.c+d@example.org") << QByteArray("b.c+d@example.org");
    QTest::newRow("none") << QByteArray() << none;
    QTest::newRow("no address") << QByteArray("undisclosed") << none;
    QTest::newRow("blank") << QByteArray("a b@example.org") << none;
    QTest::newRow("line end") << QByteArray("a@example.org\nFrom b") << none;
    QTest::newRow("control") << QByteArray("a\x1b[31m@example.org") << none;
    QTest::newRow("8 bits") << QByteArray("\xc3\xa4@example.org") << none;
    QTest::newRow("endless") << QByteArray(300, 'a') + "@example.org" << none;
}

void MboxTest::theSenderIsNeverMoreThanAnAddress()
{
    QFETCH(QByteArray, sender);
    QFETCH(QByteArray, kept);
    auto writer = MboxWriter::create(path());
    QVERIFY(writer);
    QVERIFY(writer->append(sender, date, inPieces("x", 1)));
    QVERIFY(writer->commit(Existing::Keep));
    QCOMPARE(contentOf(path()), "From " + kept + " Thu Mar  5 04:05:06 2026\nx\n\n");
}

void MboxTest::theDateIsAsctimeInUtc_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("elsewhere") << QDateTime(QDate(2026, 12, 31), QTime(23, 30), Qt::OffsetFromUTC, -3600)
                               << QByteArray("Fri Jan  1 00:30:00 2027");
    QTest::newRow("two digits") << QDateTime(QDate(2026, 10, 12), QTime(1, 2, 3), Qt::UTC)
                                << QByteArray("Mon Oct 12 01:02:03 2026");
    QTest::newRow("none") << QDateTime() << QByteArray("Thu Jan  1 00:00:00 1970");
}

void MboxTest::theDateIsAsctimeInUtc()
{
    QFETCH(QDateTime, when);
    QFETCH(QByteArray, written);
    auto writer = MboxWriter::create(path());
    QVERIFY(writer);
    QVERIFY(writer->append("a@example.org", when, inPieces("x", 1)));
    QVERIFY(writer->commit(Existing::Keep));
    QCOMPARE(contentOf(path()), "From a@example.org " + written + "\nx\n\n");
}

void MboxTest::readsForeignFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QList<QByteArray>>("letters");
    using Letters = QList<QByteArray>;
    QTest::newRow("mboxo") << QByteArray("From a\nS: 1\n\nx\n>From y\n\nFrom b\nS: 2\n\nz\n\n")
                           << Letters{"S: 1\n\nx\nFrom y\n", "S: 2\n\nz\n"};
    QTest::newRow("CRLF") << QByteArray("From a\r\nS: 1\r\n\r\nx\r\n>From y\r\n\r\nFrom b\r\nS: 2\r\n\r\n")
                          << Letters{"S: 1\r\n\r\nx\r\nFrom y\r\n", "S: 2\r\n"};
    QTest::newRow("no empty lines between")
        << QByteArray("From a\nS: 1\nFrom b\nS: 2\n") << Letters{"S: 1\nFrom b\nS: 2\n"};
    QTest::newRow("no last line end") << QByteArray("From a\nS: 1\n\nx") << Letters{"S: 1\n\nx"};
    QTest::newRow("no last empty line") << QByteArray("From a\nS: 1\n\nx\n") << Letters{"S: 1\n\nx\n"};
    QTest::newRow("empty messages") << QByteArray("From a\n\nFrom b\n\nFrom c\n") << Letters{"", "", ""};
    QTest::newRow("only the first word") << QByteArray("From ") << Letters{""};
    QTest::newRow("ends within a From line") << QByteArray("From a\nx\n\nFrom ") << Letters{"x\n", ""};
    QTest::newRow("ends before the blank of From") << QByteArray("From a\nx\n\nFrom") << Letters{"x\n\nFrom"};
    QTest::newRow("a CR alone is no empty line")
        << QByteArray("From a\nx\n\r\rFrom b\n") << Letters{"x\n\r\rFrom b\n"};
}

void MboxTest::readsForeignFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(QList<QByteArray>, letters);
    support::writeFile(path(), file);
    QCOMPARE(readMbox(path()), letters);
}

void MboxTest::onlyWhatBeginsWithFromIsAnMbox()
{
    for (const char* content : {"", "Fro", "From: a@example.org\n", "Subject: x\n\nFrom a\n", " From a\n"}) {
        support::writeFile(path(), content);
        const auto reader = MboxReader::open(path());
        QVERIFY(!reader);
        QCOMPARE(reader.error().fault, base::Fault::CannotRead);
        QVERIFY(!MboxReader::isMbox(content));
    }
    QVERIFY(MboxReader::isMbox("From a@example.org"));
    QCOMPARE(MboxReader::open(path() + QLatin1Char('x')).error().fault, base::Fault::CannotRead);
}

void MboxTest::theBeginningIsEnoughForAList()
{
    support::writeFile(path(), "From a\nSubject: x\n\n" + QByteArray(5'000'000, 'x') + "\n");
    const auto reader = MboxReader::open(path());
    QVERIFY(reader);
    qint64 got = 0;
    const auto count = [&](QByteArrayView piece) -> base::Done {
        got += piece.size();
        return {};
    };
    QVERIFY(reader->read(reader->messages().first(), count, 1000));
    QCOMPARE(got, 1000);
}

void MboxTest::aFileThatShrankIsToldNotGuessed()
{
    QVERIFY(writeMbox(path(), {"one\r\n", "two\r\n"}));
    const auto reader = MboxReader::open(path());
    QVERIFY(reader);
    QVERIFY(QFile::resize(path(), 60));
    const auto done = reader->read(reader->messages().last(), [](QByteArrayView) { return base::Done(); });
    QCOMPARE(done.error().fault, base::Fault::CannotRead);
}

void MboxTest::failureLeavesNothing_data()
{
    QTest::addColumn<int>("deed");
    for (int deed = 1; deed <= 5; ++deed)
        QTest::addRow("deed %d", deed) << deed;
}

void MboxTest::failureLeavesNothing()
{
    QFETCH(int, deed);
    FakeDisk disk;
    disk.failOnce(deed);
    const auto written = writeMbox(path(), {"one\r\n", "two\r\n"}, 100, disk);
    QVERIFY(!written);
    QCOMPARE(written.error().fault, base::Fault::CannotWrite);
    QCOMPARE(filesIn(folder_->path()), QStringList());
    QVERIFY2(disk.deeds().size() >= deed, "every deed was reached");
}

void MboxTest::aMessageThatBreaksOffCostsTheFile()
{
    {
        auto writer = MboxWriter::create(path());
        QVERIFY(writer);
        QVERIFY(writer->append("a@example.org", date, inPieces("one", 1)));
        const auto broken =
            writer->append("a@example.org", date, [](const std::function<base::Done(QByteArrayView)>& take) {
                return take("half a mess").and_then([] {
                    return base::Done(base::fail(base::Fault::CannotRead, QStringLiteral("two.eml")));
                });
            });
        QCOMPARE(broken.error().subject, QStringLiteral("two.eml"));
        QCOMPARE(writer->commit(Existing::Keep).error().subject, QStringLiteral("two.eml"));
    }
    QCOMPARE(filesIn(folder_->path()), QStringList());
}

void MboxTest::aMessageThatCannotBeHadCostsOnlyItself()
{
    auto writer = MboxWriter::create(path());
    QVERIFY(writer);
    QVERIFY(writer->append("a@example.org", date, inPieces("one\n", 1)));
    const auto missing = writer->append("a@example.org", date, [](const auto&) {
        return base::Done(base::fail(base::Fault::CannotRead, QStringLiteral("two.eml")));
    });
    QCOMPARE(missing.error().subject, QStringLiteral("two.eml"));
    QVERIFY(!writer->isLost());
    QVERIFY(writer->append("a@example.org", date, inPieces("three\n", 1)));
    QVERIFY(writer->commit(Existing::Keep));
    QCOMPARE(readMbox(path()), (QList<QByteArray>{"one\n", "three\n"}));
}

void MboxTest::keepsOrReplacesAsTold()
{
    support::writeFile(path(), "mine");
    QVERIFY(!writeMbox(path(), {"one\r\n"}));
    QCOMPARE(contentOf(path()), "mine");
    auto writer = MboxWriter::create(path());
    QVERIFY(writer);
    QVERIFY(writer->commit(Existing::Replace));
    QCOMPARE(contentOf(path()), "");
    QCOMPARE(filesIn(folder_->path()).size(), 1);
}

QTEST_APPLESS_MAIN(MboxTest)
#include "mbox_test.moc"

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper_run.h"

#include "practice/host.h"
#include "visit/save_octets.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace {

const QByteArray wrong = "\xf0\xd2\xc9\xd7\xc5\xd4"; // KOI8-R
const QString right = QString::fromUtf8("Привет");

std::unique_ptr<practice::Host> serve()
{
    practice::Options options;
    options.password = base::Secret("s3cret");
    options.messages = {practice::messageFromText(
        "uid-1", "Subject: x\nContent-Type: text/plain; charset=iso-8859-1\n\n" + wrong + "\n")};
    options.implicitTls = false;
    auto host = practice::Host::start(options);
    return host ? std::move(*host) : nullptr;
}

} // namespace

/// What was looked at is read once more in another charset; its octets are told, and octets are saved.
class RereadTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir folder_;

private Q_SLOTS:
    void aPreviewIsReadOnceMoreWithoutTheServer()
    {
        const auto host = serve();
        QVERIFY(host);
        KeeperRun run(accountOn(host->port()), "s3cret", folder_.filePath(QStringLiteral("a")));
        QVERIFY(run.check());
        const QSignalSpy previewed(&run.keeper, &visit::Counter::previewed);
        const auto textOf = [&](int n) { return previewed[n][1].value<mail::Reading>().text.trimmed(); };
        run.keeper.look(run.idOf("uid-1"));
        QTRY_COMPARE(previewed.size(), 1);
        QVERIFY(textOf(0) != right);
        const qsizetype tops = run.said("C: TOP");
        run.keeper.reread(run.idOf("uid-1"), "KOI8-R");
        QTRY_COMPARE(previewed.size(), 2);
        QCOMPARE(textOf(1), right);
        QCOMPARE(run.said("C: TOP"), tops);
        run.keeper.look(run.idOf("uid-1"));
        QTRY_VERIFY(previewed.size() >= 3);
        QCOMPARE(textOf(int(previewed.size()) - 1), right);
        QVERIFY(run.leave());
    }

    void aSavedMessageIsReadOnceMore()
    {
        const auto host = serve();
        QVERIFY(host);
        KeeperRun run(accountOn(host->port()), "s3cret", folder_.filePath(QStringLiteral("b")));
        QVERIFY(run.check());
        const QSignalSpy opened(&run.keeper, &visit::Counter::opened);
        run.keeper.open(run.idOf("uid-1"));
        QTRY_COMPARE(opened.size(), 1);
        run.keeper.reread(run.idOf("uid-1"), "KOI8-R");
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(opened[1][2].value<mail::Reading>().text.trimmed(), right);
        run.keeper.reread(run.idOf("uid-1"), {});
        QTRY_COMPARE(opened.size(), 3);
        QVERIFY(opened[2][2].value<mail::Reading>().text.trimmed() != right);
        QVERIFY(run.leave());
    }

    void theSourceOfAPreviewIsWhatCame()
    {
        const auto host = serve();
        QVERIFY(host);
        KeeperRun run(accountOn(host->port()), "s3cret", folder_.filePath(QStringLiteral("c")));
        QVERIFY(run.check());
        const QSignalSpy previewed(&run.keeper, &visit::Counter::previewed);
        const QSignalSpy source(&run.keeper, &visit::Counter::sourceRead);
        run.keeper.readSource(run.idOf("uid-1"));
        QTRY_COMPARE(source.size(), 1);
        QVERIFY(source[0][1].toByteArray().isEmpty());
        run.keeper.look(run.idOf("uid-1"));
        QTRY_COMPARE(previewed.size(), 1);
        run.keeper.readSource(run.idOf("uid-1"));
        QTRY_COMPARE(source.size(), 2);
        const QByteArray octets = source[1][1].toByteArray();
        QVERIFY(octets.startsWith("Subject: x\r\n"));
        QVERIFY(octets.contains("\r\n\r\n" + wrong));
        QVERIFY(run.leave());
    }

    void octetsBecomeAPrivateFile()
    {
        const QString path = folder_.filePath(QStringLiteral("print.pdf"));
        QVERIFY(visit::saveOctetsAs("first", path));
        QVERIFY(visit::saveOctetsAs("second", path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("second"));
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner),
                 QFile::Permissions());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto done = visit::saveOctetsAs("x", folder_.filePath(QStringLiteral("none/print.pdf")));
        QVERIFY(!done);
        QCOMPARE(done.error().fault, base::Fault::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(RereadTest)
#include "reread_test.moc"

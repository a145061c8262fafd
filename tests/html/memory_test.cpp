// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_mails.h"

#include "html/renderer.h"

#include <QBuffer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using html::Renderer;

namespace {

constexpr qint64 mostKiB = 100 << 10; // what a helper may ever have taken

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The only child of this process: the helper.
QString helper()
{
    QStringList all;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray children = read(tasks.filePath(task) + QStringLiteral("/children"));
        all += QString::fromLatin1(children).split(u' ', Qt::SkipEmptyParts);
    }
    return all.size() == 1 ? all.first() : QString();
}

/// The most that the helper ever had in memory, KiB; -1 if that is not known.
qint64 peak()
{
    static const QRegularExpression line(QStringLiteral("VmHWM:\\s*(\\d+) kB"));
    const auto match = line.match(QString::fromLatin1(read(QStringLiteral("/proc/%1/status").arg(helper()))));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

/// Small as a file, large when it is decoded.
QString pictureOf(QSize size)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(Qt::gray);
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return QStringLiteral("<img src='data:image/png;base64,%1'>").arg(QString::fromLatin1(png.toBase64()));
}

} // namespace

/// No mail makes the helper take what others need.
class MemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysSmall_data()
    {
        QTest::addColumn<QString>("mail");
        for (const htmltest::HostileMail& hostile : htmltest::hostileMails())
            QTest::newRow(hostile.name.constData()) << hostile.html;
        QTest::newRow("a picture of too many pixels") << pictureOf({7'000, 7'000});
        QTest::newRow("a picture of nearly too many pixels") << pictureOf({6'300, 6'300});
    }

    void staysSmall()
    {
        QFETCH(QString, mail);
        Renderer::Patience patience;
        patience.order = std::chrono::minutes(1); // what is measured here is memory
        Renderer renderer(QStringLiteral(HTML_HELPER), patience);
        QEventLoop loop;
        std::optional<Renderer::Failure> failure;
        QObject::connect(&renderer, &Renderer::drawn, &loop, &QEventLoop::quit);
        QObject::connect(&renderer, &Renderer::failed, &loop, [&](quint64, Renderer::Failure how) {
            failure = how;
            loop.quit();
        });
        renderer.draw({mail, {}, {}});
        loop.exec();
        QCOMPARE(failure, std::nullopt);
        const qint64 taken = peak();
        QVERIFY(taken > 0);
        QVERIFY2(taken < mostKiB, qPrintable(QString::number(taken)));
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "memory_test.moc"

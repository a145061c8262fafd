// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

using mail::Attachment;
using mailtest::MessageFile;
using mailtest::readingOf;

namespace {

template <class T> QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// An attribute with its checksum, `off` added to it.
QByteArray attribute(char level, quint32 id, const QByteArray& data, int off = 0)
{
    int sum = off;
    for (const char c : data)
        sum += static_cast<unsigned char>(c);
    return QByteArray(1, level) + little(id) + little(quint32(data.size())) + data + little(quint16(sum));
}

QByteArray padded(QByteArray bytes)
{
    while (bytes.size() % 4 != 0)
        bytes += '\0';
    return bytes;
}

/// A property with one string of UTF-16.
QByteArray wide(quint16 id, const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text + QChar(0))
        bytes += little(quint16(c.unicode()));
    return little(quint16(0x001F)) + little(id) + little(quint32(1)) + little(quint32(bytes.size())) +
           padded(bytes);
}

QByteArray file(const QByteArray& title, const QByteArray& data, const QByteArray& properties = {},
                int off = 0)
{
    return attribute(2, 0x00069002, QByteArray(14, '\0')) + attribute(2, 0x0006800F, data, off) +
           attribute(2, 0x00018010, title + '\0') +
           (properties.isEmpty() ? QByteArray() : attribute(2, 0x00069005, properties));
}

QByteArray tnef(const QByteArray& files)
{
    return little(quint32(0x223E9F78)) + little(quint16(1)) +
           attribute(1, 0x00089006, little(quint32(0x00010000))) +
           attribute(1, 0x00069007, little(quint32(1251)) + little(quint32(0))) + files;
}

QByteArray letterWith(const QByteArray& winmail)
{
    return "Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhello\n--m\nContent-Type: "
           "application/ms-tnef; "
           "name=winmail.dat\nContent-Transfer-Encoding: base64\n\n" +
           winmail.toBase64() + "\n--m--\n";
}

QByteArray saved(const QByteArray& message, int index)
{
    const MessageFile path(message);
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    return mail::saveAttachment(path.path(), index, to) ? to.data() : QByteArray("(failed)");
}

} // namespace

class TnefTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAndSavesWhatIsInside()
    {
        const QByteArray properties = little(quint32(3)) + little(quint16(0x0003)) + little(quint16(0x0E21)) +
                                      little(quint32(7)) +
                                      wide(0x3707, QStringLiteral("Jahresbericht über uns.txt")) +
                                      wide(0x370E, QStringLiteral("text/plain"));
        const QByteArray message =
            letterWith(tnef(file("JAHRES~1.TXT", "first", properties) + file("\xCF\xF0\xE8.bin", "second")));
        const QList<Attachment> list = readingOf(message).attachments;
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[0].name, QStringLiteral("winmail.dat"));
        QCOMPARE(list[1].name, QStringLiteral("Jahresbericht über uns.txt"));
        QCOMPARE(list[1].type, QStringLiteral("text/plain"));
        QCOMPARE(list[1].kind, Attachment::Kind::InWinmail);
        QCOMPARE(list[1].octets, 5);
        QCOMPARE(list[1].damage, Attachment::Damage::None);
        QCOMPARE(list[2].name, QStringLiteral("При.bin")); // by the code page the file names
        QCOMPARE(saved(message, 1), "first");
        QCOMPARE(saved(message, 2), "second");
        QCOMPARE(list[1].sha256, QCryptographicHash::hash("first", QCryptographicHash::Sha256).toHex());
        QCOMPARE(list[2].sha256, QCryptographicHash::hash("second", QCryptographicHash::Sha256).toHex());
        QCOMPARE(saved(message, 3), "(failed)");
    }

    void saysWhatIsDamaged()
    {
        const QByteArray whole = tnef(file("a", "first") + file("b", QByteArray(5'000, 'x')));
        const QList<Attachment> cut = readingOf(letterWith(whole.chopped(100))).attachments;
        QCOMPARE(cut.size(), 3);
        QCOMPARE(cut[1].damage, Attachment::Damage::None);
        QVERIFY(cut[2].damage != Attachment::Damage::None);
        const QList<Attachment> wrong =
            readingOf(letterWith(tnef(file("a", "first", {}, 1) + file("b", "x")))).attachments;
        QCOMPARE(wrong[1].damage, Attachment::Damage::WrongChecksum);
        QCOMPARE(wrong[2].damage, Attachment::Damage::None);
    }

    void bearsEveryCutAndEveryLie()
    {
        const QByteArray properties = little(quint32(0xFFFFFFFF)) + wide(0x3707, QStringLiteral("a")) +
                                      little(quint16(0x101F)) + little(quint16(0x8001)) +
                                      QByteArray(16, 'g') + little(quint32(1)) + little(quint32(0xFFFFFFF0));
        const QByteArray whole = tnef(file("a", "first", properties));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!readingOf(letterWith(whole.first(size))).attachments.isEmpty());
        QCOMPARE(readingOf(letterWith(whole)).attachments[1].name, QStringLiteral("a"));
        QByteArray huge = whole;
        qToLittleEndian(quint32(0xFFFFFFFF), huge.data() + 11); // the first attribute says it has 4 GiB
        QCOMPARE(readingOf(letterWith(huge)).attachments.size(), 1);
        QVERIFY(readingOf(letterWith(tnef(file("a", "b").repeated(5'000)))).attachments.size() <= 1'001);
    }

    void leavesWhatOnlyBearsTheNameAlone()
    {
        QCOMPARE(readingOf(letterWith("no such file")).attachments.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TnefTest)
#include "tnef_test.moc"

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real files in a real window: messages in messages, and what is opened or carried out of them.
#include "file_world.h"
#include "ui/attachment_list.h"
#include "ui/reading_pane.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace ui;

namespace {

QByteArray wrapped(const QByteArray& inner, const QByteArray& name)
{
    return "Subject: " + name + "\nContent-Type: multipart/mixed; boundary=" + name + "\n\n--" + name +
           "\n\ntext of " + name + "\n--" + name + "\nContent-Type: message/rfc822\n\n" + inner + "\n--" +
           name + "--\n";
}

const QByteArray innermost =
    "Subject: inner\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\ntext of inner\n"
    "--i\nContent-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: "
    "base64\n\nJVBERi0xLjQ=\n--i--\n";

QByteArray contentOf(const QUrl& url)
{
    QFile file(url.toLocalFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// Without those of whoever runs the test, who may be root.
QFile::Permissions rightsOf(const QString& path)
{
    return QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
}

/// What a person sees and does with the message in the window.
struct World : FileWorld {
    using FileWorld::FileWorld;

    AttachmentList* files() const { return child<AttachmentList>("Attachments"); }
    QString subject() const { return child<QLabel>("Subject")->text(); }
    QString text() const { return child<QPlainTextEdit>("Message")->toPlainText().trimmed(); }
    QToolButton* back() const { return child<QToolButton>("Back to Outer Message"); }
    void enter() const { QTest::keyClick(files(), Qt::Key_Return); }
};

} // namespace

class NestedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMessageInAMessageIsReadInPlaceAndThereIsAWayBack()
    {
        const World world(wrapped(wrapped(innermost, "middle"), "outer"));
        QCOMPARE(world.subject(), QStringLiteral("outer"));
        QVERIFY(!world.back()->isVisible());
        world.enter();
        QCOMPARE(world.subject(), QStringLiteral("middle"));
        QCOMPARE(world.text(), QStringLiteral("text of middle"));
        QCOMPARE(world.back()->text(), QStringLiteral("Back to: outer"));
        world.enter();
        QCOMPARE(world.subject(), QStringLiteral("inner"));
        QCOMPARE(world.back()->text(), QStringLiteral("Back to: middle"));
        QTest::mouseClick(world.back(), Qt::LeftButton);
        QCOMPARE(world.subject(), QStringLiteral("middle"));
        QTest::mouseClick(world.back(), Qt::LeftButton);
        QCOMPARE(world.subject(), QStringLiteral("outer"));
        QVERIFY(!world.back()->isVisible());
    }

    void itsAttachmentsAreOpenedFromWhereTheyLie()
    {
        const World world(wrapped(wrapped(innermost, "middle"), "outer"));
        world.enter();
        world.enter();
        world.enter();
        QCOMPARE(world.opened.size(), 1);
        QCOMPARE(world.opened.first().fileName(), QStringLiteral("plan.pdf"));
        QCOMPARE(contentOf(world.opened.first()), QByteArray("%PDF-1.4"));
        QCOMPARE(rightsOf(world.opened.first().toLocalFile()), QFile::Permissions(QFile::ReadOwner));
    }

    void whatIsDraggedAwayIsAFileWithItsOctets()
    {
        const World world(innermost);
        Q_EMIT world.files()->dragWanted();
        QCOMPARE(world.carried.size(), 1);
        QCOMPARE(world.carried.first().fileName(), QStringLiteral("plan.pdf"));
        QCOMPARE(contentOf(world.carried.first()), QByteArray("%PDF-1.4"));
        QCOMPARE(rightsOf(world.carried.first().toLocalFile()), QFile::ReadOwner | QFile::WriteOwner);
    }

    void everyMessageOfADigestIsRead()
    {
        const World world("Subject: digest\nContent-Type: multipart/digest; boundary=d\n\n"
                          "--d\n\nSubject: one\n\nfirst\n--d\n\nSubject: two\n\nsecond\n--d--\n");
        QCOMPARE(world.files()->topLevelItemCount(), 2);
        world.files()->setCurrentItem(world.files()->topLevelItem(1));
        world.enter();
        QCOMPARE(world.subject(), QStringLiteral("two"));
        QCOMPARE(world.text(), QStringLiteral("second"));
    }

    void lookingAtTheMessageAgainShowsTheOuterOne()
    {
        const World world(wrapped(innermost, "outer"));
        world.enter();
        QCOMPARE(world.subject(), QStringLiteral("inner"));
        world.window->desk()->look({{}, 1});
        QCOMPARE(world.subject(), QStringLiteral("outer"));
        QVERIFY(!world.back()->isVisible());
    }

    void allIsGoneWithTheMailbox()
    {
        QString lent;
        {
            const World world(innermost);
            world.enter();
            lent = world.opened.value(0).toLocalFile();
            QVERIFY(QFile::exists(lent));
        }
        QVERIFY(!QFile::exists(lent));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    NestedTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "nested_test.moc"

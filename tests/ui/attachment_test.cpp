// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of attachments: what it says, and what comes of opening, previewing, saving and dragging.
#include "ui/attachment_list.h"
#include "ui/fake_world.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

using namespace ui;
using mail::Attachment;

namespace {

Attachment attachment(int index, const char* name, const char* type)
{
    return {.index = index,
            .name = QString::fromUtf8(name),
            .type = QLatin1String(type),
            .octets = 12'000,
            .sha256 = {}};
}

Attachment program()
{
    Attachment made = attachment(0, "photo.jpg.exe", "image/jpeg");
    made.risk = Attachment::Risk::HidesSuffix;
    return made;
}

Attachment disguised()
{
    Attachment made = attachment(0, "photo.png", "image/png");
    made.content = QStringLiteral("application/pdf");
    made.risk = Attachment::Risk::OtherContent;
    return made;
}

/// A message with these attachments, open in the window.
struct World : FakeWorld {
    QList<QUrl> opened;
    bool anyProgram = true;

    explicit World(const QList<Attachment>& attachments, bool whole = true)
    {
        window->setOutside(
            [this](const QUrl& url) {
                opened.append(url);
                return anyProgram;
            },
            [](QMimeData*) {});
        click(0);
        mail::Reading known = reading("text");
        known.attachments = attachments;
        if (whole)
            arrive(known);
        else
            Q_EMIT counter->previewed(id(3), known, peek());
    }

    void arrive(const mail::Reading& known) const
    {
        Q_EMIT counter->opened(id(3), QStringLiteral("/m"), known);
    }

    AttachmentList* files() const { return child<AttachmentList>("Attachments"); }
    QString last() const { return counter->calls.last(); }
    QString words() const { return child<QLabel>("Attachment Words")->text(); }
    void push(const char* button) const { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    void lend(const QString& path) const
    {
        Q_EMIT counter->attachmentLent({{QStringLiteral("/m")}, 0, visit::Loan::Purpose::Look, path, {}});
    }
    QMessageBox* warning() const { return child<QMessageBox>("Attachment Warning"); }
};

} // namespace

class AttachmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatEachIs()
    {
        Attachment cut = attachment(1, "notes", "text/plain");
        cut.damage = Attachment::Damage::Cut;
        cut.reckoned = true;
        const World world({attachment(0, "../plan.pdf", "application/pdf"), cut});
        QCOMPARE(world.child<QLabel>("Attachment Count")->text(),
                 QStringLiteral("2 attachments, about 24 kB"));
        const auto* plan = world.files()->topLevelItem(0);
        QCOMPARE(plan->text(0), QStringLiteral("plan.pdf"));
        QCOMPARE(plan->text(1), QStringLiteral("PDF document"));
        QCOMPARE(plan->text(2), QStringLiteral("12 kB"));
        QVERIFY(plan->icon(1).isNull());
        QVERIFY(!plan->icon(0).isNull());
        const auto* notes = world.files()->topLevelItem(1);
        QVERIFY2(notes->text(1).endsWith(QStringLiteral(", cut")), qPrintable(notes->text(1)));
        QCOMPARE(notes->text(2), QStringLiteral("about 12 kB"));
        QVERIFY(!notes->icon(1).isNull());
    }

    void marksWhatIsNotWhatItSeems()
    {
        const World world({disguised()});
        const auto* item = world.files()->topLevelItem(0);
        QCOMPARE(item->text(1), QStringLiteral("claims to be: PNG image; is: PDF document"));
        QVERIFY(!item->icon(1).isNull());
        QVERIFY(item->toolTip(1).contains(QStringLiteral("The message says that this is: PNG image.")));
    }

    void aNamelessOneIsCalledAfterItsKind()
    {
        Attachment message = attachment(1, "", "message/rfc822");
        message.kind = Attachment::Kind::Message;
        const World world({attachment(0, "", "image/png"), message});
        QCOMPARE(world.files()->topLevelItem(0)->text(0), QStringLiteral("attachment.png"));
        QCOMPARE(world.files()->topLevelItem(1)->text(0), QStringLiteral("message.eml"));
    }

    void picturesOfThePageAreFoldedAway()
    {
        Attachment shown = attachment(0, "logo.png", "image/png");
        shown.contentId = "logo@here";
        shown.related = true;
        Attachment unshown = attachment(1, "photo.png", "image/png");
        unshown.contentId = "other@here";
        const World world({}, false);
        mail::Reading reading = world.reading("text");
        reading.attachments = {shown, unshown};
        reading.passages = {{.text = {}, .pages = {QStringLiteral("<img src='CID:logo%40here'>")}}};
        world.arrive(reading);
        QCOMPARE(world.files()->topLevelItemCount(), 1);
        QCOMPARE(world.files()->topLevelItem(0)->text(0), QStringLiteral("photo.png"));
        auto* fold = world.child<QToolButton>("More Attachments");
        QCOMPARE(fold->text(), QStringLiteral("1 picture of the page"));
        QTest::mouseClick(fold, Qt::LeftButton);
        QCOMPARE(world.files()->topLevelItemCount(), 2);
        QCOMPARE(world.files()->topLevelItem(1)->text(0), QStringLiteral("logo.png"));
    }

    void theFilesOfAWinmailAreListedInItsPlace()
    {
        Attachment inside = attachment(1, "plan.doc", "application/msword");
        inside.kind = Attachment::Kind::InWinmail;
        const World world({attachment(0, "winmail.dat", "application/ms-tnef"), inside});
        QCOMPARE(world.files()->topLevelItemCount(), 1);
        QCOMPARE(world.files()->topLevelItem(0)->text(0), QStringLiteral("plan.doc"));
        QVERIFY(world.child<QToolButton>("More Attachments")->isVisible());
    }

    void enterOpensWithTheProgramOfTheSystem()
    {
        World world({attachment(0, "plan.pdf", "application/pdf")});
        world.files()->setFocus();
        QTest::keyClick(world.files(), Qt::Key_Return);
        QCOMPARE(world.last(), QStringLiteral("lend /m 0 plan.pdf look"));
        world.lend(QStringLiteral("/private/plan.pdf"));
        QCOMPARE(world.opened, QList{QUrl::fromLocalFile(QStringLiteral("/private/plan.pdf"))});
        world.anyProgram = false;
        world.push("Open Attachment");
        world.lend(QStringLiteral("/private/plan.pdf"));
        QVERIFY(world.words().startsWith(QStringLiteral("No program here opens “plan.pdf”.")));
    }

    void aCopyThatCannotBeMadeIsToldInTheBar()
    {
        World world({attachment(0, "plan.pdf", "application/pdf")});
        world.push("Open Attachment");
        visit::Loan loan{{QStringLiteral("/m")}, 0, visit::Loan::Purpose::Look, {}, {}};
        loan.error = base::Error{base::Fault::CannotWrite, QStringLiteral("/private"), {}};
        Q_EMIT world.counter->attachmentLent(loan);
        QVERIFY(world.opened.isEmpty());
        QVERIFY(world.child<QFrame>("Error")->isVisible());
    }

    void whatRunsIsNeverOpened()
    {
        const World world({program()});
        QString suggested;
        world.window->setWhereTo([&](const Window::Wish& wish, const auto& then) {
            suggested = wish.name;
            then(QStringLiteral("/there"));
        });
        const QStringList before = world.counter->calls;
        world.push("Open Attachment");
        QTRY_VERIFY(world.warning());
        QVERIFY(world.warning()->text().contains(QStringLiteral("made to look like that of something else")));
        QVERIFY(!world.warning()->findChild<QPushButton*>(QStringLiteral("Open Anyway")));
        QCOMPARE(world.warning()->defaultButton(), world.warning()->button(QMessageBox::Cancel));
        QCOMPARE(world.counter->calls, before);
        QTest::mouseClick(world.warning()->findChild<QPushButton*>(QStringLiteral("Save Instead")),
                          Qt::LeftButton);
        QCOMPARE(suggested, QStringLiteral("photo.jpg.exe"));
        QCOMPARE(world.last(), QStringLiteral("attachment of /m 0 /there"));
    }

    void whatIsDoubtfulIsOpenedOnlyOnAWord()
    {
        const World world({disguised()});
        const QStringList before = world.counter->calls;
        world.push("Open Attachment");
        QTRY_VERIFY(world.warning());
        QTest::keyClick(world.warning(), Qt::Key_Return); // Cancel
        QTRY_VERIFY(!world.warning());
        QCOMPARE(world.counter->calls, before);
        world.push("Open Attachment");
        QTRY_VERIFY(world.warning());
        QTest::mouseClick(world.warning()->findChild<QPushButton*>(QStringLiteral("Open Anyway")),
                          Qt::LeftButton);
        QCOMPARE(world.last(), QStringLiteral("lend /m 0 photo.png look"));
    }

    void aPageIsOpenedOnlyOnAWord()
    {
        const World world({attachment(0, "login.html", "text/html")});
        world.push("Open Attachment");
        QTRY_VERIFY(world.warning());
        QVERIFY(world.warning()->text().contains(QStringLiteral("may fetch things from the network")));
    }

    void allAreSavedIntoAFolder()
    {
        const World world({attachment(0, "a.pdf", "application/pdf"), attachment(1, "b", "image/png")});
        world.window->setWhereTo([&](const Window::Wish& wish, const auto& then) {
            QVERIFY(wish.folder);
            then(QStringLiteral("/folder"));
        });
        world.push("Save All Attachments");
        QCOMPARE(world.last(), QStringLiteral("attachments of /m 0:a.pdf,1:b /folder"));
        const base::Error full{base::Fault::CannotWrite, QStringLiteral("/folder/b"), {}};
        Q_EMIT world.counter->attachmentsSaved(
            {QStringLiteral("/folder"), {QStringLiteral("/folder/a.pdf")}, {{QStringLiteral("b"), full}}});
        QCOMPARE(world.window->statusBar()->currentMessage(),
                 QStringLiteral("1 attachment saved in /folder"));
        QVERIFY(world.child<QFrame>("Error")->isVisible());
        QCOMPARE(world.window->desk()->headline(),
                 QStringLiteral("1 of 2 attachments could not be saved: b"));
    }

    void onlyTheSelectedOnesAreSaved()
    {
        const World world({attachment(0, "a", "image/png"), attachment(1, "b", "image/png"),
                           attachment(2, "c", "image/png")});
        world.window->setWhereTo(
            [&](const Window::Wish&, const auto& then) { then(QStringLiteral("/folder")); });
        world.files()->topLevelItem(0)->setSelected(true);
        world.files()->topLevelItem(2)->setSelected(true);
        world.push("Save Attachment");
        QCOMPARE(world.last(), QStringLiteral("attachments of /m 0:a,2:c /folder"));
    }

    void ofAPreviewTheMessageIsDownloadedFirst()
    {
        const Attachment known = attachment(0, "plan.pdf", "application/pdf");
        World world({known}, false);
        QVERIFY(world.files()->isVisible());
        QCOMPARE(world.child<QLabel>("Attachment Count")->text(), QStringLiteral("1 attachment so far"));
        world.push("Open Attachment");
        QCOMPARE(world.last(), QStringLiteral("open uid3"));
        QCOMPARE(world.words(), QStringLiteral("Downloading the message for “plan.pdf”…"));
        mail::Reading whole = world.reading("all of it");
        whole.attachments = {known, attachment(1, "later", "image/png")};
        world.arrive(whole);
        QCOMPARE(world.last(), QStringLiteral("lend /m 0 plan.pdf look"));
    }

    void whatTheWholeMessageShowsToBeAProgramIsNotOpened()
    {
        const World world({attachment(0, "photo.jpg.exe", "image/jpeg")}, false);
        world.push("Open Attachment");
        mail::Reading whole = world.reading("all of it");
        whole.attachments = {program()};
        world.arrive(whole);
        QTRY_VERIFY(world.warning());
        QVERIFY(!world.last().startsWith(QStringLiteral("lend")));
    }

    void aDownloadThatFailsEndsTheWait()
    {
        const Attachment known = attachment(0, "plan.pdf", "application/pdf");
        World world({known}, false);
        world.push("Open Attachment");
        Q_EMIT world.counter->openFailed(world.id(3), {base::Fault::ClosedByServer, {}, {}});
        QCOMPARE(world.words(), QStringLiteral("The message could not be downloaded."));
        mail::Reading whole = world.reading("all of it");
        whole.attachments = {known};
        world.arrive(whole); // later, for another reason
        QVERIFY(!world.last().startsWith(QStringLiteral("lend")));
    }

    void whoGoesOnToAnotherMessageIsNotInterrupted()
    {
        const Attachment known = attachment(0, "plan.pdf", "application/pdf");
        World world({known}, false);
        world.push("Open Attachment");
        world.click(1);
        mail::Reading whole = world.reading("all of it");
        whole.attachments = {known};
        world.arrive(whole);
        QVERIFY(!world.last().startsWith(QStringLiteral("lend")));
    }

    void spaceShowsATextInPlace()
    {
        const World world({attachment(0, "notes.txt", "text/plain")});
        QTest::keyClick(world.files(), Qt::Key_Space);
        QCOMPARE(world.last(), QStringLiteral("glance /m 0 text"));
        visit::Glance glance{{QStringLiteral("/m")}, 0, visit::Glance::Kind::Text, {}, {}, true, {}};
        glance.text = QStringLiteral("<b>as it is</b>");
        Q_EMIT world.counter->glanced(glance);
        auto* window = world.child<QDialog>("Glance");
        QTRY_VERIFY(window && window->isVisible());
        QCOMPARE(window->windowTitle(), QStringLiteral("notes.txt"));
        auto* text = world.child<QPlainTextEdit>("Glance Text");
        QCOMPARE(text->toPlainText(), QStringLiteral("<b>as it is</b>"));
        QVERIFY(world.child<QLabel>("Glance Note")->isVisible());
        QTest::keyClick(text, Qt::Key_Space);
        QVERIFY(!window->isVisible());
    }

    void whatHasNoPreviewSaysSo()
    {
        const World world({attachment(0, "plan.pdf", "application/pdf")});
        QVERIFY(!world.child<QPushButton>("Preview Attachment")->isEnabled());
        const QStringList before = world.counter->calls;
        QTest::keyClick(world.files(), Qt::Key_Space);
        QCOMPARE(world.words(), QStringLiteral("Only pictures and texts can be previewed here."));
        QCOMPARE(world.counter->calls, before);
    }

    void theMenuCopiesTheSafeName()
    {
        const World world({attachment(0, "../plan.pdf", "application/pdf")});
        Q_EMIT world.files()->customContextMenuRequested(QPoint(5, 5));
        const auto* menu = world.child<QMenu>("Attachment Menu");
        QVERIFY(menu);
        menu->findChild<QAction*>(QStringLiteral("Copy Attachment Name"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("plan.pdf"));
        menu->findChild<QAction*>(QStringLiteral("Open Attachment"))->trigger();
        QCOMPARE(world.last(), QStringLiteral("lend /m 0 plan.pdf look"));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    AttachmentTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "attachment_test.moc"

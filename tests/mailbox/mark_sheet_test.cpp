// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/mark_sheet.h"

#include <QTest>

using mailbox::MarkSheet;
using mailbox::MessageId;

namespace {

MessageId id(const char* uid)
{
    return {uid, 0};
}

} // namespace

class MarkSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsOnlyWhatChanged()
    {
        MarkSheet sheet;
        QCOMPARE(sheet.set({id("a"), id("b")}, true).ids.size(), 2);
        QCOMPARE(sheet.set({id("b"), id("c")}, true).ids, QList{id("c")});
        QVERIFY(sheet.set({id("a")}, true).ids.isEmpty());
    }

    void undoGoesBackStepByStepAndRedoForth()
    {
        MarkSheet sheet;
        sheet.set({id("a"), id("b")}, true);
        sheet.set({id("a")}, false);
        QCOMPARE(sheet.undo()->marked, true);
        QCOMPARE(sheet.marked(), (QSet{id("a"), id("b")}));
        sheet.undo();
        QVERIFY(sheet.marked().isEmpty());
        QVERIFY(!sheet.undo());
        sheet.redo();
        QCOMPARE(sheet.marked(), (QSet{id("a"), id("b")}));
        sheet.redo();
        QCOMPARE(sheet.marked(), (QSet{id("b")}));
        QVERIFY(!sheet.canRedo());
    }

    void aNewMarkEndsRedo()
    {
        MarkSheet sheet;
        sheet.set({id("a")}, true);
        sheet.undo();
        sheet.set({id("b")}, true);
        QVERIFY(!sheet.canRedo());
    }

    void aMessageWithoutLastingIdIsNeverMarked()
    {
        MarkSheet sheet;
        QVERIFY(sheet.set({MessageId{{}, 3}}, true).ids.isEmpty());
        QVERIFY(!sheet.canUndo());
    }

    void whatIsForgottenDoesNotComeBackByUndo()
    {
        MarkSheet sheet;
        sheet.set({id("a"), id("b")}, true);
        sheet.set({id("a")}, false);
        sheet.forget({id("a")});
        QCOMPARE(sheet.undo()->ids, QList{id("b")});
        QVERIFY(!sheet.canUndo());
        QVERIFY(!sheet.contains(id("a")));
    }

    void restoredMarksAreNoStep()
    {
        MarkSheet sheet;
        sheet.restore({id("a")});
        QVERIFY(sheet.contains(id("a")));
        QVERIFY(!sheet.canUndo());
    }
};

QTEST_APPLESS_MAIN(MarkSheetTest)
#include "mark_sheet_test.moc"

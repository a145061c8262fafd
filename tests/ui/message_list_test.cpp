// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_list.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using mailbox::Column;
using mailbox::Row;
using ui::MessageList;

namespace {

QList<Row> rows(int first, int last)
{
    QList<Row> rows;
    for (int n = first; n <= last; ++n) {
        Row row;
        row.id = {"uid" + QByteArray::number(n), 0};
        row.number = n;
        row.octets = 1000 + n;
        rows.append(row);
    }
    return rows;
}

struct World {
    mailbox::HeaderModel model;
    MessageList list;

    explicit World(int messages = 200)
    {
        list.resize(800, 300);
        list.show();
        list.showMailbox(&model);
        model.setRows(rows(1, messages));
        list.viewport()->grab();
    }

    ~World() { list.showMailbox(nullptr); }

    [[nodiscard]] QPoint middleOf(int line) const { return list.visualRect(model.index(line, 0)).center(); }
    [[nodiscard]] QByteArray uidAt(const QPoint& point) const
    {
        return model.idAt(list.indexAt(point).row()).uid;
    }
};

} // namespace

class MessageListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSortedIsFoundWhereItStands()
    {
        World world;
        const QPoint third = world.middleOf(2);
        QCOMPARE(world.uidAt(third), QByteArray("uid198"));
        world.model.setOrder({Column::Size, Qt::AscendingOrder});
        world.list.viewport()->grab();
        QCOMPARE(world.uidAt(third), QByteArray("uid3"));
        QCOMPARE(world.list.visibleIds().first().uid, QByteArray("uid1"));
    }

    void scrollsAsFarAsThereAreRows()
    {
        World world;
        const int before = world.list.verticalScrollBar()->maximum();
        world.model.setRows(rows(1, 300));
        world.list.viewport()->grab();
        QCOMPARE(world.list.verticalScrollBar()->maximum(), before + 100);
        world.model.setRows(rows(101, 400)); // as many, others
        world.list.viewport()->grab();
        QCOMPARE(world.list.verticalScrollBar()->maximum(), before + 100);
        QCOMPARE(world.list.visibleIds().first().uid, QByteArray("uid400"));
        world.model.setRows({});
        world.list.viewport()->grab();
        QVERIFY(world.list.visibleIds().isEmpty());
    }

    void aLargerFontMakesHigherRows()
    {
        World world;
        const int before = world.list.visualRect(world.model.index(0, 0)).height();
        QFont font = world.list.font();
        font.setPointSizeF(2 * font.pointSizeF());
        world.list.setFont(font);
        world.list.viewport()->grab();
        QVERIFY(world.list.visualRect(world.model.index(0, 0)).height() > before);
    }

    void anotherMailboxHasItsOwnRows()
    {
        World world;
        mailbox::HeaderModel other;
        other.setRows(rows(501, 700));
        world.list.showMailbox(&other);
        world.list.viewport()->grab();
        QCOMPARE(world.list.visibleIds().first().uid, QByteArray("uid700"));
        world.list.showMailbox(nullptr);
    }

    void allAreSelectedAtOnce()
    {
        World world;
        world.list.selectAll();
        QCOMPARE(world.list.selectionModel()->selection().size(), 1);
        QCOMPARE(world.list.selectedIds().size(), 200);
        QVERIFY(world.list.selectionModel()->isRowSelected(199));
        QVERIFY(!world.list.header()->selectionModel()->hasSelection());
    }

    void keysAndClicksSelectARange()
    {
        World world;
        QTest::mouseClick(world.list.viewport(), Qt::LeftButton, {}, world.middleOf(2));
        QCOMPARE(world.list.selectedIds().size(), 1);
        QTest::mouseClick(world.list.viewport(), Qt::LeftButton, Qt::ShiftModifier, world.middleOf(6));
        QCOMPARE(world.list.selectedIds().size(), 5);
        QTest::keyClick(&world.list, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(world.list.selectedIds().size(), 198);
        QTest::keyClick(&world.list, Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(world.list.selectedIds().size(), 3);
        QTest::mouseClick(world.list.viewport(), Qt::LeftButton, Qt::ControlModifier, world.middleOf(5));
        QCOMPARE(world.list.selectedIds().size(), 4);
        QTest::keyClick(&world.list, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(world.list.selectedIds().size(), 200);
    }

    void aClickBelowTheRowsSelectsNothing()
    {
        World world(3);
        QTest::mouseClick(world.list.viewport(), Qt::LeftButton, {}, world.middleOf(0));
        QCOMPARE(world.list.selectedIds().size(), 1);
        QTest::mouseClick(world.list.viewport(), Qt::LeftButton, {},
                          world.middleOf(2) + QPoint(0, world.list.viewport()->height() / 2));
        QVERIFY(world.list.selectedIds().isEmpty());
    }
};

QTEST_MAIN(MessageListTest)
#include "message_list_test.moc"

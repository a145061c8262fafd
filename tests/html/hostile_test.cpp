// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn.h"
#include "hostile_mails.h"

#include <QTest>

using html::Note;

using htmltest::many;

/// What a sender can do to a reader: each of these ends soon, and what is cut is told. The time limit of the
/// test stands for "soon"; layout is part of it.
class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bears_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<bool>("isCut");
        for (const htmltest::HostileMail& hostile : htmltest::hostileMails())
            QTest::newRow(hostile.name.constData()) << hostile.html << hostile.isCut;
    }

    void bears()
    {
        QFETCH(QString, mail);
        QFETCH(bool, isCut);
        const htmltest::Drawn drawn(mail);
        QVERIFY(drawn.page().width < 20'000);
        QCOMPARE(bool(drawn.page().notes), isCut);
    }

    void showsDeepTextAllTheSame()
    {
        QCOMPARE(htmltest::Drawn(many("<div>", 400) + QStringLiteral("deep")).text(), QStringLiteral("deep"));
        QVERIFY(
            htmltest::Drawn(many("<table><tr><td>", 100) + QStringLiteral("deep")).text().contains(u"deep"));
    }

    void readsHonestLengthWhole()
    {
        const htmltest::Drawn drawn(many("<p>a paragraph</p>", 1'500) + QStringLiteral("<p>end</p>"));
        QVERIFY(!drawn.page().notes);
        QVERIFY(drawn.text().endsWith(QLatin1String("end")));
    }
};

QTEST_MAIN(HostileTest)
#include "hostile_test.moc"

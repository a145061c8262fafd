// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_view.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ui;

class TextViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLongTextArrivesWholeAndInPieces()
    {
        TextView view;
        QString text;
        for (int i = 0; i < 60'000; ++i)
            text += QStringLiteral("Line %1 of a long letter\n").arg(i);
        view.show();
        view.showText(text);
        QVERIFY(!view.isComplete());
        QTRY_VERIFY_WITH_TIMEOUT(view.isComplete(), 60'000);
        QCOMPARE(view.toPlainText(), text);
        QCOMPARE(view.textCursor().position(), 0);
    }

    void anEndlessLineIsCutIntoParagraphs()
    {
        TextView view;
        view.showText(QString(100'000, QLatin1Char('x')));
        QTRY_VERIFY(view.isComplete());
        QVERIFY(view.document()->blockCount() > 10);
        QCOMPARE(view.toPlainText().count(QLatin1Char('x')), 100'000);
    }

    void aPairIsNeverTornAtTheSeamOfPieces()
    {
        TextView view;
        const QString letter = QString::fromUcs4(U"\U0001F4EC", 1);
        const QString text = QLatin1Char('a') + letter.repeated(40'000);
        view.showText(text);
        QTRY_VERIFY(view.isComplete());
        QCOMPARE(view.toPlainText().remove(QLatin1Char('\n')), text);
    }

    void anotherMessageReplacesOneThatIsStillArriving()
    {
        TextView view;
        view.showText(QString(1'000'000, QLatin1Char('x')));
        view.showText(QStringLiteral("short"));
        QCOMPARE(view.toPlainText(), QStringLiteral("short"));
        QVERIFY(view.isComplete());
    }

    void controlsAreShownNotObeyed()
    {
        TextView view;
        view.showText(QStringLiteral("a") + QChar(0x202E) + QStringLiteral("b") + QChar(0x1B));
        QVERIFY(!view.toPlainText().contains(QChar(0x202E)));
        QVERIFY(!view.toPlainText().contains(QChar(0x1B)));
    }

    void markupStaysText()
    {
        TextView view;
        view.showText(QStringLiteral("<b>bold</b>"));
        QCOMPARE(view.toPlainText(), QStringLiteral("<b>bold</b>"));
    }
};

QTEST_MAIN(TextViewTest)
#include "text_view_test.moc"

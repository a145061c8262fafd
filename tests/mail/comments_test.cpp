// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/comments.h"

#include <QTest>

/// Every row reads the same however blanks are joined: a comment leaves one.
class CommentsTest : public QObject {
    Q_OBJECT
private:
    static void rows(const QList<std::pair<QByteArray, QByteArray>>& list)
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("left");
        for (const auto& [value, left] : list)
            QTest::newRow(value.constData()) << value << left;
    }

private Q_SLOTS:
    void takesThemOut_data()
    {
        rows({{"a(b)c", "a c"},
              {"a (b (c) d) e", "a e"},
              {"(a) b", "b"},
              {"a (b", "a"},
              {"a) b", "a) b"},
              {"a (\\) b) c", "a c"},
              {"a (\\( b) c", "a c"},
              {"a (\" b) c", "a c"},
              {"\"(a)\" b", "\"(a)\" b"},
              {"\"a \\\" (b)\" c", "\"a \\\" (b)\" c"},
              {"a\\(b) c", "a\\ c"},
              {"\"a\\", "\"a\\"},
              {"(a\\", ""}});
    }

    void takesThemOut()
    {
        QFETCH(QByteArray, value);
        QTEST(mail::withoutComments(value).simplified(), "left");
    }

    void leavesNamesWithParenthesesAlone_data()
    {
        rows({{"a/b (c); name=d", "a/b ; name=d"},
              {"a/b; (c) name=d", "a/b; name=d"},
              {"a/b; name=d (e)", "a/b; name=d"},
              {"a/b; name=d\t(e)\t; f=g", "a/b; name=d ; f=g"},
              {"a/b; name=d (e) ; f=g", "a/b; name=d ; f=g"},
              {"a/b; name=d (1).pdf", "a/b; name=d (1).pdf"},
              {"a/b; name=d (1) e.pdf", "a/b; name=d (1) e.pdf"},
              {"a/b; name=d(1)", "a/b; name=d(1)"},
              {"a/b; name=(1)", "a/b; name=(1)"},
              {"a/b; name=\"d (e)\"", "a/b; name=\"d (e)\""},
              {"a/b; name=\"d\" (e)", "a/b; name=\"d\""},
              {"a/b; name=\"d\\\" (e)\"; f=g", "a/b; name=\"d\\\" (e)\"; f=g"},
              {"a/b; name=d; (e) f=g", "a/b; name=d; f=g"},
              {"a/b; name=d (e \\) f)", "a/b; name=d"},
              {"a/b; name=d (e", "a/b; name=d (e"},
              {"a/b; name=\"d (e); f\"", "a/b; name=\"d (e); f\""},
              {"a/b; name=\"d\\\" (e); f\"; g=h", "a/b; name=\"d\\\" (e); f\"; g=h"},
              {"(a) b/c", "b/c"},
              {"a/b; name=\"d\\", "a/b; name=\"d\\"}});
    }

    void leavesNamesWithParenthesesAlone()
    {
        QFETCH(QByteArray, value);
        QTEST(mail::withoutCommentsAroundParameters(value).simplified(), "left");
    }
};

QTEST_GUILESS_MAIN(CommentsTest)
#include "comments_test.moc"

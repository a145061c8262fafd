// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/html_charset.h"

#include <QTest>

class HtmlCharsetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPageSaysOfItself_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("label");
        const auto row = [](const char* name, const QByteArray& html, const char* label) {
            QTest::newRow(name) << html << QByteArray(label);
        };
        row("HTML 4", "<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">", "koi8-r");
        row("HTML 5", "<html><head><meta charset=\"koi8-r\"></head>", "koi8-r");
        row("single quotes", "<meta charset='koi8-r'>", "koi8-r");
        row("no quotes", "<meta charset=koi8-r>", "koi8-r");
        row("no quotes, closed at once", "<meta charset=koi8-r/>", "koi8-r");
        row("no quotes, more behind it", "<meta charset=koi8-r lang=ru>", "koi8-r");
        row("something follows", "<meta content='text/html; charset=koi8-r; x=y'>", "koi8-r");
        row("capitals", "<META CHARSET=KOI8-R>", "koi8-r");
        row("a link in front", "<link charset=big5><meta charset=koi8-r>", "koi8-r");
        row("a link alone", "<link charset=big5><p>", "");
        row("a page that says nothing", "<meta name=author><p>hello", "");
        row("words about it", "<p>write charset=koi8-r", "");
        row("cut", "<meta charset=", "");
        row("nothing", "", "");
        row("not in the head", QByteArray(5'000, ' ') + "<meta charset=koi8-r>", "");
    }

    void findsWhatAPageSaysOfItself()
    {
        QFETCH(QByteArray, html);
        QTEST(mail::charsetInHead(html), "label");
    }
};

QTEST_GUILESS_MAIN(HtmlCharsetTest)
#include "html_charset_test.moc"

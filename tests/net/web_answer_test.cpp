// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_answer.h"

#include <QTest>

using net::WebAnswer;
using State = WebAnswer::State;

namespace {

constexpr qsizetype most = 20'000;
const QByteArray fields = "Content-Type: image/png\r\n";

/// All that can be told of an answer, in one text.
QByteArray told(const WebAnswer& answer)
{
    QByteArray text = QByteArray::number(int(answer.state())) + ' ' + QByteArray::number(answer.hasHead());
    if (answer.hasHead()) {
        text += ' ' + QByteArray::number(answer.status()) + ' ' + answer.reason();
        for (const WebAnswer::Field& field : answer.fields())
            text += '\n' + field.name + '=' + field.value;
    }
    return text + "\n\n" + answer.body();
}

WebAnswer read(const QByteArray& octets, qsizetype piece, bool closed)
{
    WebAnswer answer(most);
    for (qsizetype at = 0; at < octets.size(); at += piece)
        answer.receive(QByteArrayView(octets).sliced(at, std::min(piece, octets.size() - at)));
    if (closed)
        answer.closed();
    return answer;
}

} // namespace

class WebAnswerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void sameForAnyPieces_data() { reads_data(); }
    void sameForAnyPieces();
    void onlyTheFinalAnswersFieldsCount();
    void aFieldThatComesTwiceIsNone();
    void theHeadIsThereBeforeTheBody();
};

void WebAnswerTest::reads_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& octets, State state, const QByteArray& body = {},
                        bool closed = true) { QTest::newRow(name) << octets << closed << state << body; };
    const QByteArray ok = "HTTP/1.1 200 OK\r\n" + fields;
    const auto chunked = [&](const QByteArray& chunks) {
        return ok + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
    };

    row("length", ok + "Content-Length: 5\r\n\r\nhello", State::Done, "hello", false);
    row("length, more behind it", ok + "Content-Length: 5\r\n\r\nhello and more", State::Done, "hello");
    row("length of nothing", ok + "Content-Length: 0\r\n\r\n", State::Done, "", false);
    row("to the end", ok + "\r\nhello", State::Done, "hello");
    row("to an end that does not come", ok + "\r\nhello", State::Body, "hello", false);
    row("chunks", chunked("3\r\nhel\r\n2;name=value\r\nlo\r\n0\r\n\r\n"), State::Done, "hello", false);
    row("chunks, hex", chunked("A\r\n0123456789\r\n0a\r\n0123456789\r\n000\r\n\r\n"), State::Done,
        "01234567890123456789", false);
    row("chunks with a trailer", chunked("5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"), State::Done, "hello", false);
    row("bare line feeds", "HTTP/1.0 200 OK\nContent-Length: 2\n\nhi", State::Done, "hi", false);
    row("no reason", "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi", State::Done, "hi", false);
    row("continue first", "HTTP/1.1 100 Continue\r\nX: y\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nhi",
        State::Done, "hi", false);
    row("early hints", "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nhi",
        State::Done, "hi", false);
    row("no content", "HTTP/1.1 204 No Content\r\n\r\n", State::Done, "", false);
    row("identity", ok + "Content-Encoding: Identity\r\nContent-Length: 2\r\n\r\nhi", State::Done, "hi");

    row("nothing", "", State::Broken);
    row("gibberish", "SSH-2.0-server\r\n", State::Broken);
    row("HTTP of another age", "HTTP/2 200\r\n\r\n", State::Broken);
    row("status of words", "HTTP/1.1 OK\r\n\r\n", State::Broken);
    row("status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", State::Broken);
    row("cut in the status", "HTTP/1.1 20", State::Broken);
    row("cut in the head", ok + "Content-Le", State::Broken);
    row("cut in the body", ok + "Content-Length: 5\r\n\r\nhel", State::Broken);
    row("cut in a chunk", chunked("5\r\nhel"), State::Broken);
    row("cut behind a chunk", chunked("5\r\nhello\r\n"), State::Broken);
    row("cut before the last line", chunked("5\r\nhello\r\n0\r\n"), State::Broken);
    row("a folded field", "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n", State::Broken);
    row("a field without colon", "HTTP/1.1 200 OK\r\nA\r\n\r\n", State::Broken);
    row("a blank before the colon", "HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\nhello", State::Broken);
    row("a NUL in a field", "HTTP/1.1 200 OK\r\nA: b" + QByteArray(1, '\0') + "\r\n\r\n", State::Broken);
    row("a bare CR in a field", "HTTP/1.1 200 OK\r\nA: b\rContent-Length: 5\r\n\r\nhello", State::Broken);
    row("length and chunks", ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        State::Broken);
    row("two lengths", ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", State::Broken);
    row("a list of lengths", ok + "Content-Length: 5, 5\r\n\r\nhello", State::Broken);
    row("a negative length", ok + "Content-Length: -1\r\n\r\nhello", State::Broken);
    row("a length with a sign", ok + "Content-Length: +5\r\n\r\nhello", State::Broken);
    row("a length beyond counting", ok + "Content-Length: 18446744073709551621\r\n\r\nhello", State::Broken);
    row("packed though not asked for", ok + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
        State::Broken);
    row("another coding", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", State::Broken);
    row("another protocol", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", State::Broken);
    row("interim for ever", QByteArray("HTTP/1.1 102 Processing\r\n\r\n").repeated(20), State::Broken);
    row("a chunk without a size", chunked("\r\nhello\r\n"), State::Broken);
    row("a chunk with a sign", chunked("-5\r\nhello\r\n"), State::Broken);
    row("a chunk of 0x", chunked("0x5\r\nhello\r\n"), State::Broken);
    row("a chunk beyond counting", chunked("fffffffffffffffff\r\nhello\r\n"), State::Broken);
    row("a chunk longer than it says", chunked("3\r\nhello\r\n0\r\n\r\n"), State::Broken);
    row("a long extension", chunked("5;" + QByteArray(300, 'x') + "\r\nhello\r\n0\r\n\r\n"), State::Broken);
    row("a long head", ok + "X: " + QByteArray(17'000, 'x') + "\r\n\r\n", State::Broken);
    row("a long status line", "HTTP/1.1 200 " + QByteArray(17'000, 'x') + "\r\n\r\n", State::Broken);
    row("many fields", "HTTP/1.1 200 OK\r\n" + QByteArray("a: b\r\n").repeated(101) + "\r\n", State::Broken);
    row("a trailer for ever", chunked("0\r\n" + QByteArray("a: b\r\n").repeated(3'000)), State::Broken);
    row("head that never ends", "HTTP/1.1 200 OK\r\nX: " + QByteArray(17'000, 'x'), State::Broken, "", false);

    row("a length too long", ok + "Content-Length: 20001\r\n\r\nhello", State::TooLong, "", false);
    row("the longest", ok + "Content-Length: 20000\r\n\r\n" + QByteArray(20'000, 'x'), State::Done,
        QByteArray(20'000, 'x'), false);
    row("too long to the end", ok + "\r\n" + QByteArray(20'001, 'x'), State::TooLong, "", false);
    row("a chunk too long", chunked("4e21\r\nhello"), State::TooLong, "", false);
    row("chunks too long", chunked(QByteArray("a\r\n0123456789\r\n").repeated(2'001)), State::TooLong, "",
        false);
}

void WebAnswerTest::reads()
{
    QFETCH(QByteArray, octets);
    QFETCH(bool, closed);
    const WebAnswer answer = read(octets, octets.size() + 1, closed);
    QTEST(answer.state(), "state");
    QTEST(answer.body(), "body");
}

void WebAnswerTest::sameForAnyPieces()
{
    QFETCH(QByteArray, octets);
    QFETCH(bool, closed);
    const QByteArray whole = told(read(octets, octets.size() + 1, closed));
    for (const qsizetype piece : {1, 2, 3, 7, 64, 1000})
        QCOMPARE(told(read(octets, piece, closed)), whole);
}

void WebAnswerTest::onlyTheFinalAnswersFieldsCount()
{
    const WebAnswer answer = read("HTTP/1.1 103 Early\r\nContent-Length: 9\r\nLocation: /x\r\n\r\n"
                                  "HTTP/1.1 302 Found\r\nlocation:\t /y \r\n\r\n",
                                  5, false);
    QVERIFY(answer.hasHead());
    QCOMPARE(answer.status(), 302);
    QCOMPARE(answer.reason(), QByteArray("Found"));
    QCOMPARE(answer.field("location").value_or("none"), QByteArray("/y"));
    QCOMPARE(answer.fields().size(), 1);
}

void WebAnswerTest::aFieldThatComesTwiceIsNone()
{
    const WebAnswer answer = read("HTTP/1.1 302 Found\r\nLocation: /x\r\nLocation: /y\r\n\r\n", 100, false);
    QVERIFY(answer.hasHead());
    QVERIFY(!answer.field("location"));
}

void WebAnswerTest::theHeadIsThereBeforeTheBody()
{
    const WebAnswer answer = read("HTTP/1.1 404 Not Found\r\nContent-Length: 99999\r\n\r\n", 100, false);
    QVERIFY(answer.hasHead());
    QCOMPARE(answer.status(), 404);
}

QTEST_APPLESS_MAIN(WebAnswerTest)
#include "web_answer_test.moc"

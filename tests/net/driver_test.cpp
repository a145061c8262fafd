// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/driver.h"
#include "net/ssl_transport.h"

#include <QTcpServer>
#include <QTest>

#include <sys/socket.h>
#include <thread>
#include <unistd.h>

/// The driver over real sockets.
class DriverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhileItWrites();
};

namespace {

constexpr int messages = 100'000;
constexpr int smallBuffer = 4096;

/// A server of the plainest kind: reads one command, writes its answer, and reads nothing while it cannot
/// write. Ends with QUIT or the wire.
class PlainPeer {
public:
    PlainPeer()
    {
        server_.listen(QHostAddress::LocalHost);
        shrink(int(server_.socketDescriptor()));
        thread_ = std::thread([this, listening = int(server_.socketDescriptor())] { serve(listening); });
    }
    ~PlainPeer() { thread_.join(); }

    quint16 port() const { return server_.serverPort(); }

private:
    static void shrink(int socket)
    {
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &smallBuffer, sizeof smallBuffer);
        setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &smallBuffer, sizeof smallBuffer);
    }

    void serve(int listening)
    {
        const int flags = 0;
        int wire = -1;
        while (wire < 0)
            wire = accept4(listening, nullptr, nullptr, flags);
        timeval patience{20, 0}; // a client that stopped reading must not hold this thread for ever
        setsockopt(wire, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        setsockopt(wire, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        say(wire, "+OK\r\n");
        QByteArray heard;
        while (hear(wire, heard)) {
            for (qsizetype end = heard.indexOf('\n'); end >= 0; end = heard.indexOf('\n')) {
                const bool goesOn = answer(wire, heard.left(end));
                heard.remove(0, end + 1);
                if (!goesOn) {
                    close(wire);
                    return;
                }
            }
        }
        close(wire);
    }

    static bool hear(int wire, QByteArray& heard)
    {
        char octets[1024];
        const ssize_t came = recv(wire, octets, sizeof octets, 0);
        if (came > 0)
            heard.append(octets, came);
        return came > 0;
    }

    static bool say(int wire, QByteArrayView text)
    {
        while (!text.isEmpty()) {
            const ssize_t went = ::send(wire, text.data(), size_t(text.size()), MSG_NOSIGNAL);
            if (went <= 0)
                return false;
            text = text.sliced(went);
        }
        return true;
    }

    static bool answer(int wire, const QByteArray& command)
    {
        if (command.startsWith("CAPA"))
            return say(wire, "+OK\r\nPIPELINING\r\nTOP\r\n.\r\n");
        if (command.startsWith("TOP"))
            return say(wire, "+OK\r\nSubject: a line of some length, as headers have them\r\n\r\n.\r\n");
        (void)say(wire, "+OK\r\n");
        return !command.startsWith("QUIT");
    }

    QTcpServer server_;
    std::thread thread_;
};

net::Driver::Rules rules()
{
    net::Driver::Rules rules;
    rules.signOn.user = "joe";
    rules.signOn.password = base::Secret("s3cret");
    rules.signOn.way = pop3::SignOn::Way::User;
    rules.signOn.allowPlaintext = true;
    rules.limits.window = rules.limits.firstWindow = messages;
    rules.line = {1'000'000'000'000, std::chrono::milliseconds(1)}; // whatever is asked goes out at once
    return rules;
}

} // namespace

/// A hundred thousand commands fill every buffer on the way; their answers too. Whoever writes them all
/// before it reads waits for a peer that waits for it.
void DriverTest::readsWhileItWrites()
{
    PlainPeer peer;
    net::Endpoint endpoint{QStringLiteral("127.0.0.1"), peer.port(), false, {}, smallBuffer};
    net::Driver driver(std::make_unique<net::SslTransport>(), endpoint, rules());
    int answered = 0;
    bool finished = false;
    connect(&driver, &net::Driver::happened, this, [&](const pop3::Event& event) {
        answered += std::holds_alternative<pop3::Answered>(event) ? 1 : 0;
    });
    connect(&driver, &net::Driver::finished, this, [&] { finished = true; });
    driver.start();
    for (int i = 1; i <= messages; ++i)
        driver.send(pop3::Top{*pop3::MessageNumber::from(i), 0});
    QTRY_COMPARE_WITH_TIMEOUT(answered, messages, 60'000);
    driver.leave();
    QTRY_VERIFY(finished);
}

QTEST_GUILESS_MAIN(DriverTest)
#include "driver_test.moc"

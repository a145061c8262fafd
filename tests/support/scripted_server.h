// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QTcpServer>

class QTcpSocket;

namespace support {

/// A server on loopback that follows a script to the letter, for faults that no well-behaved server makes to
/// order.
///
/// One line a step: "S: text" sends text and CRLF, "S.: text" without CRLF (\r \n as escapes), "C: VERB"
/// waits for a line that begins with VERB, "drip: text" sends an octet each 300 ms and never ends the line,
/// "close" cuts the connection, "silence" does nothing for ever. Neighbouring S lines leave in one write.
/// Behind its last step it waits. Each connection takes the next script; the last one serves all that follow.
class ScriptedServer : public QObject {
    Q_OBJECT
public:
    explicit ScriptedServer(const QByteArrayList& scripts, QObject* parent = nullptr);

    [[nodiscard]] quint16 port() const { return server_.serverPort(); }
    [[nodiscard]] int connections() const { return connections_; }
    /// All lines that clients sent, in order, over all connections.
    [[nodiscard]] const QByteArrayList& heard() const { return heard_; }

private:
    class Connection;
    void welcome();

    QTcpServer server_;
    QByteArrayList scripts_;
    QByteArrayList heard_;
    int connections_ = 0;
};

} // namespace support

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/traffic.h"

#include <QObject>

#include <optional>

namespace net {

/// Where to and how.
struct Endpoint {
    QString host;
    quint16 port = 0;
    bool implicitTls = true;
    QString caFile;               ///< further authorities (PEM); empty = the system's only
    int sendBuffer = 0;           ///< octets the system keeps of what is written; 0 = as many as it likes
    QString certificateFile = {}; ///< to be known by (PEM); empty = none
    QString keyFile = {};         ///< its key (PEM)
};

/// How the link is protected, as negotiated.
struct TlsFacts {
    QString protocol; ///< "TLS 1.3"
    QString cipher;
    bool resumed = false; ///< of an earlier session, whose certificates were judged then
};

/// The wire: moves bytes and knows nothing of POP3. One connection an object; one socket a settings snapshot.
class Transport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Ends in opened() or closed().
    virtual void open(const Endpoint& endpoint) = 0;

    /// Ends in encrypted() or closed().
    virtual void startTls() = 0;

    /// At most `most` octets of what has arrived.
    [[nodiscard]] virtual QByteArray read(qint64 most) = 0;
    [[nodiscard]] virtual qint64 bytesAvailable() const = 0;

    /// What the system takes at once goes out at once. bytesArrived() and closed() may come meanwhile.
    virtual void write(const QByteArray& bytes) = 0;

    /// Writes what is left, then closes. Ends in closed().
    virtual void close() = 0;

    /// What went over the wire until now, where that is more than what is read and written here.
    [[nodiscard]] virtual std::optional<base::Traffic> onWire() { return std::nullopt; }

    /// Drops the wire at once. closed() does not come any more.
    virtual void abort() = 0;

Q_SIGNALS:
    /// The line stands, with TLS where the endpoint wants it from the first byte.
    void opened();
    /// TLS stands and the certificate was accepted. Comes before opened() where TLS is implicit.
    void encrypted(net::TlsFacts facts);
    void bytesArrived();
    /// The wire ended, once; nothing comes after it. Bytes that arrived before can still be read.
    void closed(base::Error how);
};

} // namespace net

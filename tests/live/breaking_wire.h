// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/ssl_transport.h"

#include <functional>

namespace live {

/// The real wire, cut once: just before the client would say `word`, and the server never hears it.
class BreakingWire final : public net::Transport {
    Q_OBJECT
public:
    explicit BreakingWire(QByteArray word);

    void open(const net::Endpoint& endpoint) override { wire_.open(endpoint); }
    void startTls() override { wire_.startTls(); }
    [[nodiscard]] QByteArray read(qint64 most) override { return wire_.read(most); }
    [[nodiscard]] qint64 bytesAvailable() const override { return wire_.bytesAvailable(); }
    void write(const QByteArray& bytes) override;
    void close() override { wire_.close(); }
    void abort() override { wire_.abort(); }

private:
    void cut();

    QByteArray word_;
    net::SslTransport wire_;
};

/// For visit::Visit::Options: the first wire breaks before `word`, the later ones hold.
[[nodiscard]] std::function<std::unique_ptr<net::Transport>()> breakingOnce(const QByteArray& word);

} // namespace live

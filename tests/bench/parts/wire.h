// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <openssl/ssl.h>
#include <span>
#include <string>
#include <string_view>

namespace bench {

/// A connected socket, in clear or under TLS, that never blocks once it stands. Owns both.
class Wire {
public:
    struct Moved {
        std::size_t octets = 0; ///< 0 and not ended: later
        bool ended = false;     ///< by the other side, or by an error
    };

    explicit Wire(int socket);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    /// The handshake, which blocks for ten seconds at most. `session` (may be null) is offered again.
    [[nodiscard]] bool encrypt(SSL_CTX* context, bool asServer, SSL_SESSION* session = nullptr);

    [[nodiscard]] Moved read(std::span<char> into);
    [[nodiscard]] Moved write(std::string_view octets);
    /// Several pieces in one call where the socket is in clear.
    [[nodiscard]] Moved write(std::span<const std::string_view> pieces);

    /// Waits until there is something to read, or room to write where `writes` says so. False: nothing
    /// happened for two minutes, or an error.
    [[nodiscard]] bool wait(bool reads, bool writes);

    [[nodiscard]] SSL* tls() const { return tls_; }

private:
    void setBlocking(bool blocks) const;
    Moved judge(int result) const;
    Moved writeClear(std::span<const std::string_view> pieces) const;
    Moved writeEncrypted(std::span<const std::string_view> pieces);

    int socket_;
    SSL* tls_ = nullptr;
    std::string gathered_; ///< what TLS gets in one go
};

/// For a server with its certificate and key, with session tickets; ends the process with a sentence when
/// they cannot be read.
[[nodiscard]] SSL_CTX* serverContext(const std::string& certificate, const std::string& key);
/// For a client that trusts `authority` alone.
[[nodiscard]] SSL_CTX* clientContext(const std::string& authority);

/// A listener on loopback, on a port of the system's choice, which goes into `port`.
[[nodiscard]] int listenOnLoopback(int& port);
/// A connected socket, or -1.
[[nodiscard]] int connectOnLoopback(int port);

} // namespace bench

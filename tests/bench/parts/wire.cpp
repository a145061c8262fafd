// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/wire.h"

#include "bench/parts/ending.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr int longestSilence = 120'000; // ms; a bench that waits longer is stuck
constexpr std::size_t piecesAtOnce = 256;
constexpr std::size_t gatherAtMost = 64 * 1024; // four records of TLS

Wire::Moved judgeSystem(ssize_t result)
{
    if (result > 0)
        return {std::size_t(result), false};
    const bool later = result < 0 && (errno == EAGAIN || errno == EINTR);
    return {0, !later};
}

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

Wire::Wire(int socket)
    : socket_(socket)
{
    const int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setBlocking(false);
}

Wire::~Wire()
{
    if (tls_ != nullptr) {
        SSL_shutdown(tls_);
        SSL_free(tls_);
    }
    close(socket_);
}

void Wire::setBlocking(bool blocks) const
{
    const int flags = fcntl(socket_, F_GETFL);
    fcntl(socket_, F_SETFL, blocks ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
}

bool Wire::encrypt(SSL_CTX* context, bool asServer, SSL_SESSION* session)
{
    const timeval patience{10, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setBlocking(true);
    tls_ = SSL_new(context);
    SSL_set_fd(tls_, socket_);
    if (session != nullptr)
        SSL_set_session(tls_, session);
    const int result = asServer ? SSL_accept(tls_) : SSL_connect(tls_);
    setBlocking(false);
    return result == 1;
}

Wire::Moved Wire::judge(int result) const
{
    if (result > 0)
        return {std::size_t(result), false};
    const int error = SSL_get_error(tls_, result);
    return {0, error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE};
}

Wire::Moved Wire::read(std::span<char> into)
{
    if (tls_ != nullptr)
        return judge(SSL_read(tls_, into.data(), int(into.size())));
    return judgeSystem(recv(socket_, into.data(), into.size(), 0));
}

Wire::Moved Wire::write(std::string_view octets)
{
    if (tls_ != nullptr)
        return judge(SSL_write(tls_, octets.data(), int(std::min(octets.size(), gatherAtMost))));
    return judgeSystem(send(socket_, octets.data(), octets.size(), MSG_NOSIGNAL));
}

Wire::Moved Wire::write(std::span<const std::string_view> pieces)
{
    return tls_ != nullptr ? writeEncrypted(pieces) : writeClear(pieces);
}

Wire::Moved Wire::writeClear(std::span<const std::string_view> pieces) const
{
    std::array<iovec, piecesAtOnce> vectors;
    const std::size_t count = std::min(pieces.size(), vectors.size());
    for (std::size_t i = 0; i < count; ++i)
        vectors[i] = {const_cast<char*>(pieces[i].data()), pieces[i].size()};
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    return judgeSystem(sendmsg(socket_, &message, MSG_NOSIGNAL));
}

Wire::Moved Wire::writeEncrypted(std::span<const std::string_view> pieces)
{
    if (pieces.front().size() >= gatherAtMost)
        return write(pieces.front());
    gathered_.clear();
    for (const std::string_view piece : pieces) {
        gathered_ += piece.substr(0, gatherAtMost - gathered_.size());
        if (gathered_.size() == gatherAtMost)
            break;
    }
    return write(std::string_view(gathered_));
}

bool Wire::wait(bool reads, bool writes)
{
    if (reads && tls_ != nullptr && SSL_pending(tls_) > 0)
        return true;
    pollfd poll{socket_, short((reads ? POLLIN : 0) | (writes ? POLLOUT : 0)), 0};
    return ::poll(&poll, 1, longestSilence) > 0;
}

SSL_CTX* serverContext(const std::string& certificate, const std::string& key)
{
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char*>("bench"), 5);
    if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1)
        fail("The certificate or its key cannot be read: " + certificate);
    return context;
}

SSL_CTX* clientContext(const std::string& authority)
{
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    if (SSL_CTX_load_verify_locations(context, authority.c_str(), nullptr) != 1)
        fail("The authority cannot be read: " + authority);
    return context;
}

int listenOnLoopback(int& port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), length) != 0 || listen(listener, 64) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        fail("No port on loopback can be had.");
    port = ntohs(address.sin_port);
    return listener;
}

int connectOnLoopback(int port)
{
    const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return connection;
    close(connection);
    return -1;
}

} // namespace bench

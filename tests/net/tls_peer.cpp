// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tls_peer.h"

#include <QTcpSocket>

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <array>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int tick = 20; // ms between two looks whether all is over

BIO* bioOf(const QByteArray& pem)
{
    return BIO_new_mem_buf(pem.constData(), int(pem.size()));
}

void use(SSL_CTX* context, const practice::Identity& identity)
{
    const QByteArray certificateText = identity.certificate.toPem(); // the BIOs only look at them
    const QByteArray keyText = identity.key.toPem();
    BIO* const certificatePem = bioOf(certificateText);
    BIO* const keyPem = bioOf(keyText);
    X509* const certificate = PEM_read_bio_X509(certificatePem, nullptr, nullptr, nullptr);
    EVP_PKEY* const key = PEM_read_bio_PrivateKey(keyPem, nullptr, nullptr, nullptr);
    if (SSL_CTX_use_certificate(context, certificate) != 1 || SSL_CTX_use_PrivateKey(context, key) != 1)
        qFatal("no identity");
    X509_free(certificate);
    EVP_PKEY_free(key);
    BIO_free(certificatePem);
    BIO_free(keyPem);
}

SSL_CTX* newContext(const practice::Identity& identity)
{
    SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char*>("peer"), 4);
    use(context, identity);
    return context;
}

void copyTicketKeys(void* from, SSL_CTX* to)
{
    std::array<unsigned char, 80> keys{};
    SSL_CTX_get_tlsext_ticket_keys(static_cast<SSL_CTX*>(from), keys.data(), long(keys.size()));
    SSL_CTX_set_tlsext_ticket_keys(to, keys.data(), long(keys.size()));
}

} // namespace

TlsPeer::TlsPeer(const practice::Identity& identity, const QHostAddress& address)
    : context_(newContext(identity))
{
    if (!server_.listen(address))
        qFatal("cannot listen");
    server_.pauseAccepting(); // the thread does
    port_ = server_.serverPort();
    thread_ = std::thread([this] { serve(); });
}

TlsPeer::~TlsPeer()
{
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    thread_.join();
    SSL_CTX_free(static_cast<SSL_CTX*>(context_));
}

void TlsPeer::become(const practice::Identity& identity, bool knowsOldTickets)
{
    const std::lock_guard lock(mutex_);
    auto* const before = static_cast<SSL_CTX*>(context_);
    SSL_CTX* const after = newContext(identity);
    if (knowsOldTickets)
        copyTicketKeys(before, after);
    SSL_CTX_free(before);
    context_ = after;
}

void TlsPeer::shareTicketsOf(const TlsPeer& other)
{
    const std::scoped_lock lock(mutex_, other.mutex_);
    copyTicketKeys(other.context_, static_cast<SSL_CTX*>(context_));
}

void TlsPeer::cutWhoResumes()
{
    const std::lock_guard lock(mutex_);
    cutsWhoResumes_ = true;
}

std::vector<bool> TlsPeer::resumed() const
{
    const std::lock_guard lock(mutex_);
    return resumed_;
}

void TlsPeer::serve()
{
    for (;;) {
        pollfd listening{int(server_.socketDescriptor()), POLLIN, 0};
        const bool called = poll(&listening, 1, tick) > 0;
        {
            const std::lock_guard lock(mutex_);
            if (ends_)
                return;
        }
        const int wire = called ? accept(listening.fd, nullptr, nullptr) : -1;
        if (wire >= 0)
            greet(wire);
    }
}

void TlsPeer::greet(int wire)
{
    timeval patience{10, 0}; // a client that says nothing must not hold this thread for ever
    setsockopt(wire, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    SSL* ssl = nullptr;
    bool cuts = false;
    {
        const std::lock_guard lock(mutex_);
        ssl = SSL_new(static_cast<SSL_CTX*>(context_));
        cuts = cutsWhoResumes_;
    }
    SSL_set_fd(ssl, wire);
    if (cuts) // in the middle of the handshake, when the ticket was read
        SSL_set_info_callback(ssl, [](const SSL* of, int, int) {
            if (SSL_session_reused(of))
                shutdown(SSL_get_fd(of), SHUT_RDWR);
        });
    if (SSL_accept(ssl) == 1) {
        {
            const std::lock_guard lock(mutex_);
            resumed_.push_back(SSL_session_reused(ssl) == 1);
        }
        SSL_write(ssl, "+OK\r\n", 5);
        std::array<char, 256> heard{};
        while (SSL_read(ssl, heard.data(), int(heard.size())) > 0) {
        }
    }
    SSL_free(ssl);
    close(wire);
}

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench-server --messages N --octets S [--certificate F --key F] [--no-pipelining]: a POP3 server on loopback
// that has its mail and its answers in memory, so that a client is never kept waiting. Prints its ports as a
// line of JSON, and ends when standard input is closed. User "reader", password "bench".
#include "bench/parts/counter_session.h"
#include "bench/parts/ending.h"
#include "bench/parts/options.h"

#include <array>
#include <cstdio>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

void serveAll(const bench::House& house, int clear, int encrypted)
{
    std::array<pollfd, 3> polls{pollfd{clear, POLLIN, 0}, pollfd{encrypted, POLLIN, 0},
                                pollfd{STDIN_FILENO, POLLIN, 0}};
    while (poll(polls.data(), polls.size(), -1) > 0 && polls[2].revents == 0) {
        for (const bool isEncrypted : {false, true}) {
            if (polls[isEncrypted ? 1 : 0].revents == 0)
                continue;
            const int socket = accept4(isEncrypted ? encrypted : clear, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket >= 0)
                std::thread([&house, socket, isEncrypted] {
                    bench::CounterSession(house, socket).serve(isEncrypted);
                }).detach();
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    bench::dieWithParent();
    const bench::Options options(argc, argv);
    const bench::MadeUpMail mail(std::size_t(options.number("messages", 100)),
                                 std::size_t(options.number("octets", 3000)));
    bench::House house{
        mail, nullptr, "AHJlYWRlcgBiZW5jaA==", "reader", "bench", !options.has("no-pipelining")};
    if (options.has("certificate"))
        house.tls = bench::serverContext(options.text("certificate"), options.text("key"));
    int clearPort = 0;
    int encryptedPort = 0;
    const int clear = bench::listenOnLoopback(clearPort);
    const int encrypted = house.tls != nullptr ? bench::listenOnLoopback(encryptedPort) : -1;
    std::printf("{\"clear\": %d, \"tls\": %d}\n", clearPort, encryptedPort);
    std::fflush(stdout);
    serveAll(house, clear, encrypted);
    _exit(0); // sessions that are under way read what main() owns
}

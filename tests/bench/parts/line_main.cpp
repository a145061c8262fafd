// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench-line --to PORT --rtt MS [--mbit M]: a line on loopback with a delay and a rate, to a server on
// loopback. Kind to everybody: nothing is lost, nothing starts slowly. The handshake of TCP costs its round
// trip too. Prints its port as a line of JSON; ends when standard input is closed.
#include "bench/parts/delay_line.h"
#include "bench/parts/ending.h"
#include "bench/parts/options.h"
#include "bench/parts/wire.h"

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <list>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using bench::Clock;
using bench::Direction;
using bench::LineFacts;
using bench::Stream;

/// A client, and the server once the client's call has come through.
struct Call {
    int client = -1;
    int server = -1;
    Clock::time_point through; ///< the server sees the call: one and a half round trips after it began
    std::unique_ptr<Stream> up;
    std::unique_ptr<Stream> down;

    ~Call()
    {
        close(client);
        if (server >= 0)
            close(server);
    }
};

void prepare(int socket, const LineFacts& facts)
{
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const int small = 64 * 1024; // what waits before a slow line waits in the line, not in the system
    if (facts.octetsPerSecond > 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
}

class Line {
public:
    Line(const LineFacts& facts, int port, int listener)
        : facts_(facts)
        , port_(port)
        , listener_(listener)
        , up_(facts)
        , down_(facts)
    {}

    void run()
    {
        do {
            const Clock::time_point now = Clock::now();
            calls_.remove_if([&](const std::unique_ptr<Call>& call) { return !move(*call, now); });
        } while (wait());
    }

private:
    bool move(Call& call, Clock::time_point now)
    {
        if (call.server < 0 && (now < call.through || !connectThrough(call)))
            return now < call.through;
        return call.up->move(now) && call.down->move(now) && !(call.up->isOver() && call.down->isOver());
    }

    bool connectThrough(Call& call)
    {
        call.server = bench::connectOnLoopback(port_);
        if (call.server < 0)
            return false;
        prepare(call.server, facts_);
        const Clock::time_point stands = call.through - facts_.roundTrip / 2; // for the client
        call.up = std::make_unique<Stream>(call.client, call.server, up_, stands);
        call.down = std::make_unique<Stream>(call.server, call.client, down_, call.through);
        return true;
    }

    void accept()
    {
        const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        prepare(client, facts_);
        auto call = std::make_unique<Call>();
        call->client = client;
        call->through = Clock::now() + facts_.roundTrip * 3 / 2;
        calls_.push_back(std::move(call));
    }

    /// Until something can be moved; false: standard input was closed.
    bool wait()
    {
        std::vector<pollfd> polls{{listener_, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
        Clock::time_point next = Clock::time_point::max();
        const Clock::time_point now = Clock::now();
        for (const auto& call : calls_)
            watch(*call, now, polls, next);
        const auto left = std::max(next - now, Clock::duration::zero());
        const timespec time{left / std::chrono::seconds(1), (left % std::chrono::seconds(1)).count()};
        ppoll(polls.data(), polls.size(), next == Clock::time_point::max() ? nullptr : &time, nullptr);
        if (polls[0].revents != 0)
            accept();
        return polls[1].revents == 0;
    }

    static void watch(const Call& call, Clock::time_point now, std::vector<pollfd>& polls,
                      Clock::time_point& next)
    {
        if (call.server < 0) {
            next = std::min(next, call.through);
            return;
        }
        const auto events = [&](const Stream& in, const Stream& out) {
            return short((in.wantsToRead(now) ? POLLIN : 0) | (out.wantsToWrite(now) ? POLLOUT : 0));
        };
        const auto add = [&](int socket, short what) {
            if (what != 0) // one that asks for nothing would still wake us when it hangs up
                polls.push_back({socket, what, 0});
        };
        add(call.client, events(*call.up, *call.down));
        add(call.server, events(*call.down, *call.up));
        next = std::min({next, call.up->next(now), call.down->next(now)});
    }

    LineFacts facts_;
    int port_;
    int listener_;
    Direction up_;
    Direction down_;
    std::list<std::unique_ptr<Call>> calls_;
};

} // namespace

int main(int argc, char** argv)
{
    bench::dieWithParent();
    prctl(PR_SET_TIMERSLACK, 1000); // ns: what is due goes out within the microsecond
    const bench::Options options(argc, argv);
    LineFacts facts;
    facts.roundTrip = std::chrono::microseconds(static_cast<long long>(options.number("rtt", 0) * 1000));
    facts.octetsPerSecond = options.number("mbit", 0) * 1e6 / 8;
    int port = 0;
    const int listener = bench::listenOnLoopback(port);
    std::printf("{\"port\": %d}\n", port);
    std::fflush(stdout);
    Line(facts, int(options.number("to", 0)), listener).run();
    return 0;
}

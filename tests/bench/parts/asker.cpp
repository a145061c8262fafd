// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/asker.h"

#include "bench/parts/ending.h"

#include <cstring>

namespace bench {

namespace {

constexpr std::size_t bufferOctets = 256 * 1024;

} // namespace

Asker::Asker(Wire& wire)
    : wire_(wire)
    , buffer_(bufferOctets, '\0')
{}

void Asker::writeSome()
{
    while (gone_ < output_.size()) {
        const Wire::Moved moved = wire_.write(std::string_view(output_).substr(gone_));
        if (moved.ended)
            fail("The server does not listen any more.");
        if (moved.octets == 0)
            return;
        gone_ += moved.octets;
    }
    output_.clear();
    gone_ = 0;
}

/// Reads more behind what is left, writing meanwhile.
void Asker::refill()
{
    std::memmove(buffer_.data(), input_.data(), input_.size());
    std::size_t filled = input_.size();
    for (const std::size_t before = filled; filled == before;) {
        writeSome();
        if (!wire_.wait(true, !output_.empty()))
            fail("The server does not answer.");
        // Under TLS one call gives one record; several at once make fewer writes to a file.
        for (bool goesOn = true; goesOn && filled < buffer_.size();) {
            const Wire::Moved moved = wire_.read({buffer_.data() + filled, buffer_.size() - filled});
            if (moved.ended && filled == before)
                fail("The server hung up.");
            filled += moved.octets;
            goesOn = moved.octets > 0;
        }
    }
    input_ = std::string_view(buffer_).substr(0, filled);
}

std::string Asker::accepted()
{
    writeSome();
    std::size_t end = input_.find("\r\n");
    for (; end == std::string_view::npos; end = input_.find("\r\n"))
        refill();
    std::string line(input_.substr(0, end));
    input_.remove_prefix(end + 2);
    if (!line.starts_with("+OK"))
        fail("The server refused: " + line);
    return line;
}

void Asker::lines(const Sink& sink)
{
    for (bool beginsLine = true;;) {
        while (input_.size() < (beginsLine && input_.starts_with('.') ? 3 : 1))
            refill();
        if (beginsLine && input_.starts_with(".\r\n"))
            break;
        if (beginsLine && input_.starts_with('.'))
            input_.remove_prefix(1);
        const std::size_t dot = input_.find("\n.");
        const std::string_view piece = input_.substr(0, dot == std::string_view::npos ? dot : dot + 1);
        sink(piece);
        beginsLine = piece.ends_with('\n');
        input_.remove_prefix(piece.size());
    }
    input_.remove_prefix(3);
}

} // namespace bench

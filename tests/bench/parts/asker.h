// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/parts/wire.h"

#include <functional>
#include <string>

namespace bench {

/// A POP3 client that asks without a window: what is said waits in memory and goes out while answers are
/// read. Ends the process with a sentence where the server refuses or hangs up.
class Asker {
public:
    using Sink = std::function<void(std::string_view)>;

    explicit Asker(Wire& wire);

    void say(std::string_view commands) { output_ += commands; }
    /// The next line of an answer, which must begin with +OK.
    std::string accepted();
    /// The lines behind a +OK, unstuffed, up to the dot, in pieces as they come.
    void lines(const Sink& sink);

private:
    void refill();
    void writeSome();

    Wire& wire_;
    std::string output_;
    std::size_t gone_ = 0; ///< of output_
    std::string buffer_;
    std::string_view input_; ///< what of the buffer is not used yet
};

} // namespace bench

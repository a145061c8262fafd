// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// A mailbox of messages made up by a rule, with every answer about it prepared once. All have the same
/// size; headers differ, the body is one for all, with lines that begin with dots.
class MadeUpMail {
public:
    /// Headers are this long, the empty line behind them included; a smaller message has no body.
    static constexpr std::size_t headerOctets = 800;

    MadeUpMail(std::size_t count, std::size_t octets);

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t octets() const { return octets_; }

    /// "+OK", then the header with its empty line.
    [[nodiscard]] std::string_view headed(std::size_t number) const;
    /// The first `lines` lines of the body, with dots stuffed (RFC 1939 section 3).
    [[nodiscard]] std::string_view body(std::size_t lines) const;
    [[nodiscard]] std::string_view body() const { return body_; }

    /// The whole answers to STAT, LIST and UIDL.
    [[nodiscard]] std::string_view stat() const { return stat_; }
    [[nodiscard]] std::string_view list() const { return list_; }
    [[nodiscard]] std::string_view uidl() const { return uidl_; }

    /// The unique id of a message: the same whatever else is in the mailbox.
    [[nodiscard]] static std::string uid(std::size_t number);

private:
    void makeBody();
    void makeLists();

    std::size_t count_;
    std::size_t octets_;
    std::string headers_;
    std::string body_;
    std::vector<std::size_t> lineEnds_;
    std::string stat_;
    std::string list_;
    std::string uidl_;
};

} // namespace bench

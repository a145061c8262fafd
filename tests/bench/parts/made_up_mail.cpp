// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/made_up_mail.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>

namespace bench {

namespace {

constexpr std::string_view accepted = "+OK\r\n";
constexpr std::size_t lineOctets = 76;
constexpr std::time_t firstDate = 1'057'056'757; // 2003-07-01 10:52:37 UTC
constexpr std::time_t dateStep = 3607;           // dates differ in hours, minutes and seconds

constexpr std::array names{"Counter Clerk", "Sorting Office", "=?utf-8?Q?Schalter_f=C3=BCr_Pakete?=",
                           "Night Train",   "Bell, Ada",      "=?utf-8?B?6YO15L6/5bGA?="};
constexpr std::array subjects{"The parcel is waiting", "Re: the parcel is waiting",
                              "=?utf-8?Q?=C3=96ffnungszeiten_am_Sonntag?=", "Fwd: stamps of this year",
                              "Receipt for your letter"};

template <typename List> const char* pick(const List& list, std::size_t number)
{
    return list[number * 2'654'435'761U / 7 % list.size()];
}

std::string dateOf(std::size_t number)
{
    const std::time_t moment = firstDate + std::time_t(number) * dateStep;
    std::tm parts{};
    gmtime_r(&moment, &parts);
    std::array<char, 64> text;
    const std::size_t length = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S +0000", &parts);
    return {text.data(), length};
}

std::string traceOf(std::size_t number, const std::string& date)
{
    std::string trace;
    for (const char* host : {"counter.example.org", "sorting.example.org"})
        trace += std::string("Received: from train.example.net by ") + host + " with ESMTPS\r\n\tid " +
                 MadeUpMail::uid(number * 3 + trace.size()) + "; " + date + "\r\n";
    return trace;
}

/// The header of message `number`, filled up to its length by a field that nobody reads.
std::string headerOf(std::size_t number)
{
    const std::string date = dateOf(number);
    const std::string digits = std::to_string(number);
    std::string header = traceOf(number, date);
    header += std::string("From: \"") + pick(names, number) + "\" <sender" + std::to_string(number % 997) +
              "@example.org>\r\nTo: Reader <reader@example.org>\r\nSubject: " + pick(subjects, number) + ' ' +
              digits + "\r\nDate: " + date + "\r\nMessage-ID: <" + digits +
              ".bench@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n";
    constexpr std::string_view filler = "X-Route: ";
    header += filler;
    for (std::size_t i = 1; header.size() + 4 < MadeUpMail::headerOctets; ++i)
        header += i % 60 == 0 && header.size() + 7 < MadeUpMail::headerOctets ? "\r\n " : "r";
    header.resize(MadeUpMail::headerOctets - 4, 'r');
    return header + "\r\n\r\n";
}

std::string lineOf(std::size_t number)
{
    constexpr std::string_view words = "the letter waits at the counter until somebody calls for it and ";
    std::string line = number % 40 == 0 ? "." : "";
    while (line.size() < lineOctets)
        line += words.substr((number * 5 + line.size()) % 32, lineOctets - line.size());
    return line;
}

} // namespace

MadeUpMail::MadeUpMail(std::size_t count, std::size_t octets)
    : count_(count)
    , octets_(std::max(octets, headerOctets))
{
    headers_.reserve(count * (headerOctets + accepted.size()));
    for (std::size_t number = 1; number <= count; ++number)
        (headers_ += accepted) += headerOf(number);
    makeBody();
    makeLists();
}

void MadeUpMail::makeBody()
{
    std::size_t left = octets_ - headerOctets;
    body_.reserve(left + left / 1000);
    for (std::size_t number = 1; left > 0; ++number) {
        std::string line = lineOf(number);
        line.resize(left < lineOctets + 4 ? left - std::min<std::size_t>(left, 2) : lineOctets);
        if (line.starts_with('.'))
            body_ += '.';
        (body_ += line) += "\r\n";
        lineEnds_.push_back(body_.size());
        left -= std::min(left, line.size() + 2);
    }
}

void MadeUpMail::makeLists()
{
    stat_ = "+OK " + std::to_string(count_) + ' ' + std::to_string(count_ * octets_) + "\r\n";
    list_ = uidl_ = accepted;
    for (std::size_t number = 1; number <= count_; ++number) {
        const std::string digits = std::to_string(number);
        list_ += digits + ' ' + std::to_string(octets_) + "\r\n";
        uidl_ += digits + ' ' + uid(number) + "\r\n";
    }
    list_ += ".\r\n";
    uidl_ += ".\r\n";
}

std::string_view MadeUpMail::headed(std::size_t number) const
{
    constexpr std::size_t each = headerOctets + accepted.size();
    return std::string_view(headers_).substr((number - 1) * each, each);
}

std::string_view MadeUpMail::body(std::size_t lines) const
{
    if (lines == 0)
        return {};
    return lines >= lineEnds_.size() ? body() : std::string_view(body_).substr(0, lineEnds_[lines - 1]);
}

std::string MadeUpMail::uid(std::size_t number)
{
    std::array<char, 20> text;
    const std::uint64_t mixed = std::uint64_t(number) * 0x9E37'79B9'7F4A'7C15U;
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(mixed));
    return text.data();
}

} // namespace bench

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/public_address.h"

#include <algorithm>
#include <array>

namespace net {

namespace {

struct Block {
    quint32 start;
    int bits;
};

constexpr quint32 v4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

constexpr Block notPublic[] = {
    {v4(0, 0, 0, 0), 8},        // this network (RFC 791)
    {v4(10, 0, 0, 0), 8},       // private (RFC 1918)
    {v4(100, 64, 0, 0), 10},    // behind a provider's NAT (RFC 6598)
    {v4(127, 0, 0, 0), 8},      // this machine (RFC 1122)
    {v4(168, 63, 129, 16), 32}, // QUIRK: a public number, but Azure answers its guests there about themselves
    {v4(169, 254, 0, 0), 16},   // link-local, and where clouds keep the secrets of a guest (RFC 3927)
    {v4(172, 16, 0, 0), 12},    // private (RFC 1918)
    {v4(192, 0, 0, 0), 24},     // protocol assignments (RFC 6890)
    {v4(192, 0, 2, 0), 24},     // documentation (RFC 5737)
    {v4(192, 88, 99, 0), 24},   // 6to4 relays, given up (RFC 7526)
    {v4(192, 168, 0, 0), 16},   // private (RFC 1918)
    {v4(198, 18, 0, 0), 15},    // measurements (RFC 2544)
    {v4(198, 51, 100, 0), 24},  // documentation (RFC 5737)
    {v4(203, 0, 113, 0), 24},   // documentation (RFC 5737)
    {v4(224, 0, 0, 0), 4},      // multicast (RFC 5771)
    {v4(240, 0, 0, 0), 4},      // reserved, and broadcast (RFC 1112, RFC 919)
};

bool isPublicV4(quint32 address)
{
    return std::none_of(std::begin(notPublic), std::end(notPublic), [&](const Block& block) {
        const quint32 mask = ~quint32(0) << (32 - block.bits);
        return (address & mask) == block.start;
    });
}

struct Prefix {
    std::array<quint16, 6> groups;
    int bits;
};

// Of 2000::/3, the only part that is given out for the public.
constexpr Prefix notPublicV6[] = {
    {{0x2001}, 23},        // protocol assignments: Teredo, ORCHID, benchmarks (RFC 2928)
    {{0x2001, 0xdb8}, 32}, // documentation (RFC 3849)
    {{0x3fff}, 20},        // documentation (RFC 9637)
};
constexpr Prefix global{{0x2000}, 3};

// IPv6 that is IPv4 in truth, and at which octet that stands.
struct Carrier {
    Prefix prefix;
    int at;
};

constexpr Carrier carriers[] = {
    {{{0, 0, 0, 0, 0, 0xffff}, 96}, 12},    // mapped (RFC 4291 section 2.5.5.2)
    {{{0x64, 0xff9b, 0, 0, 0, 0}, 96}, 12}, // NAT64 (RFC 6052); an honest name gets it behind DNS64
    {{{0x2002}, 16}, 2},                    // 6to4 (RFC 3056)
};

bool startsWith(const Q_IPV6ADDR& address, const Prefix& prefix)
{
    for (int bit = 0; bit < prefix.bits; ++bit) {
        const bool wanted = prefix.groups[size_t(bit / 16)] >> (15 - bit % 16) & 1;
        const bool is = address[bit / 8] >> (7 - bit % 8) & 1;
        if (is != wanted)
            return false;
    }
    return true;
}

bool isPublicV6(const Q_IPV6ADDR& address)
{
    for (const Carrier& carrier : carriers) {
        const auto octet = [&](int i) { return quint32(address[carrier.at + i]); };
        if (startsWith(address, carrier.prefix))
            return isPublicV4(v4(octet(0), octet(1), octet(2), octet(3)));
    }
    return startsWith(address, global) &&
           std::none_of(std::begin(notPublicV6), std::end(notPublicV6),
                        [&](const Prefix& prefix) { return startsWith(address, prefix); });
}

} // namespace

bool isPublic(const QHostAddress& address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol: return isPublicV4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol: return isPublicV6(address.toIPv6Address());
    case QAbstractSocket::AnyIPProtocol:
    case QAbstractSocket::UnknownNetworkLayerProtocol: return false;
    }
    return false;
}

} // namespace net

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "mailbox/message_id.h"

#include <memory>
#include <vector>

namespace visit {

/// Reads header blocks beside the wire: while one thread takes the next octets from the socket, another makes
/// of the ones before what a list shows. Comes back in the order in which it was given.
///
/// Used from one thread. A few headers, as of a single preview, are read where they are asked for.
class HeaderReader {
public:
    struct Header {
        mailbox::MessageId id;
        bool missing = false; ///< the server gave none
        mail::Summary summary;
        QByteArray print; ///< see printOf()
    };

    HeaderReader();
    ~HeaderReader();

    /// `octets`: an answer to TOP n 0.
    void add(const mailbox::MessageId& id, QByteArray octets);

    /// Nothing was given that has not been taken.
    [[nodiscard]] bool isEmpty() const;

    /// What has been read so far.
    [[nodiscard]] std::vector<Header> takeRead();

    /// Everything; helps reading, and waits for the rest.
    [[nodiscard]] std::vector<Header> takeAll();

private:
    struct Desk;

    void handOver();

    std::shared_ptr<Desk> desk_; ///< shared with the thread that reads
    std::vector<Header> next_;   ///< not handed over yet; the octets are in `octets_`
    std::vector<QByteArray> octets_;
};

} // namespace visit

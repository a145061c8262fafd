// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/breaking_wire.h"

#include <utility>

namespace live {

BreakingWire::BreakingWire(QByteArray word)
    : word_(std::move(word))
{
    connect(&wire_, &Transport::opened, this, &Transport::opened);
    connect(&wire_, &Transport::encrypted, this, &Transport::encrypted);
    connect(&wire_, &Transport::bytesArrived, this, &Transport::bytesArrived);
    connect(&wire_, &Transport::closed, this, &Transport::closed);
}

void BreakingWire::write(const QByteArray& bytes)
{
    if (!bytes.contains(word_)) {
        wire_.write(bytes);
        return;
    }
    QMetaObject::invokeMethod(this, &BreakingWire::cut,
                              Qt::QueuedConnection); // a wire never breaks inside a write
}

void BreakingWire::cut()
{
    wire_.abort();
    Q_EMIT closed({base::Fault::ClosedByServer, {}, {}});
}

std::function<std::unique_ptr<net::Transport>()> breakingOnce(const QByteArray& word)
{
    return [word, broken = false]() mutable -> std::unique_ptr<net::Transport> {
        if (std::exchange(broken, true))
            return std::make_unique<net::SslTransport>();
        return std::make_unique<BreakingWire>(word);
    };
}

} // namespace live

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <utility>

namespace base {

Secret::Secret(const Secret& other)
    : bytes_(other.bytes_.constData(), other.bytes_.size())
{}

Secret::Secret(Secret&& other) noexcept
    : bytes_(std::exchange(other.bytes_, {}))
{}

Secret& Secret::operator=(Secret other) noexcept
{
    bytes_.swap(other.bytes_);
    return *this;
}

Secret::~Secret()
{
    if (!bytes_.isDetached()) // somebody still uses the copy that reveal() gave
        return;
    volatile char* wiped = bytes_.data();
    for (qsizetype i = 0; i < bytes_.size(); ++i)
        wiped[i] = 0;
}

QDebug operator<<(QDebug debug, const Secret&)
{
    return debug << "***";
}

} // namespace base

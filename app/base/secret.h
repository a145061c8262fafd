// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

namespace base {

/// A password. Prints as `***`, is never converted silently, and its memory is overwritten when the last
/// owner lets go (as far as Qt's shared bytes allow: who calls reveal() answers for the copy).
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : bytes_(std::move(bytes))
    {
        bytes_.detach();
    }
    Secret(const Secret& other);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return bytes_.isEmpty(); }

    /// The bytes themselves, for the one line on the wire that needs them.
    [[nodiscard]] const QByteArray& reveal() const { return bytes_; }

private:
    QByteArray bytes_;
};

QDebug operator<<(QDebug debug, const Secret& secret);

} // namespace base

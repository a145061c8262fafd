// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace store {

/// One way to hold a folder so that no other program does. Let go when destroyed, and by the system when the
/// program is killed.
class Hold {
public:
    enum class Answer {
        Held,        ///< by this object
        Elsewhere,   ///< by another live program, or another object of this one
        Unsupported, ///< the file system has no such way: try another
        Forbidden,   ///< nothing may be written there
        Failed,      ///< see words()
    };

    virtual ~Hold() = default;
    Hold() = default;
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;

    /// The folder exists.
    [[nodiscard]] virtual Answer take() = 0;
    virtual void letGo() = 0;
    [[nodiscard]] virtual bool isHeld() const = 0;

    /// The system's, after Answer::Failed.
    [[nodiscard]] virtual QString words() const = 0;
};

/// Every way this system has, the best first; the last is never Unsupported. All programs that ask for one
/// folder get the same answer to which of them is supported.
[[nodiscard]] std::vector<std::unique_ptr<Hold>> holdsOf(const QString& folder);

} // namespace store

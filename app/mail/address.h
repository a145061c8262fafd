// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mail {

/// A person or list in From or To. The name may be empty; the address is the addr-spec as written.
struct Address {
    QString name;
    QString address;

    bool operator==(const Address&) const = default;
};

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace base {

/// A value or the Error that stood in its way. Functions that return one are [[nodiscard]].
template <class T> using Result = tl::expected<T, Error>;

/// Success without a value.
using Done = Result<void>;

/// `return fail(Fault::CannotWrite, path);`
[[nodiscard]] inline tl::unexpected<Error> fail(Fault fault, QString subject = {},
                                                QByteArray serverWords = {})
{
    return tl::unexpected<Error>(Error{fault, std::move(subject), std::move(serverWords)});
}

} // namespace base

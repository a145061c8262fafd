// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h>

#include <memory>

namespace mail {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

/// A GObject that is let go at the end of the scope.
template <class T> using Owned = std::unique_ptr<T, Unref>;

/// Starts GMime, once for the whole program and from whichever thread comes first. Call before anything of
/// GMime.
void startGmime();

} // namespace mail

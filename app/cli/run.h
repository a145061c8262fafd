// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QStringList>

namespace cli {

/// Where the program's words come from and go to.
struct Streams {
    QIODevice& in;
    QIODevice& out;
    QIODevice& err;
};

/// The whole program between its command line (without its own name) and its exit status.
[[nodiscard]] int run(const QStringList& words, const Streams& streams);

} // namespace cli

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QByteArray>

#include <functional>

namespace html {

/// What a helper does with orders. Tests bring some that misbehave.
struct Work {
    std::function<Drawing(const Order&)> draw;
    std::function<QByteArray(const Order&)> forBrowser;
};

/// The whole life of a helper process: shuts itself in (sandbox.h), greets on standard output, and answers
/// orders from standard input until that ends. Never returns to what could still run: the process is over.
[[noreturn]] void help(int argc, char** argv, const Work& work);

} // namespace html

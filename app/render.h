// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

/// `restante --render`: draws a message as the reading pane shows it, in light colours and the system's
/// sans-serif at 16 px, into a PNG; needs no display and loads nothing. Gives the exit code: 0; 64 when there
/// is no such message, 65 when it is damaged, 73 when a file cannot be written.
[[nodiscard]] int render(int argc, char** argv, const Arguments& arguments);

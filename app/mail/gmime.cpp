// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/gmime.h"

#include <mutex>

namespace mail {

void startGmime()
{
    // Never shut down again: other threads may still read, and the process gives everything back at its end.
    static std::once_flag once;
    std::call_once(once, g_mime_init);
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mail {

/// Has S/MIME done by the helper restante-gpgsm from now on, and by nothing else: gpgsm by itself asks the
/// network (see gpgsm_main.cpp). False where the helper is not there: then S/MIME cannot be checked at all.
[[nodiscard]] bool startGpgsm();

/// For tests, before the first message is checked: where the helper lies. Else it is looked for beside the
/// program, and where it was installed to.
void setGpgsmHelper(const QString& path);

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <QCoreApplication>

namespace ui {

/// Words for a link of a mail: the host as people read it and, where that differs, as the network does.
struct LinkWords {
    Q_DECLARE_TR_FUNCTIONS(ui::LinkWords)
};

/// "example.org", "müller.example (xn--mller-kva.example)"; empty for mailto:.
[[nodiscard]] QString hostOf(const html::Link& link);

/// One line for the status bar and the tool tip: the host first, then the whole address.
[[nodiscard]] QString whereTo(const html::Link& link);

/// A sentence for each reason to look twice.
[[nodiscard]] QStringList doubtsAbout(const html::Link& link);

} // namespace ui

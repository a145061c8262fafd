// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/parts.h"
#include "mail/reading.h"

namespace mail {

/// Reads the parts that programs wrote for programs, so that they can be shown as a card or a sentence:
/// invitations, persons, delivery and reading reports.
void readCards(const PartTree& tree, Reading& reading);

} // namespace mail

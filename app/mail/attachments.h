// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/items.h"
#include "mail/reading.h"

namespace mail {

/// Names, types, sizes, and what to be careful about, of all items. With `hashes` each is decoded once as a
/// stream; without, only what is small. `damaged` becomes true when one could not be read to its end.
[[nodiscard]] QList<Attachment> listAttachments(const PartTree& tree, const QList<Item>& items, bool hashes,
                                                bool& damaged);

} // namespace mail

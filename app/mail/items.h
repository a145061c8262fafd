// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/embedded.h"
#include "mail/parts.h"
#include "mail/tnef.h"

#include <optional>

namespace mail {

/// Something that can be saved: a part, or a file inside of one.
struct Item {
    qsizetype leaf = 0;   ///< among PartTree::leaves()
    qsizetype number = 0; ///< of the file inside of it
    std::optional<EmbeddedFile> embedded;
    std::optional<TnefFile> tnef;
};

/// Everything attached to a message, in its order: Attachment::index counts in this list. Files in texts and
/// in winmail.dat follow the part they lie in.
[[nodiscard]] QList<Item> itemsIn(const PartTree& tree);

/// Hands the decoded bytes of one to `sink`. False when the sink wanted no more, or the file could not be
/// read to the end.
[[nodiscard]] bool pump(const PartTree& tree, const Item& item, const Sink& sink);

/// A message that is attached as such.
[[nodiscard]] bool isMessage(const Part& part);

} // namespace mail

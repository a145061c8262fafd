// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/parts.h"
#include "mail/reading.h"

namespace mail {

/// The parts of a message that are attached, in their order: Attachment::index counts in this list.
[[nodiscard]] QList<Part> attachedParts(const PartTree& tree);

/// Names, types, sizes and hashes of all attachments; each is decoded once as a stream. `damaged` becomes
/// true when one could not be read to its end.
[[nodiscard]] QList<Attachment> listAttachments(const PartTree& tree, bool& damaged);

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

namespace mail {

/// The media type that the first octets of a file tell; empty when they tell none. The name decides between
/// types that begin alike (a .docx is a ZIP archive).
[[nodiscard]] QString contentTypeOf(const QByteArray& head, const QString& name);

/// Why to warn before this attachment is opened: by its name, its claimed type and its content.
[[nodiscard]] Attachment::Risk riskOf(const Attachment& attachment);

} // namespace mail

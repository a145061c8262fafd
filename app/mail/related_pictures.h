// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

namespace mail {

/// A part that an HTML body shows.
struct RelatedPicture {
    QString contentId; ///< decoded, without "cid:"
    QByteArray octets; ///< empty: there is none, or it is too large
};

/// True where relatedPictures() has something to look for: a glance that costs no reading.
[[nodiscard]] bool namesRelatedPictures(const QString& html);

/// The parts of the message that `html`, one of its bodies, names by "cid:" (RFC 2392), in that order. Reads
/// the file, where the message lies in one: not for the window's thread.
[[nodiscard]] QList<RelatedPicture> relatedPictures(const QString& html, const Place& message);

} // namespace mail

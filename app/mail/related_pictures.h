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

/// The parts of the message in `path` that `html`, one of its bodies, names by "cid:" (RFC 2392), in that
/// order. Reads the file: not for the window's thread.
[[nodiscard]] QList<RelatedPicture> relatedPictures(const QString& html, const QString& path,
                                                    const Way& way = {});

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mail {
struct Reading;
}

namespace visit {
struct LineSpeed;
}

namespace ui {

struct Page;

/// Nothing of what is to be read is missing, though attachments may be. `asHtml`: the sender's pages are what
/// is read.
[[nodiscard]] bool isAllToRead(const mail::Reading& reading, bool asHtml);

/// No text came yet, but an attachment did: more of the preview would be more of that.
[[nodiscard]] bool hasOnlyAttachments(const mail::Reading& reading);

/// How far a preview goes, what stays on the server, and how long that would take on this line. Empty where
/// the person said that the text is enough. Plain text.
[[nodiscard]] QString previewWords(const Page& page, bool asHtml);

/// "14 MB more", and where that takes long enough to tell: "14 MB more, about 3 min on this line".
/// `octetsPerSecond` below 1: not known.
[[nodiscard]] QString costText(qint64 octets, qint64 octetsPerSecond);

/// "14 MB, about 3 min": what so much costs where the line is slow or costly; without a time where that is
/// not known.
[[nodiscard]] QString tollText(qint64 octets, const visit::LineSpeed& line);

/// On the button that fetches the next step of a preview; empty: there is none, or nobody has to ask for it.
[[nodiscard]] QString moreWords(const Page& page, bool asHtml);

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace html {

/// px by px; what one picture may have. A camera's picture still fits: it is made smaller while it is read.
constexpr qint64 mostPixels = 40'000'000;

/// What one may have that must be decoded as a whole: 48 MB, three screens.
constexpr qint64 mostPixelsAtOnce = 12'000'000;

/// The size of a picture as its header says it, in px. Empty when its format is not among those that mail is
/// shown with (PNG, JPEG, GIF, BMP, WebP; told by its first octets, whatever it claims), when nothing here
/// reads that format, or when it has more than mostPixels.
[[nodiscard]] QSize pictureSize(const QByteArray& octets);

/// The picture, its first frame, scaled to `size` (px) where that is not empty. Null when pictureSize() is
/// empty, when it has more than mostPixelsAtOnce and cannot be made smaller while it is read, or when it
/// cannot be decoded.
[[nodiscard]] QImage decodedPicture(const QByteArray& octets, QSize size = {});

} // namespace html

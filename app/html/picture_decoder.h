// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace html {

/// px by px; what one picture may have before it is decoded. 160 MB decoded: a camera's picture still fits.
constexpr qint64 mostPixels = 40'000'000;

/// The size of a picture as its header says it, in px. Empty when its format is not among those that mail is
/// shown with (PNG, JPEG, GIF, BMP, WebP; told by its first octets, whatever it claims), when nothing here
/// reads that format, or when it has more than mostPixels.
[[nodiscard]] QSize pictureSize(const QByteArray& octets);

/// The picture, its first frame, scaled to `size` (px) where that is not empty. Null when pictureSize() is
/// empty or it cannot be decoded.
[[nodiscard]] QImage decodedPicture(const QByteArray& octets, QSize size = {});

} // namespace html

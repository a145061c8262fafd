// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <utility>

namespace html {

using PictureSource = std::pair<Picture::Kind, QString>;

/// Kind and source that an <img src> stands for; `lifted` as in guard(). Nothing for what is never shown:
/// file:, ftp:, relative ...
[[nodiscard]] std::optional<PictureSource> pictureSource(const QString& url, const QStringList& lifted);

/// The octets of a picture: those that stand in its data: URL, or those that came with the order. Empty when
/// there are none.
[[nodiscard]] QByteArray pictureOctets(const PictureSource& source, const Order& order);

} // namespace html

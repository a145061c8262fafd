// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/gmime.h"

#include <QByteArrayView>

#include <functional>

namespace mail {

/// Takes decoded bytes piece by piece. False: stop, no more is wanted.
using Sink = std::function<bool(QByteArrayView)>;

/// A GMime stream that hands everything written to it to `sink`, which must outlive the stream.
[[nodiscard]] Owned<GMimeStream> sinkStream(const Sink& sink);

} // namespace mail

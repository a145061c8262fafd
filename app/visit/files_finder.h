// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/index_finder.h"

#include <QStringList>

namespace visit {

/// Finds words in messages that lie on this machine, as Files shows them. What it needs for that goes with
/// it.
class FilesFinder : public IndexFinder {
    Q_OBJECT
public:
    explicit FilesFinder(const QStringList& paths, QObject* parent = nullptr);
};

} // namespace visit

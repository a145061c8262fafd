// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/files_finder.h"

#include "visit/files_index.h"

namespace visit {

FilesFinder::FilesFinder(const QStringList& paths, QObject* parent)
    : IndexFinder([paths](const std::atomic<quint64>& latest) { return new FilesIndex(paths, latest); },
                  parent)
{}

} // namespace visit

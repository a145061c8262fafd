// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/archive_finder.h"

#include "visit/archive_index.h"

namespace visit {

ArchiveFinder::ArchiveFinder(const QString& folder, const QString& mailbox, QObject* parent)
    : IndexFinder(
          [folder, mailbox](const std::atomic<quint64>& latest) {
              return new ArchiveIndex(folder, mailbox, latest);
          },
          parent)
{}

} // namespace visit

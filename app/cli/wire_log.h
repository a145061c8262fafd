// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QFile>

namespace cli {

/// What is said on the wire, line by line, appended to a file that only this person can read. Secrets are
/// masked before they come here. What cannot be written any more is left out: a log never stops the work.
class WireLog {
public:
    /// Fault::CannotWrite.
    [[nodiscard]] base::Done open(const QString& path);

    [[nodiscard]] bool isOpen() const { return file_.isOpen(); }

    void add(QByteArrayView line);

private:
    QFile file_;
};

} // namespace cli

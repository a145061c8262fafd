// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace pop3 {

/// What a server says of itself in CAPA (RFC 2449). Unknown lines are kept and ignored. A value.
class Capabilities {
public:
    /// One line of the answer, as it came.
    void add(QByteArrayView line);

    /// Is a capability of this name listed, in any case, with whatever arguments?
    [[nodiscard]] bool has(QByteArrayView name) const;

    /// The words behind the name, empty where it is not listed.
    [[nodiscard]] QList<QByteArray> argumentsOf(QByteArrayView name) const;

    [[nodiscard]] const QList<QByteArray>& lines() const { return lines_; }

private:
    QList<QByteArray> lines_;
};

} // namespace pop3

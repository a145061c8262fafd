// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/attachment_orders.h"

#include <memory>
#include <vector>

class QTemporaryDir;

namespace visit {

/// Copies of attachments for other programs, each under its own safe name in a folder of its own (0700). What
/// was lent once is lent again while it is still there. All of it goes with this object. For one thread that
/// may wait for the disk.
class Lending {
public:
    /// A copy is made in the first of `places` that takes it.
    explicit Lending(QStringList places = usualPlaces());
    ~Lending();

    /// Fault::CannotRead, Fault::NoSuchMessage, Fault::CannotWrite in the loan.
    [[nodiscard]] Loan lend(const mail::Place& message, const NamedAttachment& attachment,
                            Loan::Purpose purpose);

    /// The person's own folder in memory, where the system has one, then that of temporary files.
    [[nodiscard]] static QStringList usualPlaces();

private:
    [[nodiscard]] const Loan* find(const Loan& wanted) const;
    [[nodiscard]] base::Result<QString> copy(const Loan& wanted, const QString& name);

    QStringList places_;
    std::vector<std::unique_ptr<QTemporaryDir>> folders_; ///< one for each loan
    QList<Loan> loans_;
};

} // namespace visit

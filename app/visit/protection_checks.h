// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

namespace visit {

/// Lets GnuPG look at signatures and open what is encrypted, in threads of their own: a question for a
/// passphrase that nobody answers holds up neither the visit nor the end of the program. Answers for its
/// counter, in its thread; what is still under way when it goes is answered to nobody.
class ProtectionChecks : public QObject {
    Q_OBJECT
public:
    explicit ProtectionChecks(Counter& counter);

    /// Ends in Counter::protectionChecked() or Counter::protectionFailed().
    void check(quint64 ticket, const mail::Place& message, int index);

private:
    struct Order {
        quint64 ticket = 0;
        mail::Place message;
        int index = 0;
    };

    void begin(const Order& order);
    void end(quint64 ticket, const base::Result<mail::Checked>& answer);

    Counter& counter_;
    QList<Order> waiting_;
    int running_ = 0;
};

} // namespace visit

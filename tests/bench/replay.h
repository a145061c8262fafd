// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fake_counter.h"

#include <QTimer>

namespace bench {

/// A visit to a mailbox of made-up messages, as visit::Keeper tells of one: what waits, then the headers,
/// newest first, in batches, at most 30 times a second. Does nothing else.
class Replay : public ui::FakeCounter {
public:
    /// `known`: everything was listed at an earlier visit, headers too, and is listed again.
    Replay(int messages, bool known);

    void recall() override;
    void check() override;
    void look(const mailbox::MessageId&) override {}
    void setMarks(const QList<mailbox::MessageId>&, bool) override {}

private:
    void sendBatch();

    int messages_;
    bool known_;
    int next_ = 0;
    QTimer feed_;
};

} // namespace bench

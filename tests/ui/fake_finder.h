// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/text_finder.h"

namespace ui {

/// Notes what it is asked; answers only when the test says so.
class FakeFinder : public visit::TextFinder {
public:
    QList<mailbox::MessageId> known;
    QList<mailbox::MessageId> followed;
    QList<visit::TextQuery> queries;
    quint64 ticket = 0; ///< of the latest

    void know(const QList<mailbox::MessageId>& saved) override { known = saved; }
    void follow(const mailbox::MessageId& saved) override { followed.append(saved); }
    void search(quint64 number, const visit::TextQuery& query) override
    {
        ticket = number;
        queries.append(query);
    }
};

} // namespace ui

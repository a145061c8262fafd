// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/clean_up.h"

#include <functional>
#include <memory>

class QObject;

namespace ui {

/// Works ages and senders out in another thread: with 100,000 messages it takes longer than a frame. Calls
/// back in this thread, unless `context` is gone by then.
void makeCleanUp(QList<mailbox::Row> rows, QObject* context,
                 std::function<void(std::shared_ptr<const mailbox::CleanUp>)> then);

} // namespace ui

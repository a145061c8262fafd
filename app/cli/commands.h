// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/errand.h"
#include "cli/report.h"

namespace cli {

// One command a file. Each says what it has to say to the report and returns; run() then leaves the mailbox.

void stat(Errand& errand, Report& report);
void list(Errand& errand, Report& report);
void show(const Arguments& arguments, Errand& errand, Report& report);
void save(const Arguments& arguments, Errand& errand, Report& report);
void saveAttachments(const Arguments& arguments, Errand& errand, Report& report);
void remove(const Arguments& arguments, Errand& errand, Report& report);
void capa(Errand& errand, Report& report);
void parse(const Arguments& arguments, Report& report);

/// Says what was asked for in vain and gives what was found: every row with --all. Empty when there is no
/// listing.
[[nodiscard]] QList<mailbox::Row> chooseFrom(const Errand::Listing& listing, const Arguments& arguments,
                                             Report& report);

} // namespace cli

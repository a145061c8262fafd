// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace ui {

/// The system's language where there is a translation (translations/), English otherwise; the system's own
/// way to write numbers and dates, and English ways where the system says only "C".
void installTranslations(QCoreApplication& application);

} // namespace ui

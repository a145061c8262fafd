// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/bar.h"

namespace ui {

/// What went wrong: what happened, what to do, the server's own words.
class ErrorBar : public Bar {
    Q_OBJECT
public:
    /// The deed that fits the failure.
    enum class Remedy { None, TryAgain, EnterPassword };

    explicit ErrorBar(QWidget* parent = nullptr);

    /// `headline` stands above the failure's own sentences: what it means for the whole.
    void tell(const base::Error& error, Remedy remedy, const QString& headline = {});

Q_SIGNALS:
    void remedyChosen(ui::ErrorBar::Remedy remedy);

private:
    Remedy remedy_ = Remedy::None;
};

/// Which deed fits: a new password only where a password was refused or missing, another try where time may
/// help.
[[nodiscard]] ErrorBar::Remedy remedyFor(const base::Error& error);

} // namespace ui

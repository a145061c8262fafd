// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_bar.h"

#include "ui/sentences.h"

#include <QPushButton>

namespace ui {

namespace {

const QColor warningOrange(0xE0, 0x8A, 0x00);

} // namespace

ErrorBar::ErrorBar(QWidget* parent)
    : Bar({QStringLiteral("Error"), QStringLiteral("warning"), warningOrange}, parent)
{
    deedButton().setObjectName(QStringLiteral("Remedy"));
    dismissButton().setObjectName(QStringLiteral("Dismiss"));
    connect(&deedButton(), &QPushButton::clicked, this, [this] { Q_EMIT remedyChosen(remedy_); });
}

void ErrorBar::tell(const base::Error& error, Remedy remedy, const QString& headline)
{
    const Words words = wordsFor(error);
    remedy_ = remedy;
    QString rest = headline.isEmpty() ? words.advice : words.happened + QLatin1Char(' ') + words.advice;
    if (!words.server.isEmpty())
        rest += QLatin1Char('\n') + words.server;
    QString deed;
    if (remedy != Remedy::None)
        deed = remedy == Remedy::EnterPassword ? tr("Enter Password") : tr("Try Again");
    present(headline.isEmpty() ? words.happened : headline, rest, deed);
}

ErrorBar::Remedy remedyFor(const base::Error& error)
{
    switch (error.fault) {
    case base::Fault::LoginRefused:
    case base::Fault::MechanismRefused:
    case base::Fault::PasswordMissing: return ErrorBar::Remedy::EnterPassword;
    default: break;
    }
    switch (base::blameFor(error.fault)) {
    case base::Blame::Lost:
    case base::Blame::Locked:
    case base::Blame::Broken: return ErrorBar::Remedy::TryAgain;
    case base::Blame::Refused:
        return error.fault == base::Fault::GreetingRefused ? ErrorBar::Remedy::TryAgain
                                                           : ErrorBar::Remedy::None;
    case base::Blame::Usage:
    case base::Blame::Insecure:
    case base::Blame::Disk:
    case base::Blame::Damaged: return ErrorBar::Remedy::None;
    }
    Q_UNREACHABLE();
}

} // namespace ui

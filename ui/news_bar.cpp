// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/news_bar.h"

#include "ui/sentences.h"

#include <QPushButton>

namespace ui {

namespace {

const QColor calmBlue(0x3A, 0x7B, 0xBF);

} // namespace

NewsBar::NewsBar(const QString& name, QWidget* parent)
    : Bar({name, QStringLiteral("info"), calmBlue}, parent)
{
    deedButton().setObjectName(name + QStringLiteral(" Show"));
    dismissButton().setObjectName(name + QStringLiteral(" Dismiss"));
    connect(&deedButton(), &QPushButton::clicked, this, &NewsBar::chosen);
}

void NewsBar::tell(const QString& happened, const QString& rest, qsizetype waiting)
{
    dismissButton().setText(waiting > 0 ? tr("Next (%1)", "news").arg(numberText(waiting)) : tr("Dismiss"));
    present(happened, rest, {});
}

void NewsBar::propose(const QString& what, const QString& rest, const QString& deed)
{
    dismissButton().setText(tr("Not Now"));
    present(what, rest, deed);
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection_lines.h"

#include "ui/desk.h"
#include "ui/head_line.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostLines = 4; // honest mail has one or two

} // namespace

ProtectionLines::ProtectionLines(QWidget* parent)
    : QWidget(parent)
    , deeds_(mostLines)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int i = 0; i < mostLines; ++i) {
        const QString name = QStringLiteral("Protection");
        auto* line = new HeadLine(i == 0 ? name : name + QStringLiteral(" %1").arg(i + 1), this);
        connect(line, &HeadLine::deedChosen, this, [this, i] { choose(i); });
        layout->addWidget(line);
        lines_.append(line);
    }
}

/// What the page was found in comes first: it holds all of the others.
void ProtectionLines::showPage(const Page& page)
{
    const QList<mail::Protection>& inner = page.reading.protections;
    qsizetype line = 0;
    if (page.outside)
        showOne(line++, *page.outside, page.insideOf, true);
    for (int i = 0; line < mostLines && i < inner.size(); ++i)
        showOne(line++, page, i, false);
    setVisible(line > 0);
    for (; line < mostLines; ++line)
        lines_[line]->tell({});
}

void ProtectionLines::showOne(qsizetype line, const Page& page, int protection, bool isShown)
{
    ProtectionCheck check = page.checks.value(protection);
    check.isOpened = page.insides.contains(protection);
    check.isShown = isShown;
    check.isBeginning = page.kind != Page::Kind::Whole;
    lines_[line]->tell(
        protectionWords(page.reading.protections[protection], check, page.reading.summary.from));
    deeds_[line] = {isShown          ? Deed::Kind::ShowOutside
                    : check.isOpened ? Deed::Kind::ShowInside
                                     : Deed::Kind::Check,
                    protection};
}

void ProtectionLines::choose(qsizetype line)
{
    const Deed deed = deeds_[line];
    switch (deed.kind) {
    case Deed::Kind::Check: Q_EMIT checkWanted(deed.protection); return;
    case Deed::Kind::ShowInside: Q_EMIT insideWanted(deed.protection); return;
    case Deed::Kind::ShowOutside: Q_EMIT outsideWanted(); return;
    }
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox_report.h"

#include "ui/named.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

MailboxReport::MailboxReport(const char* name, const QString& title, QSize firstSize, QWidget* parent)
    : QDialog(parent)
{
    named(this, name);
    setWindowTitle(title);
    resize(firstSize);
}

QLabel* MailboxReport::words(const char* name)
{
    auto* label = named(new QLabel(this), name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void MailboxReport::setUpList(QTreeView* list)
{
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setAlternatingRowColors(true);
    list->setTextElideMode(Qt::ElideRight);
    // Tab leads out of a list, the arrows about in it.
    list->setTabKeyNavigation(false);
}

void MailboxReport::layOut(const QList<QWidget*>& parts, QWidget* large, QPushButton* first)
{
    auto* close = named(new QPushButton(tr("Close"), this), "Close"); // after all others in the order of Tab
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    if (first)
        buttons->addWidget(first);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* part : parts)
        layout->addWidget(part, part == large ? 1 : 0);
    layout->addLayout(buttons);
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_dialog.h"

#include "mailbox/display.h"
#include "ui/named.h"
#include "ui/past_messages.h"
#include "ui/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize firstSize(1120, 540);

} // namespace

HistoryDialog::HistoryDialog(const QString& mailbox, QWidget* parent)
    : MailboxReport("History", tr("History of %1").arg(mailbox), firstSize, parent)
    , stack_(new QStackedWidget(this))
    , hint_(words("History Hint"))
    , splitter_(new QSplitter(Qt::Horizontal, this))
    , receipts_(named(new QTreeWidget(this), "Receipts"))
    , outcome_(words("Outcome"))
    , words_(words("Server Words"))
    , table_(named(new QTreeView(this), "Receipt Messages"))
    , messages_(new PastMessages(this))
    , copy_(named(new QPushButton(tr("&Copy"), this), "Copy"))
{
    setUpWidgets();
    setUpLayout();
    hint_->setText(tr("Reading…"));
    copy_->setEnabled(false);
    connect(receipts_, &QTreeWidget::currentItemChanged, this, &HistoryDialog::showEntry);
    connect(copy_, &QPushButton::clicked, this, &HistoryDialog::copy);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &HistoryDialog::copy);
}

void HistoryDialog::setUpWidgets()
{
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setMargin(40);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    setUpList(receipts_);
    receipts_->setHeaderLabels({tr("When"), tr("What happened")});
    receipts_->setColumnWidth(0, fontMetrics().horizontalAdvance(QStringLiteral("88 Mmm, 88:88 PM")) + 24);
    receipts_->header()->setStretchLastSection(true);
    setUpList(table_);
    table_->setModel(messages_);
    const auto widthOf = [this](int letters) { return fontMetrics().averageCharWidth() * letters; };
    table_->setColumnWidth(PastMessages::Sender, widthOf(16));
    table_->setColumnWidth(PastMessages::Subject, widthOf(24));
    table_->setColumnWidth(PastMessages::Size, widthOf(10));
    table_->setColumnWidth(PastMessages::Fate, widthOf(14));
    table_->setColumnWidth(PastMessages::Copy, widthOf(13));
    table_->header()->setStretchLastSection(true);
}

void HistoryDialog::setUpLayout()
{
    splitter_->addWidget(receipts_);
    splitter_->addWidget(makeDetail());
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 2);
    splitter_->setStretchFactor(1, 3);
    splitter_->setSizes({400, 700});
    stack_->addWidget(hint_);
    stack_->addWidget(splitter_);
    layOut({stack_}, stack_, copy_);
}

QWidget* HistoryDialog::makeDetail()
{
    QFont bold = font();
    bold.setBold(true);
    outcome_->setFont(bold);
    auto* detail = new QWidget(this);
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(outcome_);
    layout->addWidget(words_);
    layout->addWidget(table_, 1);
    return detail;
}

void HistoryDialog::showHistory(const visit::History& history)
{
    entries_ = entriesOf(history);
    hint_->setText(
        tr("Nothing was deleted from this mailbox yet.\n\nEach time marks are carried out, the receipt "
           "is kept here; so is what disappears from the mailbox without Restante."));
    receipts_->clear();
    for (const HistoryEntry& entry : std::as_const(entries_)) {
        auto* item = new QTreeWidgetItem(receipts_, {momentText(entry.when), entry.outcome});
        item->setToolTip(0, mailbox::dateTip(entry.when));
        item->setToolTip(1, entry.outcome.toHtmlEscaped());
    }
    copy_->setEnabled(!entries_.isEmpty());
    stack_->setCurrentWidget(entries_.isEmpty() ? static_cast<QWidget*>(hint_) : splitter_);
    if (entries_.isEmpty())
        return;
    receipts_->setCurrentItem(receipts_->topLevelItem(0));
    receipts_->setFocus();
}

void HistoryDialog::showEntry()
{
    const HistoryEntry entry = entries_.value(receipts_->indexOfTopLevelItem(receipts_->currentItem()));
    QStringList lines{mailbox::dateTip(entry.when), entry.trouble, entry.server};
    lines.removeAll(QString());
    outcome_->setText(entry.outcome);
    words_->setText(lines.join(QLatin1Char('\n')));
    messages_->show(entry.messages, entry.vanished);
    const bool reasons = std::any_of(entry.messages.begin(), entry.messages.end(),
                                     [](const visit::PastMessage& message) { return message.error; });
    table_->setColumnHidden(PastMessages::Reason, !reasons);
}

void HistoryDialog::copy() const
{
    const qsizetype chosen = receipts_->indexOfTopLevelItem(receipts_->currentItem());
    if (chosen >= 0)
        QGuiApplication::clipboard()->setText(textOf(entries_[chosen]));
}

} // namespace ui

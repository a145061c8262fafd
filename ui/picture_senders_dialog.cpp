// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_senders_dialog.h"

#include "base/visible.h"
#include "ui/named.h"
#include "ui/remembered.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize firstSize(440, 320);

} // namespace

PictureSendersDialog::PictureSendersDialog(Remembered& remembered, QWidget* parent)
    : QDialog(parent)
    , remembered_(remembered)
    , words_(new QLabel(this))
    , senders_(named(new QListWidget(this), "Picture Senders List"))
    , remove_(named(new QPushButton(tr("&Remove"), this), "Remove Sender"))
{
    setObjectName(QStringLiteral("Picture Senders Dialog"));
    setWindowTitle(tr("Senders Whose Pictures Load"));
    senders_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (const QString& sender : remembered_.pictureSenders()) {
        auto* item = new QListWidgetItem(base::visible(sender), senders_);
        item->setData(Qt::UserRole, sender);
    }
    setUpLayout();
    connect(senders_, &QListWidget::itemSelectionChanged, this, &PictureSendersDialog::showState);
    connect(remove_, &QPushButton::clicked, this, &PictureSendersDialog::removeSelected);
    showState();
}

void PictureSendersDialog::setUpLayout()
{
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(remove_, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words_);
    layout->addWidget(senders_, 1);
    layout->addWidget(buttons);
    resize(firstSize);
}

void PictureSendersDialog::removeSelected()
{
    for (const QListWidgetItem* item : senders_->selectedItems()) {
        remembered_.letPicturesLoad(item->data(Qt::UserRole).toString(), false);
        delete item;
    }
    showState();
}

void PictureSendersDialog::showState()
{
    words_->setText(
        senders_->count() > 0
            ? tr("Remote pictures in messages from these addresses load by themselves. Each of them "
                 "learns when a message is read.")
            : tr("No sender's pictures load by themselves. Where a message has remote pictures, "
                 "“Always for This Sender” puts its sender here."));
    remove_->setEnabled(!senders_->selectedItems().isEmpty());
}

} // namespace ui

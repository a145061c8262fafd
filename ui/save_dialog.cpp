// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/save_dialog.h"

#include "ui/named.h"
#include "ui/sentences.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

SaveDialog::SaveDialog(qint64 messages, QWidget* parent)
    : QDialog(parent)
    , mbox_(named(new QRadioButton(tr("&One mbox file"), this), "Mbox"))
    , folder_(named(new QRadioButton(tr("A &folder with one .eml file for each"), this), "Folder"))
{
    setObjectName(QStringLiteral("Save Messages"));
    setAccessibleName(QStringLiteral("Save Messages"));
    setWindowTitle(tr("Save Messages"));
    mbox_->setToolTip(tr("mutt, Thunderbird and most mail programs read it"));
    folder_->setToolTip(tr("Each file holds exactly what the server sent"));
    mbox_->setChecked(true);
    auto* question = new QLabel(tr("Save %1 as:", "3 messages").arg(messagesText(messages)), this);
    auto* go = named(new QPushButton(tr("&Choose Where…"), this), "Choose Where");
    auto* cancel = named(new QPushButton(tr("Cancel"), this), "Cancel");
    go->setDefault(true);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(mbox_);
    layout->addWidget(folder_);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT chosen(mbox_->isChecked() ? visit::ExportForm::Mbox : visit::ExportForm::Folder);
    });
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/password_bar.h"

#include "ui/palette.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

namespace {

const QColor calmBlue(0x3A, 0x7B, 0xBF);

} // namespace

PasswordBar::PasswordBar(QWidget* parent)
    : QFrame(parent)
    , question_(new QLabel(this))
    , edit_(new QLineEdit(this))
    , keep_(new QCheckBox(tr("&Keep in the keychain"), this))
    , signOn_(new QPushButton(tr("&Sign On"), this))
    , cancel_(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("Sign On"));
    edit_->setObjectName(QStringLiteral("Mailbox Password"));
    edit_->setAccessibleName(QStringLiteral("Mailbox Password"));
    keep_->setObjectName(QStringLiteral("Keep Password"));
    keep_->setAccessibleName(QStringLiteral("Keep Password"));
    keep_->setChecked(true);
    keep_->hide();
    signOn_->setObjectName(QStringLiteral("Sign On Button"));
    cancel_->setObjectName(QStringLiteral("Cancel Sign On"));
    question_->setTextFormat(Qt::PlainText);
    question_->setBuddy(edit_);
    edit_->setEchoMode(QLineEdit::Password);
    setUpLayout();
    connect(edit_, &QLineEdit::returnPressed, this, &PasswordBar::hand);
    connect(signOn_, &QPushButton::clicked, this, &PasswordBar::hand);
    connect(cancel_, &QPushButton::clicked, this, &PasswordBar::cancel);
    hide();
}

void PasswordBar::setUpLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(question_);
    layout->addWidget(edit_, 1);
    layout->addWidget(keep_);
    layout->addWidget(signOn_);
    layout->addWidget(cancel_);
    setAutoFillBackground(true);
    setPalette(tinted(calmBlue));
    edit_->setMaximumWidth(320);
    layout->addStretch();
}

void PasswordBar::offerKeeping(bool on)
{
    keep_->setVisible(on);
}

void PasswordBar::ask(const QString& mailbox)
{
    question_->setText(tr("Password for %1:").arg(mailbox));
    edit_->clear();
    show();
    edit_->setFocus();
}

void PasswordBar::hand()
{
    if (edit_->text().isEmpty())
        return;
    const base::Secret password(edit_->text().toUtf8());
    const bool keep = keep_->isVisibleTo(this) && keep_->isChecked();
    edit_->clear();
    hide();
    Q_EMIT entered(password, keep);
}

void PasswordBar::cancel()
{
    edit_->clear();
    hide();
    Q_EMIT cancelled();
}

void PasswordBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QFrame::keyPressEvent(event);
}

void PasswordBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        setPalette(tinted(calmBlue));
}

} // namespace ui

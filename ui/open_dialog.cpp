// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_dialog.h"

#include "ui/named.h"
#include "ui/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The names of mechanisms are what servers and providers call them.
QString wordsFor(const QString& mechanism)
{
    if (mechanism == account::nameOf(account::Mechanism::Auto))
        return OpenDialog::tr("The strongest way the server offers");
    if (mechanism == account::nameOf(account::Mechanism::User))
        return OpenDialog::tr("Password as it is (USER and PASS)");
    return mechanism.toUpper();
}

} // namespace

OpenDialog::OpenDialog(QWidget* parent)
    : QDialog(parent)
    , server_(named(new QLineEdit(this), "Server"))
    , port_(named(new QSpinBox(this), "Port"))
    , encryption_(named(new QComboBox(this), "Encryption"))
    , user_(named(new QLineEdit(this), "User Name"))
    , password_(named(new QLineEdit(this), "Password"))
    , mechanism_(named(new QComboBox(this), "Sign On By"))
    , allowClear_(named(new QCheckBox(this), "Allow Clear Text"))
    , keep_(named(new QCheckBox(this), "Keep Password"))
    , slowOrCostly_(named(new QCheckBox(this), "Slow or Costly Line"))
    , complaint_(named(new QLabel(this), "Complaint"))
    , open_(named(new QPushButton(tr("&Open"), this), "Open"))
    , cancel_(named(new QPushButton(tr("Cancel"), this), "Cancel"))
{
    setWindowTitle(tr("Open Mailbox"));
    setUpFields();
    setUpLayout();
    followEncryption();
    connect(encryption_, &QComboBox::currentIndexChanged, this, &OpenDialog::followEncryption);
    connect(port_, &QSpinBox::valueChanged, this, [this] { portIsTheirs_ = true; });
    connect(open_, &QPushButton::clicked, this, &OpenDialog::finish);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
}

void OpenDialog::setUpFields()
{
    server_->setPlaceholderText(QStringLiteral("pop.example.org"));
    server_->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    user_->setPlaceholderText(tr("often the whole address"));
    password_->setEchoMode(QLineEdit::Password);
    port_->setRange(1, 65535);
    encryption_->addItem(tr("From the start (TLS)"), QVariant::fromValue(int(account::Encryption::Implicit)));
    encryption_->addItem(tr("After the greeting (STARTTLS)"),
                         QVariant::fromValue(int(account::Encryption::StartTls)));
    encryption_->addItem(tr("None"), QVariant::fromValue(int(account::Encryption::None)));
    for (const QString& name : account::mechanismNames())
        mechanism_->addItem(wordsFor(name), name);
    allowClear_->setText(tr("Allow the password to cross the network in &clear text:\n"
                            "anybody on the way can read it"));
    keep_->setText(tr("&Keep the password in the keychain"));
    keep_->setChecked(true);
    keep_->hide();
    slowOrCostly_->setText(tr("The &line to it is slow or costly:\n"
                              "of new messages only the header comes unasked"));
    slowOrCostly_->setToolTip(
        tr("A check brings the list, some 35 bytes a message, and the headers of new "
           "messages, some kB each. Mailbox > Line Use says what the latest one took."));
    complaint_->setTextFormat(Qt::PlainText);
    complaint_->setWordWrap(true);
    complaint_->hide();
    open_->setDefault(true);
}

void OpenDialog::setUpLayout()
{
    auto* form = new QFormLayout;
    form->addRow(tr("&Server:"), server_);
    form->addRow(tr("&Port:"), port_);
    form->addRow(tr("&Encryption:"), encryption_);
    form->addRow(tr("&User name:"), user_);
    form->addRow(tr("Pass&word:"), password_);
    form->addRow(tr("Sign on &by:"), mechanism_);
    form->addRow(QString(), keep_);
    form->addRow(QString(), allowClear_);
    form->addRow(QString(), slowOrCostly_);
    form->addRow(complaint_);
    port_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(open_, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel_, QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

account::Encryption OpenDialog::encryption() const
{
    return account::Encryption(encryption_->currentData().toInt());
}

void OpenDialog::followEncryption()
{
    allowClear_->setVisible(encryption() == account::Encryption::None);
    if (portIsTheirs_)
        return;
    const QSignalBlocker quiet(port_);
    account::Account fresh;
    fresh.encryption = encryption();
    port_->setValue(fresh.effectivePort());
}

void OpenDialog::offerKeeping(bool on)
{
    keep_->setVisible(on);
}

account::Account OpenDialog::account() const
{
    account::Account account;
    account.host = server_->text().trimmed();
    account.port = quint16(port_->value());
    account.encryption = encryption();
    account.user = user_->text().trimmed();
    account.mechanism =
        account::mechanismNamed(mechanism_->currentData().toString()).value_or(account::Mechanism::Auto);
    account.allowPlaintext = account.encryption == account::Encryption::None && allowClear_->isChecked();
    account.slowOrCostly = slowOrCostly_->isChecked();
    return account;
}

base::Secret OpenDialog::password() const
{
    return base::Secret(password_->text().toUtf8());
}

void OpenDialog::finish()
{
    const account::Account entered = account();
    const auto complain = [this](const QString& words, QWidget* field) {
        complaint_->setText(words);
        complaint_->show();
        field->setFocus();
    };
    if (entered.host.isEmpty())
        return complain(tr("Which server? The provider names it, often pop.example.org."), server_);
    if (entered.user.isEmpty())
        return complain(tr("Which user name? Often it is the whole mail address."), user_);
    if (const auto valid = account::validate(entered); !valid)
        return complain(lineFor(valid.error()), server_);
    const bool keep = keep_->isVisibleTo(this) && keep_->isChecked();
    accept();
    Q_EMIT chosen(entered, password(), keep);
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clean_up_form.h"

#include "ui/named.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace ui {

namespace {

constexpr double octetsInMegabyte = 1'000'000;
constexpr int sendersLines = 4;

qint64 octets(const QDoubleSpinBox& box)
{
    return qint64(std::llround(box.value() * octetsInMegabyte));
}

QDoubleSpinBox* megabytes(QWidget* parent, const char* name, double value)
{
    auto* box = named(new QDoubleSpinBox(parent), name);
    box->setRange(0.1, 1'000'000);
    box->setDecimals(1);
    box->setSuffix(CleanUpForm::tr(" MB"));
    box->setGroupSeparatorShown(true);
    box->setValue(value);
    return box;
}

QSpinBox* number(QWidget* parent, const char* name, int least, int most, int value)
{
    auto* box = named(new QSpinBox(parent), name);
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    box->setValue(value);
    return box;
}

} // namespace

CleanUpForm::CleanUpForm(QWidget* parent)
    : QWidget(parent)
    , older_(named(new QCheckBox(tr("&Older than"), this), "Older Than"))
    , days_(number(this, "Days", 1, 36'500, 90))
    , bigger_(named(new QCheckBox(tr("&Bigger than"), this), "Bigger Than"))
    , size_(megabytes(this, "Size", 1))
    , newest_(named(new QCheckBox(tr("All but the &newest"), this), "All But The Newest"))
    , kept_(number(this, "Newest", 0, 10'000'000, 100))
    , under_(named(new QCheckBox(tr("&Until the rest is under"), this), "Until Under"))
    , limit_(megabytes(this, "Limit", 50))
    , from_(named(new QCheckBox(tr("From &these senders:"), this), "From Senders"))
    , senders_(named(new QPlainTextEdit(this), "Senders Field"))
    , saved_(named(new QCheckBox(tr("Only messages with a saved &copy"), this), "Only Saved"))
{
    setUpFields();
    setUpLayout();
    connectFields();
}

void CleanUpForm::setUpFields()
{
    days_->setSuffix(tr(" days"));
    kept_->setSuffix(tr(" messages"));
    senders_->setPlaceholderText(tr("ann@example.org\nexample.org\none a line"));
    senders_->setTabChangesFocus(true);
    senders_->setFixedHeight(fontMetrics().lineSpacing() * sendersLines + 12);
    older_->setToolTip(tr("By the date in the message; one without a date is never old"));
    under_->setToolTip(tr("The oldest go first, and no more than it takes"));
    from_->setToolTip(tr("Addresses, or domains with all that is below them"));
}

void CleanUpForm::setUpLayout()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    int line = 0;
    const auto add = [&](QWidget* box, QWidget* field) {
        grid->addWidget(box, line, 0);
        grid->addWidget(field, line++, 1);
    };
    add(older_, days_);
    add(bigger_, size_);
    add(newest_, kept_);
    add(under_, limit_);
    grid->addWidget(from_, line++, 0, 1, 2);
    grid->addWidget(senders_, line++, 0, 1, 2);
    grid->addWidget(saved_, line, 0, 1, 2);
}

void CleanUpForm::connectFields()
{
    for (QCheckBox* box : {older_, bigger_, newest_, under_, from_, saved_})
        connect(box, &QCheckBox::toggled, this, &CleanUpForm::changed);
    const auto switchOn = [this](QCheckBox* box) {
        return [this, box] {
            if (box->isChecked())
                Q_EMIT changed();
            else
                box->setChecked(true);
        };
    };
    connect(days_, &QSpinBox::valueChanged, this, switchOn(older_));
    connect(size_, &QDoubleSpinBox::valueChanged, this, switchOn(bigger_));
    connect(kept_, &QSpinBox::valueChanged, this, switchOn(newest_));
    connect(limit_, &QDoubleSpinBox::valueChanged, this, switchOn(under_));
    connect(senders_, &QPlainTextEdit::textChanged, this, switchOn(from_));
}

QStringList CleanUpForm::senders() const
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return senders_->toPlainText().split(between, Qt::SkipEmptyParts);
}

mailbox::CleanUpRules CleanUpForm::rules() const
{
    mailbox::CleanUpRules rules;
    if (older_->isChecked())
        rules.olderThanDays = days_->value();
    if (bigger_->isChecked())
        rules.biggerThan = octets(*size_);
    if (newest_->isChecked())
        rules.allButNewest = kept_->value();
    if (under_->isChecked())
        rules.untilUnder = octets(*limit_);
    if (from_->isChecked())
        rules.senders = senders();
    rules.onlySaved = saved_->isChecked();
    return rules;
}

void CleanUpForm::setRules(const mailbox::CleanUpRules& rules)
{
    {
        const QSignalBlocker quiet(this);
        days_->setValue(rules.olderThanDays.value_or(days_->value()));
        size_->setValue(double(rules.biggerThan.value_or(octets(*size_))) / octetsInMegabyte);
        kept_->setValue(rules.allButNewest.value_or(kept_->value()));
        limit_->setValue(double(rules.untilUnder.value_or(octets(*limit_))) / octetsInMegabyte);
        senders_->setPlainText(rules.senders.value_or(QStringList()).join(QLatin1Char('\n')));
        older_->setChecked(rules.olderThanDays.has_value());
        bigger_->setChecked(rules.biggerThan.has_value());
        newest_->setChecked(rules.allButNewest.has_value());
        under_->setChecked(rules.untilUnder.has_value());
        from_->setChecked(rules.senders.has_value());
        saved_->setChecked(rules.onlySaved);
    }
    Q_EMIT changed();
}

} // namespace ui

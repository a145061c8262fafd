// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_head.h"

#include "mailbox/display.h"

#include <QFormLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace ui {

namespace {

// A list of thousands of addresses is a number, not something to read.
constexpr qsizetype addressesShown = 12;

QLabel* selectableLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Beside its caption, whichever way the name reads.
    label->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute |
                        (parent->layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    return label;
}

QString addressLine(const QList<mail::Address>& addresses)
{
    QStringList shown;
    for (const mail::Address& address : addresses.first(std::min(addresses.size(), addressesShown)))
        shown.append(mailbox::fullAddress(address));
    QString line = shown.join(QStringLiteral(", "));
    if (addresses.size() > addressesShown)
        line = MessageHead::tr("%1 and %2 more").arg(line).arg(addresses.size() - addressesShown);
    return line;
}

} // namespace

MessageHead::MessageHead(QWidget* parent)
    : QWidget(parent)
    , subject_(selectableLabel(this, "Subject"))
    , from_(selectableLabel(this, "From"))
    , to_(selectableLabel(this, "To"))
    , date_(selectableLabel(this, "Date"))
    , fields_(new QFormLayout)
{
    setUpLayout();
}

void MessageHead::setUpLayout()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    subject_->setFont(large);
    fields_->setHorizontalSpacing(12);
    fields_->setVerticalSpacing(2);
    fields_->addRow(tr("From:"), from_);
    fields_->addRow(tr("To:"), to_);
    fields_->addRow(tr("Date:"), date_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 12, 20, 8);
    layout->setSpacing(8);
    layout->addWidget(subject_);
    layout->addLayout(fields_);
}

void MessageHead::showSummary(const mail::Summary& summary, qint64 number)
{
    const QString subject = mailbox::subjectText(summary);
    const bool unknown = subject.isEmpty() && summary.from.isEmpty() && number > 0;
    subject_->setText(unknown             ? tr("Message %1").arg(number)
                      : subject.isEmpty() ? tr("(no subject)")
                                          : subject);
    subject_->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute |
                           (subject.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    from_->setText(addressLine(summary.from));
    to_->setText(addressLine(summary.to));
    date_->setText(mailbox::dateTip(summary.date));
    fields_->setRowVisible(from_, !from_->text().isEmpty());
    fields_->setRowVisible(to_, !to_->text().isEmpty());
    fields_->setRowVisible(date_, !date_->text().isEmpty());
}

} // namespace ui

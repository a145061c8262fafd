// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_head.h"

#include "mailbox/display.h"
#include "ui/desk.h"
#include "ui/foreign.h"
#include "ui/head_line.h"
#include "ui/protection_lines.h"
#include "ui/trust_words.h"

#include <QFormLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

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
    , replyTo_(selectableLabel(this, "Reply-To"))
    , to_(selectableLabel(this, "To"))
    , cc_(selectableLabel(this, "Cc"))
    , date_(selectableLabel(this, "Date"))
    , fields_(new QFormLayout)
    , trust_(new HeadLine(QStringLiteral("Trust"), this))
    , protections_(new ProtectionLines(this))
{
    setUpLayout();
    connect(protections_, &ProtectionLines::checkWanted, this, &MessageHead::checkWanted);
    connect(protections_, &ProtectionLines::insideWanted, this, &MessageHead::insideWanted);
    connect(protections_, &ProtectionLines::outsideWanted, this, &MessageHead::outsideWanted);
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
    fields_->addRow(tr("Answers to:"), replyTo_);
    fields_->addRow(tr("To:"), to_);
    fields_->addRow(tr("Copy to:"), cc_);
    fields_->addRow(tr("Date:"), date_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 12, 20, 8);
    layout->setSpacing(8);
    layout->addWidget(subject_);
    layout->addLayout(fields_);
    layout->addWidget(trust_);
    layout->addWidget(protections_);
}

void MessageHead::showPage(const Page& page)
{
    showSummary(page.reading.summary, page.number);
    showOthers(page.reading);
    trust_->tell(trustWords(page.reading.trust));
    showProtections(page);
}

void MessageHead::showProtections(const Page& page)
{
    protections_->showPage(page);
}

/// Where answers go is only worth a line where that is not the sender.
void MessageHead::showOthers(const mail::Reading& reading)
{
    const auto isSender = [&](const mail::Address& reply) {
        return std::any_of(reading.summary.from.begin(), reading.summary.from.end(), [&](const auto& from) {
            return from.address.compare(reply.address, Qt::CaseInsensitive) == 0;
        });
    };
    const bool elsewhere = !std::all_of(reading.replyTo.begin(), reading.replyTo.end(), isSender);
    replyTo_->setText(elsewhere ? addressLine(reading.replyTo) : QString());
    cc_->setText(addressLine(reading.cc));
    fields_->setRowVisible(replyTo_, !replyTo_->text().isEmpty());
    fields_->setRowVisible(cc_, !cc_->text().isEmpty());
    from_->setToolTip(plainTip(authenticationLines(reading.trust).join(QLatin1Char('\n'))));
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

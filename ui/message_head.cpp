// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_head.h"

#include "mailbox/display.h"
#include "ui/desk.h"
#include "ui/foreign.h"
#include "ui/head_line.h"
#include "ui/protection_lines.h"
#include "ui/trust_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QStringList>
#include <QTextLayout>
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

/// How much deeper than its own letters those of another script make the first line of this stand.
int depthOf(const QLabel& field)
{
    constexpr qsizetype mostLookedAt = 500; // letters: more than fit into a line
    QTextLayout layout(field.text().left(mostLookedAt), field.font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(field.width());
    layout.endLayout();
    return line.isValid() ? std::max(0, qRound(line.ascent()) - field.fontMetrics().ascent()) : 0;
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
    , fields_(new QGridLayout)
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
    fields_->setColumnStretch(1, 1);
    addField(tr("From:"), from_);
    addField(tr("Answers to:"), replyTo_);
    addField(tr("To:"), to_);
    addField(tr("Copy to:"), cc_);
    addField(tr("Date:"), date_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 12, 20, 8);
    layout->setSpacing(8);
    layout->addWidget(subject_);
    layout->addLayout(fields_);
    layout->addWidget(trust_);
    layout->addWidget(protections_);
}

void MessageHead::addField(const QString& caption, QLabel* field)
{
    auto* words = new QLabel(caption, this);
    words->setBuddy(field);
    const int row = fields_->rowCount();
    fields_->addWidget(words, row, 0, Qt::AlignTop);
    fields_->addWidget(field, row, 1);
}

/// A grid, since QFormLayout::setRowVisible() of Qt 6.4 lays out in the midst of it with the number of rows
/// from before, and writes behind its arrays.
void MessageHead::showField(QLabel* field)
{
    int row = 0;
    int column = 0;
    int span = 0;
    fields_->getItemPosition(fields_->indexOf(field), &row, &column, &span, &span);
    for (QWidget* part : {fields_->itemAtPosition(row, 0)->widget(), static_cast<QWidget*>(field)})
        part->setVisible(!field->text().isEmpty());
    fields_->itemAtPosition(row, 0)->widget()->setContentsMargins(0, depthOf(*field), 0, 0);
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
    showField(replyTo_);
    showField(cc_);
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
    showField(from_);
    showField(to_);
    showField(date_);
}

} // namespace ui

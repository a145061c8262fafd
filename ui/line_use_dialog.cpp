// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line_use_dialog.h"

#include "mailbox/display.h"
#include "ui/named.h"
#include "ui/sentences.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>

namespace ui {

namespace {

constexpr QSize firstSize(520, 480);
enum Column { Day, Received, Sent, Both };

QString dayText(QDate day)
{
    if (day == QDate::currentDate())
        return LineUseDialog::tr("Today");
    if (day == QDate::currentDate().addDays(-1))
        return LineUseDialog::tr("Yesterday");
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString trafficText(const base::Traffic& traffic)
{
    return LineUseDialog::tr("%1 received, %2 sent", "14 MB; 30 kB")
        .arg(mailbox::sizeText(traffic.received), mailbox::sizeText(traffic.sent));
}

QString summaryOf(const visit::LineUse& use)
{
    base::Traffic today;
    base::Traffic all;
    for (const store::DayUse& one : use.byDay) {
        all += one.traffic;
        if (one.day == QDate::currentDate())
            today += one.traffic;
    }
    QString text = LineUseDialog::tr("Today: %1.", "14 MB received, 30 kB sent").arg(trafficText(today)) +
                   QLatin1Char('\n') +
                   LineUseDialog::tr("In %1 days: %2.", "30; 14 MB received, 30 kB sent")
                       .arg(numberText(visit::LineUse::days), trafficText(all));
    if (use.latestCheck != base::Traffic())
        text += QLatin1Char('\n') +
                LineUseDialog::tr("The latest check for mail, with the headers of what was new: %1.",
                                  "14 kB received, 3 kB sent")
                    .arg(trafficText(use.latestCheck));
    return text;
}

QTreeWidgetItem* itemFor(const store::DayUse& use)
{
    auto* item = new QTreeWidgetItem;
    item->setText(Day, dayText(use.day));
    item->setToolTip(Day, QLocale().toString(use.day, QLocale::LongFormat));
    const auto put = [item](int column, qint64 octets) {
        item->setText(column, mailbox::sizeText(octets));
        item->setToolTip(column, mailbox::octetsText(octets));
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    };
    put(Received, use.traffic.received);
    put(Sent, use.traffic.sent);
    put(Both, use.traffic.received + use.traffic.sent);
    return item;
}

} // namespace

LineUseDialog::LineUseDialog(const QString& mailbox, QWidget* parent)
    : MailboxReport("Line Use", tr("Line Use of %1").arg(mailbox), firstSize, parent)
    , summary_(words("Line Use Summary"))
    , days_(named(new QTreeWidget(this), "Days"))
    , note_(words("Line Use Note"))
{
    setObjectName(QStringLiteral("Line Use Dialog")); // the action has the other one
    setUpDays();
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    note_->setFont(small);
    layOut({summary_, days_, note_}, days_);
    summary_->setText(tr("Reading…"));
    note_->setText(tr("Counted is what Restante exchanged with the mail server for this mailbox, with its "
                      "encryption, by the calendar of this computer. What the network puts around each "
                      "packet, a few in a hundred, is not in it, nor are pictures from the web."));
}

void LineUseDialog::setUpDays()
{
    days_->setHeaderLabels({tr("Day"), tr("Received"), tr("Sent"), tr("Together")});
    setUpList(days_);
    days_->header()->setStretchLastSection(false);
    days_->header()->setSectionResizeMode(Day, QHeaderView::Stretch);
    for (const int column : {Received, Sent, Both}) {
        days_->setColumnWidth(column, fontMetrics().horizontalAdvance(QStringLiteral("Empfangen 999 M")));
        days_->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void LineUseDialog::showUse(const visit::LineUse& use)
{
    summary_->setText(summaryOf(use));
    days_->clear();
    for (const store::DayUse& one : use.byDay)
        days_->addTopLevelItem(itemFor(one));
}

} // namespace ui

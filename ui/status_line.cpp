// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "mailbox/display.h"
#include "ui/desk.h"
#include "ui/icon.h"
#include "ui/sentences.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace ui {

namespace {

constexpr int lockSize = 14;
constexpr int progressSteps = 1000;

QLabel* plainLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(QLatin1String(name));
    return label;
}

void setUpButton(QToolButton* button, const char* name, const char* image, const QString& words)
{
    button->setObjectName(QLatin1String(name));
    button->setText(words);
    button->setIcon(icon(QLatin1String(image)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
}

// Before the greeting nothing is known about the link, and "not encrypted" would be a false alarm.
bool hasLink(visit::Stage stage)
{
    return stage != visit::Stage::Away && stage != visit::Stage::Connecting;
}

QString stageWords(const Desk& desk)
{
    const HeaderCount& headers = desk.headers();
    const QString known = numberText(headers.known);
    const QString wanted = numberText(headers.wanted);
    if ((headers.wanted > 0 && desk.isFetchingHeaders()) || desk.mayResume())
        return StatusLine::tr("%1 of %2 headers").arg(known, wanted);
    return wordsFor(desk.stage());
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , counts_(plainLabel(this, "Counts"))
    , progressWords_(plainLabel(this, "Progress Words"))
    , progress_(new QProgressBar(this))
    , stop_(new QToolButton(this))
    , resume_(new QToolButton(this))
    , slow_(plainLabel(this, "Slow Line"))
    , lock_(plainLabel(this, "Lock"))
    , link_(plainLabel(this, "Link"))
    , stage_(plainLabel(this, "Session"))
{
    setUpWidgets();
    follow(nullptr);
    connect(stop_, &QToolButton::clicked, this, &StatusLine::stopped);
    connect(resume_, &QToolButton::clicked, this, &StatusLine::resumed);
}

void StatusLine::setUpWidgets()
{
    progress_->setObjectName(QStringLiteral("Progress"));
    progress_->setAccessibleName(QStringLiteral("Progress"));
    progress_->setRange(0, progressSteps);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(140);
    progress_->setMaximumHeight(fontMetrics().height());
    setUpButton(stop_, "Stop Download", "stop", tr("Stop"));
    stop_->setToolTip(tr("Give up what is being fetched (Esc)"));
    setUpButton(resume_, "Resume Headers", "resume", tr("Resume"));
    resume_->setToolTip(tr("Fetch the headers that were left out"));
    slow_->setText(tr("Slow or costly line"));
    slow_->setToolTip(tr("Of new messages only the header comes unasked. Mailbox > Line Use tells what went "
                         "over the line; Mailbox > Slow or Costly Line changes it."));
    slow_->setContentsMargins(6, 0, 6, 0);
    counts_->setContentsMargins(6, 0, 6, 0);
    stage_->setContentsMargins(6, 0, 6, 0);
    addWidget(counts_);
    addPermanentWidget(progressWords_);
    addPermanentWidget(progress_);
    addPermanentWidget(stop_);
    addPermanentWidget(resume_);
    addPermanentWidget(slow_);
    addPermanentWidget(lock_);
    addPermanentWidget(link_);
    addPermanentWidget(stage_);
}

void StatusLine::follow(const Desk* desk)
{
    if (said_)
        return;
    const bool downloads = desk && desk->progress().messages > 0;
    const bool linked = desk && desk->isRemote() && hasLink(desk->stage());
    progressWords_->setVisible(downloads);
    progress_->setVisible(downloads);
    stop_->setVisible(downloads || (desk && desk->isFetchingHeaders()));
    resume_->setVisible(desk && desk->mayResume());
    slow_->setVisible(desk && desk->isSlowOrCostly());
    lock_->setVisible(linked);
    link_->setVisible(linked);
    stage_->setVisible(desk && desk->isRemote());
    if (!desk) {
        counts_->setText(tr("No mailbox is open"));
        return;
    }
    showCounts(*desk);
    showProgress(*desk);
    showLink(*desk);
    stage_->setText(stageWords(*desk));
}

void StatusLine::say(const QString& words)
{
    said_ = true;
    clearMessage();
    for (QWidget* widget :
         {static_cast<QWidget*>(progressWords_), static_cast<QWidget*>(progress_),
          static_cast<QWidget*>(stop_), static_cast<QWidget*>(resume_), static_cast<QWidget*>(slow_),
          static_cast<QWidget*>(lock_), static_cast<QWidget*>(link_), static_cast<QWidget*>(stage_)})
        widget->hide();
    counts_->setText(words);
}

void StatusLine::showCounts(const Desk& desk)
{
    const bool filtered = !desk.mailbox().filter().isEmpty();
    const QString counts =
        filtered ? tr("%1 of %2 shown", "12; 300 messages")
                       .arg(numberText(desk.mailbox().rowCount()), messagesText(desk.mailbox().total()))
                 : countWords(desk.messages(), desk.octets());
    if (desk.asOf().isValid())
        counts_->setText(tr("As of %1: %2", "date; 3 messages").arg(momentText(desk.asOf()), counts));
    else
        counts_->setText(desk.wasChecked() ? counts : desk.name());
}

void StatusLine::showProgress(const Desk& desk)
{
    const Progress& progress = desk.progress();
    const QString received = mailbox::sizeText(progress.received);
    const QString words =
        progress.octets > 0
            ? tr("%1 of %2", "octets received").arg(received, mailbox::sizeText(progress.octets))
            : received;
    progressWords_->setText(progress.messages > 1 ? tr("%1 downloads, %2").arg(progress.messages).arg(words)
                                                  : words);
    // The announced size is a hint: what is longer than that just stays full.
    const double share = progress.octets > 0 ? double(progress.received) / double(progress.octets) : 0;
    progress_->setValue(int(std::min(share, 1.0) * progressSteps));
}

void StatusLine::showLink(const Desk& desk)
{
    const visit::Link& link = desk.link();
    lock_->setPixmap(icon(link.encrypted ? QStringLiteral("lock") : QStringLiteral("unlocked"))
                         .pixmap(QSize(lockSize, lockSize), devicePixelRatioF()));
    link_->setText(link.encrypted ? link.protocol : tr("Not encrypted"));
    link_->setToolTip(link.cipher);
}

} // namespace ui

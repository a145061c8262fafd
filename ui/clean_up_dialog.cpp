// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clean_up_dialog.h"

#include "mailbox/display.h"
#include "ui/clean_up_form.h"
#include "ui/clean_up_list.h"
#include "ui/named.h"
#include "ui/sender_bars.h"
#include "ui/sentences.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

namespace ui {

namespace {

constexpr QSize firstSize(940, 600);

QString markWords(size_t messages)
{
    if (messages == 0)
        return CleanUpDialog::tr("&Mark Messages");
    return messages == 1 ? CleanUpDialog::tr("&Mark 1 Message")
                         : CleanUpDialog::tr("&Mark %1 Messages").arg(numberText(qint64(messages)));
}

} // namespace

CleanUpDialog::CleanUpDialog(const CleanUpHabit& habit, QWidget* parent)
    : QDialog(parent)
    , before_(habit)
    , form_(new CleanUpForm(this))
    , propose_(named(new QCheckBox(tr("&Propose this at each visit"), this), "Propose"))
    , withoutAsking_(named(new QCheckBox(tr("Mark at each visit &without asking"), this), "Without Asking"))
    , headline_(named(new QLabel(this), "Result"))
    , rest_(named(new QLabel(this), "Result Details"))
    , bars_(new SenderBars(this))
    , table_(named(new QTreeView(this), "Chosen Messages"))
    , list_(new CleanUpList(this))
    , mark_(named(new QPushButton(this), "Mark"))
    , keep_(named(new QPushButton(tr("&Save Rules"), this), "Save Rules"))
    , cancel_(named(new QPushButton(tr("Cancel"), this), "Cancel"))
{
    setObjectName(QStringLiteral("Clean Up"));
    setAccessibleName(QStringLiteral("Clean Up"));
    setWindowTitle(tr("Clean Up"));
    resize(firstSize);
    setUpWidgets();
    setUpLayout();
    form_->setRules(before_.rules);
    connect(form_, &CleanUpForm::changed, this, &CleanUpDialog::showResult);
    connect(propose_, &QCheckBox::toggled, withoutAsking_, &QWidget::setEnabled);
    connect(propose_, &QCheckBox::toggled, this, &CleanUpDialog::showWords);
    connect(withoutAsking_, &QCheckBox::toggled, this, &CleanUpDialog::showWords);
    connect(mark_, &QPushButton::clicked, this, &CleanUpDialog::markChosen);
    connect(keep_, &QPushButton::clicked, this, &CleanUpDialog::keepHabit);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    showWords();
}

void CleanUpDialog::setUpWidgets()
{
    propose_->setChecked(before_.propose);
    withoutAsking_->setChecked(before_.withoutAsking);
    withoutAsking_->setEnabled(before_.propose);
    withoutAsking_->setToolTip(tr("They are only marked: before anything is deleted you are asked as ever"));
    QFont bold = font();
    bold.setBold(true);
    headline_->setFont(bold);
    for (QLabel* label : {headline_, rest_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    table_->setModel(list_);
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAllColumnsShowFocus(true);
    table_->setAlternatingRowColors(true);
    table_->setTabKeyNavigation(false);
    table_->header()->setStretchLastSection(false);
    table_->header()->setSectionResizeMode(CleanUpList::Subject, QHeaderView::Stretch);
    const auto widthOf = [this](int letters) { return fontMetrics().averageCharWidth() * letters; };
    table_->setColumnWidth(CleanUpList::From, widthOf(22));
    table_->setColumnWidth(CleanUpList::Date, widthOf(18));
    table_->setColumnWidth(CleanUpList::Size, widthOf(12));
    mark_->setDefault(true);
    keep_->setAutoDefault(false);
    keep_->setToolTip(tr("Keeps the rules for this mailbox; marks nothing"));
}

void CleanUpDialog::setUpLayout()
{
    auto* halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addWidget(makeRules());
    halves->addWidget(makeResult(), 1);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(mark_, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel_, QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(halves, 1);
    layout->addWidget(buttons);
}

QWidget* CleanUpDialog::makeRules()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* what = new QGroupBox(tr("What Is to Go"), side);
    (new QVBoxLayout(what))->addWidget(form_);
    auto* when = new QGroupBox(tr("At the Next Visits"), side);
    auto* column = new QVBoxLayout(when);
    column->addWidget(propose_);
    column->addWidget(withoutAsking_);
    column->addWidget(keep_, 0, Qt::AlignRight);
    layout->addWidget(what);
    layout->addWidget(when);
    layout->addStretch();
    side->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    return side;
}

QWidget* CleanUpDialog::makeResult()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(headline_);
    layout->addWidget(rest_);
    layout->addWidget(bars_, 2);
    layout->addWidget(table_, 3);
    return side;
}

void CleanUpDialog::take(std::shared_ptr<const mailbox::CleanUp> cleanUp)
{
    cleanUp_ = std::move(cleanUp);
    showResult();
}

void CleanUpDialog::showResult()
{
    if (cleanUp_) {
        plan_ = cleanUp_->plan(form_->rules(), QDateTime::currentDateTimeUtc());
        list_->show(cleanUp_, plan_.chosen);
        bars_->showPlan(plan_);
    }
    showWords();
}

void CleanUpDialog::showWords()
{
    const bool anyRule = !form_->rules().chooseNothing();
    const auto messages = qint64(plan_.chosen.size());
    QString rest;
    if (!cleanUp_) {
        headline_->setText(tr("Reading…"));
    } else if (!anyRule) {
        headline_->setText(tr("Choose what is to go."));
        rest = tr("The result appears here at once. Nothing is marked before you click.");
    } else if (messages == 0) {
        headline_->setText(tr("Nothing fits these rules."));
        rest = tr("All that is switched on must fit.");
    } else {
        headline_->setText(tr("Frees %1 of %2: %3", "34 MB of 50 MB: 123 messages")
                               .arg(mailbox::sizeText(plan_.freed), mailbox::sizeText(cleanUp_->octets()),
                                    messagesText(messages)));
        rest = tr("%1 remain.", "12 MB").arg(mailbox::sizeText(plan_.left));
    }
    if (plan_.marked > 0)
        rest +=
            QLatin1Char(' ') + tr("Marked already: %1, %2.", "3 messages, 5 kB")
                                   .arg(messagesText(plan_.marked), mailbox::sizeText(plan_.markedOctets));
    rest_->setText(rest);
    mark_->setText(markWords(plan_.chosen.size()));
    mark_->setEnabled(messages > 0);
    keep_->setEnabled(habit() != before_ && (anyRule || !propose_->isChecked()));
}

CleanUpHabit CleanUpDialog::habit() const
{
    return {form_->rules(), propose_->isChecked(), propose_->isChecked() && withoutAsking_->isChecked()};
}

void CleanUpDialog::keepHabit()
{
    before_ = habit();
    Q_EMIT habitChosen(before_);
    showWords();
}

void CleanUpDialog::markChosen()
{
    Q_EMIT habitChosen(habit());
    Q_EMIT markWanted(cleanUp_->idsOf(plan_));
    accept();
}

} // namespace ui

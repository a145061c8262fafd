// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment_strip.h"

#include "mailbox/display.h"
#include "ui/attachment_folds.h"
#include "ui/attachment_list.h"
#include "ui/attachment_words.h"
#include "ui/named.h"
#include "ui/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <numeric>

namespace ui {

namespace {

QPushButton* deed(QWidget* parent, const char* name, const QString& words)
{
    auto* button = named(new QPushButton(words, parent), name);
    button->setAutoDefault(false);
    return button;
}

QString countWords(const QList<mail::Attachment>& attachments, bool beginning)
{
    const QString number = attachmentsText(attachments.size());
    if (beginning)
        return AttachmentStrip::tr("%1 so far", "3 attachments").arg(number);
    const bool reckoned =
        std::any_of(attachments.begin(), attachments.end(), [](const auto& one) { return one.reckoned; });
    const qint64 octets =
        std::accumulate(attachments.begin(), attachments.end(), qint64(0),
                        [](qint64 sum, const auto& one) { return sum + std::max(one.octets, qint64(0)); });
    const QString size = mailbox::sizeText(octets);
    return AttachmentStrip::tr("%1, %2", "3 attachments, 12 MB")
        .arg(number, reckoned ? AttachmentStrip::tr("about %1", "12 MB").arg(size) : size);
}

QString foldWords(const FoldedAttachments& sorted)
{
    const qsizetype others = sorted.folded.size() - sorted.pictures;
    if (others == 0)
        return sorted.pictures == 1
                   ? AttachmentStrip::tr("1 picture of the page")
                   : AttachmentStrip::tr("%1 pictures of the page").arg(numberText(sorted.pictures));
    if (sorted.pictures == 0)
        return AttachmentStrip::tr("the winmail.dat that they came in");
    return AttachmentStrip::tr("%1 more", "attachments").arg(numberText(sorted.folded.size()));
}

} // namespace

AttachmentStrip::AttachmentStrip(QWidget* parent)
    : QWidget(parent)
    , count_(named(new QLabel(this), "Attachment Count"))
    , fold_(named(new QToolButton(this), "More Attachments"))
    , open_(deed(this, "Open Attachment", tr("&Open")))
    , glance_(deed(this, "Preview Attachment", tr("&Preview")))
    , save_(deed(this, "Save Attachment", tr("&Save…")))
    , saveAll_(deed(this, "Save All Attachments", tr("Save &All…")))
    , list_(new AttachmentList(this))
    , words_(named(new QLabel(this), "Attachment Words"))
{
    setUpLayout();
    connectParts();
    hide();
}

void AttachmentStrip::setUpLayout()
{
    count_->setTextFormat(Qt::PlainText);
    fold_->setCheckable(true);
    fold_->setAutoRaise(true);
    fold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    words_->setContentsMargins(8, 2, 0, 2);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 0, 0);
    row->addWidget(count_);
    row->addWidget(fold_);
    row->addStretch(1);
    for (QPushButton* button : {open_, glance_, save_, saveAll_})
        row->addWidget(button);
    auto* rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Sunken);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(12, 6, 12, 6);
    inside->setSpacing(4);
    inside->addLayout(row);
    inside->addWidget(list_);
    inside->addWidget(words_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(rule);
    column->addLayout(inside);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
}

void AttachmentStrip::connectParts()
{
    connect(open_, &QPushButton::clicked, this, [this] { tellChosen(&AttachmentStrip::openWanted); });
    connect(glance_, &QPushButton::clicked, this, [this] { tellChosen(&AttachmentStrip::glanceWanted); });
    connect(save_, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(list_->chosenOnes()); });
    connect(saveAll_, &QPushButton::clicked, this, &AttachmentStrip::saveAll);
    connect(list_, &AttachmentList::openWanted, this, [this] { tellChosen(&AttachmentStrip::openWanted); });
    connect(list_, &AttachmentList::glanceWanted, this,
            [this] { tellChosen(&AttachmentStrip::glanceWanted); });
    connect(list_, &AttachmentList::dragWanted, this, [this] { Q_EMIT dragWanted(list_->chosenOnes()); });
    connect(list_, &QTreeWidget::itemSelectionChanged, this, &AttachmentStrip::enable);
    connect(list_, &QTreeWidget::currentItemChanged, this, &AttachmentStrip::enable);
    connect(list_, &QWidget::customContextMenuRequested, this, &AttachmentStrip::showMenu);
    connect(fold_, &QToolButton::toggled, this, &AttachmentStrip::fillList);
}

void AttachmentStrip::tellChosen(void (AttachmentStrip::*wanted)(const mail::Attachment&))
{
    if (const mail::Attachment* chosen = list_->chosen())
        Q_EMIT(this->*wanted)(mail::Attachment(*chosen));
}

void AttachmentStrip::showPage(const Page& page)
{
    const bool readable = page.kind == Page::Kind::Whole || page.kind == Page::Kind::Preview;
    const FoldedAttachments sorted = readable ? foldAttachments(page.reading) : FoldedAttachments();
    beginning_ = page.kind != Page::Kind::Whole;
    plain_ = sorted.plain;
    folded_ = sorted.folded;
    fold_->setText(foldWords(sorted));
    fold_->setVisible(!folded_.isEmpty());
    const QSignalBlocker quiet(fold_);
    fold_->setChecked(false);
    fillList();
    say(beginning_ ? tr("To open or save it, the whole message is downloaded first.") : QString());
    setVisible(!plain_.isEmpty() || !folded_.isEmpty());
}

void AttachmentStrip::fillList()
{
    const bool unfolded = fold_->isChecked();
    fold_->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
    list_->showAttachments(unfolded ? plain_ + folded_ : plain_, beginning_);
    list_->setVisible(list_->topLevelItemCount() > 0);
    showCount();
    enable();
}

void AttachmentStrip::showCount()
{
    count_->setText(countWords(plain_, beginning_));
    count_->setVisible(!plain_.isEmpty());
    saveAll_->setVisible((plain_.isEmpty() ? folded_ : plain_).size() > 1);
    for (QPushButton* button : {open_, glance_, save_})
        button->setVisible(list_->topLevelItemCount() > 0);
}

void AttachmentStrip::enable()
{
    const mail::Attachment* chosen = list_->chosen();
    glance_->setEnabled(chosen && glanceKindOf(*chosen));
    open_->setEnabled(chosen);
    save_->setEnabled(chosen);
}

// What the page shows is part of it, not of what was sent along.
void AttachmentStrip::saveAll()
{
    Q_EMIT saveWanted(plain_.isEmpty() ? folded_ : plain_);
}

void AttachmentStrip::say(const QString& words)
{
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
}

QAction* AttachmentStrip::addDeed(QMenu& menu, const QPushButton& button) const
{
    QAction* action = menu.addAction(button.text());
    action->setEnabled(button.isEnabled());
    action->setObjectName(button.objectName());
    connect(action, &QAction::triggered, &button, &QPushButton::click);
    return action;
}

void AttachmentStrip::showMenu(const QPoint& at)
{
    const mail::Attachment* chosen = list_->chosen();
    if (!chosen)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("Attachment Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setDefaultAction(addDeed(*menu, *open_));
    for (const QPushButton* button : {glance_, save_})
        addDeed(*menu, *button);
    if (saveAll_->isVisibleTo(this))
        addDeed(*menu, *saveAll_);
    menu->addSeparator();
    QAction* copy = menu->addAction(tr("&Copy Name"));
    copy->setObjectName(QStringLiteral("Copy Attachment Name"));
    connect(copy, &QAction::triggered, this,
            [name = shownName(*chosen)] { QGuiApplication::clipboard()->setText(name); });
    menu->popup(list_->viewport()->mapToGlobal(at));
}

} // namespace ui

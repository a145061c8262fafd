// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_bar.h"

#include "ui/find_target.h"
#include "ui/named.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui {

FindBar::FindBar(FindTarget& target, QWidget* parent)
    : QFrame(parent)
    , target_(target)
    , words_(named(new QLineEdit(this), "Find Words"))
    , count_(named(new QLabel(this), "Find Count"))
    , previous_(new QPushButton(tr("Previous"), this))
    , next_(new QPushButton(tr("Next"), this))
    , done_(new QPushButton(tr("Done"), this))
{
    named(this, "Find in Message Bar");
    previous_->setObjectName(QStringLiteral("Previous Match"));
    next_->setObjectName(QStringLiteral("Next Match"));
    done_->setObjectName(QStringLiteral("Close Find"));
    setUpLayout();
    connect(words_, &QLineEdit::textChanged, this, &FindBar::lookAgain);
    connect(next_, &QPushButton::clicked, this, &FindBar::next);
    connect(previous_, &QPushButton::clicked, this, &FindBar::previous);
    connect(done_, &QPushButton::clicked, this, &FindBar::dismiss);
    connect(&search_, &TextSearch::advanced, this, &FindBar::takeMatches);
    hide();
}

void FindBar::setUpLayout()
{
    words_->setPlaceholderText(tr("Find in this message"));
    words_->setClearButtonEnabled(true);
    words_->setMaximumWidth(320);
    count_->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 5, 12, 5);
    row->addWidget(words_, 1);
    row->addWidget(previous_);
    row->addWidget(next_);
    row->addWidget(count_);
    row->addStretch();
    row->addWidget(done_);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
}

void FindBar::open()
{
    const QString selected = target_.reader().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        words_->setText(selected);
    setVisible(true);
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
    lookAgain();
}

void FindBar::dismiss()
{
    hide();
    search_.start({}, {});
    mark();
    target_.takeFocus();
}

bool FindBar::looksForGiven() const
{
    return !given_.isEmpty() && words_->text() == given_.join(QLatin1Char(' '));
}

void FindBar::showWords(const QStringList& words)
{
    if (words == given_)
        return;
    const bool ours = isHidden() || looksForGiven();
    given_ = words;
    if (!ours)
        return;
    const QSignalBlocker quiet(words_);
    words_->setText(words.join(QLatin1Char(' ')));
    setVisible(!words.isEmpty());
    lookAgain();
}

/// The match at or behind the reader, from the end round to the first one; -1 while there may be a nearer
/// one.
qsizetype FindBar::firstAhead() const
{
    const QList<QTextCursor>& matches = search_.matches();
    const QTextCursor reader = target_.reader();
    bool reached = false; // the reader's document, going down
    for (qsizetype i = 0; i < matches.size(); ++i) {
        const bool here = matches.at(i).document() == reader.document();
        if ((reached && !here) || (here && matches.at(i).selectionStart() >= reader.selectionStart()))
            return i;
        reached = reached || here;
    }
    return search_.isRunning() || matches.isEmpty() ? -1 : 0;
}

void FindBar::lookAgain()
{
    current_ = -1;
    QStringList words;
    if (!isHidden() && !words_->text().isEmpty())
        words = looksForGiven() ? given_ : QStringList(words_->text());
    search_.start(target_.documents(), words);
    showCount();
    mark();
}

void FindBar::recount()
{
    search_.goOn();
    showCount();
}

void FindBar::takeMatches()
{
    if (const qsizetype ahead = current_ < 0 ? firstAhead() : -1; ahead >= 0)
        showMatch(ahead);
    showCount();
    if (search_.matches().size() != marked_)
        mark();
}

void FindBar::go(int step)
{
    if (isHidden() || words_->text().isEmpty())
        return open();
    const qsizetype count = search_.matches().size();
    if (count > 0)
        showMatch(current_ < 0 ? 0 : (current_ + step + count) % count);
    showCount();
}

void FindBar::showMatch(qsizetype match)
{
    current_ = match;
    target_.showFound(search_.matches().at(match));
}

void FindBar::showCount()
{
    const QString number = locale().toString(search_.matches().size());
    const bool none = search_.matches().isEmpty();
    const bool more = search_.isRunning() || search_.isFull() || !target_.isComplete();
    if (words_->text().isEmpty())
        count_->clear();
    else if (none)
        count_->setText(more ? tr("Not found so far") : tr("Not found"));
    else if (more)
        count_->setText(tr("%1 of %2 or more").arg(locale().toString(current_ + 1), number));
    else
        count_->setText(tr("%1 of %2").arg(locale().toString(current_ + 1), number));
    previous_->setEnabled(!none);
    next_->setEnabled(!none);
}

void FindBar::mark()
{
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlpha(70);
    QList<QTextEdit::ExtraSelection> marks;
    for (const QTextCursor& match : search_.matches()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = match;
        mark.format.setBackground(ground);
        marks.append(mark);
    }
    target_.mark(marks);
    marked_ = marks.size();
}

bool FindBar::event(QEvent* event)
{
    // Else Esc would stop the download instead of closing what the person is in.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (enter)
        go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui

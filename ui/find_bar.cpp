// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_bar.h"

#include "ui/find_target.h"
#include "ui/named.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextDocument>

namespace ui {

namespace {

// More are not counted by anybody, and each is painted.
constexpr qsizetype mostMatches = 1000;
// Between two keys: a text of 30 MB is searched as far as this goes, and the count says "or more".
constexpr qint64 patience = 60; // ms

} // namespace

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
    matches_.clear();
    mark();
    target_.takeFocus();
}

void FindBar::collect()
{
    matches_.clear();
    more_ = false;
    const QString words = words_->text();
    if (isHidden() || words.isEmpty())
        return;
    QElapsedTimer clock;
    clock.start();
    for (const QTextDocument* text : target_.documents())
        more_ = more_ || collectFrom(*text, patience - clock.elapsed());
    more_ = more_ || !target_.isComplete();
}

/// True where matches were left out.
bool FindBar::collectFrom(const QTextDocument& text, qint64 until)
{
    const QString words = words_->text();
    QElapsedTimer clock;
    clock.start();
    QTextCursor found = text.find(words);
    for (; !found.isNull(); found = text.find(words, found)) {
        matches_.append(found);
        if (matches_.size() >= mostMatches || clock.elapsed() > until)
            break;
    }
    return !found.isNull();
}

/// The match at or behind the reader, from the end round to the first one.
qsizetype FindBar::firstAhead() const
{
    const QTextCursor reader = target_.reader();
    bool reached = false; // the reader's document, going down
    for (qsizetype i = 0; i < matches_.size(); ++i) {
        const bool here = matches_.at(i).document() == reader.document();
        if ((reached && !here) || (here && matches_.at(i).selectionStart() >= reader.selectionStart()))
            return i;
        reached = reached || here;
    }
    return 0;
}

void FindBar::lookAgain()
{
    collect();
    current_ = -1;
    if (!matches_.isEmpty())
        showMatch(firstAhead());
    showCount();
    mark();
}

void FindBar::recount()
{
    collect();
    showCount();
    mark();
}

void FindBar::go(int step)
{
    if (isHidden() || words_->text().isEmpty())
        return open();
    const qsizetype count = matches_.size();
    if (count > 0)
        showMatch(current_ < 0 ? 0 : (current_ + step + count) % count);
    showCount();
}

void FindBar::showMatch(qsizetype match)
{
    current_ = match;
    target_.showFound(matches_.at(match));
}

void FindBar::showCount()
{
    const QString number = locale().toString(matches_.size());
    if (words_->text().isEmpty())
        count_->clear();
    else if (matches_.isEmpty())
        count_->setText(more_ ? tr("Not found so far") : tr("Not found"));
    else if (more_)
        count_->setText(tr("%1 of %2 or more").arg(locale().toString(current_ + 1), number));
    else
        count_->setText(tr("%1 of %2").arg(locale().toString(current_ + 1), number));
    previous_->setEnabled(!matches_.isEmpty());
    next_->setEnabled(!matches_.isEmpty());
}

void FindBar::mark()
{
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlpha(70);
    QList<QTextEdit::ExtraSelection> marks;
    for (const QTextCursor& match : std::as_const(matches_)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = match;
        mark.format.setBackground(ground);
        marks.append(mark);
    }
    target_.mark(marks);
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

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_search.h"

#include "ui/text_paragraph.h"

#include <QElapsedTimer>
#include <QTextDocument>

namespace ui {

namespace {

// Half a frame: the other half is for painting.
constexpr qint64 patience = 8; // ms

} // namespace

TextSearch::TextSearch(QObject* parent)
    : QObject(parent)
{
    connect(&next_, &QTimer::timeout, this, &TextSearch::work);
}

void TextSearch::start(const QList<QTextDocument*>& documents, const QString& words)
{
    stop();
    documents_ = {documents.begin(), documents.end()};
    words_ = words;
    matches_.clear();
    at_ = 0;
    done_ = 0;
    goOn();
}

void TextSearch::goOn()
{
    if (words_.isEmpty() || documents_.isEmpty() || next_.isActive())
        return;
    turnPage();
    next_.start(0);
    work();
}

void TextSearch::stop()
{
    next_.stop();
}

void TextSearch::work()
{
    QElapsedTimer clock;
    clock.start();
    // A document that went away took its blocks along.
    while (documents_[at_] && block_.isValid() && !isFull() && clock.elapsed() < patience)
        searchBlock();
    if (!documents_[at_] || !block_.isValid() || isFull())
        next_.stop();
    Q_EMIT advanced();
}

void TextSearch::turnPage()
{
    block_ = documents_[at_] ? documents_[at_]->findBlockByNumber(done_) : QTextBlock();
    from_ = 0;
}

// One match, or the rest of a block without any.
void TextSearch::searchBlock()
{
    const bool ours = kindOf(block_).heading; // not what the message says
    const QString text = ours ? QString() : block_.text().replace(QChar::Nbsp, QLatin1Char(' '));
    const qsizetype found = text.indexOf(words_, from_, Qt::CaseInsensitive);
    if (found < 0) {
        block_ = block_.next();
        from_ = 0;
        ++done_;
        if (block_.isValid() || at_ + 1 >= documents_.size())
            return;
        ++at_;
        done_ = 0;
        turnPage();
        return;
    }
    QTextCursor match(block_);
    match.setPosition(block_.position() + int(found));
    match.setPosition(block_.position() + int(found + words_.size()), QTextCursor::KeepAnchor);
    matches_.append(match);
    from_ = found + words_.size();
}

} // namespace ui

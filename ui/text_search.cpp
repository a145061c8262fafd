// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_search.h"

#include "ui/text_paragraph.h"

#include <QElapsedTimer>
#include <QTextDocument>

#include <algorithm>

namespace ui {

namespace {

// Half a frame: the other half is for painting.
constexpr qint64 patience = 8; // ms

// Without case and accents, letter for letter, so that places stay what they are; only this one becomes two.
bool isSharpS(QChar c)
{
    return c == QChar(0xDF) || c == QChar(0x1E9E);
}

QChar compared(QChar c)
{
    if (c.unicode() >= 0x80 && c.decompositionTag() == QChar::Canonical)
        c = c.decomposition().front();
    return c == QChar::Nbsp ? QChar(u' ') : c.toCaseFolded();
}

QString compared(const QString& text)
{
    QString all;
    all.reserve(text.size());
    for (const QChar c : text) {
        if (isSharpS(c))
            all += QLatin1String("ss");
        else
            all += compared(c);
    }
    return all;
}

/// Where the letters of compared() stand in the text; nothing where each stands in its own place.
QList<int> placesIn(const QString& text)
{
    QList<int> places;
    if (std::none_of(text.cbegin(), text.cend(), isSharpS))
        return places;
    for (int at = 0; at < text.size(); ++at)
        places.insert(places.size(), isSharpS(text[at]) ? 2 : 1, at);
    return places;
}

struct Hit {
    qsizetype at = -1;
    qsizetype letters = 0;
};

/// The first of any of the words; of two at the same place the longer one.
Hit firstOf(const QStringList& words, const QString& text, qsizetype from)
{
    Hit first;
    for (const QString& word : words) {
        const qsizetype at = text.indexOf(word, from);
        if (at >= 0 && (first.at < 0 || at < first.at || (at == first.at && word.size() > first.letters)))
            first = {at, word.size()};
    }
    return first;
}

} // namespace

TextSearch::TextSearch(QObject* parent)
    : QObject(parent)
{
    connect(&next_, &QTimer::timeout, this, &TextSearch::work);
}

void TextSearch::start(const QList<QTextDocument*>& documents, const QStringList& words)
{
    stop();
    documents_ = {documents.begin(), documents.end()};
    words_.clear();
    for (const QString& word : words) {
        if (!word.isEmpty())
            words_.append(compared(word));
    }
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
    turnTo(documents_[at_] ? documents_[at_]->findBlockByNumber(done_) : QTextBlock());
}

void TextSearch::turnTo(const QTextBlock& block)
{
    block_ = block;
    from_ = 0;
    const bool ours = block.isValid() && kindOf(block).heading; // not what the message says
    const QString text = ours ? QString() : block.text();
    text_ = compared(text);
    places_ = placesIn(text);
}

int TextSearch::placeOf(qsizetype letter) const
{
    return places_.isEmpty() ? int(letter) : places_[letter];
}

// One match, or the rest of a block without any.
void TextSearch::searchBlock()
{
    const Hit found = firstOf(words_, text_, from_);
    if (found.at < 0) {
        turnTo(block_.next());
        ++done_;
        if (block_.isValid() || at_ + 1 >= documents_.size())
            return;
        ++at_;
        done_ = 0;
        turnPage();
        return;
    }
    QTextCursor match(block_);
    match.setPosition(block_.position() + placeOf(found.at));
    match.setPosition(block_.position() + placeOf(found.at + found.letters - 1) + 1, QTextCursor::KeepAnchor);
    matches_.append(match);
    from_ = found.at + found.letters;
}

} // namespace ui

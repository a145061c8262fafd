// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_feed.h"

#include "base/visible.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::TextView)
};

// Laying out one paragraph costs more than its length; an endless line is cut into paragraphs.
constexpr qsizetype paragraphLength = 4000;
// A piece of a thousand empty lines costs as much as one of many letters.
constexpr qsizetype mostParagraphs = 1000;
// A quote this long pushes the answer to it off the screen.
constexpr qsizetype longQuote = 12;
// The quote of a quote is seldom read; but a heading in place of two lines saves nothing.
constexpr qsizetype deepQuote = 3;
// Flowed paragraphs are one line each; this is about what they were as sent.
constexpr qsizetype lettersALine = 78;

qsizetype linesIn(const QString& text)
{
    qsizetype lines = 0;
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        lines += std::max<qsizetype>(1, (line.size() + lettersALine - 1) / lettersALine);
    return lines;
}

qsizetype linesIn(const mail::Text& text, qsizetype from, qsizetype to)
{
    qsizetype lines = 0;
    for (qsizetype i = from; i < to; ++i)
        lines += linesIn(text[i].text);
    return lines;
}

/// Where there is nothing else to read, the quote is what there is to read.
bool saysAnything(const mail::Text& text)
{
    return std::any_of(text.begin(), text.end(), [](const mail::TextBlock& block) {
        return block.level == 0 && !block.signature && !block.text.trimmed().isEmpty();
    });
}

ParagraphKind kindFor(const mail::TextBlock& block)
{
    ParagraphKind kind;
    kind.level = block.level;
    kind.signature = block.signature;
    kind.rightToLeft = block.level > 0 && block.text.left(paragraphLength).isRightToLeft();
    return kind;
}

QString headingFor(qsizetype lines)
{
    const QString number = QLocale().toString(lines);
    return QStringLiteral("▸ ") +
           (lines == 1 ? Say::tr("1 quoted line") : Say::tr("%1 quoted lines").arg(number));
}

ParagraphKind headingKind(const mail::TextBlock& block)
{
    ParagraphKind kind = kindFor(block);
    kind.heading = true;
    return kind;
}

} // namespace

TextFeed::TextFeed(const QString& text)
{
    if (!text.isEmpty())
        stretches_.append({{}, text});
}

TextFeed::TextFeed(const QList<mail::Passage>& passages, bool folding)
{
    for (const mail::Passage& passage : passages) {
        if (passage.text.isEmpty())
            continue;
        ParagraphKind rule;
        rule.rule = true;
        if (!stretches_.isEmpty())
            stretches_.append({rule, {}});
        addPassage(passage.text, folding);
    }
}

void TextFeed::addPassage(const mail::Text& text, bool folding)
{
    const bool folds = folding && saysAnything(text);
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from + 1;
        if (text[from].level == 0 || !folds) {
            stretches_.append({kindFor(text[from]), text[from].text});
        } else {
            while (to < text.size() && text[to].level > 0)
                ++to;
            addQuote(text, from, to);
        }
        from = to;
    }
}

// A long quote is folded as a whole, a short one only where it quotes deeper.
void TextFeed::addQuote(const mail::Text& text, qsizetype from, qsizetype to)
{
    const qsizetype lines = linesIn(text, from, to);
    if (lines >= longQuote) {
        stretches_.append({headingKind(text[from]), headingFor(lines)});
        addQuoteFrom(text, from, to, true);
        return;
    }
    for (qsizetype i = from; i < to;) {
        qsizetype deep = i;
        while (deep < to && text[deep].level > 1)
            ++deep;
        const bool folds = linesIn(text, i, deep) >= deepQuote;
        if (folds)
            stretches_.append({headingKind(text[i]), headingFor(linesIn(text, i, deep))});
        const qsizetype end = std::max(deep, i + 1);
        addQuoteFrom(text, i, end, folds);
        i = end;
    }
}

void TextFeed::addQuoteFrom(const mail::Text& text, qsizetype from, qsizetype to, bool foldable)
{
    for (qsizetype i = from; i < to; ++i) {
        ParagraphKind kind = kindFor(text[i]);
        kind.foldable = foldable;
        stretches_.append({kind, text[i].text});
    }
}

Paragraph TextFeed::cutParagraph()
{
    const Stretch& stretch = stretches_[at_];
    const QStringView rest = QStringView(stretch.text).sliced(offset_);
    Paragraph paragraph{{}, stretch.kind};
    paragraph.kind.goesOn = midLine_;
    qsizetype end = rest.first(std::min(rest.size(), 2 * paragraphLength)).indexOf(u'\n');
    midLine_ = end < 0 && rest.size() > 2 * paragraphLength;
    if (midLine_) {
        const qsizetype blank = rest.first(2 * paragraphLength).lastIndexOf(u' ');
        end = blank >= paragraphLength ? blank + 1 : 2 * paragraphLength;
        end -= rest[end - 1].isHighSurrogate();
    } else if (end < 0) {
        end = rest.size();
    }
    paragraph.text = base::visibleLines(rest.first(end).toString());
    offset_ += end;
    if (midLine_)
        return paragraph;
    if (offset_ < stretch.text.size()) {
        ++offset_; // the line end
    } else {
        ++at_;
        offset_ = 0;
    }
    return paragraph;
}

QList<Paragraph> TextFeed::next(qsizetype letters)
{
    QList<Paragraph> piece;
    while (!atEnd() && letters > 0 && piece.size() < mostParagraphs) {
        piece.append(cutParagraph());
        letters -= piece.last().text.size() + 1;
    }
    return piece;
}

// What is said about the text, headings and folds, may change when more of it comes.
QList<TextFeed::Stretch> TextFeed::sentStretches() const
{
    QList<Stretch> sent;
    for (Stretch stretch : stretches_) {
        if (stretch.kind.heading)
            continue;
        stretch.kind.foldable = false;
        sent.append(std::move(stretch));
    }
    return sent;
}

bool TextFeed::continues(const TextFeed& other) const
{
    const QList<Stretch> before = other.sentStretches();
    const QList<Stretch> now = sentStretches();
    if (before.isEmpty() || before.size() > now.size())
        return false;
    const qsizetype last = before.size() - 1;
    for (qsizetype i = 0; i < last; ++i) {
        if (!(now[i] == before[i]))
            return false;
    }
    return now[last].kind.level == before[last].kind.level && now[last].text.startsWith(before[last].text);
}

} // namespace ui

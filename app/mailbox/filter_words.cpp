// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed into the filter, taken apart, and the names it knows. German ones stand beside the English
// ones whatever the program's language is: nobody has to remember which it speaks today.
#include "base/folded.h"
#include "mailbox/filter_term.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace mailbox {

namespace {

using Field = FilterTerm::Field;
using Kind = FilterMistake::Kind;

// Far more than anybody types; what was pasted by mistake costs each row a look for each of its words.
constexpr size_t mostWords = 32;
constexpr qsizetype mostLetters = 1000;

enum class Takes { Text, Size, Before, Since, Day, Thing, State };

struct Name {
    QLatin1String word; // folded
    Takes takes;
    Field field;
};

constexpr Name names[] = {
    {QLatin1String("from"), Takes::Text, Field::From},
    {QLatin1String("von"), Takes::Text, Field::From},
    {QLatin1String("to"), Takes::Text, Field::To},
    {QLatin1String("an"), Takes::Text, Field::To},
    {QLatin1String("subject"), Takes::Text, Field::Subject},
    {QLatin1String("betreff"), Takes::Text, Field::Subject},
    {QLatin1String("larger"), Takes::Size, Field::Larger},
    {QLatin1String("bigger"), Takes::Size, Field::Larger},
    {QLatin1String("grosser"), Takes::Size, Field::Larger},
    {QLatin1String("groesser"), Takes::Size, Field::Larger},
    {QLatin1String("smaller"), Takes::Size, Field::Smaller},
    {QLatin1String("kleiner"), Takes::Size, Field::Smaller},
    {QLatin1String("older"), Takes::Before, Field::Date},
    {QLatin1String("before"), Takes::Before, Field::Date},
    {QLatin1String("alter"), Takes::Before, Field::Date},
    {QLatin1String("aelter"), Takes::Before, Field::Date},
    {QLatin1String("vor"), Takes::Before, Field::Date},
    {QLatin1String("newer"), Takes::Since, Field::Date},
    {QLatin1String("since"), Takes::Since, Field::Date},
    {QLatin1String("after"), Takes::Since, Field::Date},
    {QLatin1String("neuer"), Takes::Since, Field::Date},
    {QLatin1String("junger"), Takes::Since, Field::Date},
    {QLatin1String("juenger"), Takes::Since, Field::Date},
    {QLatin1String("seit"), Takes::Since, Field::Date},
    {QLatin1String("date"), Takes::Day, Field::Date},
    {QLatin1String("on"), Takes::Day, Field::Date},
    {QLatin1String("datum"), Takes::Day, Field::Date},
    {QLatin1String("am"), Takes::Day, Field::Date},
    {QLatin1String("has"), Takes::Thing, Field::Attachment},
    {QLatin1String("hat"), Takes::Thing, Field::Attachment},
    {QLatin1String("is"), Takes::State, Field::Opened},
    {QLatin1String("ist"), Takes::State, Field::Opened},
};

struct State {
    QLatin1String word; // folded
    Field field;
    bool wanted = true;
};

constexpr State states[] = {
    {QLatin1String("unread"), Field::Opened, false},
    {QLatin1String("ungelesen"), Field::Opened, false},
    {QLatin1String("read"), Field::Opened},
    {QLatin1String("gelesen"), Field::Opened},
    {QLatin1String("saved"), Field::Saved},
    {QLatin1String("gespeichert"), Field::Saved},
    {QLatin1String("unsaved"), Field::Saved, false},
    {QLatin1String("ungespeichert"), Field::Saved, false},
    {QLatin1String("marked"), Field::Marked},
    {QLatin1String("markiert"), Field::Marked},
    {QLatin1String("vorgemerkt"), Field::Marked},
    {QLatin1String("unmarked"), Field::Marked, false},
    {QLatin1String("unmarkiert"), Field::Marked, false},
    {QLatin1String("new"), Field::Fresh},
    {QLatin1String("neu"), Field::Fresh},
    {QLatin1String("gone"), Field::Gone},
    {QLatin1String("weg"), Field::Gone},
    {QLatin1String("trouble"), Field::Trouble},
    {QLatin1String("fehler"), Field::Trouble},
};

constexpr State things[] = {
    {QLatin1String("attachment"), Field::Attachment}, {QLatin1String("attachments"), Field::Attachment},
    {QLatin1String("anhang"), Field::Attachment},     {QLatin1String("anhange"), Field::Attachment},
    {QLatin1String("anhaenge"), Field::Attachment},
};

const Name* nameOf(const QString& folded)
{
    const auto* found = std::find_if(std::begin(names), std::end(names),
                                     [&](const Name& name) { return folded == name.word; });
    return found == std::end(names) ? nullptr : found;
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'„' || c == u'“' || c == u'”';
}

/// Reads one word after the other.
class Reader {
public:
    explicit Reader(const QString& text)
        : text_(text.left(mostLetters))
    {}

    std::optional<FilterWord> next()
    {
        while (at_ < text_.size() && text_[at_].isSpace())
            ++at_;
        if (at_ >= text_.size())
            return std::nullopt;
        FilterWord word;
        word.wanted = !takeMinus();
        QString& value = word.value;
        while (at_ < text_.size() && !text_[at_].isSpace()) {
            const QChar c = text_[at_++];
            if (isQuote(c))
                value += quoted();
            else if (c == u':' && word.name.isEmpty() && nameOf(base::folded(value)))
                word.name = base::folded(word.typed = std::exchange(value, {}));
            else
                value += c;
        }
        value = value.simplified();
        return word;
    }

private:
    bool takeMinus()
    {
        const bool minus = text_[at_] == u'-' && at_ + 1 < text_.size() && !text_[at_ + 1].isSpace();
        at_ += minus ? 1 : 0;
        return minus;
    }

    QString quoted()
    {
        QString inside;
        while (at_ < text_.size()) {
            const QChar c = text_[at_++];
            if (isQuote(c))
                break;
            inside += c;
        }
        return inside;
    }

    QString text_;
    qsizetype at_ = 0;
};

/// One letter too many, missing, wrong, or two that changed places.
bool isOneSlipFrom(const QString& a, const QString& b)
{
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const QString endOfA(ends.first, a.end() - ends.first);
    const QString endOfB(ends.second, b.end() - ends.second);
    if (endOfA.mid(1) == endOfB || endOfA == endOfB.mid(1) || endOfA.mid(1) == endOfB.mid(1))
        return true;
    return endOfA.size() > 1 && endOfB.size() > 1 && endOfA[0] == endOfB[1] && endOfA[1] == endOfB[0] &&
           endOfA.mid(2) == endOfB.mid(2);
}

FilterMeaning mistaken(Kind kind, const FilterWord& word)
{
    return {std::nullopt, FilterMistake{kind, word.typed, word.value}};
}

FilterMeaning sizeMeaning(Field field, const FilterWord& word)
{
    const auto octets = octetsOf(word.value);
    if (!octets)
        return mistaken(Kind::Size, word);
    FilterTerm term{field, word.wanted};
    (field == Field::Larger ? term.from : term.until) = *octets;
    return {term, std::nullopt};
}

// "2026-0" on the way to "2026-03": nothing is wrong yet.
bool isUnderWay(const QString& value)
{
    static const QStringList words{QStringLiteral("today"), QStringLiteral("yesterday"),
                                   QStringLiteral("heute"), QStringLiteral("gestern")};
    const bool word = std::any_of(words.begin(), words.end(), [&](const QString& whole) {
        return whole.startsWith(value, Qt::CaseInsensitive);
    });
    return word || std::all_of(value.begin(), value.end(),
                               [](QChar c) { return c.isDigit() || c == u'-' || c == u'.' || c == u'/'; });
}

FilterMeaning dateMeaning(Takes takes, const FilterWord& word, const QDateTime& now)
{
    const auto span = spanOf(word.value, now);
    if (!span)
        return isUnderWay(word.value) ? FilterMeaning() : mistaken(Kind::Date, word);
    FilterTerm term{Field::Date, word.wanted};
    if (takes == Takes::Before)
        term.until = span->from;
    else
        term.from = span->from;
    if (takes == Takes::Day)
        term.until = span->until;
    return {term, std::nullopt};
}

template <size_t count> FilterMeaning choice(const State (&known)[count], Kind kind, const FilterWord& word)
{
    const QString value = base::folded(word.value);
    for (const State& state : known) {
        if (value == state.word)
            return {FilterTerm{state.field, state.wanted == word.wanted}, std::nullopt};
    }
    const bool underWay = std::any_of(std::begin(known), std::end(known),
                                      [&](const State& state) { return state.word.startsWith(value); });
    return underWay ? FilterMeaning() : mistaken(kind, word);
}

} // namespace

std::vector<FilterWord> filterWords(const QString& text)
{
    std::vector<FilterWord> words;
    Reader reader(text);
    while (words.size() < mostWords) {
        auto word = reader.next();
        if (!word)
            break;
        if (!word->value.isEmpty()) // "from:" before anything follows
            words.push_back(std::move(*word));
    }
    return words;
}

std::optional<FilterMistake> slipIn(const QString& word)
{
    constexpr qsizetype shortest = 4; // what is shorter is near to something, "Re:" to "er"
    const qsizetype colon = word.indexOf(u':');
    if (colon < shortest || colon + 1 == word.size())
        return std::nullopt;
    const QString typed = word.left(colon);
    const QString folded = base::folded(typed);
    const auto* near = std::find_if(std::begin(names), std::end(names), [&](const Name& name) {
        return name.word.size() + 1 >= shortest && isOneSlipFrom(folded, QString(name.word));
    });
    if (near == std::end(names))
        return std::nullopt;
    return FilterMistake{Kind::Name, QString(near->word), typed};
}

FilterMeaning meaningOf(const FilterWord& word, const QDateTime& now)
{
    const Name* name = nameOf(word.name);
    if (!name)
        return {};
    switch (name->takes) {
    case Takes::Text:
        return {FilterTerm{name->field, word.wanted, base::folded(word.value).toStdString()}, std::nullopt};
    case Takes::Size: return sizeMeaning(name->field, word);
    case Takes::Before:
    case Takes::Since:
    case Takes::Day: return dateMeaning(name->takes, word, now);
    case Takes::Thing: return choice(things, Kind::Thing, word);
    case Takes::State: return choice(states, Kind::State, word);
    }
    Q_UNREACHABLE();
}

} // namespace mailbox

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/entry.h"

#include <optional>
#include <string>

namespace mailbox {

/// Which people have a word, as far as somebody asked: of many messages, most are from the same few.
class FoundPeople {
public:
    [[nodiscard]] bool have(const std::string& word, quint32 number, const People& people);

private:
    enum class Known : char { No, Found, NotFound };
    std::vector<Known> known_; ///< by number
};

/// One thing that a filter asks of a message.
struct FilterTerm {
    enum class Field {
        Anywhere, ///< the senders or the subject
        From,
        To,
        Subject,
        Larger,  ///< more octets than `from`
        Smaller, ///< fewer octets than `until`
        Date,    ///< from <= milliseconds since 1970 < until
        Attachment,
        Opened,
        Saved,
        Marked,
        Fresh,
        Gone,
        Trouble,
    };
    Field field = Field::Anywhere;
    bool wanted = true;    ///< false: must not be so
    std::string word = {}; ///< folded UTF-8
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 until = std::numeric_limits<qint64>::max();

    bool operator==(const FilterTerm&) const = default;

    /// Who asks of many messages, with the same people, hands in what was found out about these.
    [[nodiscard]] bool matches(const Entry& entry, const People& people, FoundPeople& found) const;
    [[nodiscard]] bool matches(const Entry& entry, const People& people) const;

    /// What this lets through, `wider` lets through too. False where that is not certain.
    [[nodiscard]] bool implies(const FilterTerm& wider) const;
};

/// A piece of what was typed: -name:"value".
struct FilterWord {
    bool wanted = true;
    QString name = {};  ///< folded; empty: a word that may stand anywhere
    QString typed = {}; ///< the name as typed
    QString value = {};
};

/// What is wrong with the value of a term, or with its name.
struct FilterMistake {
    enum class Kind { Size, Date, Thing, State, Name };
    Kind kind = Kind::Size;
    QString name;  ///< as typed, "larger"; of a name that is wrong, the right one
    QString value; ///< as typed; of a name that is wrong, that name

    bool operator==(const FilterMistake&) const = default;
};

/// A term, a mistake, or nothing: a value that is still being typed.
struct FilterMeaning {
    std::optional<FilterTerm> term;
    std::optional<FilterMistake> mistake;
};

/// Takes apart what was typed. Names that nobody knows are part of a word.
[[nodiscard]] std::vector<FilterWord> filterWords(const QString& text);

/// A word that begins with nearly a name: "form:ada". It is a word nevertheless.
[[nodiscard]] std::optional<FilterMistake> slipIn(const QString& word);

/// What a word with a name asks for.
[[nodiscard]] FilterMeaning meaningOf(const FilterWord& word, const QDateTime& now);

/// Octets of "2M", "500 kB", "1,5 GB"; powers of 1000, as in the list.
[[nodiscard]] std::optional<qint64> octetsOf(const QString& value);

/// Milliseconds since 1970, from the first up to the second.
struct Span {
    qint64 from;
    qint64 until;
};

/// The day, month or year of "2026-03-01", "1.3.2026", "2026-03", "2026", "today", "yesterday", in now's time
/// zone; of an age such as "30d", the time since then.
[[nodiscard]] std::optional<Span> spanOf(const QString& value, const QDateTime& now);

} // namespace mailbox

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_words.h"

#include "base/folded.h"

#include <algorithm>

namespace store {

namespace {

// No word is longer; what has no blanks for longer is no text but something encoded.
constexpr qsizetype longestWord = 64;

// The beginnings of words with so few letters are those of too many words.
constexpr qsizetype lettersOfABeginning = 3;

enum class Letter { None, OfAWord, WithoutBlanks, ByItself };

Letter kindOf(char32_t letter)
{
    if (letter < 0x80)
        return QChar(char16_t(letter)).isLetterOrNumber() ? Letter::OfAWord : Letter::None;
    if ((letter >= 0x3099 && letter <= 0x309c) || letter == 0x30fc) // of kana: voiced, long
        return Letter::WithoutBlanks;
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return Letter::WithoutBlanks;
    default: break;
    }
    if (QChar::isLetterOrNumber(letter) || QChar::isMark(letter))
        return Letter::OfAWord;
    return QChar::category(letter) == QChar::Symbol_Other ? Letter::ByItself : Letter::None; // emoji
}

/// Cuts a text into words.
class Splitter {
public:
    enum class For { Index, Search };

    Splitter(const QString& text, For purpose)
        : text_(text)
        , purpose_(purpose)
    {
        words_.reserve(text.size() + text.size() / 4);
    }

    QString words()
    {
        for (qsizetype at = 0; at < text_.size();) {
            const QStringView letter = letterAt(at);
            take(kindOf(letter.size() == 1 ? letter[0].unicode()
                                           : QChar::surrogateToUcs4(letter[0], letter[1])),
                 letter);
            at += letter.size();
        }
        end();
        return words_.trimmed();
    }

private:
    QStringView letterAt(qsizetype at) const
    {
        const bool pair =
            text_[at].isHighSurrogate() && at + 1 < text_.size() && text_[at + 1].isLowSurrogate();
        return QStringView(text_).sliced(at, pair ? 2 : 1);
    }

    void take(Letter kind, QStringView letter)
    {
        if (kind == Letter::WithoutBlanks)
            return pair(letter);
        endRun();
        if (kind == Letter::None || kind == Letter::ByItself)
            endWord();
        if (kind == Letter::None || length_ >= longestWord)
            return;
        words_ += letter;
        length_ += letter.size();
        if (kind == Letter::ByItself)
            endWord();
    }

    void pair(QStringView letter)
    {
        endWord();
        if (!before_.isEmpty()) {
            words_ += before_;
            words_ += letter;
            words_ += u' ';
            paired_ = true;
        }
        before_ = letter;
    }

    // The last letter alone too, for whoever looks for it alone; who looks for pairs has it in the last of
    // them.
    void endRun()
    {
        if (before_.isEmpty())
            return;
        if (purpose_ == For::Index || !paired_) {
            words_ += before_;
            words_ += u' ';
        }
        before_ = {};
        paired_ = false;
    }

    void endWord()
    {
        if (length_ > 0)
            words_ += u' ';
        length_ = 0;
    }

    void end()
    {
        endRun();
        endWord();
    }

    const QString& text_;
    For purpose_;
    QString words_;
    qsizetype length_ = 0; ///< of the word that is being written
    QStringView before_;   ///< the letter before, of a script without blanks
    bool paired_ = false;  ///< it was written already, as the second of a pair
};

// As FTS5 reads it: https://www.sqlite.org/fts5.html#full_text_query_syntax. Nothing but letters can be in
// it.
QString phrase(const QString& words)
{
    const QStringView last = QStringView(words).sliced(words.lastIndexOf(QLatin1Char(' ')) + 1);
    const bool longEnough = last.size() >= lettersOfABeginning || last.first(1).front().unicode() >= 0x2e80 ||
                            kindOf(last.front().unicode()) == Letter::WithoutBlanks;
    return QLatin1Char('"') + words + (longEnough ? QStringLiteral("\"*") : QStringLiteral("\""));
}

bool isTooShort(const QString& words)
{
    return words.isEmpty() || (words.size() == 1 && kindOf(words.front().unicode()) != Letter::WithoutBlanks);
}

} // namespace

QByteArray searchable(const QString& text)
{
    const QString folded = base::folded(text);
    return Splitter(folded, Splitter::For::Index).words().toUtf8();
}

QString searchFor(const QStringList& words, const QStringList& unwanted)
{
    QString search;
    for (const QString& word : words) {
        const QString folded = base::folded(word);
        const QString split = Splitter(folded, Splitter::For::Search).words();
        if (isTooShort(split))
            return {};
        search += (search.isEmpty() ? QString() : QStringLiteral(" AND ")) + phrase(split);
    }
    for (const QString& word : search.isEmpty() ? QStringList() : unwanted) {
        const QString folded = base::folded(word);
        if (const QString split = Splitter(folded, Splitter::For::Search).words(); !isTooShort(split))
            search = QStringLiteral("(%1) NOT %2").arg(search, phrase(split));
    }
    return search;
}

} // namespace store

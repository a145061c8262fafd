// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/words.h"

#include "mail/charsets.h"
#include "mail/transfer.h"

#include <optional>

namespace mail {

namespace {

struct Word {
    QByteArrayView charset;
    bool base64 = false;
    QByteArray text;       ///< still encoded
    QByteArray bytes = {}; ///< of words that were joined in front of it
    qsizetype end = 0;     ///< behind the closing "?="
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

QByteArrayView withoutLanguage(QByteArrayView charset)
{
    const qsizetype star = charset.indexOf('*'); // RFC 2231 section 5: "=?us-ascii*en?Q?...?="
    return star < 0 ? charset : charset.first(star);
}

/// The word that begins at `at` with "=?", if it is one.
std::optional<Word> wordAt(QByteArrayView value, qsizetype at)
{
    constexpr qsizetype longestCharset = 64;
    const qsizetype mark = value.indexOf('?', at + 2);
    if (mark < at + 3 || mark - at > longestCharset || mark + 2 >= value.size() || value[mark + 2] != '?')
        return std::nullopt;
    const QByteArrayView charset = value.sliced(at + 2, mark - at - 2);
    const char encoding = char(value[mark + 1] | 0x20); // lower case
    if (charset.contains(' ') || (encoding != 'b' && encoding != 'q'))
        return std::nullopt;
    const qsizetype end = value.indexOf("?=", mark + 3);
    if (end < 0)
        return std::nullopt;
    const QByteArrayView text = value.sliced(mark + 3, end - mark - 3);
    return Word{withoutLanguage(charset), encoding == 'b', text.toByteArray(), {}, end + 2};
}

qsizetype behindBlanks(QByteArrayView value, qsizetype at)
{
    while (at < value.size() && isBlank(value[at]))
        ++at;
    return at;
}

bool joins(const Word& first, const Word& second)
{
    return first.charset.compare(second.charset, Qt::CaseInsensitive) == 0 && !keepsState(first.charset);
}

/// Takes what is still encoded to the bytes of the words in front of it.
void decode(Word& word)
{
    word.bytes += word.base64 ? fromBase64(word.text) : fromQ(word.text);
    word.text.clear();
}

/// Some programs cut base64 into words wherever a line is full.
bool isCutInAGroup(const Word& word)
{
    return word.base64 && !word.text.endsWith('=') && word.text.size() % 4 != 0;
}

void append(Word& word, const Word& follower)
{
    if (isCutInAGroup(word) && follower.base64) {
        word.text += follower.text;
    } else {
        decode(word);
        word.base64 = follower.base64;
        word.text = follower.text;
    }
    word.end = follower.end;
}

/// Decodes the run of words that begins with `word` and returns where it ends.
qsizetype decodeRun(QByteArrayView value, Word word, QString& text)
{
    for (;;) {
        const qsizetype next = behindBlanks(value, word.end);
        auto follower = value.sliced(next).startsWith("=?") ? wordAt(value, next) : std::nullopt;
        if (follower && joins(word, *follower)) {
            append(word, *follower);
            continue;
        }
        decode(word);
        text += lettersFrom(word.bytes, word.charset).text;
        if (!follower)
            return word.end;
        word = *std::move(follower);
    }
}

QString onOneLine(QString text)
{
    for (QChar& c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
        else if (c == QChar(0))
            c = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString decoded(QByteArrayView value)
{
    QString text;
    qsizetype plain = 0; // begin of what has not been copied yet
    qsizetype at = 0;
    // Each "=?" costs one search for "?=": once there is no further one, no word can follow.
    const qsizetype lastClose = value.lastIndexOf("?=");
    while ((at = value.indexOf("=?", at)) >= 0 && at < lastClose) {
        auto word = wordAt(value, at);
        if (!word) {
            at += 2;
            continue;
        }
        text += guessed(value.sliced(plain, at - plain));
        at = plain = decodeRun(value, *std::move(word), text);
    }
    return text + guessed(value.sliced(plain));
}

bool steers(QChar c)
{
    const ushort code = c.unicode();
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    return (control && code != '\t') || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString decodeWords(QByteArrayView value)
{
    return onOneLine(decoded(value));
}

bool hidesControls(QByteArrayView value)
{
    const QString text = decoded(value);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool shift =
            text[i] == QChar(0x1B) && i + 1 < text.size() && QStringView(u"$(").contains(text[i + 1]);
        if (steers(text[i]) && !shift)
            return true;
    }
    return false;
}

} // namespace mail

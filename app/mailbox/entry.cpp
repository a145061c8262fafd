// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/entry.h"

#include "base/folded.h"
#include "mailbox/display.h"

#include <algorithm>

namespace mailbox {

namespace {

// A header may hold thousands of people; the filter looks at the first ones only, so that one odd message
// does not slow down every key press.
constexpr qsizetype peopleSearched = 20;
constexpr qsizetype lettersSearched = 1000; // likewise: of a name or a subject

bool isReplyPrefix(QStringView word)
{
    static constexpr std::u16string_view prefixes[] = {u"re", u"fwd", u"fw", u"aw", u"wg",
                                                       u"sv", u"vs",  u"rv", u"tr"};
    return std::any_of(std::begin(prefixes), std::end(prefixes),
                       [word](std::u16string_view prefix) { return word == QStringView(prefix); });
}

// How many letters of a folded subject are "Re:" and its kin.
qsizetype replyPrefixes(QStringView folded)
{
    QStringView rest = folded.trimmed();
    for (qsizetype colon = rest.indexOf(u':'); colon > 0 && isReplyPrefix(rest.first(colon));
         colon = rest.indexOf(u':'))
        rest = rest.sliced(colon + 1).trimmed();
    return rest.isEmpty() ? folded.size() : rest.data() - folded.data();
}

QString searched(const QString& foreign)
{
    return base::folded(foreign.left(lettersSearched).simplified());
}

// Each on a line of its own. What is there already is not said twice.
void append(QByteArray& text, const QList<mail::Address>& people)
{
    for (const mail::Address& person : people.first(std::min(people.size(), peopleSearched))) {
        for (const QString* one : {&person.name, &person.address}) {
            const QByteArray line = searched(*one).toUtf8();
            if (!line.isEmpty() && !text.contains(line))
                text += line + '\n';
        }
    }
}

void takeText(Keys& keys, const mail::Summary& summary)
{
    keys.text = base::folded(fromText(summary)).toUtf8();
    keys.fromEnd = quint32(keys.text.size());
    keys.text += '\n';
    append(keys.text, summary.from);
    keys.subject = quint32(keys.text.size());
    const QString subject = searched(summary.subject);
    const qsizetype prefixes = replyPrefixes(subject);
    keys.text += subject.first(prefixes).toUtf8();
    keys.subjectKey = quint32(keys.text.size());
    keys.text += subject.sliced(prefixes).toUtf8();
    keys.to = quint32(keys.text.size());
    QByteArray recipients; // looked through by itself: a sender may be one of them
    append(recipients, summary.to);
    keys.text += recipients;
    keys.text.squeeze();
}

} // namespace

Keys keysOf(const Row& row)
{
    if (!row.headerKnown)
        return {};
    Keys keys;
    takeText(keys, row.summary);
    keys.hasDate = row.summary.date.isValid();
    if (keys.hasDate)
        keys.date = row.summary.date.toMSecsSinceEpoch();
    return keys;
}

} // namespace mailbox

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/entry.h"

#include "mailbox/display.h"

#include <algorithm>

namespace mailbox {

namespace {

// A header may hold thousands of senders; the filter looks at the first ones only, so that one odd message
// does not slow down every key press.
constexpr qsizetype sendersSearched = 20;

bool isReplyPrefix(QStringView word)
{
    static constexpr std::u16string_view prefixes[] = {u"re", u"fwd", u"fw", u"aw", u"wg",
                                                       u"sv", u"vs",  u"rv", u"tr"};
    return std::any_of(std::begin(prefixes), std::end(prefixes),
                       [word](std::u16string_view prefix) { return word == QStringView(prefix); });
}

// "Österreich" sorts beside "ohne", not behind "zu": near enough to every language without asking each.
QString sortable(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain;
}

QString withoutReplyPrefixes(const QString& folded)
{
    QStringView rest = QStringView(folded).trimmed();
    for (qsizetype colon = rest.indexOf(u':'); colon > 0 && isReplyPrefix(rest.first(colon));
         colon = rest.indexOf(u':'))
        rest = rest.sliced(colon + 1).trimmed();
    return rest.toString();
}

QByteArray haystackOf(const mail::Summary& summary)
{
    QString text;
    for (const mail::Address& from : summary.from.first(std::min(summary.from.size(), sendersSearched)))
        text += from.name + QLatin1Char('\n') + from.address + QLatin1Char('\n');
    return (text + summary.subject).toCaseFolded().toUtf8();
}

} // namespace

Keys keysOf(const Row& row)
{
    if (!row.headerKnown)
        return {};
    Keys keys;
    keys.from = sortable(fromText(row.summary));
    keys.subject = withoutReplyPrefixes(sortable(subjectText(row.summary)));
    keys.haystack = haystackOf(row.summary);
    keys.hasDate = row.summary.date.isValid();
    if (keys.hasDate)
        keys.date = row.summary.date.toMSecsSinceEpoch();
    return keys;
}

} // namespace mailbox

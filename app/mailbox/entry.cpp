// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/entry.h"

#include "mailbox/searched.h"

#include <algorithm>
#include <utility>

namespace mailbox {

namespace {

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

} // namespace

Entry::Entry(const Row& row, bool withHeader, People& people)
    : number(row.number)
    , octets(row.octets)
    , headerMissing(row.headerMissing)
    , saved(row.saved)
    , marked(row.marked)
    , textEnough(row.textEnough)
    , gone(row.gone)
    , opened(row.opened)
    , copy_(row.id.copy)
{
    if (withHeader && row.headerKnown)
        static_cast<void>(takeHeader(row.id.uid, row.summary, false, people));
    else
        static_cast<void>(keep(row.id.uid, {}));
}

bool Entry::isCalled(const MessageId& id) const
{
    return copy_ == id.copy &&
           piece(0, uidEnd_) == std::string_view(id.uid.constData(), size_t(id.uid.size()));
}

bool Entry::isCalledAs(const Entry& other) const
{
    return copy_ == other.copy_ && piece(0, uidEnd_) == other.piece(0, other.uidEnd_);
}

size_t Entry::hash() const
{
    return qHashMulti(0, QByteArrayView(text_.get(), qsizetype(uidEnd_)), copy_);
}

Row Entry::row(const People& people) const
{
    Row row;
    row.id = id();
    row.number = number;
    row.octets = octets;
    row.headerKnown = headerKnown;
    row.headerMissing = headerMissing;
    row.saved = saved;
    row.marked = marked;
    row.textEnough = textEnough;
    row.opened = opened;
    row.gone = gone;
    row.summary.subject = QString::fromUtf8(text_.get() + uidEnd_, qsizetype(subjectEnd_ - uidEnd_));
    row.summary.from = people.at(from);
    row.summary.to = people.at(to);
    if (hasDate)
        row.summary.date = QDateTime::fromMSecsSinceEpoch(date, Qt::UTC);
    return row;
}

Entry::Text Entry::takeHeader(const mail::Summary& summary, bool missing, People& people)
{
    return takeHeader(id().uid, summary, missing, people);
}

Entry::Text Entry::takeHeader(const QByteArray& uid, const mail::Summary& summary, bool missing,
                              People& people)
{
    headerMissing = missing;
    headerKnown = !missing;
    from = people.take(summary.from);
    to = people.take(summary.to);
    hasDate = summary.date.isValid();
    date = hasDate ? summary.date.toMSecsSinceEpoch() : 0;
    return keep(uid, summary.subject);
}

Entry::Text Entry::takeHeader(Entry&& other)
{
    headerMissing = other.headerMissing;
    headerKnown = other.headerKnown;
    from = other.from;
    to = other.to;
    hasDate = other.hasDate;
    date = other.date;
    subjectEnd_ = other.subjectEnd_;
    subjectKey_ = other.subjectKey_;
    end_ = other.end_;
    return std::exchange(text_, std::move(other.text_));
}

Entry::Text Entry::keep(const QByteArray& uid, const QString& subject)
{
    const QString folded = subject.isEmpty() ? QString() : searched(subject);
    const qsizetype prefixes = replyPrefixes(folded);
    const QByteArray foldedText = folded.toUtf8();
    const QByteArray text = uid + subject.toUtf8() + foldedText;
    uidEnd_ = quint32(uid.size());
    end_ = quint32(text.size());
    subjectEnd_ = end_ - quint32(foldedText.size());
    subjectKey_ = subjectEnd_ + quint32(folded.first(prefixes).toUtf8().size());
    Text before = std::exchange(text_, std::make_unique<char[]>(size_t(text.size())));
    std::copy(text.begin(), text.end(), text_.get());
    return before;
}

} // namespace mailbox

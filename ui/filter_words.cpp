// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter_words.h"

#include "base/visible.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::FilterWords)
};

// More of a wrong value is not said back.
constexpr qsizetype lettersQuoted = 40;

/// "name:example".
FilterHelp help(const QString& insert, const QString& meaning)
{
    const qsizetype colon = insert.indexOf(QLatin1Char(':'));
    return {insert, meaning, int(insert.size() - colon - 1)};
}

} // namespace

QString wordsFor(const mailbox::FilterMistake& mistake)
{
    using Kind = mailbox::FilterMistake::Kind;
    const QString value = base::visible(mistake.value.left(lettersQuoted));
    const QString name = base::visible(mistake.name);
    switch (mistake.kind) {
    case Kind::Size: return Say::tr("“%1” is no size. Write %2:500k or %2:2M.").arg(value, name);
    case Kind::Date:
        return Say::tr("“%1” is neither an age nor a date. Write %2:30d, %2:2w or %2:2026-03-01.")
            .arg(value, name);
    case Kind::Thing: return Say::tr("“%1” cannot be looked for. Write %2:attachment.").arg(value, name);
    case Kind::State:
        return Say::tr("“%1” is no state of a message. Write %2:unread, %2:saved, %2:marked or %2:new.")
            .arg(value, name);
    case Kind::Name:
        return Say::tr("The filter has no word “%1:” and looks for it as text. Did you mean %2:?")
            .arg(value, name);
    }
    Q_UNREACHABLE();
}

QString noteFor(const mailbox::Filter& filter)
{
    if (filter.mistake())
        return wordsFor(*filter.mistake());
    // A header does not tell: multipart/mixed may be a signature of a list, and TOP brings no parts.
    return filter.asksForAttachments() ? Say::tr("Attachments are known of messages that are saved or were "
                                                 "read whole, not of the others.")
                                       : QString();
}

QList<FilterHelp> filterHelp()
{
    return {
        help(Say::tr("from:ada", "a word for the filter, which knows: from:"), Say::tr("the sender")),
        help(Say::tr("subject:invoice", "for the filter: subject:"), Say::tr("the subject")),
        help(Say::tr("to:ada", "for the filter: to:"), Say::tr("a recipient")),
        help(Say::tr("larger:2M", "for the filter: larger:"), Say::tr("more than 2 MB")),
        help(Say::tr("smaller:500k", "for the filter: smaller:"), Say::tr("less than 500 kB")),
        help(Say::tr("older:30d", "for the filter: older: 30 days"), Say::tr("more than 30 days old")),
        help(Say::tr("newer:2w", "for the filter: newer: 2 weeks"), Say::tr("of the last two weeks")),
        help(Say::tr("date:yesterday", "for the filter: date:"),
             Say::tr("a day, a month (2026-03) or a year")),
        {Say::tr("has:attachment", "for the filter: has:"),
         Say::tr("has attachments, of what is saved or was read"), 0},
        {Say::tr("is:unread", "for the filter: is:"), Say::tr("was not looked at yet"), 0},
        {Say::tr("is:saved", "for the filter: is:"), Say::tr("lies on this computer"), 0},
        {Say::tr("is:marked", "for the filter: is:"), Say::tr("is to be deleted"), 0},
        {Say::tr("is:new", "for the filter: is:"), Say::tr("came since the visit before"), 0},
    };
}

} // namespace ui

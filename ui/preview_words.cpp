// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview_words.h"

#include "mailbox/display.h"
#include "ui/desk.h"
#include "ui/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::PreviewWords)
};

// Nobody decides anything by less.
constexpr qint64 shortestTold = 3; // s
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

qint64 nearest(qint64 amount, qint64 unit)
{
    return std::max<qint64>((amount + unit / 2) / unit, 1);
}

/// Rounded as an estimate deserves: whole seconds would promise too much.
QString durationText(qint64 seconds)
{
    if (seconds < 10)
        return Say::tr("%1 s", "seconds").arg(numberText(seconds));
    if (seconds < minute - 5)
        return Say::tr("%1 s", "seconds").arg(numberText(nearest(seconds, 5) * 5));
    if (seconds < hour - minute)
        return Say::tr("%1 min", "minutes").arg(numberText(nearest(seconds, minute)));
    return Say::tr("%1 h", "hours").arg(numberText(nearest(seconds, hour)));
}

QString sentence(const QString& first, const QString& second)
{
    return second.isEmpty() ? first : first + QLatin1Char(' ') + second;
}

/// What stays on the server.
QString restWords(const visit::Peek& peek)
{
    if (peek.missing < 0)
        return Say::tr("The rest waits on the server.");
    if (peek.missing == 0)
        return {};
    return Say::tr("On the server: about %1.", "14 MB more, about 3 min on this line")
        .arg(costText(peek.missing, peek.octetsPerSecond));
}

/// Pictures of a page are no attachments to the one who reads it.
qsizetype attachmentsIn(const mail::Reading& reading)
{
    return std::count_if(reading.attachments.cbegin(), reading.attachments.cend(),
                         [](const mail::Attachment& attachment) { return !attachment.related; });
}

/// More may follow the ones that were found: nobody knows before all is here.
QString attachmentWords(qsizetype found)
{
    if (found == 0)
        return {};
    return found == 1 ? Say::tr("At least 1 attachment waits on the server:")
                      : Say::tr("At least %1 attachments wait on the server:").arg(numberText(found));
}

QString textWords(const Page& page, const QString& text)
{
    const visit::Peek& peek = page.peek;
    const QString attachments = attachmentWords(attachmentsIn(page.reading));
    if (attachments.isEmpty() || peek.missing <= 0)
        return sentence(text, restWords(peek));
    return sentence(sentence(text, attachments), Say::tr("about %1.", "14 MB more, about 3 min on this line")
                                                     .arg(costText(peek.missing, peek.octetsPerSecond)));
}

/// Of what is reckoned, on a button: the time only where it counts.
QString roughly(qint64 octets, const visit::LineSpeed& line)
{
    const QString size = mailbox::sizeText(octets);
    const qint64 seconds = line.octetsPerSecond > 0 ? octets / line.octetsPerSecond : 0;
    return seconds < shortestTold ? Say::tr("about %1", "5 kB").arg(size)
                                  : Say::tr("about %1, %2", "5 kB; 10 s").arg(size, durationText(seconds));
}

bool isHere(const mail::Summary& header)
{
    return !header.subject.isEmpty() || !header.from.isEmpty() || !header.to.isEmpty() ||
           header.date.isValid();
}

/// Of a message that is known by its header alone, or by its size.
QString heldWords(const Page& page)
{
    if (page.growing)
        return Say::tr("Fetching…");
    if (page.error)
        return lineFor(*page.error);
    return isHere(page.reading.summary) ? Say::tr("Slow or costly line: only the header is here.")
                                        : Say::tr("Slow or costly line: nothing of it is here yet.");
}

/// What becomes of the text that is not whole yet.
QString growthWords(const Page& page)
{
    if (page.growing)
        return Say::tr("Fetching more…");
    if (page.error)
        return sentence(Say::tr("More could not be fetched."), lineFor(*page.error));
    if (page.peek.more && page.byWord)
        return Say::tr("More comes when you ask for it.");
    return page.peek.more ? Say::tr("More comes as you read on.")
                          : Say::tr("More comes only by downloading.");
}

} // namespace

bool isAllToRead(const mail::Reading& reading, bool asHtml)
{
    const auto whole = [asHtml](const mail::Passage& passage) {
        return passage.pages.isEmpty() || !asHtml || passage.pagesWhole;
    };
    return reading.textWhole && std::all_of(reading.passages.cbegin(), reading.passages.cend(), whole);
}

bool hasOnlyAttachments(const mail::Reading& reading)
{
    return !reading.textWhole && reading.passages.isEmpty() && !reading.attachments.isEmpty();
}

QString costText(qint64 octets, qint64 octetsPerSecond)
{
    const QString size = mailbox::sizeText(octets);
    const qint64 seconds = octetsPerSecond > 0 ? octets / octetsPerSecond : 0;
    return seconds < shortestTold
               ? Say::tr("%1 more", "14 MB").arg(size)
               : Say::tr("%1 more, about %2 on this line", "14 MB; 3 min").arg(size, durationText(seconds));
}

QString tollText(qint64 octets, const visit::LineSpeed& line)
{
    const QString size = mailbox::sizeText(octets);
    if (line.octetsPerSecond <= 0)
        return size;
    const qint64 there = std::max<qint64>(line.roundTrip.count(), 0) / 1'000'000;
    const qint64 seconds = there + octets / line.octetsPerSecond;
    return seconds < 1 ? Say::tr("%1, less than a second", "14 kB").arg(size)
                       : Say::tr("%1, about %2", "14 MB; 3 min").arg(size, durationText(seconds));
}

QString moreWords(const Page& page, bool asHtml)
{
    if (page.growing || page.enough)
        return {};
    if (page.kind == Page::Kind::Held)
        return Say::tr("Show Preview (%1)", "about 5 kB, 10 s")
            .arg(roughly(visit::firstOctets(page.octets), page.line));
    if (!page.byWord || !page.peek.more || isAllToRead(page.reading, asHtml))
        return {};
    return Say::tr("Show More (%1)", "about 5 kB, 10 s")
        .arg(roughly(visit::nextOctets(page.peek), page.line));
}

QString previewWords(const Page& page, bool asHtml)
{
    const visit::Peek& peek = page.peek;
    if (page.kind == Page::Kind::Held)
        return heldWords(page);
    if (page.enough)
        return {};
    if (peek.whole)
        return Say::tr("This is the whole message. It is not saved on this computer.");
    if (isAllToRead(page.reading, asHtml))
        return textWords(page, Say::tr("The text is whole."));
    if (hasOnlyAttachments(page.reading))
        return textWords(page, Say::tr("No text came so far."));
    const QString first = Say::tr("Preview: the first %1 lines.").arg(numberText(peek.lines));
    return sentence(sentence(first, growthWords(page)), restWords(peek));
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/extent.h"

#include "mail/header_block.h"
#include "mail/line_scanner.h"

#include <QSet>

namespace mail {

namespace {

QByteArrayView withoutBlanksBehind(QByteArrayView line)
{
    while (line.endsWith(' ') || line.endsWith('\t'))
        line.chop(1);
    return line;
}

/// The boundary a header line announces, if it does: boundary="x" or boundary=x.
QByteArray announcedBoundary(QByteArrayView line)
{
    constexpr QByteArrayView word("boundary=");
    for (qsizetype at = line.indexOf('='); at >= 0; at = line.indexOf('=', at + 1)) {
        const qsizetype begin = at + 1 - word.size();
        if (begin < 0 || line.sliced(begin, word.size()).compare(word, Qt::CaseInsensitive) != 0)
            continue;
        QByteArrayView value = line.sliced(at + 1);
        const char stop = value.startsWith('"') ? '"' : ';';
        value = value.sliced(stop == '"' ? 1 : 0);
        const qsizetype end = value.indexOf(stop);
        return withoutBlanksBehind(end < 0 ? value : value.first(end)).toByteArray();
    }
    return {};
}

class Search {
public:
    explicit Search(const QByteArray& boundary)
        : outer_(boundary)
    {
        known_.insert(boundary);
    }

    /// False when the search is over.
    bool take(const LineScanner::Line& line, Extent& extent)
    {
        extent.end = line.offset + line.octets;
        if (line.text.startsWith("--") && takeBoundary(line, extent))
            return !extent.closed && !extent.limited;
        takeOther(line, extent);
        return !extent.limited;
    }

private:
    bool takeBoundary(const LineScanner::Line& line, Extent& extent)
    {
        const QByteArray name = withoutBlanksBehind(line.text.sliced(2)).toByteArray();
        const bool closes = name.endsWith("--") && known_.contains(name.chopped(2)) && !known_.contains(name);
        if (!closes && !known_.contains(name))
            return false;
        if (!extent.found) {
            extent.begin = line.offset;
            extent.returns = line.octets == line.text.size() + 2;
        }
        extent.found = true;
        extent.closed = closes && name.chopped(2) == outer_;
        inHeader_ = !closes;
        headerOctets_ = 0;
        if (++parts_ > 2 * mostParts) // each multipart part has two such lines at most
            limit(line.offset, extent);
        return true;
    }

    void takeOther(const LineScanner::Line& line, Extent& extent)
    {
        constexpr qsizetype mostBoundaries = mostParts;
        if (line.text.isEmpty())
            inHeader_ = false;
        if (inHeader_ && (headerOctets_ += line.octets) > HeaderBlock::mostOctets)
            limit(line.offset, extent);
        if (const QByteArray inner = announcedBoundary(line.text);
            !inner.isEmpty() && known_.size() < mostBoundaries)
            known_.insert(inner);
    }

    static void limit(qint64 offset, Extent& extent)
    {
        extent.end = offset;
        extent.limited = true;
    }

    QByteArray outer_;
    QSet<QByteArray> known_;
    int parts_ = 0;
    bool inHeader_ = false;
    qint64 headerOctets_ = 0;
};

} // namespace

Extent extentOf(GMimeStream* stream, qint64 begin, const QByteArray& boundary)
{
    Extent extent;
    extent.begin = extent.end = begin;
    LineScanner lines(stream, begin);
    Search search(withoutBlanksBehind(boundary).toByteArray());
    while (const auto line = lines.next()) {
        if (!search.take(*line, extent))
            break;
    }
    return extent;
}

} // namespace mail

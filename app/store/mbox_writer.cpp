// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mbox.h"

#include <QLocale>

#include <algorithm>

namespace store {

namespace {

// RFC 5321 section 4.5.3.1.3: a path has at most 256 octets with its angle brackets.
constexpr qsizetype longestSender = 254;

// A sender is foreign text: a blank or line end in it would be a line of the mbox.
QByteArray plainSender(const QByteArray& sender)
{
    const bool plain = std::all_of(sender.begin(), sender.end(), [](char c) { return c > ' ' && c < 0x7f; });
    const bool usable = plain && sender.size() <= longestSender && sender.contains('@');
    return usable ? sender : QByteArray("MAILER-DAEMON");
}

// As asctime() writes it: "Thu Jan  1 00:00:00 1970".
QByteArray asctime(const QDateTime& date)
{
    const QDateTime utc = date.isValid() ? date.toUTC() : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QString day = QString::number(utc.date().day()).rightJustified(2);
    return QLocale::c().toString(utc, QStringLiteral("ddd MMM '%1' HH:mm:ss yyyy")).arg(day).toLatin1();
}

// CRLF becomes LF; a CR at the end of a piece waits for the next one.
class LineFeeds {
public:
    QByteArray convert(QByteArrayView piece)
    {
        QByteArray whole = std::exchange(held_, {}) + piece.toByteArray();
        whole.replace("\r\n", "\n");
        if (whole.endsWith('\r')) {
            held_ = "\r";
            whole.chop(1);
        }
        return whole;
    }

    const QByteArray& end() const { return held_; }

private:
    QByteArray held_;
};

} // namespace

base::Result<MboxWriter> MboxWriter::create(const QString& path, Disk& disk)
{
    return DurableFile::create(temporaryBeside(path), disk).map([&](DurableFile&& file) {
        return MboxWriter(path, std::move(file));
    });
}

MboxWriter::MboxWriter(QString path, DurableFile file)
    : path_(std::move(path))
    , file_(std::move(file))
{}

base::Done MboxWriter::put(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        last_ = bytes.back();
    return file_.write(bytes);
}

base::Done MboxWriter::append(const QByteArray& sender, const QDateTime& date, const Source& source)
{
    if (lost_)
        return tl::unexpected(*lost_);
    bool begun = false;
    auto written = putMessage("From " + plainSender(sender) + ' ' + asctime(date) + '\n', source, begun);
    if (!written && begun)
        lost_ = written.error();
    return written;
}

base::Done MboxWriter::putMessage(const QByteArray& separator, const Source& source, bool& begun)
{
    LineFeeds lines;
    FromLines quote(FromLines::Deed::Quote);
    const auto begin = [&] { return std::exchange(begun, true) ? base::Done() : put(separator); };
    const auto take = [&](QByteArrayView piece) {
        return begin().and_then([&] { return put(quote.convert(lines.convert(piece))); });
    };
    return source(take)
        .and_then(begin)
        .and_then([&] { return put(quote.convert(lines.end()) + quote.end()); })
        .and_then([&] { return put(last_ == '\n' ? "\n" : "\n\n"); });
}

base::Done MboxWriter::commit(Existing existing)
{
    if (lost_)
        return tl::unexpected(*lost_);
    return file_.commit(path_, existing);
}

} // namespace store

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mbox.h"

namespace store {

namespace {

constexpr qint64 pieceSize = 256 * 1024;

// Nobody looks through more in one list, and a file of nothing but "From " lines must not fill the memory.
constexpr qsizetype mostMessages = 1'000'000;

constexpr QByteArrayView from("From ");

// Finds the messages in an mbox that goes by piece by piece. Keeps the beginning of the current line only.
class Index {
public:
    void take(QByteArrayView piece)
    {
        while (!piece.isEmpty()) {
            const qsizetype feed = piece.indexOf('\n');
            const qsizetype length = feed < 0 ? piece.size() : feed + 1;
            const qsizetype wanted = qMin(from.size() - head_.size(), length);
            head_.append(piece.data(), wanted);
            position_ += length;
            if (feed >= 0)
                endLine();
            piece = piece.sliced(length);
        }
    }

    void end()
    {
        if (!head_.isEmpty())
            endLine();
        closeMessage();
    }

    bool isFull() const { return messages_.size() > mostMessages; }
    const QList<MboxEntry>& messages() const { return messages_; }

private:
    // Of a "From " line only what is at the beginning or behind an empty line begins a message.
    void endLine()
    {
        const bool afterGap = lineStart_ == 0 || blank_ > 0;
        if (afterGap && head_ == from) {
            closeMessage();
            messages_.append({position_, 0});
            blank_ = 0;
        } else {
            blank_ = head_ == "\n" || head_ == "\r\n" ? head_.size() : 0;
        }
        lineStart_ = position_;
        head_.clear();
    }

    // The empty line belongs to the mbox, not to the message.
    void closeMessage()
    {
        if (!messages_.isEmpty())
            messages_.last().octets = lineStart_ - blank_ - messages_.last().offset;
    }

    qint64 position_ = 0;
    qint64 lineStart_ = 0;
    qint64 blank_ = 0; ///< octets of the line before, if it was empty
    QByteArray head_;  ///< the first octets of the current line
    QList<MboxEntry> messages_;
};

tl::unexpected<base::Error> cannotRead(const QFile& file, const QString& words)
{
    return base::fail(base::Fault::CannotRead, QStringLiteral("%1 (%2)").arg(file.fileName(), words));
}

} // namespace

bool MboxReader::isMbox(QByteArrayView beginning)
{
    return beginning.startsWith(from);
}

base::Result<MboxReader> MboxReader::open(const QString& path)
{
    MboxReader reader(std::make_unique<QFile>(path));
    QFile& file = *reader.file_;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return cannotRead(file, file.errorString());
    if (auto indexed = reader.index(); !indexed)
        return tl::unexpected(indexed.error());
    return reader;
}

base::Done MboxReader::index()
{
    Index index;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (bool first = true;; first = false) {
        const qint64 got = file_->read(piece.data(), piece.size());
        if (got < 0)
            return cannotRead(*file_, file_->errorString());
        if (first && !isMbox(QByteArrayView(piece).first(got)))
            return cannotRead(*file_, QStringLiteral("Not an mbox"));
        if (got == 0)
            break;
        index.take(QByteArrayView(piece).first(got));
        if (index.isFull())
            return cannotRead(*file_, QStringLiteral("Too many messages"));
    }
    index.end();
    messages_ = index.messages();
    return {};
}

base::Done MboxReader::read(const MboxEntry& message, const std::function<base::Done(QByteArrayView)>& take,
                            qint64 most) const
{
    if (!file_->seek(message.offset))
        return cannotRead(*file_, file_->errorString());
    FromLines unquote(FromLines::Deed::Unquote);
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (qint64 left = qMin(message.octets, most); left > 0;) {
        const qint64 got = file_->read(piece.data(), qMin(left, qint64(piece.size())));
        if (got <= 0)
            return cannotRead(*file_, got < 0 ? file_->errorString() : QStringLiteral("The file ends early"));
        left -= got;
        if (auto taken = take(unquote.convert(QByteArrayView(piece).first(got))); !taken)
            return taken;
    }
    return take(unquote.end());
}

} // namespace store

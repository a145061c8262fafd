// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/embedded.h"

#include "mail/inner_file.h"
#include "mail/uuencode.h"
#include "mail/yenc.h"

#include <string_view>

namespace mail {

namespace {

constexpr qsizetype mostFiles = 1000;
constexpr qsizetype longestLine = 65536; // lines of both kinds are short; the rest of a longer one is no file
constexpr qint64 mostSearched = 64 << 20; // a text with no file in that much of it has none; bounds the time

/// Takes files out of lines, one after the other, without keeping any.
class Finder {
public:
    /// `sink` gets the bytes of file number `wanted`; none when that is negative.
    Finder(qsizetype wanted, const Sink* sink)
        : wanted_(wanted)
        , sink_(sink)
    {}

    /// False when nothing more is wanted.
    bool take(QByteArrayView line, qint64 begin, qint64 end)
    {
        if (inFile_)
            takeInside(line, end);
        else if (files_.size() < mostFiles)
            lookForBegin(line, begin, end);
        return !stopped_;
    }

    QList<EmbeddedFile> finished(qint64 end)
    {
        if (inFile_)
            endFile(end, EmbeddedFile::Damage::Cut);
        return files_;
    }

private:
    using Kind = EmbeddedFile::Kind;
    using Damage = EmbeddedFile::Damage;

    void lookForBegin(QByteArrayView line, qint64 begin, qint64 end)
    {
        if (auto name = uuBegin(line))
            beginFile(Kind::Uuencoded, *name, begin, end);
        else if ((y_ = yBegin(line)))
            beginFile(Kind::YEncoded, y_->name, begin, end);
    }

    void beginFile(Kind kind, const QByteArray& name, qint64 begin, qint64 end)
    {
        EmbeddedFile file;
        file.kind = kind;
        file.name = name;
        file.begin = begin;
        file.end = end;
        files_.append(file);
        inFile_ = true;
        inner_ = InnerFile();
        crc_ = 0;
        lines_ = 0;
    }

    void takeInside(QByteArrayView line, qint64 end)
    {
        ++lines_;
        if (files_.last().kind == Kind::YEncoded)
            takeY(line, end);
        else
            takeUu(line, end);
    }

    void takeUu(QByteArrayView line, qint64 end)
    {
        const auto bytes = uuLine(line);
        if (lines_ == 1 && !(bytes && isFullUuLine(line))) { // "begin 644 words": somebody wrote about it
            files_.removeLast();
            inFile_ = false;
        } else if (line == "end") {
            endFile(end, Damage::None);
        } else if (bytes) {
            give(*bytes);
            files_.last().end = end;
        } else if (!line.isEmpty()) { // text goes on: the file broke off
            endFile(files_.last().end, Damage::Cut);
        }
    }

    void takeY(QByteArrayView line, qint64 end)
    {
        if (line.startsWith("=ypart "))
            return;
        if (const auto y = yEnd(line)) {
            endFile(end, damageOf(*y));
            return;
        }
        give(yData(line));
    }

    [[nodiscard]] Damage damageOf(const YLine& y) const
    {
        const qint64 size = y.size >= 0 ? y.size : y_->size;
        if (size >= 0 && size != files_.last().octets)
            return Damage::Cut;
        const auto crc = y.partCrc || y_->isPart ? y.partCrc : y.crc;
        return crc && *crc != crc_ ? Damage::WrongChecksum : Damage::None;
    }

    void give(const QByteArray& bytes)
    {
        files_.last().octets += bytes.size();
        inner_.add(bytes);
        if (files_.last().kind == Kind::YEncoded)
            crc_ = crc32(bytes, crc_);
        if (files_.size() - 1 == wanted_)
            stopped_ = !(*sink_)(bytes);
    }

    void endFile(qint64 end, Damage damage)
    {
        files_.last().end = end;
        files_.last().damage = damage;
        files_.last().head = inner_.head();
        files_.last().sha256 = inner_.sha256();
        stopped_ = stopped_ || files_.size() - 1 == wanted_;
        inFile_ = false;
    }

    qsizetype wanted_;
    const Sink* sink_;
    QList<EmbeddedFile> files_;
    std::optional<YLine> y_;
    InnerFile inner_; ///< the one at hand
    bool inFile_ = false;
    bool stopped_ = false;
    qint64 lines_ = 0; ///< of the file at hand
    quint32 crc_ = 0;
};

/// Cuts decoded pieces into lines.
class Lines {
public:
    explicit Lines(Finder& finder)
        : finder_(finder)
    {}

    bool take(QByteArrayView piece)
    {
        waiting_ += piece;
        qsizetype at = 0;
        bool more = true;
        for (qsizetype feed; more && (feed = waiting_.indexOf('\n', at)) >= 0; at = feed + 1)
            more = give(at, feed, 1);
        offset_ += at;
        waiting_.remove(0, at);
        if (waiting_.size() > longestLine) { // looked at in pieces: none of them can begin a file
            more = more && give(0, waiting_.size(), 0);
            offset_ += waiting_.size();
            waiting_.clear();
        }
        return more;
    }

    void finish()
    {
        if (!waiting_.isEmpty())
            (void)give(0, waiting_.size(), 0);
    }

    [[nodiscard]] qint64 end() const { return offset_ + waiting_.size(); }

private:
    bool give(qsizetype from, qsizetype to, int lineEnd)
    {
        QByteArrayView line = QByteArrayView(waiting_).sliced(from, to - from);
        if (line.endsWith('\r'))
            line.chop(1);
        return finder_.take(line, offset_ + from, offset_ + to + lineEnd);
    }

    Finder& finder_;
    QByteArray waiting_;
    qint64 offset_ = 0; ///< of waiting_ in the text
};

/// A quick look for the words that begin a file, so that texts without cost next to nothing.
bool mayHoldFiles(const Part& part)
{
    bool found = false;
    qint64 searched = 0;
    QByteArray tail;
    const Sink search = [&](QByteArrayView piece) {
        QByteArray window = tail;
        window += piece;
        const std::string_view text(window.constData(), size_t(window.size()));
        found = text.find("begin ") != std::string_view::npos; // also the end of "=ybegin "
        tail = window.last(qMin(window.size(), qsizetype(5)));
        searched += piece.size();
        return !found && searched < mostSearched;
    };
    (void)pump(part, search);
    return found;
}

} // namespace

QList<EmbeddedFile> embeddedFiles(const Part& part)
{
    if (!mayHoldFiles(part))
        return {};
    Finder finder(-1, nullptr);
    Lines lines(finder);
    (void)pump(part, [&](QByteArrayView piece) { return lines.take(piece); });
    lines.finish();
    return finder.finished(lines.end());
}

bool pumpEmbedded(const Part& part, qsizetype number, const Sink& sink)
{
    bool wantsMore = true;
    const Sink watched = [&](QByteArrayView piece) { return wantsMore = sink(piece); };
    Finder finder(number, &watched);
    Lines lines(finder);
    if (pump(part, [&](QByteArrayView piece) { return lines.take(piece); }))
        lines.finish();
    return wantsMore;
}

} // namespace mail

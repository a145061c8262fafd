// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/structure.h"

#include "mail/header_block.h"
#include "mail/line_scanner.h"

namespace mail {

namespace {

constexpr int deepest = 100;                 // honest mail has under ten levels
constexpr qint64 mostPartHeaders = 16 << 20; // of all parts together: they stay in memory
constexpr qsizetype longestBoundary = 998;  // legal ones have 70 letters; a line has no more (RFC 5322 2.1.1)
constexpr qsizetype longestContentId = 998; // the same

QByteArrayView withoutBlanksBehind(QByteArrayView line)
{
    while (line.endsWith(' ') || line.endsWith('\t'))
        line.chop(1);
    return line;
}

QByteArray idFrom(const QByteArray& raw)
{
    QByteArray id = unfolded(raw).left(longestContentId);
    if (id.startsWith('<') && id.endsWith('>'))
        id = id.sliced(1, id.size() - 2);
    return id;
}

/// "--b--", also with blanks in it, and with more behind it (RFC 2046 5.1.1: the whole line need not match).
bool isClosing(QByteArrayView behind)
{
    while (behind.startsWith(' ') || behind.startsWith('\t'))
        behind = behind.sliced(1);
    return behind.startsWith("--");
}

/// Also in quotes and with other dashes: "base-64", "Quoted_Printable".
QByteArray encodingFrom(const QByteArray& raw)
{
    const QByteArray value = readParameters(raw).value;
    QByteArray letters = value;
    letters.replace("\"", "").replace("'", "").replace("-", "").replace("_", "");
    return letters == "base64"            ? QByteArray("base64")
           : letters == "quotedprintable" ? "quoted-printable"
                                          : value;
}

/// What an entity says of itself. `assumed` is its type when it names none, or none that is legal.
Entity described(const HeaderBlock& header, const char* assumed)
{
    Entity entity;
    entity.type = readParameters(header.first("Content-Type"));
    if (entity.type.value.count('/') != 1 || entity.type.value.endsWith('/'))
        entity.type.value = assumed;
    entity.disposition = readParameters(header.first("Content-Disposition"));
    entity.encoding = encodingFrom(header.first("Content-Transfer-Encoding"));
    entity.contentId = idFrom(header.first("Content-ID"));
    return entity;
}

/// A multipart whose end has not come.
struct Open {
    int entity;
    QByteArray boundary;
};

class Divider {
public:
    Divider(const Octets& octets, qint64 bodyStart)
        : octets_(octets)
        , lines_(octets, bodyStart)
    {}

    Structure divide(Entity root)
    {
        add(std::move(root));
        auto line = open_.isEmpty() ? std::nullopt : lines_.nextWithDashes();
        while (line) {
            auto next = take(*line);
            if (done_)
                return std::move(structure_);
            line = next ? next : lines_.nextWithDashes();
        }
        endLeaf(octets_.size(), open_.isEmpty());
        structure_.cut = structure_.cut || !open_.isEmpty();
        for (const Open& open : std::as_const(open_))
            structure_.entities[open.entity].end = octets_.size();
        return std::move(structure_);
    }

private:
    struct Match {
        qsizetype level; ///< in open_
        bool closes;
    };

    void add(Entity entity)
    {
        const int index = int(structure_.entities.size());
        const bool multipart = entity.type.value.startsWith("multipart/");
        const QByteArray boundary = multipart ? boundaryOf(entity) : QByteArray();
        const bool divides = multipart && !boundary.isEmpty() && boundary.size() <= longestBoundary;
        if (divides && entity.depth < deepest)
            open_.append({index, boundary});
        else if (divides)
            structure_.limited = true;
        leaf_ = divides && entity.depth < deepest ? -1 : index;
        structure_.entities.append(std::move(entity));
    }

    /// Where the parameter is missing, the first line with dashes that a field of a part follows.
    [[nodiscard]] QByteArray boundaryOf(const Entity& entity) const
    {
        constexpr qsizetype looked = 4096; // what stands in front of the first part is some lines
        const QByteArray named =
            withoutBlanksBehind(entity.type.parameter("boundary").toUtf8()).toByteArray();
        if (!named.isEmpty())
            return named;
        const QByteArray body = octets_.some(entity.bodyBegin, looked);
        for (qsizetype at = 0; at < body.size();) {
            const qsizetype feed = body.indexOf('\n', at);
            const qsizetype next = feed < 0 ? body.size() : feed + 1;
            const QByteArray line = body.sliced(at, next - at).trimmed();
            const bool before =
                body.sliced(next, qMin(body.size() - next, qsizetype(8))).toLower() == "content-";
            if (line.size() > 2 && line.startsWith("--") && before)
                return line.sliced(2);
            at = next;
        }
        return {};
    }

    [[nodiscard]] std::optional<Match> matching(QByteArrayView line) const
    {
        const QByteArrayView name = withoutBlanksBehind(line.sliced(2));
        std::optional<Match> closing;
        for (qsizetype level = open_.size() - 1; level >= 0; --level) {
            const QByteArray& boundary = open_[level].boundary;
            if (!name.startsWith(boundary))
                continue;
            const QByteArrayView behind = name.sliced(boundary.size());
            if (behind.isEmpty())
                return Match{level, false};
            if (isClosing(behind) && !closing)
                closing = Match{level, true};
        }
        return closing;
    }

    /// Where the body ends whose boundary line begins at `offset`.
    [[nodiscard]] qint64 beforeLineEnd(qint64 offset) const
    {
        const QByteArray before = octets_.some(qMax(offset - 2, qint64(0)), offset < 2 ? offset : 2);
        return offset - (before.endsWith("\r\n") ? 2 : before.endsWith('\n') ? 1 : 0);
    }

    void endLeaf(qint64 end, bool whole)
    {
        if (leaf_ < 0)
            return;
        Entity& leaf = structure_.entities[leaf_];
        leaf.end = qMax(end, leaf.bodyBegin);
        leaf.whole = whole;
        leaf_ = -1;
    }

    /// One line with dashes in front. Gives the line on which a header broke off.
    std::optional<LineScanner::Line> take(const LineScanner::Line& line)
    {
        const auto match = matching(line.text);
        if (!match)
            return std::nullopt;
        const qint64 end = beforeLineEnd(line.offset);
        endLeaf(end, true);
        endInner(match->level, end);
        const int multipart = open_.last().entity;
        structure_.entities[multipart].divided = true;
        if (match->closes) {
            close(line.offset + line.octets);
            return std::nullopt;
        }
        if (structure_.entities.size() >= mostParts || headerOctets_ >= mostPartHeaders) {
            done_ = structure_.limited = true;
            return std::nullopt;
        }
        return beginPart(multipart, line.offset + line.octets);
    }

    /// Multiparts inside of this level that have no end of their own end with it.
    void endInner(qsizetype level, qint64 end)
    {
        while (open_.size() > level + 1)
            structure_.entities[open_.takeLast().entity].end = end;
    }

    void close(qint64 end)
    {
        Entity& multipart = structure_.entities[open_.takeLast().entity];
        multipart.end = end;
        multipart.whole = true;
        done_ = open_.isEmpty();
    }

    std::optional<LineScanner::Line> beginPart(int multipart, qint64 begin)
    {
        QByteArray header;
        std::optional<LineScanner::Line> line;
        qint64 bodyBegin = begin;
        while ((line = lines_.next())) {
            const bool boundary = line->text.startsWith("--") && matching(line->text);
            if (boundary || !belongsToHeader(line->text, header))
                break;
            bodyBegin = line->offset + line->octets;
            if (line->text.isEmpty())
                break;
            header += line->text;
            header += '\n';
        }
        headerOctets_ += header.size();
        const bool digest = structure_.entities[multipart].type.value == "multipart/digest";
        Entity part = described(HeaderBlock::parse(header), digest ? "message/rfc822" : "text/plain");
        part.parent = multipart;
        part.depth = structure_.entities[multipart].depth + 1;
        part.begin = begin;
        part.unknown = !line || line->offset + line->text.size() == octets_.size();
        part.bodyBegin = part.end = bodyBegin;
        add(std::move(part));
        return line && line->text.startsWith("--") ? line : std::nullopt;
    }

    /// A first line that is no field is text whose author forgot the empty line, and so is what comes behind
    /// more header than there can be.
    static bool belongsToHeader(QByteArrayView line, const QByteArray& header)
    {
        if (line.isEmpty())
            return true;
        return header.isEmpty() ? HeaderBlock::isField(line) : header.size() < HeaderBlock::mostOctets;
    }

    Octets octets_;
    LineScanner lines_;
    Structure structure_;
    QList<Open> open_;
    int leaf_ = -1; ///< whose body goes on; -1 in front of and behind parts
    qint64 headerOctets_ = 0;
    bool done_ = false;
};

} // namespace

Structure structureOf(const Octets& octets, const HeaderBlock& header, qint64 bodyStart)
{
    Entity root = described(header, "text/plain");
    root.bodyBegin = bodyStart;
    root.end = octets.size();
    return Divider(octets, bodyStart).divide(std::move(root));
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/bodies.h"

#include "mail/charsets.h"
#include "mail/html_charset.h"
#include "mail/html_text.h"

namespace mail {

namespace {

QString withPlainLineEnds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

/// Adds a body to those before it, a blank line between.
void join(QString& text, const QString& more)
{
    if (!text.isEmpty())
        text += text.endsWith(u'\n') ? QLatin1String("\n") : QLatin1String("\n\n");
    text += more;
}

Flow flowOf(const Part& part)
{
    return {part.type.parameter("format").compare(QLatin1String("flowed"), Qt::CaseInsensitive) == 0,
            part.type.parameter("delsp").compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0};
}

/// What a file in the text took up is not read: it is an attachment.
QByteArray withoutFiles(QByteArray bytes, const QList<EmbeddedFile>& files)
{
    for (auto file = files.crbegin(); file != files.crend(); ++file) {
        if (file->begin < bytes.size())
            bytes.remove(qsizetype(file->begin),
                         qsizetype(qMin(file->end, qint64(bytes.size())) - file->begin));
    }
    return bytes;
}

/// A stretch of a text, and the protection it lies in.
struct Piece {
    QByteArrayView bytes;
    int protection;
};

/// Each stretch that PGP protects is one of its own, and so is what stands between them.
QList<Piece> piecesOf(QByteArrayView bytes, const QList<Protections::Place>& places, int around)
{
    QList<Piece> pieces;
    qsizetype at = 0;
    for (const Protections::Place& place : places) {
        const qsizetype end = qMin(place.armored.end, bytes.size()); // where there was no room for all of it
        const qsizetype begin = qMin(place.armored.begin, end);
        pieces.append({bytes.sliced(at, begin - at), around});
        pieces.append({place.armored.isSigned ? QByteArrayView(place.armored.readable)
                                              : bytes.sliced(begin, end - begin),
                       place.protection.index});
        at = end;
    }
    pieces.append({bytes.sliced(at), around});
    return pieces;
}

/// A letter that cannot be read shows itself; many of them are a text that is lost.
bool isMostlyLost(const Letters& letters)
{
    constexpr qsizetype tolerated = 100; // one in so many
    const qsizetype lost = letters.text.count(QChar(QChar::ReplacementCharacter));
    return letters.damaged && (lost == 0 || lost * tolerated > letters.text.size());
}

class Reader {
public:
    Reader(const PartTree& tree, const QList<Item>& items, const Protections& protections,
           const QByteArray& charset)
        : tree_(tree)
        , items_(items)
        , protections_(protections)
        , charset_(charset)
    {}

    Bodies read()
    {
        const QList<Part>& leaves = tree_.leaves();
        for (qsizetype i = 0; i < leaves.size(); ++i) {
            if (!leaves[i].isBody())
                continue;
            if (leaves[i].section != section_)
                endSection();
            section_ = leaves[i].section;
            passage_.protection = protections_.around(leaves[i]);
            take(leaves[i], i);
        }
        endSection();
        return finished();
    }

private:
    void take(const Part& part, qsizetype leaf)
    {
        const bool html = part.type.value == "text/html";
        bodies_.html = bodies_.html || html;
        if (room_ <= 0) {
            cut_ = true;
            return;
        }
        const Beginning beginning = beginningOf(part, room_);
        room_ -= beginning.bytes.size();
        cut_ = cut_ || !beginning.whole;
        if (html)
            takePage(part, beginning.bytes);
        else
            takePlain(part, beginning.bytes, leaf);
    }

    void takePage(const Part& part, const QByteArray& bytes)
    {
        const QString page = lettersOf(bytes, charsetOf(part, bytes));
        if (page.trimmed().isEmpty())
            return;
        passage_.pages += page;
        pagesWhole_ = pagesWhole_ && part.whole;
    }

    void takePlain(const Part& part, const QByteArray& bytes, qsizetype leaf)
    {
        const QByteArray charset = charsetOf(part, bytes);
        const QString text = lettersOf(bytes, charset);
        if (text.trimmed().isEmpty())
            return;
        plainWhole_ = plainWhole_ && part.whole;
        sent_ += text;
        if (const auto places = protections_.inText(leaf); !places.isEmpty()) {
            takeArmored(part, bytes, places);
            return;
        }
        plain_ += text;
        const QList<EmbeddedFile> files = filesOf(leaf);
        passage_.text +=
            textFrom(files.isEmpty() ? text : lettersOf(withoutFiles(bytes, files), charset), flowOf(part));
    }

    void takeArmored(const Part& part, const QByteArray& bytes, const QList<Protections::Place>& places)
    {
        const int around = passage_.protection;
        const QByteArray charset = charsetOf(part, bytes);
        QString all;
        for (const Piece& piece : piecesOf(bytes, places, around)) {
            const QString text = lettersOf(piece.bytes, charset);
            all += text;
            if (text.trimmed().isEmpty())
                continue;
            endPassage();
            passage_.protection = piece.protection;
            passage_.text = textFrom(text, flowOf(part));
        }
        endPassage();
        passage_.protection = around;
        plain_ += all;
    }

    void endPassage()
    {
        passage_.textFromHtml = sent_.isEmpty();
        passage_.whole = sent_.isEmpty() ? pagesWhole_ : plainWhole_;
        passage_.pagesWhole = pagesWhole_;
        if (!passage_.text.isEmpty() || !passage_.pages.isEmpty())
            bodies_.passages.append(passage_);
        passage_ = {};
    }

    [[nodiscard]] QList<EmbeddedFile> filesOf(qsizetype leaf) const
    {
        QList<EmbeddedFile> files;
        for (const Item& item : items_) {
            if (item.leaf == leaf && item.embedded)
                files.append(*item.embedded);
        }
        return files;
    }

    QByteArray charsetOf(const Part& part, QByteArrayView bytes)
    {
        QByteArray label = part.type.parameter("charset").toLatin1();
        if (label.isEmpty() && part.type.value == "text/html")
            label = charsetInHead(bytes);
        if (bodies_.charset.isEmpty())
            bodies_.charset = label;
        return charset_.isEmpty() ? label : charset_;
    }

    QString lettersOf(QByteArrayView bytes, QByteArrayView charset)
    {
        const Letters letters = lettersFrom(bytes, charset);
        bodies_.damaged = bodies_.damaged || isMostlyLost(letters);
        QString text = withPlainLineEnds(letters.text);
        if (text.startsWith(QChar(QChar::ByteOrderMark)))
            text.remove(0, 1);
        return text;
    }

    void endSection()
    {
        for (const QString& text : std::as_const(plain_))
            join(bodies_.text, text);
        for (const QString& text : std::as_const(sent_))
            join(bodies_.sent, text);
        if (sent_.isEmpty()) {
            for (const QString& page : std::as_const(passage_.pages)) {
                const QString text = textFromHtml(page);
                join(bodies_.text, text);
                passage_.text += textFrom(text);
            }
        }
        anyPlain_ = anyPlain_ || !sent_.isEmpty();
        endPassage();
        plain_.clear();
        sent_.clear();
        plainWhole_ = pagesWhole_ = true;
    }

    Bodies finished()
    {
        if (cut_) {
            const QString note = QStringLiteral("[The text goes on. Only its first 4 MiB are shown here.]\n");
            join(bodies_.text, note);
            if (!bodies_.passages.isEmpty())
                bodies_.passages.last().text += textFrom(note);
        }
        bodies_.fromHtml = bodies_.html && !anyPlain_;
        return std::move(bodies_);
    }

    const PartTree& tree_;
    const QList<Item>& items_;
    const Protections& protections_;
    QByteArray charset_;
    Bodies bodies_;
    Passage passage_;   ///< the section at hand
    QStringList plain_; ///< to read
    QStringList sent_;  ///< the same, armor and all
    bool plainWhole_ = true;
    bool pagesWhole_ = true;
    int section_ = -1;
    qsizetype room_ = mostTextOctets;
    bool cut_ = false;
    bool anyPlain_ = false;
};

} // namespace

Bodies readBodies(const PartTree& tree, const QList<Item>& items, const Protections& protections,
                  const QByteArray& charset)
{
    return Reader(tree, items, protections, charset).read();
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/bodies.h"

#include "mail/charsets.h"
#include "mail/content.h"
#include "mail/html_text.h"

#include <QStringList>

namespace mail {

namespace {

// Nobody reads more in one go, a list of lines that long is what a widget can bear, and it bounds memory.
constexpr qsizetype mostTextOctets = 4 << 20;

QString withPlainLineEnds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

/// The charset an HTML text declares in its own head, when its mail header does not.
QByteArray charsetInHead(QByteArrayView html)
{
    constexpr qsizetype headOctets = 4096;
    const QByteArray head = html.first(qMin(html.size(), headOctets)).toByteArray().toLower();
    const qsizetype at = head.indexOf("charset=", qMax(head.indexOf("<meta"), qsizetype(0)));
    if (at < 0 || !head.contains("<meta"))
        return {};
    QByteArray label;
    for (const char c : QByteArrayView(head).sliced(at + 8)) {
        if (c == '"' || c == '\'') {
            if (!label.isEmpty())
                break;
        } else if (c == ' ' || c == '>' || c == ';' || c == '/') {
            break;
        } else {
            label += c;
        }
    }
    return label;
}

QByteArray charsetOf(const Part& part, QByteArrayView bytes)
{
    const QByteArray label = part.type.parameter("charset").toLatin1();
    return label.isEmpty() && part.type.value == "text/html" ? charsetInHead(bytes) : label;
}

class Reader {
public:
    Bodies read(const PartTree& tree)
    {
        const QList<Part>& leaves = tree.leaves();
        for (const Part& part : leaves) {
            if (!part.isBody())
                continue;
            if (part.section != section_)
                endSection();
            section_ = part.section;
            take(part);
        }
        endSection();
        return finished();
    }

private:
    void take(const Part& part)
    {
        const bool html = part.type.value == "text/html";
        bodies_.html = bodies_.html || html;
        if (room_ <= 0) {
            cut_ = true;
            return;
        }
        const QString text = textOf(part);
        (html ? html_ : plain_) += text.trimmed().isEmpty() ? QStringList() : QStringList(text);
    }

    QString textOf(const Part& part)
    {
        const Beginning beginning = beginningOf(part, room_);
        room_ -= beginning.bytes.size();
        cut_ = cut_ || !beginning.whole;
        const Letters letters = lettersFrom(beginning.bytes, charsetOf(part, beginning.bytes));
        bodies_.damaged = bodies_.damaged || letters.damaged;
        QString text = withPlainLineEnds(letters.text);
        if (text.startsWith(QChar(QChar::ByteOrderMark)))
            text.remove(0, 1);
        return text;
    }

    void endSection()
    {
        anyPlain_ = anyPlain_ || !plain_.isEmpty();
        if (plain_.isEmpty()) {
            for (const QString& html : std::as_const(html_))
                texts_ += textFromHtml(html);
        }
        texts_ += plain_;
        plain_.clear();
        html_.clear();
    }

    Bodies finished()
    {
        if (cut_)
            texts_ += QStringLiteral("[The text goes on. Only its first 4 MiB are shown here.]\n");
        bodies_.fromHtml = bodies_.html && !anyPlain_;
        for (const QString& text : std::as_const(texts_)) {
            if (!bodies_.text.isEmpty())
                bodies_.text += bodies_.text.endsWith(u'\n') ? QLatin1String("\n") : QLatin1String("\n\n");
            bodies_.text += text;
        }
        return bodies_;
    }

    Bodies bodies_;
    QStringList plain_, html_; ///< of the section at hand
    QStringList texts_;
    int section_ = -1;
    qsizetype room_ = mostTextOctets;
    bool cut_ = false;
    bool anyPlain_ = false;
};

} // namespace

Bodies readBodies(const PartTree& tree)
{
    return Reader().read(tree);
}

} // namespace mail

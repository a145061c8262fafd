// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/text.h"

#include <QStringList>

namespace mail {

namespace {

constexpr int deepestLevel = 50; // deeper quotes cannot be told apart on a screen

struct Line {
    int level = 0;
    QStringView text;
    bool goesOn = false; ///< its paragraph goes on in the next line
};

/// Quote marks as people and programs write them: ">", "> ", ">>", "> > ".
Line quoted(QStringView line)
{
    Line found;
    qsizetype at = 0;
    while (at < line.size() && line[at] == u'>') {
        found.level = qMin(found.level + 1, deepestLevel);
        ++at;
        // A blank between marks; two of them begin a text that was indented.
        if (at + 1 < line.size() && line[at] == u' ' && line[at + 1] == u'>')
            ++at;
    }
    found.text = line.sliced(at);
    if (at > 0 && found.text.startsWith(u' '))
        found.text = found.text.sliced(1);
    return found;
}

/// RFC 3676 4.5: marks stand together, then one blank of stuffing, then the text.
Line flowed(QStringView line, bool delSp)
{
    Line found;
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'>')
        ++marks;
    found.level = int(qMin(marks, qsizetype(deepestLevel)));
    found.text = line.sliced(marks);
    if (found.text.startsWith(u' '))
        found.text = found.text.sliced(1);
    found.goesOn = found.text.endsWith(u' ') && found.text != u"-- ";
    if (found.goesOn && delSp)
        found.text.chop(1);
    return found;
}

class Builder {
public:
    explicit Builder(Flow flow)
        : flow_(flow)
    {}

    void take(QStringView raw)
    {
        const Line line = flow_.flowed ? flowed(raw, flow_.delSp) : quoted(raw);
        if (goesOn_ && line.level == level_ && line.text != u"-- ")
            lines_.last() += line.text; // one that is quoted otherwise ends the paragraph all the same
        else
            begin(line);
        goesOn_ = line.goesOn;
    }

    Text finished()
    {
        flush();
        return std::move(text_);
    }

private:
    void begin(const Line& line)
    {
        const bool mark = line.text == u"-- " || (line.text == u"--" && line.level == 0);
        const bool signature = mark || (signature_ && line.level == level_);
        if (line.level != level_ || signature != signature_)
            flush();
        level_ = line.level;
        signature_ = signature;
        lines_ += line.text.toString();
    }

    void flush()
    {
        if (!lines_.isEmpty())
            text_.append({level_, signature_, lines_.join(u'\n')});
        lines_.clear();
    }

    Flow flow_;
    Text text_;
    QStringList lines_;
    int level_ = 0;
    bool signature_ = false;
    bool goesOn_ = false;
};

} // namespace

Text textFrom(const QString& text, Flow flow)
{
    Builder builder(flow);
    const QStringView all = text.endsWith(u'\n') ? QStringView(text).chopped(1) : QStringView(text);
    if (text.isEmpty())
        return {};
    for (const QStringView line : all.split(u'\n'))
        builder.take(line);
    return builder.finished();
}

QString plainText(const Text& text)
{
    QString plain;
    for (const TextBlock& block : text) {
        const QString marks = QString(block.level, u'>') + QString(block.level > 0 ? 1 : 0, u' ');
        for (const QStringView line : QStringView(block.text).split(u'\n')) {
            plain += marks;
            plain += line;
            plain += u'\n';
        }
    }
    return plain;
}

} // namespace mail

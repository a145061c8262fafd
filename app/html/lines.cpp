// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/lines.h"

#include "html/limits.h"

#include <algorithm>

namespace html {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

QString recased(const QString& text, Letters letters)
{
    switch (letters) {
    case Letters::AsTheyAre: return text;
    case Letters::Upper: return text.toUpper();
    case Letters::Lower: return text.toLower();
    case Letters::Capital: break;
    }
    QString capital = text;
    bool begins = true;
    for (QChar& c : capital) {
        if (begins && c.isLetter())
            c = c.toUpper();
        begins = c.isSpace();
    }
    return capital;
}

/// Collapses blanks over the borders of runs, and cuts lines where the text itself says so.
class Collapse {
public:
    std::vector<Run> done;

    void take(Run run)
    {
        if (run.kind == Run::Kind::Break) {
            dropTrailingBlank();
            done.push_back(std::move(run));
            blank_ = true;
            letters_ = 0;
            return;
        }
        if (run.kind != Run::Kind::Text) {
            blank_ = false;
            letters_ = 0;
            done.push_back(std::move(run));
            return;
        }
        const Space space = run.style->space;
        keeps_ = space == Space::Pre || space == Space::PreWrap;
        cuts_ = keeps_ || space == Space::PreLine;
        takeText(std::move(run));
    }

    void dropTrailingBlank()
    {
        while (!done.empty() && done.back().kind == Run::Kind::Text && !keepsBlanks(done.back())) {
            QString& text = done.back().text;
            while (text.endsWith(u' '))
                text.chop(1);
            if (!text.isEmpty())
                return;
            done.pop_back();
        }
    }

private:
    static bool keepsBlanks(const Run& run)
    {
        return run.style->space == Space::Pre || run.style->space == Space::PreWrap;
    }

    void takeText(Run run)
    {
        const QString text = recased(run.text, run.style->letters);
        run.text.clear();
        for (const QChar c : text) {
            if (c == u'\n' && cuts_) {
                flush(run);
                Run cut;
                cut.kind = Run::Kind::Break;
                cut.style = run.style;
                take(cut);
                keeps_ = keepsBlanks(run);
                cuts_ = true;
            } else if (isBlank(c)) {
                takeBlank(run.text, c);
            } else {
                takeLetter(run.text, c);
            }
        }
        flush(run);
    }

    void takeBlank(QString& text, QChar c)
    {
        letters_ = 0;
        if (keeps_) {
            constexpr int tabWidth = 8;
            text += c == u'\t' ? QString(tabWidth, QChar::Nbsp)
                               : QString(blank_ ? QChar(QChar::Nbsp) : QChar(u' '));
            blank_ = true;
        } else if (!blank_) {
            text += u' ';
            blank_ = true;
        }
    }

    void takeLetter(QString& text, QChar c)
    {
        blank_ = false;
        text += c == QChar::Null ? QChar(QChar::ReplacementCharacter) : c;
        if (++letters_ >= limits::unbroken && !c.isHighSurrogate()) {
            text += QChar(0x200B);
            letters_ = 0;
        }
    }

    void flush(Run& run)
    {
        if (!run.text.isEmpty())
            done.push_back(run);
        run.text.clear();
    }

    bool blank_ = true; ///< the last letter was one, or a line begins
    bool keeps_ = false;
    bool cuts_ = false;
    int letters_ = 0;
};

bool isSeen(const Run& run)
{
    return run.kind != Run::Kind::Text ||
           std::any_of(run.text.begin(), run.text.end(), [](QChar c) { return !isBlank(c); });
}

bool isLines(const Box& box)
{
    return box.children.size() == 1 && box.children.front().kind == Box::Kind::Lines;
}

/// An inline block that could as well be plain text with a colour behind it.
bool isSimple(const Run& run)
{
    if (run.kind != Run::Kind::Box)
        return true;
    const Box& box = *run.box;
    if (box.children.empty())
        return run.style->width.isAuto;
    if (!isLines(box) || !run.style->width.isAuto)
        return false;
    const auto& runs = box.children.front().runs;
    return std::all_of(runs.begin(), runs.end(), [](const Run& one) {
        return one.kind == Run::Kind::Text || one.kind == Run::Kind::Picture;
    });
}

/// Simple inline blocks become letters.
std::vector<Run> flattened(std::vector<Run> runs)
{
    constexpr double wide = 3;
    std::vector<Run> flat;
    for (Run& run : runs) {
        if (run.kind != Run::Kind::Box) {
            flat.push_back(std::move(run));
            continue;
        }
        if (run.box->children.empty())
            continue;
        const auto pad = [&](Side side) {
            if (run.style->padding[side].px < wide && run.style->margin[side].px < wide)
                return;
            Run blank;
            blank.style = run.style;
            blank.text = QString(QChar::Nbsp);
            blank.background = run.style->padding[side].px >= wide ? run.style->background : 0;
            flat.push_back(blank);
        };
        pad(Side::Left);
        for (Run& inner : run.box->children.front().runs) {
            if (qAlpha(inner.background) == 0)
                inner.background = run.style->background;
            flat.push_back(std::move(inner));
        }
        pad(Side::Right);
    }
    return flat;
}

/// Inline blocks side by side; what stands between them becomes boxes, too.
std::vector<Box> rowsOf(Box lines)
{
    std::vector<Box> rows;
    Box row;
    Box between;
    bool spaced = false;
    const auto begin = [&](Box& box, Box::Kind kind) {
        box = Box();
        box.kind = kind;
        box.style = lines.style;
    };
    const auto add = [&](Box child) {
        row.children.push_back(std::move(child));
        row.spaced.push_back(spaced && row.children.size() > 1);
        spaced = false;
    };
    const auto endBetween = [&] {
        const bool seen = std::any_of(between.runs.begin(), between.runs.end(), isSeen);
        const bool endsBlank = !between.runs.empty() && between.runs.back().text.endsWith(u' ');
        if (seen)
            add(between);
        spaced = spaced || endsBlank;
        begin(between, Box::Kind::Lines);
    };
    begin(row, Box::Kind::Row);
    begin(between, Box::Kind::Lines);
    for (Run& run : lines.runs) {
        if (run.kind == Run::Kind::Box) {
            endBetween();
            add(std::move(*run.box));
        } else if (run.kind == Run::Kind::Break) {
            endBetween();
            if (!row.children.empty())
                rows.push_back(std::move(row));
            begin(row, Box::Kind::Row);
        } else {
            between.runs.push_back(std::move(run));
        }
    }
    endBetween();
    if (!row.children.empty())
        rows.push_back(std::move(row));
    return rows;
}

} // namespace

std::vector<Box> finishedLines(Box lines)
{
    Collapse collapse;
    for (Run& run : lines.runs)
        collapse.take(std::move(run));
    collapse.dropTrailingBlank();
    lines.runs = std::move(collapse.done);
    if (std::none_of(lines.runs.begin(), lines.runs.end(), isSeen))
        return {};
    const auto isBox = [](const Run& run) { return run.kind == Run::Kind::Box; };
    if (std::none_of(lines.runs.begin(), lines.runs.end(), isBox))
        return {std::move(lines)};
    const bool hasText = std::any_of(lines.runs.begin(), lines.runs.end(), [&](const Run& run) {
        return !isBox(run) && run.kind != Run::Kind::Break && isSeen(run);
    });
    if (!hasText || !std::all_of(lines.runs.begin(), lines.runs.end(), isSimple))
        return rowsOf(std::move(lines));
    lines.runs = flattened(std::move(lines.runs));
    return {std::move(lines)};
}

void gatherFloats(Box& block)
{
    const auto floats = [](const Box& box) {
        return box.kind != Box::Kind::Lines && box.kind != Box::Kind::Row &&
               box.style->floating != Float::None;
    };
    if (std::none_of(block.children.begin(), block.children.end(), floats))
        return;
    std::vector<Box> gathered;
    bool isBeside = false; // what follows may stand beside the floats of the row before it
    for (Box& child : block.children) {
        if (floats(child)) {
            if (!isBeside || !gathered.back().rest.empty() || child.style->clears) {
                Box row;
                row.kind = Box::Kind::Row;
                row.why = Box::Why::Floats;
                row.style = block.style;
                gathered.push_back(std::move(row));
                isBeside = true;
            }
            gathered.back().children.push_back(std::move(child));
            continue;
        }
        isBeside = isBeside && !(child.kind != Box::Kind::Lines && child.style->clears);
        if (isBeside)
            gathered.back().rest.push_back(std::move(child));
        else
            gathered.push_back(std::move(child));
    }
    block.children = std::move(gathered);
}

} // namespace html

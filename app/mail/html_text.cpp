// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/html_text.h"

#include "mail/html_entities.h"

#include <algorithm>
#include <array>

namespace mail {

namespace {

constexpr int deepestQuote = 10; // more marks than that leave no room for text on a line

struct Tag {
    QString name; ///< lower case; empty for comments and declarations
    bool closes = false;
    QStringView attributes;
    qsizetype end = 0; ///< behind the '>'
};

template <size_t N> bool isOneOf(const QString& name, const std::array<const char16_t*, N>& names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char16_t* one) { return name == QStringView(one); });
}

bool beginsLine(const QString& name)
{
    static constexpr std::array names{u"div",    u"tr",     u"table",   u"ul",      u"ol",       u"dl",
                                      u"dt",     u"dd",     u"li",      u"form",    u"section",  u"article",
                                      u"header", u"footer", u"address", u"center",  u"aside",    u"nav",
                                      u"main",   u"figure", u"body",    u"caption", u"fieldset", u"option"};
    return isOneOf(name, names);
}

bool beginsParagraph(const QString& name)
{
    static constexpr std::array names{u"p", u"h1", u"h2", u"h3", u"h4", u"h5", u"h6", u"blockquote", u"pre"};
    return isOneOf(name, names);
}

/// Elements whose content is not for reading.
bool isDropped(const QString& name)
{
    static constexpr std::array names{u"script", u"style", u"title", u"template", u"object", u"iframe"};
    return isOneOf(name, names);
}

/// Where the '>' of a tag stands; those in quoted values do not count.
qsizetype endOfTag(QStringView html, qsizetype at)
{
    QChar quote;
    for (qsizetype i = at; i < html.size(); ++i) {
        const QChar c = html[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'>')
            return i;
        else if ((c == u'"' || c == u'\'') && i > 0 && html[i - 1] == u'=')
            quote = c;
    }
    return quote.isNull() ? -1 : html.indexOf(u'>', at); // a quote that never closes is no quote
}

QString attribute(QStringView attributes, QStringView name)
{
    qsizetype at = attributes.indexOf(name, 0, Qt::CaseInsensitive);
    while (at > 0 && !(attributes[at - 1].isSpace() || attributes[at - 1] == u'"'))
        at = attributes.indexOf(name, at + 1, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    QStringView rest = attributes.sliced(at + name.size()).trimmed();
    if (!rest.startsWith(u'='))
        return {};
    rest = rest.sliced(1).trimmed();
    const QChar quote = rest.isEmpty() ? QChar() : rest.front();
    if (quote == u'"' || quote == u'\'')
        return rest.sliced(1, qMax(rest.indexOf(quote, 1), qsizetype(1)) - 1).toString();
    const auto end = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c.isSpace() || c == u'/'; });
    return rest.first(end - rest.begin()).toString();
}

class Writer {
public:
    void letter(QChar c)
    {
        if (!preformatted_ && c.isSpace() && c != QChar::Nbsp) {
            blank_ = true;
        } else if (preformatted_ && c == u'\n') {
            lines_ = qMin(lines_ + 1, 2);
        } else {
            beginText();
            text_ += c == QChar::Nbsp ? QChar(u' ') : c;
        }
    }

    void text(QStringView letters)
    {
        for (const QChar c : letters)
            letter(c);
    }

    void blank() { blank_ = true; }
    void breakLine() { lines_ = qMin(lines_ + 1, 2); }
    void wantLines(int count) { lines_ = qMax(lines_, count); }
    void setPreformatted(bool on) { preformatted_ = on; }

    void quote(int change)
    {
        wantLines(1);
        depth_ += change;
        if (depth_ < 0)
            depth_ = 0;
    }

    QString finished() { return text_.isEmpty() ? text_ : text_ + u'\n'; }

private:
    void beginText()
    {
        if (text_.isEmpty()) {
            text_ += marks(depth_);
        } else if (lines_ > 0) {
            for (int i = 1; i < lines_; ++i)
                text_ += u'\n' + marks(qMin(depth_, writtenDepth_)).trimmed();
            text_ += u'\n' + marks(depth_);
        } else if (blank_) {
            text_ += u' ';
        }
        lines_ = 0;
        blank_ = false;
        writtenDepth_ = depth_;
    }

    [[nodiscard]] static QString marks(int depth)
    {
        return QStringLiteral("> ").repeated(qMin(depth, deepestQuote));
    }

    QString text_;
    int lines_ = 0;        ///< line ends that are due before the next letter
    int depth_ = 0;        ///< of quotes
    int writtenDepth_ = 0; ///< of the last letter: blank lines between take the smaller
    bool blank_ = false;
    bool preformatted_ = false;
};

class Converter {
public:
    explicit Converter(QStringView html)
        : html_(html)
    {}

    QString convert()
    {
        while (at_ < html_.size()) {
            const QChar c = html_[at_];
            if (c == u'<' && takeTag())
                continue;
            if (c == u'&' && takeEntity())
                continue;
            writer_.letter(c);
            ++at_;
        }
        return writer_.finished();
    }

private:
    bool takeTag()
    {
        if (noMoreTags_ || at_ + 1 >= html_.size())
            return false;
        const QChar next = html_[at_ + 1];
        if (html_.sliced(at_).startsWith(u"<!--"))
            return skipComment();
        if (next == u'!' || next == u'?')
            return skipTo(u">");
        if (next != u'/' && !next.isLetter())
            return false;
        const qsizetype end = endOfTag(html_, at_ + 1);
        noMoreTags_ = end < 0; // one search is enough: without '>' ahead nothing is a tag any more
        if (end < 0)
            return false;
        const Tag tag = tagBetween(at_ + 1, end);
        at_ = end + 1;
        apply(tag);
        return true;
    }

    [[nodiscard]] Tag tagBetween(qsizetype begin, qsizetype end) const
    {
        Tag tag;
        tag.closes = html_[begin] == u'/';
        qsizetype at = begin + (tag.closes ? 1 : 0);
        const qsizetype nameBegin = at;
        while (at < end && html_[at].isLetterOrNumber())
            ++at;
        tag.name = html_.sliced(nameBegin, at - nameBegin).toString().toLower();
        tag.attributes = html_.sliced(at, end - at);
        return tag;
    }

    bool skipComment()
    {
        // Known once and for all, or a mail full of "<!--" would be searched to its end for each of them.
        noMoreCommentEnds_ = noMoreCommentEnds_ || html_.indexOf(u"-->", at_) < 0;
        return skipTo(noMoreCommentEnds_ ? u">" : u"-->");
    }

    bool skipTo(QStringView mark)
    {
        const qsizetype end = html_.indexOf(mark, at_);
        noMoreTags_ = end < 0; // without '>' ahead nothing is a tag any more
        at_ = end < 0 ? at_ : end + mark.size();
        return end >= 0;
    }

    void apply(const Tag& tag)
    {
        if (beginsParagraph(tag.name))
            writer_.wantLines(2);
        else if (beginsLine(tag.name))
            writer_.wantLines(1);
        if (tag.name == u"blockquote")
            writer_.quote(tag.closes ? -1 : 1);
        if (tag.name == u"pre")
            writer_.setPreformatted(!tag.closes);
        if (tag.name == u"td" || tag.name == u"th")
            writer_.blank();
        if (!tag.closes)
            open(tag);
    }

    void open(const Tag& tag)
    {
        if (isDropped(tag.name))
            dropContent(tag);
        else if (tag.name == u"br")
            writer_.breakLine();
        else if (tag.name == u"li")
            writer_.text(u"• ");
        else if (tag.name == u"img")
            writer_.text(withEntities(attribute(tag.attributes, u"alt")));
        else if (tag.name == u"hr") {
            writer_.wantLines(1);
            writer_.text(u"----------");
            writer_.wantLines(1);
        }
    }

    void dropContent(const Tag& tag)
    {
        if (tag.attributes.endsWith(u'/'))
            return;
        const qsizetype end = html_.indexOf(QStringLiteral("</") + tag.name, at_, Qt::CaseInsensitive);
        at_ = end < 0 ? html_.size() : end;
    }

    bool takeEntity()
    {
        constexpr qsizetype longestName = 10; // "thetasym;", "#x10FFFF;"
        qsizetype end = at_ + 1;
        while (end < html_.size() && end - at_ <= longestName &&
               (html_[end].isLetterOrNumber() || html_[end] == u'#'))
            ++end;
        const QString text = textOfEntity(html_.sliced(at_ + 1, end - at_ - 1));
        if (text.isEmpty())
            return false;
        writer_.text(text);
        at_ = end < html_.size() && html_[end] == u';' ? end + 1 : end;
        return true;
    }

    static QString withEntities(const QString& value)
    {
        return value.contains(u'&') ? textFromHtml(value).trimmed() : value;
    }

    QStringView html_;
    qsizetype at_ = 0;
    Writer writer_;
    bool noMoreTags_ = false;
    bool noMoreCommentEnds_ = false;
};

} // namespace

QString textFromHtml(QStringView html)
{
    return Converter(html).convert();
}

} // namespace mail

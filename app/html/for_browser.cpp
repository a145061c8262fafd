// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/for_browser.h"

#include "base/picture_format.h"
#include "html/clean_css.h"
#include "html/guard.h"
#include "html/links.h"
#include "html/parse.h"
#include "html/picture_source.h"

#include <QRegularExpression>
#include <QSet>

namespace html {

namespace {

// As large as what draw() sends: a stamp that is named a thousand times is not written a thousand times.
constexpr qsizetype mostPictureLetters = 64 << 20;

QSet<QString> words(const char* list)
{
    const QStringList all = QString::fromLatin1(list).split(u' ');
    return {all.begin(), all.end()};
}

/// Elements that show something and do nothing. All others go, and what stands in them stays.
bool isHarmless(const QString& element)
{
    static const QSet<QString> names =
        words("a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col "
              "colgroup "
              "dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header "
              "hgroup hr i "
              "img ins kbd legend li main mark menu nav ol p pre q rp rt ruby s samp section small span "
              "strike strong "
              "sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr");
    return names.contains(element);
}

bool isVoid(const QString& element)
{
    static const QSet<QString> names = words("br col hr img wbr");
    return names.contains(element);
}

/// Their values are a few plain words.
bool isPlainAttribute(const QString& name)
{
    static const QSet<QString> names = words(
        "align alink bgcolor border bordercolor cellpadding cellspacing clear color cols colspan compact dir "
        "face frame height hspace lang link noshade nowrap reversed rowspan rules size span start text type "
        "valign value vlink vspace width");
    return names.contains(name);
}

/// Their values are for reading, or for selectors.
bool isTextAttribute(const QString& name)
{
    static const QSet<QString> names = words("alt class id title");
    return names.contains(name);
}

bool isPlain(const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w\\s#%.,'\"*+-]{0,200}$"));
    return plain.match(value).hasMatch();
}

QString attribute(const QString& name, const QString& value)
{
    return u' ' + name + QStringLiteral("=\"") + value.toHtmlEscaped() + u'"';
}

/// Writes the tree of a mail as a page.
class BrowserPage {
public:
    BrowserPage(const Order& order, const QStringList& lifted)
        : order_(order)
        , lifted_(lifted)
        , css_([this](const QString& url) {
            const QString data = dataUrl(url);
            return data.isEmpty() ? data : QStringLiteral("url(\"") + data + QStringLiteral("\")");
        })
    {}

    QString write(const Tree& tree)
    {
        QString out = docType(tree.mode) + QStringLiteral("<html") + attributesOf(tree, "html");
        out += QLatin1String(
            "><head>"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
            "style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">"
            "<meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
            // Browsers look up the hosts of links before anybody clicks.
            "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">");
        const QString sheet = cleanSheet(tree.styles, css_);
        if (!sheet.isEmpty())
            out += QStringLiteral("<style>") + sheet + QStringLiteral("</style>");
        out += QLatin1String("</head>");
        out += QStringLiteral("<body") + attributesOf(tree, "body") + u'>';
        writeChildren(tree, 0, out);
        return out + QStringLiteral("</body></html>\n");
    }

private:
    static QString docType(Mode mode)
    {
        switch (mode) {
        case Mode::Quirks: return {};
        case Mode::Limited:
            return QStringLiteral("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"\">");
        case Mode::Standard: return QStringLiteral("<!DOCTYPE html>");
        }
        return {};
    }

    QString attributesOf(const Tree& tree, const char* element)
    {
        for (const Node& node : tree.nodes) {
            if (node.name == QLatin1String(element))
                return attributes(node);
        }
        return {};
    }

    /// As deep as the tree, which parse() caps.
    void writeChildren(const Tree& tree, int parent, QString& out)
    {
        for (int i = tree.nodes[size_t(parent)].first; i >= 0; i = tree.nodes[size_t(i)].next)
            writeNode(tree, i, out);
    }

    void writeNode(const Tree& tree, int index, QString& out)
    {
        const Node& node = tree.nodes[size_t(index)];
        if (node.tag == Tag::Text) {
            out += node.text.toHtmlEscaped();
            return;
        }
        const bool stays = isHarmless(node.name);
        if (stays)
            out += u'<' + node.name + attributes(node) + u'>';
        if (stays && isVoid(node.name))
            return;
        writeChildren(tree, index, out);
        if (stays)
            out += QStringLiteral("</") + node.name + u'>';
    }

    QString attributes(const Node& node)
    {
        QString out;
        for (const Attribute& one : node.attributes)
            out += cleaned(node, one);
        return out;
    }

    QString cleaned(const Node& node, const Attribute& one)
    {
        if (isTextAttribute(one.name) || (isPlainAttribute(one.name) && isPlain(one.value)))
            return attribute(one.name, one.value);
        if (one.name == u"style")
            return written(one.name, cleanDeclarations(one.value, css_));
        if (one.name == u"background" || (one.name == u"src" && node.tag == Tag::Img))
            return written(one.name, dataUrl(one.value));
        return one.name == u"href" && node.tag == Tag::A ? link(one.value) : QString();
    }

    static QString written(const QString& name, const QString& value)
    {
        return value.isEmpty() ? QString() : attribute(name, value);
    }

    static QString link(const QString& href)
    {
        const auto link = linkFrom(href);
        return link ? attribute(QStringLiteral("href"), link->url) +
                          attribute(QStringLiteral("rel"), QStringLiteral("noreferrer noopener"))
                    : QString();
    }

    /// The picture itself, if it came with the order and is of a format that is shown.
    QString dataUrl(const QString& url)
    {
        const auto source = pictureSource(url, lifted_);
        const QByteArray octets = source ? pictureOctets(*source, order_) : QByteArray();
        const QByteArray format = base::pictureFormat(octets);
        room_ -= octets.size() * 4 / 3;
        if (format.isEmpty() || room_ < 0)
            return {};
        return QStringLiteral("data:image/") + QString::fromLatin1(format) + QStringLiteral(";base64,") +
               QString::fromLatin1(octets.toBase64());
    }

    const Order& order_;
    const QStringList& lifted_;
    CssPictures css_;
    qsizetype room_ = mostPictureLetters;
};

} // namespace

QByteArray forBrowser(const Order& order)
{
    const Guarded guarded = guard(order.html);
    Notes notes;
    const Tree tree = parse(guarded.markup, notes);
    return BrowserPage(order, guarded.lifted).write(tree).toUtf8();
}

} // namespace html

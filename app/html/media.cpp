// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/media.h"

#include "html/css_text.h"
#include "html/lengths.h"

namespace html {

namespace {

bool featureHolds(QStringView feature, double width)
{
    const qsizetype colon = feature.indexOf(u':');
    const QStringView name = (colon < 0 ? feature : feature.first(colon)).trimmed();
    const QStringView value = colon < 0 ? QStringView() : feature.sliced(colon + 1).trimmed();
    const auto px = pixelsFrom(value, Units{1, 16, 16, width, true});
    if (name == u"max-width" || name == u"max-device-width")
        return px && width <= *px;
    if (name == u"min-width" || name == u"min-device-width")
        return px && width >= *px;
    if (name == u"prefers-color-scheme")
        return value == u"light";
    if (name == u"orientation")
        return value == u"landscape";
    if (name == u"hover" || name == u"any-hover")
        return value.isEmpty() || value == u"hover";
    return name == u"color" && colon < 0;
}

bool wordHolds(const QString& word, double width)
{
    if (word.startsWith(u'(') && word.endsWith(u')'))
        return featureHolds(QStringView(word).sliced(1).chopped(1), width);
    return word == u"screen" || word == u"all";
}

bool queryHolds(const QString& query, double width)
{
    QStringList words = css::split(query, u' ');
    const bool isDenied = !words.isEmpty() && words.front() == u"not";
    bool holds = true;
    for (const QString& word : words) {
        if (word != u"not" && word != u"only" && word != u"and")
            holds = holds && wordHolds(word, width);
    }
    return holds != isDenied;
}

} // namespace

bool mediaHolds(QStringView queries, double width)
{
    const QStringList list = css::split(queries, u',');
    for (const QString& query : list) {
        if (queryHolds(query, width))
            return true;
    }
    return list.isEmpty();
}

} // namespace html

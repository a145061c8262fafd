// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/links.h"

#include "html/limits.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace html {

namespace {

/// RFC 6068 fields that a link may fill in. "attach" and headers are for attackers.
bool isSafeField(const QString& name)
{
    return name == u"to" || name == u"cc" || name == u"subject" || name == u"body";
}

Link mailLink(const QUrl& url)
{
    Link link;
    QUrlQuery kept;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        if (isSafeField(name.toLower()))
            kept.addQueryItem(name, value);
        else
            link.doubts |= Doubt::CutMailFields;
    }
    QUrl safe;
    safe.setScheme(QStringLiteral("mailto"));
    safe.setPath(url.path(QUrl::FullyEncoded), QUrl::TolerantMode);
    if (!kept.isEmpty())
        safe.setQuery(kept);
    link.url = QString::fromLatin1(safe.toEncoded());
    return link;
}

/// Numbers only, in whatever notation: 127.0.0.1, 2130706433, 0x7f.1, [::1].
bool isBareAddress(const QString& host)
{
    static const QRegularExpression numbers(
        QStringLiteral("^(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+))*\\.?$"));
    return host.contains(u':') || numbers.match(host).hasMatch();
}

bool isScriptOf(QChar::Script script, QChar::Script other)
{
    // UTS 39, 5.1: Japanese and Korean mix scripts by nature.
    const auto isEastAsian = [](QChar::Script one) {
        return one == QChar::Script_Han || one == QChar::Script_Hiragana || one == QChar::Script_Katakana ||
               one == QChar::Script_Hangul || one == QChar::Script_Bopomofo;
    };
    return script == other || (isEastAsian(script) && isEastAsian(other));
}

bool mixesScripts(const QString& label)
{
    QChar::Script first = QChar::Script_Common;
    for (const char32_t letter : label.toUcs4()) {
        const QChar::Script script = QChar::script(letter);
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        if (first == QChar::Script_Common)
            first = script;
        else if (!isScriptOf(first, script))
            return true;
    }
    return false;
}

/// "xn--..." decoded, even where QUrl would rather not.
QString decodedHost(const QString& ascii)
{
    return QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

Link webLink(const QUrl& url)
{
    Link link;
    link.url = QString::fromLatin1(url.toEncoded());
    link.asciiHost = url.host(QUrl::FullyEncoded).toLower();
    link.host = decodedHost(link.asciiHost);
    if (link.host.isEmpty())
        link.host = link.asciiHost;
    if (!url.userInfo().isEmpty())
        link.doubts |= Doubt::UserInfo;
    if (isBareAddress(link.asciiHost))
        link.doubts |= Doubt::BareAddress;
    if (link.asciiHost.contains(QLatin1String("xn--")))
        link.doubts |= Doubt::Punycode;
    const QStringList labels = link.host.split(u'.');
    if (std::any_of(labels.begin(), labels.end(), mixesScripts))
        link.doubts |= Doubt::MixedScripts;
    return link;
}

/// The host that a text reads as, lower case and ASCII; empty if it reads as none.
QString hostInText(const QString& text)
{
    static const QRegularExpression address(
        QStringLiteral(
            "^(?:https?://|//)?(?:[^\\s/@]*@)?((?:[\\w\\x{80}-\\x{ffff}-]+\\.)+[\\w\\x{80}-\\x{ffff}-]{2,})"
            "(?::\\d+)?(?:[/?#].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = address.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QString host = match.captured(1).toLower();
    const bool saysScheme = text.contains(QLatin1String("://"));
    const QString last = host.section(u'.', -1);
    const bool isNumber = std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
    const bool isAddress = text.contains(u'@') && !saysScheme; // a mail address in the text names no web host
    return (isNumber && !saysScheme) || isAddress ? QString() : QString::fromLatin1(QUrl::toAce(host));
}

/// The end of a host that belongs to one owner, roughly: two labels, three below "co.uk" and the like.
QString owner(const QString& host)
{
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    const bool isSecondLevel =
        labels.size() > 2 && labels[labels.size() - 1].size() == 2 && labels[labels.size() - 2].size() <= 3;
    return QStringList(labels.mid(std::max<qsizetype>(0, labels.size() - (isSecondLevel ? 3 : 2))))
        .join(u'.');
}

} // namespace

std::optional<Link> linkFrom(const QString& href)
{
    QString text = href.trimmed();
    text.remove(QRegularExpression(QStringLiteral("[\\x00-\\x1f]"))); // WHATWG URL 4.4: tabs and line ends go
    if (text.isEmpty() || text.size() > limits::urlLetters)
        return {};
    if (text.startsWith(u"www.", Qt::CaseInsensitive))
        text.prepend(QLatin1String("http://"));
    const QUrl url(text, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid())
        return {};
    if (scheme == u"mailto")
        return mailLink(url);
    const bool isWeb = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
    return isWeb ? std::optional(webLink(url)) : std::nullopt;
}

void judge(Link& link, const QString& text)
{
    link.text = text.simplified().left(limits::linkText);
    const QString shown = hostInText(link.text);
    if (!shown.isEmpty() && !link.asciiHost.isEmpty() && owner(shown) != owner(link.asciiHost))
        link.doubts |= Doubt::OtherHost;
}

} // namespace html

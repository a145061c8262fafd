// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link_words.h"

#include "base/visible.h"

#include <QUrl>

namespace ui {

namespace {

// A status bar shows one line; the rest of such an address is a number for the one who clicks.
constexpr qsizetype lettersShown = 300;

QString shortened(const QString& text)
{
    return text.size() <= lettersShown ? text : text.left(lettersShown) + QChar(0x2026);
}

} // namespace

QString hostOf(const html::Link& link)
{
    const QString host = base::visible(link.host);
    return link.host == link.asciiHost || link.asciiHost.isEmpty()
               ? host
               : LinkWords::tr("%1 (%2)", "host, host in ASCII").arg(host, base::visible(link.asciiHost));
}

QString whereTo(const html::Link& link)
{
    if (link.url.isEmpty())
        return {};
    const QString url = shortened(base::visible(link.url));
    if (link.host.isEmpty())
        return LinkWords::tr("Write to %1").arg(shortened(base::visible(QUrl(link.url).path())));
    return LinkWords::tr("%1: %2", "host, web address").arg(hostOf(link), url);
}

QStringList doubtsAbout(const html::Link& link)
{
    using html::Doubt;
    QStringList doubts;
    if (link.doubts & Doubt::OtherHost)
        doubts.append(LinkWords::tr("It reads “%1”, which is another place.").arg(base::visible(link.text)));
    if (link.doubts & Doubt::UserInfo)
        doubts.append(LinkWords::tr("What stands before the @ in the address is not the place it leads to."));
    if (link.doubts & Doubt::BareAddress)
        doubts.append(LinkWords::tr("It leads to a bare number instead of a name."));
    if (link.doubts & Doubt::MixedScripts)
        doubts.append(LinkWords::tr("Its name mixes letters of several scripts that look alike."));
    if (link.doubts & Doubt::Punycode)
        doubts.append(LinkWords::tr("Its name has letters beyond a to z, some of which look like others."));
    if (link.doubts & Doubt::CutMailFields)
        doubts.append(LinkWords::tr("It asks for more than receivers, subject and text; that is left out."));
    return doubts;
}

} // namespace ui

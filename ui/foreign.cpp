// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/foreign.h"

#include "base/visible.h"

namespace ui {

namespace {

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype head = most / 3;
    return text.left(head) + QChar(0x2026) + text.right(most - head - 1);
}

} // namespace

QString foreign(const QString& text, qsizetype most)
{
    constexpr qsizetype mostLookedAt = 4096; // a header field may be a megabyte long
    const QString looked =
        text.size() > mostLookedAt ? text.left(mostLookedAt / 2) + text.right(mostLookedAt / 2) : text;
    return base::apart(shortened(base::visible(looked.simplified()), most));
}

QString foreign(const mail::Address& address)
{
    const QString spec = foreign(address.address);
    const QString name = foreign(address.name, 60);
    if (spec.isEmpty() || name.isEmpty())
        return name + spec;
    return QStringLiteral("%1 <%2>").arg(name, spec);
}

QString plainTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")) +
           QStringLiteral("</qt>");
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/look_alikes.h"

#include <QList>
#include <QSet>
#include <QUrl>

namespace mail {

namespace {

using Scripts = QSet<int>;

Scripts scriptsIn(QStringView word)
{
    Scripts scripts;
    for (const uint letter : word.toUcs4()) {
        const QChar::Script script = QChar::script(letter);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited &&
            script != QChar::Script_Unknown)
            scripts.insert(int(script));
    }
    return scripts;
}

const QList<Scripts>& writtenTogether()
{
    static const QList<Scripts> sets{
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul}};
    return sets;
}

} // namespace

bool mixesScripts(QStringView word)
{
    const Scripts scripts = scriptsIn(word);
    if (scripts.size() < 2)
        return false;
    for (const Scripts& together : writtenTogether()) {
        if (together.contains(scripts))
            return false;
    }
    return true;
}

bool looksLatin(QStringView word)
{
    // Facts of UTS 39's table of confusables: Cyrillic and Greek letters with a Latin twin.
    static const QStringView twins(u"асеорхуіјѕһԁԛԝѵӏгкптвнмАВЕКМНОРСТУХЅІЈԌԚԜαορυνκικτγηχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ");
    bool any = false;
    for (const QChar c : word) {
        const bool letter = c.isLetter();
        if (letter && !twins.contains(c))
            return false;
        any = any || letter;
    }
    return any && !mixesScripts(word);
}

BothForms bothForms(const QString& domain)
{
    const QByteArray wire = QUrl::toAce(domain, QUrl::IgnoreIDNWhitelist);
    if (wire.isEmpty())
        return {domain, {}};
    const QString seen = QUrl::fromAce(wire, QUrl::IgnoreIDNWhitelist);
    return {seen.isEmpty() ? domain : seen, QString::fromLatin1(wire)};
}

QString organisationOf(const QString& domain)
{
    const QStringList labels = domain.toLower().split(u'.', Qt::SkipEmptyParts);
    const qsizetype count = labels.size();
    // "co.uk", "com.br", "ne.jp": short words below a country are registries' own, mostly.
    const bool registry = count > 2 && labels[count - 1].size() == 2 && labels[count - 2].size() <= 3;
    return labels.mid(qMax(count - (registry ? 3 : 2), qsizetype(0))).join(u'.');
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/charset_labels.h"

#include <array>

namespace mail {

namespace {

struct Alias {
    const char* label;
    const char* charset;
};

// Labels as found in mail, lower case, '_' read as '-'. Everything that is not here goes to iconv as it is.
constexpr std::array aliases{
    // UTF-8 and what is a part of it
    Alias{"utf-8", "utf-8"},
    Alias{"utf8", "utf-8"},
    Alias{"unicode-1-1-utf-8", "utf-8"},
    Alias{"utf-8-mac", "utf-8"},
    Alias{"utf-8mb4", "utf-8"},
    Alias{"utf8mb4", "utf-8"},
    Alias{"cp65001", "utf-8"},
    Alias{"utf-8-sig", "utf-8"}, // Python
    Alias{"utf16", "utf-16"},
    Alias{"ucs-2", "utf-16"},
    Alias{"iso-10646-ucs-2", "utf-16"},
    Alias{"unicode-1-1-utf-7", "UTF-7"},
    Alias{"x-unicode-2-0-utf-7", "UTF-7"},
    Alias{"utf7", "UTF-7"},
    Alias{"csunicode11utf7", "UTF-7"},
    // Latin 1: its C1 controls are never meant
    Alias{"us-ascii", "windows-1252"},
    Alias{"ascii", "windows-1252"},
    Alias{"ansi-x3.4-1968", "windows-1252"},
    Alias{"ansi-x3.110-1983", "windows-1252"},
    Alias{"iso-646-us", "windows-1252"},
    Alias{"us", "windows-1252"},
    Alias{"iso-8859-1", "windows-1252"},
    Alias{"iso8859-1", "windows-1252"},
    Alias{"iso88591", "windows-1252"},
    Alias{"iso-88591", "windows-1252"},
    Alias{"8859-1", "windows-1252"},
    Alias{"latin1", "windows-1252"},
    Alias{"latin-1", "windows-1252"},
    Alias{"l1", "windows-1252"},
    Alias{"iso-8859-1:1987", "windows-1252"},
    Alias{"windows-1252", "windows-1252"},
    Alias{"cp1252", "windows-1252"},
    Alias{"cp-1252", "windows-1252"},
    Alias{"x-cp1252", "windows-1252"},
    Alias{"x-ansi", "windows-1252"},
    Alias{"windows1252", "windows-1252"},
    Alias{"7bit", "windows-1252"},
    Alias{"8bit", "windows-1252"},
    Alias{"binary", "windows-1252"},
    // Others whose superset is meant
    Alias{"iso-8859-9", "CP1254"},
    Alias{"latin5", "CP1254"},
    Alias{"iso-8859-11", "CP874"},
    Alias{"tis-620", "CP874"},
    Alias{"windows-874", "CP874"},
    Alias{"x-windows-874", "CP874"},
    Alias{"iso-8859-8-i", "ISO-8859-8"},
    Alias{"iso-8859-8-e", "ISO-8859-8"},
    Alias{"iso-8859-6-i", "ISO-8859-6"},
    Alias{"iso-8859-6-e", "ISO-8859-6"},
    // Chinese
    Alias{"gb2312", "GB18030"},
    Alias{"gb-2312", "GB18030"},
    Alias{"gb2312-80", "GB18030"},
    Alias{"eucgb2312-cn", "GB18030"}, // what Python's email package writes
    Alias{"gb-2312-80", "GB18030"},
    Alias{"csgb2312", "GB18030"},
    Alias{"chinese", "GB18030"},
    Alias{"euc-cn", "GB18030"},
    Alias{"x-euc-cn", "GB18030"},
    Alias{"gbk", "GB18030"},
    Alias{"gb18030-2000", "GB18030"},
    Alias{"x-gbk", "GB18030"},
    Alias{"cp936", "GB18030"},
    Alias{"ms936", "GB18030"},
    Alias{"windows-936", "GB18030"},
    Alias{"cn-gb", "GB18030"},
    Alias{"hz", "hz"},
    Alias{"hz-gb-2312", "hz"},
    Alias{"big5", "BIG5-HKSCS"},
    Alias{"big-5", "BIG5-HKSCS"},
    Alias{"x-x-big5", "BIG5-HKSCS"},
    Alias{"csbig5", "BIG5-HKSCS"},
    Alias{"big5-tw", "BIG5-HKSCS"}, // Python again
    Alias{"cn-big5", "BIG5-HKSCS"},
    Alias{"cp950", "CP950"},
    Alias{"windows-950", "CP950"},
    // Japanese
    Alias{"shift-jis", "CP932"},
    Alias{"shiftjis", "CP932"},
    Alias{"sjis", "CP932"},
    Alias{"x-sjis", "CP932"},
    Alias{"ms-kanji", "CP932"},
    Alias{"csshiftjis", "CP932"},
    Alias{"windows-31j", "CP932"},
    Alias{"cswindows31j", "CP932"},
    Alias{"ms932", "CP932"},
    Alias{"windows-932", "CP932"},
    Alias{"euc-jp", "EUC-JP-MS"},
    Alias{"x-euc-jp", "EUC-JP-MS"},
    Alias{"eucjp", "EUC-JP-MS"},
    Alias{"x-euc", "EUC-JP-MS"},
    Alias{"iso-2022-jp-ms", "ISO-2022-JP"},
    Alias{"cp50220", "ISO-2022-JP"},
    Alias{"cp50221", "ISO-2022-JP"},
    // Korean
    Alias{"ks-c-5601-1987", "CP949"},
    Alias{"ks-c-5601-1989", "CP949"},
    Alias{"ks-c-5601", "CP949"},
    Alias{"ksc-5601", "CP949"},
    Alias{"ksc5601", "CP949"},
    Alias{"ks-x-1001", "CP949"},
    Alias{"korean", "CP949"},
    Alias{"euc-kr", "CP949"},
    Alias{"x-euc-kr", "CP949"},
    Alias{"euckr", "CP949"},
    Alias{"windows-949", "CP949"},
    Alias{"x-windows-949", "CP949"},
    Alias{"uhc", "CP949"},
    // Cyrillic, Macintosh and the rest
    Alias{"koi8-r", "KOI8-R"},
    Alias{"koi8", "KOI8-R"},
    Alias{"koi", "KOI8-R"},
    Alias{"koi8-ru", "KOI8-RU"},
    Alias{"x-koi8-r", "KOI8-R"},
    Alias{"x-mac-roman", "MACINTOSH"},
    Alias{"macroman", "MACINTOSH"},
    Alias{"mac", "MACINTOSH"},
    Alias{"x-mac-cyrillic", "MAC-CYRILLIC"},
    Alias{"x-mac-ce", "MACCENTRALEUROPE"},
    Alias{"x-mac-ukrainian", "MAC-UK"},
};

QByteArray normalised(QByteArrayView label)
{
    QByteArray name;
    for (const char c : label.trimmed()) {
        if (c != '"' && c != '\'' && c != ' ')
            name += c == '_' ? '-' : c;
    }
    return name.toLower();
}

/// Forms with a number that iconv does not know: "windows1251", "win-1251", "x-cp1251", "cp-850".
QByteArray codePage(const QByteArray& name)
{
    for (const char* prefix : {"windows-", "windows", "win-", "win", "x-cp", "cp-", "x-windows-"}) {
        if (!name.startsWith(prefix))
            continue;
        const QByteArray digits = name.sliced(qsizetype(qstrlen(prefix)));
        if (!digits.isEmpty() && digits.toInt() > 0)
            return "CP" + digits;
    }
    return name;
}

} // namespace

QByteArray charsetFor(QByteArrayView label)
{
    constexpr qsizetype longestLabel = 64; // the longest in the IANA register has 45 letters
    const QByteArray name = normalised(label.first(qMin(label.size(), longestLabel)));
    for (const Alias& alias : aliases) {
        if (name == alias.label)
            return alias.charset;
    }
    return codePage(name);
}

} // namespace mail

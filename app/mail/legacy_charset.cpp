// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/legacy_charset.h"

namespace mail {

QByteArray legacyCharset(const QLocale& locale)
{
    const bool cyrillic = locale.script() == QLocale::CyrillicScript;
    switch (locale.language()) {
    case QLocale::Russian:
    case QLocale::Ukrainian:
    case QLocale::Bulgarian:
    case QLocale::Belarusian:
    case QLocale::Macedonian: return "windows-1251";
    case QLocale::Serbian: return cyrillic ? "windows-1251" : "windows-1250";
    case QLocale::Polish:
    case QLocale::Czech:
    case QLocale::Slovak:
    case QLocale::Hungarian:
    case QLocale::Romanian:
    case QLocale::Croatian:
    case QLocale::Slovenian: return "windows-1250";
    case QLocale::Greek: return "windows-1253";
    case QLocale::Turkish: return "windows-1254";
    case QLocale::Hebrew: return "windows-1255";
    case QLocale::Arabic:
    case QLocale::Persian: return "windows-1256";
    case QLocale::Estonian:
    case QLocale::Latvian:
    case QLocale::Lithuanian: return "windows-1257";
    case QLocale::Vietnamese: return "windows-1258";
    case QLocale::Thai: return "windows-874";
    case QLocale::Japanese: return "shift_jis";
    case QLocale::Korean: return "euc-kr";
    case QLocale::Chinese: return locale.script() == QLocale::TraditionalHanScript ? "big5" : "gb18030";
    default: return "windows-1252";
    }
}

} // namespace mail

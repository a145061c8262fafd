// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charset_menu.h"

#include <QActionGroup>

#include <array>

namespace ui {

namespace {

struct Group {
    const char* name; ///< to be translated
    std::array<const char*, 6> charsets;
};

// What mail was, and is, written in; by the names of iconv. The most common one first.
constexpr std::array groups{
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Unicode"), {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-7"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Western European"),
          {"windows-1252", "ISO-8859-1", "ISO-8859-15", "MACINTOSH", "CP850"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Central European"),
          {"windows-1250", "ISO-8859-2", "ISO-8859-16", "CP852", "MACCENTRALEUROPE"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "C&yrillic"),
          {"windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "CP866", "MACCYRILLIC"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Greek"), {"windows-1253", "ISO-8859-7", "CP737"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Turkish"), {"windows-1254", "ISO-8859-9", "CP857"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Baltic"), {"windows-1257", "ISO-8859-13", "ISO-8859-4"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Nordic"), {"ISO-8859-10", "CP865"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "C&eltic"), {"ISO-8859-14"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Arabic"), {"windows-1256", "ISO-8859-6"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Hebrew"), {"windows-1255", "ISO-8859-8"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "Th&ai"), {"windows-874", "TIS-620"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Vietnamese"), {"windows-1258", "VISCII", "TCVN"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "Chinese, &Simplified"), {"GB18030", "HZ", "ISO-2022-CN"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "Chinese, T&raditional"), {"BIG5", "EUC-TW"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Japanese"), {"ISO-2022-JP", "SHIFT_JIS", "EUC-JP"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "&Korean"), {"EUC-KR", "ISO-2022-KR", "JOHAB"}},
    Group{QT_TRANSLATE_NOOP("ui::CharsetMenu", "Ge&orgian, Armenian"), {"GEORGIAN-PS", "ARMSCII-8"}},
};

} // namespace

CharsetMenu::CharsetMenu(QWidget* parent)
    : QMenu(tr("&Encoding"), parent)
    , group_(new QActionGroup(this))
{
    setObjectName(QStringLiteral("Encoding"));
    add(*this, tr("As the &Message Says"), {})->setChecked(true);
    addSeparator();
    for (const Group& group : groups) {
        QMenu* const menu = addMenu(tr(group.name));
        for (const char* const charset : group.charsets) {
            if (charset)
                add(*menu, QString::fromLatin1(charset), charset);
        }
    }
}

QAction* CharsetMenu::add(QMenu& to, const QString& text, const QByteArray& charset)
{
    QAction* const action = to.addAction(text);
    action->setCheckable(true);
    action->setData(charset);
    action->setObjectName(QStringLiteral("Encoding ") + QString::fromLatin1(charset));
    group_->addAction(action);
    connect(action, &QAction::triggered, this, [this, charset] { Q_EMIT chosen(charset); });
    return action;
}

void CharsetMenu::showCharset(const QByteArray& charset)
{
    for (QAction* const action : group_->actions()) {
        if (action->data().toByteArray() == charset)
            action->setChecked(true);
    }
}

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter_line.h"

#include "ui/filter_words.h"
#include "ui/icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

namespace ui {

FilterLine::FilterLine(QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("Filter"));
    setAccessibleName(QStringLiteral("Filter"));
    setPlaceholderText(tr("Find in sender, subject and saved text"));
    setToolTip(tr("Several words: all of them. \"Two words\" side by side. -word: without it.\n"
                  "More words, such as larger:2M, are behind the button at the left."));
    setClearButtonEnabled(true);
    QAction* help = addAction(icon(QStringLiteral("find")), LeadingPosition);
    help->setObjectName(QStringLiteral("Filter Words"));
    help->setText(tr("What can be asked for"));
    help->setToolTip(tr("What can be asked for"));
    connect(help, &QAction::triggered, this, &FilterLine::showHelp);
}

void FilterLine::showHelp()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("Filter Words Menu"));
    for (const FilterHelp& help : filterHelp()) {
        QAction* action = menu->addAction(help.insert + QLatin1Char('\t') + help.meaning);
        connect(action, &QAction::triggered, this, [this, help] { insertHelp(help); });
    }
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

/// Behind what is there; the example is selected, so that the next letter takes its place.
void FilterLine::insertHelp(const FilterHelp& help)
{
    const QString before = text().trimmed();
    setText(before.isEmpty() ? help.insert : before + QLatin1Char(' ') + help.insert);
    setFocus(Qt::PopupFocusReason);
    if (help.typed > 0)
        setSelection(int(text().size()) - help.typed, help.typed);
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        Q_EMIT done();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace ui

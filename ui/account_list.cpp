// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account_list.h"

#include "ui/icon.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr int keyRole = Qt::UserRole;

} // namespace

AccountList::AccountList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("Accounts"));
    setAccessibleName(QStringLiteral("Accounts"));
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(1);
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT chosen(item->data(keyRole).toString()); });
}

void AccountList::put(const QString& key, const QString& name, const QString& tip)
{
    QListWidgetItem* item = itemFor(key);
    if (!item) {
        item = new QListWidgetItem(icon(QStringLiteral("account")), {}, this);
        item->setData(keyRole, key);
    }
    item->setText(name);
    item->setToolTip(tip.toHtmlEscaped());
}

void AccountList::remove(const QString& key)
{
    delete itemFor(key);
}

void AccountList::setCurrentKey(const QString& key)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(itemFor(key));
}

QString AccountList::currentKey() const
{
    return currentItem() ? currentItem()->data(keyRole).toString() : QString();
}

QListWidgetItem* AccountList::itemFor(const QString& key) const
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(keyRole).toString() == key)
            return item(i);
    }
    return nullptr;
}

void AccountList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem())
        Q_EMIT chosen(currentKey());
    else
        QListWidget::keyPressEvent(event);
}

} // namespace ui

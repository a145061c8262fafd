// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_rules.h"

#include <QHostInfo>

namespace net {

void findBySystem(const QString& host, quint16 port, QObject* context,
                  std::function<void(const QList<WebPlace>&)> then)
{
    QHostInfo::lookupHost(host, context, [port, then = std::move(then)](const QHostInfo& info) {
        QList<WebPlace> places;
        for (const QHostAddress& address : info.addresses())
            places.append({address, port});
        then(places);
    });
}

} // namespace net

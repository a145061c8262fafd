// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/picture_loader.h"

/// Loads nothing; remembers what it was asked for. Tests say what comes of it.
class FakePictures : public visit::PictureLoader {
    Q_OBJECT
public:
    quint64 load(const QStringList& urls) override
    {
        asked.append(urls);
        return quint64(asked.size());
    }

    void cancel(quint64 ticket) override { cancelled.append(ticket); }

    QList<QStringList> asked; ///< the ticket of the first is 1
    QList<quint64> cancelled;
};

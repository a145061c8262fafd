// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

namespace visit {

/// Fetches the remote pictures of a message, when the person asked for them and at no other time. The
/// window's thread never waits for it.
class PictureLoader : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Pictures of one message that are loaded. Newsletters have 5 to 40; a message that asks for hundreds
    /// wants something else.
    static constexpr int most = 50;

    /// Begins with the first `most` of them, in order; the others fail with Fault::TooManyPictures. The
    /// ticket is what the signals name, never 0; no signal comes before this returns.
    virtual quint64 load(const QStringList& urls) = 0;

    /// Nothing more comes of this ticket, and its connections are closed.
    virtual void cancel(quint64 ticket) = 0;

Q_SIGNALS:
    /// The octets of a picture, of a format that the decoder knows; once a URL.
    void loaded(quint64 ticket, QString url, QByteArray octets);
    /// Or why there are none; once a URL.
    void failed(quint64 ticket, QString url, base::Error error);
    /// After one of them came for each URL; nothing comes after it.
    void finished(quint64 ticket);
};

} // namespace visit

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/web_rules.h"
#include "visit/picture_loader.h"

#include <QThread>

namespace visit {

class PictureQueue;

/// The real loader: in a thread of its own, which begins with the first picture. What it loads is kept in
/// memory only, and by whoever hears of it.
class WebPictures : public PictureLoader {
    Q_OBJECT
public:
    explicit WebPictures(net::WebRules rules = {}, QObject* parent = nullptr);
    ~WebPictures() override;

    quint64 load(const QStringList& urls) override;
    void cancel(quint64 ticket) override;

private:
    void begin();
    template <class Signal, class... Facts> void tell(Signal signal, quint64 ticket, const Facts&... facts);

    net::WebRules rules_;
    PictureQueue* queue_ = nullptr; ///< lives in thread_ and dies with it
    QThread thread_;
    quint64 last_ = 0;
    QSet<quint64> awaited_;
};

} // namespace visit

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/web_rules.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <deque>

namespace net {
class WebFetch;
}

namespace visit {

/// Whose turn it is: pictures wait here until few enough are under way. Works in the thread it lives in and
/// never waits; the signals are those of PictureLoader.
class PictureQueue : public QObject {
    Q_OBJECT
public:
    static constexpr int atOnce = 6;  ///< as many as fill a line; each may hold 5 MB
    static constexpr int perHost = 2; ///< a message must not make its readers besiege somebody

    explicit PictureQueue(net::WebRules rules = {}, QObject* parent = nullptr);
    ~PictureQueue() override;

    void load(quint64 ticket, const QStringList& urls);
    void cancel(quint64 ticket);

Q_SIGNALS:
    void loaded(quint64 ticket, const QString& url, const QByteArray& octets);
    void failed(quint64 ticket, const QString& url, const base::Error& error);
    void finished(quint64 ticket);

private:
    struct Job {
        quint64 ticket = 0;
        QString url;
        QString host;
    };

    void startNext();
    void start(const Job& job);
    void end(net::WebFetch* fetch);
    void count(quint64 ticket);
    [[nodiscard]] bool mayStart(const Job& job) const;

    net::WebRules rules_;
    std::deque<Job> waiting_;
    QHash<net::WebFetch*, Job> running_;
    QHash<quint64, qsizetype> due_; ///< pictures of a ticket that have not ended
};

} // namespace visit

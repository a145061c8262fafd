// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/border.h"
#include "html/renderer.h"

#include <QQueue>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace html {

class HelperProcess;

/// The other end of a Renderer, in the thread where it packs and unpacks: the queue of orders, the helper
/// that does them, and when one is given up.
class Workshop : public QObject {
    Q_OBJECT
public:
    struct Job {
        quint64 ticket = 0;
        Deed deed = Deed::Draw;
        Order order;
    };

    /// `helper` is a path.
    Workshop(QString helper, const Renderer::Patience& patience);
    ~Workshop() override;

    void open();
    void take(const Job& job);
    void cancel(quint64 ticket);

Q_SIGNALS:
    void drawn(quint64 ticket, const html::Drawing& drawing);
    void browserPageReady(quint64 ticket, const QByteArray& html);
    void failed(quint64 ticket, html::Renderer::Failure failure);

private:
    void startHelper();
    void goOn();
    void takeAnswer(const QByteArray& answer);
    [[nodiscard]] bool deliver(const QByteArray& answer);
    void loseHelper();
    void loseJob();
    void giveUp();
    void rest();

    QString program_;
    Renderer::Patience patience_;
    std::unique_ptr<HelperProcess> helper_;
    QQueue<Job> waiting_;
    std::optional<Job> running_;
    bool isCancelled_ = false; ///< nobody waits for the running one
    bool isLate_ = false;      ///< the helper was ended because it took too long
    int downInARow_ = 0;       ///< helpers that ended by themselves, or never were ready
    QTimer deadline_;
    QTimer rest_; ///< while it runs, nothing is tried
};

} // namespace html

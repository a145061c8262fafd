// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QObject>
#include <QSet>
#include <QThread>

#include <chrono>

namespace html {

class Workshop;
enum class Deed : quint8;

/// Draws mail in another process, so that no decoder and no parser of ours meets foreign octets in this one.
/// That process, `restante-html`, can neither write a file nor reach anybody (sandbox.h), and is ended when
/// an order takes longer than one waits. One is kept warm; orders are done one after the other.
///
/// Lives in the window's thread and never makes it wait: what goes over the border is packed and unpacked in
/// a thread of its own. Each order is followed by exactly one signal, unless it is cancelled. The helper ends
/// with this object, and with the program however that ends.
class Renderer : public QObject {
    Q_OBJECT
public:
    enum class Failure {
        TooSlow,     ///< took longer than Patience::order, and was ended
        Crashed,     ///< the helper ended, or answered what is no answer
        Unavailable, ///< no helper can be started; tried again after Patience::rest
    };
    Q_ENUM(Failure)

    /// How long what may take. Times by the wall: a person waits.
    struct Patience {
        std::chrono::milliseconds order{2'000};  ///< real mail takes 5 to 100 ms
        std::chrono::milliseconds start{20'000}; ///< a first start may find thousands of fonts unread
        std::chrono::milliseconds rest{30'000};  ///< after three helpers in a row went down
    };

    /// Starts a helper at once. `helper` is its path; empty: beside this program, else where it was
    /// installed.
    explicit Renderer(const QString& helper = {}, QObject* parent = nullptr);
    Renderer(const QString& helper, const Patience& patience, QObject* parent = nullptr);
    ~Renderer() override;

    /// The ticket of drawn() or failed(), never 0. Pictures that stand in the mail itself come without their
    /// Picture::source, which may be megabytes: Drawing::pictures has them.
    quint64 draw(const Order& order);

    /// The ticket of browserPageReady() or failed(): the mail as a page for a browser (for_browser.h).
    quint64 forBrowser(const Order& order);

    /// Nothing more is heard of that ticket.
    void cancel(quint64 ticket);

Q_SIGNALS:
    void drawn(quint64 ticket, const html::Drawing& drawing);
    void browserPageReady(quint64 ticket, const QByteArray& html);
    /// What was asked for does not come. Show the message as text, and say so.
    void failed(quint64 ticket, html::Renderer::Failure failure);

private:
    void listen();
    quint64 give(Deed deed, const Order& order);
    [[nodiscard]] bool isAwaited(quint64 ticket);

    QThread thread_;
    Workshop* workshop_; ///< lives in thread_, which ends it
    quint64 last_ = 0;
    QSet<quint64> awaited_;
};

} // namespace html

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/text_finder.h"

#include <QThread>

#include <atomic>
#include <functional>

namespace visit {

class TextIndex;

/// The real finder: a TextIndex in a thread of its own, which begins when it is first needed, reads only what
/// nobody else wants the processor for, and never holds up a visit or the window. It ends within one message.
class IndexFinder : public TextFinder {
    Q_OBJECT
public:
    ~IndexFinder() override;

    /// How urgently it reads while nobody searches. Before anything else.
    void readAs(QThread::Priority priority) { reading_ = priority; }

    void know(const QList<mailbox::MessageId>& saved) override;
    void follow(const mailbox::MessageId& saved) override;
    void search(quint64 ticket, const visit::TextQuery& query) override;

protected:
    /// `latest` is the ticket that somebody still waits for.
    using Make = std::function<TextIndex*(const std::atomic<quint64>& latest)>;
    explicit IndexFinder(Make make, QObject* parent);

private:
    void begin();
    template <class Deed> void handOver(Deed deed);

    Make make_;
    TextIndex* index_ = nullptr; ///< lives in thread_ and dies with it
    std::atomic<quint64> latest_ = 0;
    QThread::Priority reading_ = QThread::IdlePriority;
    QThread thread_;
};

} // namespace visit

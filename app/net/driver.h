// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/traffic.h"
#include "net/times.h"
#include "net/transport.h"
#include "pop3/pace.h"
#include "pop3/session.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>

namespace net {

/// Moves bytes between a wire and a pop3::Session and keeps its time. One session an object.
///
/// After start() exactly one Ended comes among the events, whatever happens; after it nothing does but
/// finished().
class Driver : public QObject {
    Q_OBJECT
public:
    using Log = std::function<void(QByteArrayView line)>;

    struct Rules {
        pop3::SignOn signOn;
        pop3::Limits limits;
        Times times;
        Log log;                      ///< what is said, secrets masked; may be empty
        pop3::Pace::Learnt line = {}; ///< what earlier sessions learnt of this line
    };

    Driver(std::unique_ptr<Transport> transport, Endpoint endpoint, Rules rules, QObject* parent = nullptr);
    ~Driver() override;

    void start();

    /// See pop3::Session for these; what follows from them comes with happened(), perhaps before they return.
    pop3::CommandId send(pop3::Command command, bool urgent = false);
    bool withdraw(pop3::CommandId id);
    void leave();
    void abandon();

    /// What was sent from inside happened() goes out now, and not when all have heard the event: for who has
    /// long work to do upon it.
    void writeNow();

    [[nodiscard]] const pop3::Session& session() const { return session_; }
    /// How fast the line is.
    [[nodiscard]] const pop3::Pace& pace() const { return pace_; }
    /// What went over the line so far, with what TLS puts around it, without what TCP does.
    [[nodiscard]] base::Traffic traffic() const { return transport_->onWire().value_or(said_); }

Q_SIGNALS:
    void encrypted(net::TlsFacts facts);
    /// In order; every event comes once. TlsAgreed is served here and only told.
    void happened(const pop3::Event& event);
    /// The wire is closed. The driver may be deleted (later) from here on.
    void finished();

private:
    void receive();
    void receiveSoon();
    [[nodiscard]] bool receivePiece();
    [[nodiscard]] bool hasMore() const;
    void beginTls();
    void noteClosed(const base::Error& how);
    void pump();
    void writeOut();
    void keepTime();
    void notePace(qint64 octets);
    void allowWhatFits();
    [[nodiscard]] pop3::Pace::Time now() const;
    void noteTimeout();
    void closeWire();
    void finish();

    std::unique_ptr<Transport> transport_;
    Endpoint endpoint_;
    pop3::Session session_;
    Times times_;
    Log log_;
    pop3::Pace pace_;
    base::Traffic said_;
    QElapsedTimer clock_;
    bool asking_ = false; ///< something is under way
    QTimer silence_;
    QTimer deadline_;
    pop3::Session::Wait waitingFor_ = pop3::Session::Wait::Nothing;
    quint64 answers_ = 0;
    bool open_ = false;
    bool awaited_ = false; ///< the next piece is read soon
    bool writing_ = false; ///< nothing is read meanwhile: whoever sends does not expect to hear something
    bool pumping_ = false;
    bool closing_ = false;
    bool finished_ = false;
};

} // namespace net

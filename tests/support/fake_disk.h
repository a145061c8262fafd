// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk.h"

#include <QMutex>
#include <QSet>
#include <QStringList>
#include <QWaitCondition>

#include <functional>
#include <limits>
#include <optional>

namespace support {

/// A disk that fails where it is told to and otherwise does the real thing. Keeps a list of all deeds. May be
/// used by several threads; what it has done is read when they are through.
class FakeDisk final : public store::Disk {
public:
    enum class Deed { Create, Write, StartSync, Sync, Rename, Remove, MakeFolder, SyncFolder, SyncFile };

    /// Full after this many octets: the write that crosses the border is short, the next one fails.
    void fillUpAt(qint64 octets) { room_ = octets; }

    /// Every deed of this kind fails.
    void failAt(Deed deed) { failing_.insert(deed); }

    /// Only the deed of this number (1, 2, 3...) fails, of whatever kind it is.
    void failOnce(int number) { failOnce_ = number; }

    /// As kill -9 or a power cut does: after this many deeds nothing happens any more, not even tidying up.
    void dieAfter(int deeds) { lifetime_ = deeds; }

    /// Each deed is interrupted this many times before it happens.
    void interruptEach(int times) { interruptions_ = times; }

    /// Deeds of this kind wait for letGo().
    void hold(Deed deed);
    void letGo();
    /// Comes back when one waits.
    void awaitHeld();

    /// No write takes more than this.
    void takeAtMost(qsizetype octets) { atMost_ = octets; }

    /// "create", "write", "startSync", "sync", "rename", "remove", "makeFolder", "syncFolder", "syncFile", in
    /// order, those that failed too.
    [[nodiscard]] const QStringList& deeds() const { return deeds_; }

    /// The deeds that were done, each with its path: "sync /a/b". A rename has both paths.
    [[nodiscard]] const QStringList& done() const { return done_; }

    void forget()
    {
        deeds_.clear();
        done_.clear();
    }

    [[nodiscard]] store::Attempt<std::unique_ptr<store::DiskFile>> create(const QString& path) override;
    [[nodiscard]] store::Attempt<void> rename(const QString& from, const QString& to,
                                              store::Existing existing) override;
    [[nodiscard]] store::Attempt<void> remove(const QString& path) override;
    [[nodiscard]] store::Attempt<void> makeFolder(const QString& path) override;
    [[nodiscard]] store::Attempt<void> syncFolder(const QString& path) override;
    [[nodiscard]] store::Attempt<void> syncFile(const QString& path) override;

private:
    class File;

    /// What stands in the way of this deed, if anything.
    [[nodiscard]] store::Attempt<void> allow(Deed deed);
    /// Does it unless something stands in the way, and notes it as done with these paths.
    [[nodiscard]] store::Attempt<void> perform(Deed deed, const QString& paths,
                                               const std::function<store::Attempt<void>()>& real);
    [[nodiscard]] store::Attempt<qsizetype> write(store::DiskFile& real, QByteArrayView bytes);

    void waitIfHeld(Deed deed);

    QSet<Deed> failing_;
    std::optional<Deed> held_;
    int waiting_ = 0;
    QMutex mutex_;
    QWaitCondition changed_;
    qint64 room_ = std::numeric_limits<qint64>::max();
    qsizetype atMost_ = std::numeric_limits<qsizetype>::max();
    int lifetime_ = std::numeric_limits<int>::max();
    int interruptions_ = 0;
    int interrupted_ = 0;
    int failOnce_ = 0;
    QStringList deeds_;
    QStringList done_;
};

} // namespace support

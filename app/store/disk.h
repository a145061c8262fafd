// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace store {

/// Why the disk did not do it.
struct Trouble {
    enum class Kind {
        Interrupted, ///< nothing happened: ask again
        Exists,      ///< the name is taken
        Other,
    };
    Kind kind = Kind::Other;
    QString words; ///< the system's own: "No space left on device"
};

template <class T> using Attempt = tl::expected<T, Trouble>;

/// What to do with a file that already has the name.
enum class Existing { Keep, Replace };

/// A file that was created to be written. Destroying it closes it.
class DiskFile {
public:
    virtual ~DiskFile() = default;
    DiskFile() = default;
    DiskFile(const DiskFile&) = delete;
    DiskFile& operator=(const DiskFile&) = delete;

    /// Writes some of the bytes at the end and says how many: like write(2), it may be fewer.
    [[nodiscard]] virtual Attempt<qsizetype> write(QByteArrayView bytes) = 0;

    /// The system begins to write the content to the medium and does not wait for it: sync() is then shorter,
    /// and still needed. A system that cannot do this does nothing.
    [[nodiscard]] virtual Attempt<void> startSync() = 0;

    /// Comes back when the content is on the medium.
    [[nodiscard]] virtual Attempt<void> sync() = 0;
};

/// The few deeds that durability is made of. One of three: POSIX, portable, and the tests' faulty one.
class Disk {
public:
    virtual ~Disk() = default;
    Disk() = default;
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    /// A new file that only this person can read. Fails if anything, even a dangling link, has that name.
    [[nodiscard]] virtual Attempt<std::unique_ptr<DiskFile>> create(const QString& path) = 0;

    /// With Existing::Keep never overwrites: Trouble::Kind::Exists.
    [[nodiscard]] virtual Attempt<void> rename(const QString& from, const QString& to, Existing existing) = 0;

    [[nodiscard]] virtual Attempt<void> remove(const QString& path) = 0;

    /// One folder that only this person can enter. Trouble::Kind::Exists if something has that name.
    [[nodiscard]] virtual Attempt<void> makeFolder(const QString& path) = 0;

    /// Comes back when the names in this folder are on the medium.
    [[nodiscard]] virtual Attempt<void> syncFolder(const QString& path) = 0;

    /// Comes back when the content of a file that was written before is on the medium.
    [[nodiscard]] virtual Attempt<void> syncFile(const QString& path) = 0;
};

/// The best disk this system offers. It has no state; pass another one to see what a failing disk does.
[[nodiscard]] Disk& systemDisk();

} // namespace store

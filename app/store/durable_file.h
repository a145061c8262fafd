// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/disk.h"

#include <QByteArray>

#include <vector>

namespace store {

struct Landing;

/// A file that exists either whole and safely on disk, or not at all.
///
/// Written under a temporary name; commit() syncs it, gives it its name and syncs the folder. Destroyed
/// before that, or after a failure, it removes what it wrote. Every error is Fault::CannotWrite with the path
/// and the system's words. Memory: one buffer of 64 KiB. A long file is on its way to the medium while it is
/// still written: its commit() waits for the rest only.
class DurableFile {
public:
    /// Creates the temporary file: new, readable by this person only (0600).
    [[nodiscard]] static base::Result<DurableFile> create(const QString& temporary, Disk& disk);

    ~DurableFile();
    DurableFile(DurableFile&& other) noexcept;
    DurableFile& operator=(DurableFile&& other) noexcept;

    [[nodiscard]] const QString& temporaryPath() const { return temporary_; }

    [[nodiscard]] base::Done write(QByteArrayView bytes);

    /// What waits to be handed to the system. Who changes octets on their way puts them behind it, then calls
    /// write({}).
    [[nodiscard]] QByteArray& tail() { return buffer_; }

    /// Hands everything written so far to the system, so that it can be read under temporaryPath().
    [[nodiscard]] base::Done flush();

    /// fsync, rename, fsync of the target's folder. Where the folder cannot be synced, a target that replaced
    /// nothing is removed again.
    [[nodiscard]] base::Done commit(const QString& target, Existing existing);

    /// As commit(), under the first free of "name", "name (2)", "name (3)"...; says which path it became.
    [[nodiscard]] base::Result<QString> commitInto(const QString& folder, const QString& name);

private:
    DurableFile(QString temporary, std::unique_ptr<DiskFile> file, Disk& disk);

    // The steps of commit(), in this order. One that fails discards the file.
    friend std::vector<base::Done> commitTogether(const std::vector<Landing>& landings);
    [[nodiscard]] base::Done startSync();
    [[nodiscard]] base::Done handOver();
    [[nodiscard]] base::Done sync();
    [[nodiscard]] base::Done takeName(const QString& target, Existing existing);
    [[nodiscard]] Disk& disk() const { return *disk_; }
    [[nodiscard]] base::Done keepName(const Landing& landing, const base::Done& folderSynced);

    [[nodiscard]] base::Done reached(const Attempt<void>& step);
    [[nodiscard]] Attempt<void> nameIt(const QString& target, Existing existing);
    void discard();

    QString temporary_;
    std::unique_ptr<DiskFile> file_; ///< null once committed or discarded
    Disk* disk_;
    QByteArray buffer_;
    qint64 behindStart_ = 0; ///< octets written since the system was last told to begin
};

/// A fresh hidden name in the folder of `target`: "/a/.b.txt.9f3c0d51.part".
[[nodiscard]] QString temporaryBeside(const QString& target);

/// Makes the folder and all missing ones above it (0700), each synced into its parent. Fault::CannotWrite.
[[nodiscard]] base::Done makeFolders(const QString& folder, Disk& disk);

/// Comes back when the names in this folder are on the medium. Fault::CannotWrite.
[[nodiscard]] base::Done syncFolder(const QString& folder, Disk& disk);

/// Fault::CannotWrite about a path with the system's words.
[[nodiscard]] tl::unexpected<base::Error> cannotWrite(const QString& path, const QString& words);

/// The disk's answer about a path in everybody's words: Fault::CannotWrite.
[[nodiscard]] base::Done toDone(const Attempt<void>& attempt, const QString& path);

} // namespace store

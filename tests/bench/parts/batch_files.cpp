// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/batch_files.h"

#include "bench/parts/ending.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace bench {

namespace {

constexpr std::size_t filesAtMost = 64;
constexpr std::size_t octetsAtMost = 8U * 1024 * 1024;

void syncFolder(const std::string& folder)
{
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0 || fsync(descriptor) != 0)
        fail("The folder cannot be synced: " + folder);
    close(descriptor);
}

} // namespace

BatchFiles::BatchFiles(std::string folder, bool syncs)
    : folder_(std::move(folder))
    , syncs_(syncs)
{}

void BatchFiles::begin(std::size_t number)
{
    if (!std::exchange(isMade_, true))
        for (const char* part : {"", "/tmp", "/new"})
            mkdir((folder_ + part).c_str(), 0700);
    const std::string name = std::to_string(number);
    const int file = open((folder_ + "/tmp/" + name).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        fail("No file can be made in " + folder_);
    files_.push_back({file, name});
}

void BatchFiles::write(std::string_view octets)
{
    while (!octets.empty()) {
        const ssize_t put = ::write(files_.back().descriptor, octets.data(), octets.size());
        if (put <= 0)
            fail("A file cannot be written in " + folder_);
        octets.remove_prefix(std::size_t(put));
        octets_ += std::size_t(put);
    }
}

void BatchFiles::end()
{
    if (files_.size() >= filesAtMost || octets_ >= octetsAtMost)
        finish();
}

void BatchFiles::finish()
{
    for (const File& file : files_)
        if (syncs_)
            sync_file_range(file.descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
    for (const File& file : files_) {
        if (syncs_ && fsync(file.descriptor) != 0)
            fail("A file cannot be synced in " + folder_);
        close(file.descriptor);
        const std::string from = folder_ + "/tmp/" + file.name;
        if (std::rename(from.c_str(), (folder_ + "/new/" + file.name).c_str()) != 0)
            fail("A file cannot be moved to its place in " + folder_);
    }
    if (syncs_ && !files_.empty())
        syncFolder(folder_ + "/new");
    files_.clear();
    octets_ = 0;
}

} // namespace bench

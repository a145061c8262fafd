// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// Files that become durable together: the writeback of all begins before the first is waited for, then they
/// move from tmp to new, and the folder is synced.
class BatchFiles {
public:
    explicit BatchFiles(std::string folder, bool syncs);

    void begin(std::size_t number);
    void write(std::string_view octets);
    /// The file is whole. A batch is 64 files or 8 MiB.
    void end();
    void finish();

private:
    struct File {
        int descriptor;
        std::string name;
    };

    std::string folder_;
    bool syncs_;
    bool isMade_ = false; ///< the folder
    std::vector<File> files_;
    std::size_t octets_ = 0; ///< of the batch
};

} // namespace bench

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/durable_file.h"

#include <QIODevice>

#include <optional>

namespace store {

/// A DurableFile for code that writes to a QIODevice. Writing only, in sequence.
class DurableDevice final : public QIODevice {
public:
    explicit DurableDevice(DurableFile& file);

    /// What stopped the writing, if anything did: QIODevice itself can only carry words.
    [[nodiscard]] const std::optional<base::Error>& trouble() const { return trouble_; }

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    DurableFile& file_;
    std::optional<base::Error> trouble_;
};

} // namespace store

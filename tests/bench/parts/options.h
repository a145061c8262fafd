// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace bench {

/// The words of a command line as "--name value" pairs; a name without a value stands for itself.
class Options {
public:
    Options(int argc, char** argv);

    [[nodiscard]] bool has(const std::string& name) const { return values_.contains(name); }
    [[nodiscard]] std::string text(const std::string& name, const std::string& otherwise = {}) const;
    /// A number with or without a fraction; ends the process with a sentence where it is none.
    [[nodiscard]] double number(const std::string& name, double otherwise) const;

private:
    std::map<std::string, std::string> values_;
};

} // namespace bench

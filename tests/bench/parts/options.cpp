// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/options.h"

#include "bench/parts/ending.h"

#include <cstdlib>

namespace bench {

Options::Options(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with("--"))
            fail("This word makes no sense here: " + word);
        const bool hasValue = i + 1 < argc && !std::string(argv[i + 1]).starts_with("--");
        values_[word.substr(2)] = hasValue ? argv[++i] : "";
    }
}

std::string Options::text(const std::string& name, const std::string& otherwise) const
{
    const auto found = values_.find(name);
    return found == values_.end() ? otherwise : found->second;
}

double Options::number(const std::string& name, double otherwise) const
{
    if (!has(name))
        return otherwise;
    const std::string value = text(name);
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    if (value.empty() || *end != '\0' || number < 0)
        fail("--" + name + " takes a number.");
    return number;
}

} // namespace bench

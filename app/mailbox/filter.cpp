// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/filter.h"

#include <QStringList>

#include <algorithm>
#include <string_view>

namespace mailbox {

Filter::Filter(const QString& text)
{
    const QStringList words = text.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words)
        words_.push_back(word.toStdString());
}

bool Filter::matches(const Keys& keys) const
{
    const std::string_view haystack(keys.haystack.constData(), size_t(keys.haystack.size()));
    return std::all_of(words_.begin(), words_.end(), [haystack](const std::string& word) {
        return haystack.find(word) != std::string_view::npos;
    });
}

bool Filter::narrows(const Filter& wider) const
{
    const auto isPartOfOurs = [this](const std::string& theirs) {
        return std::any_of(words_.begin(), words_.end(),
                           [&](const std::string& ours) { return ours.find(theirs) != std::string::npos; });
    };
    return std::all_of(wider.words_.begin(), wider.words_.end(), isPartOfOurs);
}

} // namespace mailbox

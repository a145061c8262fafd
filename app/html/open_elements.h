// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace html {

/// How deep the parser's stack of open elements will be at each tag: a likeness of its rules (HTML 13.2.6)
/// that never thinks it shallower than it is. Names are lower case.
class OpenElements {
public:
    /// A start tag. False if it would nest too deep: then the tag has to go.
    [[nodiscard]] bool open(const QByteArray& name);
    void close(const QByteArray& name);

    /// What the parser spends on opening formats again, so far.
    [[nodiscard]] qint64 reopened() const { return reopened_; }

private:
    struct Element {
        QByteArray name;
        int formats; ///< open formatting elements when it was opened: it may hide them
    };

    void popTo(size_t depth);
    void closeImplied(const QByteArray& name);
    [[nodiscard]] int find(const QByteArray& name) const;

    std::vector<Element> stack_;
    int formats_ = 0;
    qint64 reopened_ = 0;
};

} // namespace html

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/gmime.h"
#include "mail/parameters.h"
#include "mail/source.h"

#include <QList>

namespace mail {

/// One leaf of a message: something to read, or something attached. Looks into its PartTree.
struct Part {
    GMimeObject* object = nullptr;
    ParameterField type;        ///< value always has a '/'
    ParameterField disposition; ///< value empty when there is none
    QByteArray encoding;        ///< content transfer encoding, lower case
    int section = 0;            ///< parts with the same number say the same in different forms
    bool leads = false;         ///< the only part, or the one that its multipart/related is about

    [[nodiscard]] QString name() const; ///< as the sender wrote it; empty when there is none
    [[nodiscard]] bool isBody() const;  ///< text to read, not attached
};

/// A message taken apart by GMime. Nested messages are leaves.
class PartTree {
public:
    [[nodiscard]] static PartTree parse(Source& source);

    [[nodiscard]] const QList<Part>& leaves() const { return leaves_; }
    [[nodiscard]] bool isDamaged() const { return damaged_; }

private:
    void walk();

    Owned<GMimeObject> root_;
    QList<Part> leaves_;
    bool damaged_ = false;
};

} // namespace mail

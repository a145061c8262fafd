// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/armor.h"
#include "mail/parts.h"
#include "mail/protection.h"

namespace mail {

/// Where the signatures and encryptions of a message lie.
class Protections {
public:
    explicit Protections(const PartTree& tree);

    struct Place {
        Protection protection;
        int multipart = -1;  ///< multipart/signed or multipart/encrypted, among PartTree::multiparts()
        qsizetype leaf = -1; ///< application/pkcs7-mime or a text, among PartTree::leaves()
        Armored armored;     ///< in the decoded text
    };
    [[nodiscard]] const QList<Place>& places() const { return places_; }
    [[nodiscard]] QList<Protection> list() const;

    /// The innermost one that holds a part; -1 when none does.
    [[nodiscard]] int around(const Part& part) const;

    /// Those in the text of a leaf, in its order.
    [[nodiscard]] QList<Place> inText(qsizetype leaf) const;

private:
    void add(Protection::Kind kind, int multipart, qsizetype leaf, const Armored& armored = {});
    void addTexts();
    [[nodiscard]] bool isAll(int parent) const;

    const PartTree& tree_;
    QList<Place> places_;
};

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/source.h"
#include "mail/structure.h"

#include <QList>

namespace mail {

/// One leaf of a message: something to read, or something attached.
struct Part {
    Octets content;             ///< its body, encoded
    Octets entity;              ///< its header and its body
    ParameterField type;        ///< value always has a '/'
    ParameterField disposition; ///< value empty when there is none
    QByteArray encoding;        ///< content transfer encoding, lower case
    QByteArray contentId;       ///< without its brackets
    int section = 0;            ///< parts with the same number say the same in different forms
    int parent = -1;            ///< among PartTree::multiparts(); -1 when it is the message itself
    bool leads = false;         ///< the only part, or the one that its multipart/related is about
    bool whole = true;          ///< false where the message was cut in it
    bool unknown = false;       ///< the message was cut in its header
    qint64 begin = 0;           ///< of its header, in the message

    [[nodiscard]] QString name() const; ///< as the sender wrote it; empty when there is none
    [[nodiscard]] bool isBody() const;  ///< text to read, not attached
};

/// What holds parts together.
struct Multipart {
    ParameterField type;
    Octets entity;   ///< header and body, boundaries and all
    int parent = -1; ///< among PartTree::multiparts(); -1 when it is the message itself
    bool whole = true;
    qint64 begin = 0; ///< of its header, in the message
};

/// A message taken apart. Nested messages are leaves.
class PartTree {
public:
    [[nodiscard]] static PartTree parse(const Source& source);

    [[nodiscard]] const QList<Part>& leaves() const { return leaves_; }
    [[nodiscard]] const QList<Multipart>& multiparts() const { return multiparts_; }

    /// Something is missing in it, and it shows; or there is more of it than is looked at.
    [[nodiscard]] bool isDamaged() const { return damaged_; }

    /// The message ends before its end, as far as that can be seen in it.
    [[nodiscard]] bool isCut() const { return cut_; }

    /// Somebody knows that the message goes on: so does what it ends with, and a part whose header was cut
    /// cannot be told from text yet.
    void noteCut();

    /// noteCut() was called.
    [[nodiscard]] bool isKnownCut() const { return knownCut_; }

    /// The part lies in a multipart of this kind, "multipart/report", at any depth.
    [[nodiscard]] bool liesIn(const Part& part, QByteArrayView kind) const;

private:
    class Builder;

    QList<Part> leaves_;
    QList<Multipart> multiparts_;
    bool damaged_ = false;
    bool cut_ = false;
    bool knownCut_ = false;
};

} // namespace mail

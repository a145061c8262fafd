// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/message_id.h"

#include <QList>
#include <QObject>
#include <QStringList>

namespace visit {

/// What a saved text must hold, and what not. A word with blanks is words side by side; the last letters of
/// each may be missing.
struct TextQuery {
    QStringList words;
    QStringList unwanted = {};

    bool operator==(const TextQuery&) const = default;
};

/// Finds words in the saved messages of one mailbox: their texts and the names of what is attached. All
/// functions return at once. ArchiveFinder and FilesFinder do it; tests bring another.
class TextFinder : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// These messages have saved copies, and no others. What is new among the copies is read from now on.
    virtual void know(const QList<mailbox::MessageId>& saved) = 0;

    /// This message has a copy from now on.
    virtual void follow(const mailbox::MessageId& saved) = 0;

    /// Ends in found(), or in nothing where a later search came first.
    virtual void search(quint64 ticket, const visit::TextQuery& query) = 0;

Q_SIGNALS:
    void found(quint64 ticket, const QList<mailbox::MessageId>& messages);
    /// Of what was read until now; those told before are not told again.
    void attachmentsSeen(const QList<mailbox::MessageId>& messages);
    /// More of the copies can be searched than at the latest search.
    void grew();
};

} // namespace visit

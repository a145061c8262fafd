// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace store {

class Database;

/// What is searched of one saved message. Foreign text as it is; see searchable().
struct SearchText {
    QString people; ///< names and addresses of all that it is from and to
    QString subject;
    QString body;
    QString files; ///< names of what is attached
};

/// The words of saved messages, so that those that hold some are found without opening a file: SQLite's FTS5
/// in a file of its own. A cache and never truth: whatever is wrong with it, it is thrown away and made anew
/// from the messages. So nothing is synced; a kill costs what was added since the latest keep(), a power cut
/// perhaps all.
///
/// The texts themselves are not in it, but nearly: the file is for this person only (0600). Belongs to the
/// thread that made it.
class SearchIndex {
public:
    /// A message that is in it.
    struct Known {
        qint64 number = 0; ///< in this index, never given twice
        QByteArray name;   ///< nameOf() its file
        QByteArray key;    ///< MessageKey::digest()
        bool attachments = false;
    };

    /// Opens or makes it. One that is damaged, of another version or no index at all is removed, and made
    /// anew: wasDamaged() tells. Fault::CannotWrite.
    [[nodiscard]] static base::Result<std::unique_ptr<SearchIndex>> open(const QString& path);
    ~SearchIndex();
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    [[nodiscard]] bool wasDamaged() const { return wasDamaged_; }

    /// Removes an index and what SQLite keeps beside it. Not while anybody has it open.
    static void remove(const QString& path);

    /// The name of a file of the archive in few octets, whatever flags a mail reader added.
    [[nodiscard]] static QByteArray nameOf(const QString& fileName);

    /// Tells of every message that is in it.
    [[nodiscard]] base::Done each(const std::function<void(const Known&)>& take);

    /// Adds a message; Known::number is given by this. It is found from now on.
    [[nodiscard]] base::Result<qint64> add(const Known& message, const SearchText& text);

    /// Takes messages out: each() does not tell of them any more. find() still may.
    [[nodiscard]] base::Done takeOut(const QList<qint64>& numbers);

    /// More was taken out than is in it: better made anew.
    [[nodiscard]] base::Result<bool> isStale();

    /// What was done since the last time stays, whatever happens to this program.
    [[nodiscard]] base::Done keep();

    /// The numbers of all messages that hold what searchFor() was told, ascending.
    [[nodiscard]] base::Result<QList<qint64>> find(const QString& search);

private:
    explicit SearchIndex(const QString& path);
    [[nodiscard]] base::Done begin();
    [[nodiscard]] base::Done change();

    std::unique_ptr<Database> database_;
    bool changing_ = false; ///< something is to be kept
    bool wasDamaged_ = false;
};

} // namespace store

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/people.h"
#include "mailbox/row.h"

#include <memory>
#include <string_view>
#include <vector>

namespace mailbox {

/// A row as the model keeps it, small: 100,000 of them are normal. Sorting and filtering look at nothing
/// else, and never touch a QVariant. The texts lie behind each other in one piece of memory: the unique id,
/// the subject as it is and as it is searched (folded UTF-8, see searched()). The people are in People, as is
/// everybody else's.
class Entry {
public:
    /// Without its header where that is to come later.
    Entry(const Row& row, bool withHeader, People& people);

    [[nodiscard]] MessageId id() const { return {QByteArray(text_.get(), qsizetype(uidEnd_)), copy_}; }
    [[nodiscard]] bool isCalled(const MessageId& id) const;
    [[nodiscard]] bool isCalledAs(const Entry& other) const;
    /// Its id is the same in every session.
    [[nodiscard]] bool lasts() const { return uidEnd_ > 0; }
    [[nodiscard]] size_t hash() const;

    /// All that is known of it, as it came, but for the Message-ID.
    [[nodiscard]] Row row(const People& people) const;

    using Text = std::unique_ptr<char[]>;

    /// Another header, or the knowledge that there is none. Gives back the text it had, which somebody may
    /// still look at.
    [[nodiscard]] Text takeHeader(const mail::Summary& summary, bool missing, People& people);
    /// That of an entry of the same id and with the same people, which is not used any more.
    [[nodiscard]] Text takeHeader(Entry&& other);

    /// Its text, of an entry that is not used any more.
    [[nodiscard]] Text giveText() { return std::move(text_); }

    [[nodiscard]] std::string_view subject() const { return piece(subjectEnd_, end_); }
    /// The same without "Re:" and its kin: what sorting goes by.
    [[nodiscard]] std::string_view subjectKey() const { return piece(subjectKey_, end_); }

    qint64 number = 0;
    qint64 octets = 0;
    qint64 date = 0; ///< milliseconds since 1970; meaningful where hasDate
    quint32 from = 0;
    quint32 to = 0;
    bool headerKnown : 1 = false; ///< these as in Row
    bool headerMissing : 1 = false;
    bool saved : 1 = false;
    bool marked : 1 = false;
    bool textEnough : 1 = false;
    bool gone : 1 = false;
    bool opened : 1 = false; ///< somebody looked at it, in this run or before
    bool hasDate : 1 = false;
    bool trouble : 1 = false; ///< it could not be read; the model knows why
    bool fresh : 1 = true;    ///< came with the latest listing that brought anything
    bool attachments = false; ///< it is known to have some
    bool inText = false;      ///< its saved copy has the words of the filter in its text

private:
    [[nodiscard]] std::string_view piece(quint32 begin, quint32 end) const
    {
        return {text_.get() + begin, end - begin};
    }
    [[nodiscard]] Text keep(const QByteArray& uid, const QString& subject);
    [[nodiscard]] Text takeHeader(const QByteArray& uid, const mail::Summary& summary, bool missing,
                                  People& people);

    qint64 copy_ = 0;
    Text text_;
    quint32 uidEnd_ = 0;
    quint32 subjectEnd_ = 0;
    quint32 subjectKey_ = 0;
    quint32 end_ = 0;
};

using Entries = std::vector<Entry>;

} // namespace mailbox

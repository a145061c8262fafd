// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"
#include "store/ledger_database.h"

#include <optional>

namespace store {

/// The connection and the page that is open on it.
class Ledger::Private {
public:
    explicit Private(const QString& path)
        : database(path)
    {}

    /// Opens the file, brings it up to date and sets the connection up.
    [[nodiscard]] base::Done open();

    [[nodiscard]] base::Done begin(Durability durability);
    [[nodiscard]] base::Done commit();
    void rollBack();

    /// Does it as part of the open page, else as a page of its own. Where it fails nothing of it happened.
    template <class Deed> [[nodiscard]] base::Done change(Deed deed)
    {
        if (!inPage_) {
            if (auto begun = begin(Durability::Soon); !begun)
                return begun;
            const auto done = attempt(deed);
            return done ? commit() : (rollBack(), done);
        }
        return attempt(deed);
    }

    [[nodiscard]] base::Result<Statement> changing(const QString& sql)
    {
        return database.prepared(sql, base::Fault::CannotWrite);
    }

    [[nodiscard]] base::Result<Statement> reading(const QString& sql)
    {
        return database.prepared(sql, base::Fault::CannotRead);
    }

    /// Runs one statement once for each of these; each time it must change one row.
    template <class List, class Run>
    [[nodiscard]] base::Done changeEach(const QString& sql, const List& list, Run run)
    {
        return change([&]() -> base::Done {
            auto statement = changing(sql);
            if (!statement)
                return tl::unexpected(statement.error());
            for (const auto& entry : list) {
                if (auto done = run(*statement, entry); !done)
                    return done;
            }
            return {};
        });
    }

    /// Reads the items of these receipts.
    [[nodiscard]] base::Result<QList<FiledReceipt>> withItems(base::Result<QList<FiledReceipt>> receipts);

    Database database;

private:
    // SQLite itself takes the whole transaction back after some failures. What followed would then happen
    // alone, so after the first failure nothing in a page does.
    template <class Deed> [[nodiscard]] base::Done attempt(Deed deed)
    {
        if (spoiled_)
            return tl::unexpected(*spoiled_);
        const base::Done done = deed();
        if (!done)
            spoiled_ = done.error();
        return done;
    }

    [[nodiscard]] base::Done setDurability(Durability durability);
    [[nodiscard]] base::Done writeOut();

    std::optional<Durability> durability_; ///< what the connection is set to
    bool inPage_ = false;
    std::optional<base::Error> spoiled_; ///< why the open page can only be taken back
};

} // namespace store

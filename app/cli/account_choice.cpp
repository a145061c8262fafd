// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/account_choice.h"

#include "visit/visit.h"

#include <QFile>

namespace cli {

namespace {

base::Done checkReadable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.read(1).isEmpty())
        return base::fail(base::Fault::CannotRead, path);
    return {};
}

} // namespace

base::Result<account::Account> accountFor(const Arguments& arguments)
{
    auto account = visit::accountFromUrl(arguments.url);
    if (!account)
        return account;
    account->encryption = arguments.encryption.value_or(account->encryption);
    account->mechanism = arguments.mechanism.value_or(account->mechanism);
    account->allowPlaintext = arguments.allowPlaintext;
    account->caFile = arguments.caFile;
    account->certificateFile = arguments.certificateFile;
    account->keyFile = arguments.keyFile;
    if (const auto valid = account::validate(*account); !valid)
        return tl::unexpected(valid.error());
    for (const QString& file : {account->caFile, account->certificateFile, account->keyFile}) {
        if (file.isEmpty())
            continue;
        if (const auto readable = checkReadable(file); !readable)
            return tl::unexpected(readable.error());
    }
    return account;
}

} // namespace cli

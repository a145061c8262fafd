// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "cli/account_choice.h"
#include "cli/commands.h"
#include "cli/password.h"
#include "cli/usage.h"
#include "store/account_lock.h"

#include <optional>

namespace cli {

namespace {

// What shells and systemd expect of a program that a signal ended.
constexpr int signalBase = 128;

base::Result<base::Secret> passwordFor(const Arguments& arguments, const account::Account& account,
                                       QIODevice& in)
{
    if (account.mechanism == account::Mechanism::External) // the certificate says it
        return base::Secret();
    if (arguments.passwordFromStdin)
        return passwordFrom(in, account.label());
    return askForPassword(account.label());
}

void obey(const Arguments& arguments, Errand& errand, Report& report)
{
    switch (arguments.command) {
    case Command::Stat: return stat(errand, report);
    case Command::List: return list(errand, report);
    case Command::Show: return show(arguments, errand, report);
    case Command::Save:
        return arguments.attachments ? saveAttachments(arguments, errand, report)
                                     : save(arguments, errand, report);
    case Command::Delete: return remove(arguments, errand, report);
    case Command::Capa: return capa(errand, report);
    case Command::Parse:
    case Command::Help:
    case Command::Version: return; // need no mailbox: see run()
    }
}

int visitMailbox(const Arguments& arguments, QIODevice& in, Report& report)
{
    WireLog log;
    const auto opened = arguments.wireLog.isEmpty() ? base::Done() : log.open(arguments.wireLog);
    const auto account = opened.and_then([&] { return accountFor(arguments); });
    std::optional<store::AccountLock> lock;
    const auto alone = account.and_then([&](const account::Account& known) {
        lock.emplace(account::dataFolder(known), known.label());
        return lock->take();
    });
    const auto password = alone.and_then([&] { return passwordFor(arguments, *account, in); });
    if (!password) {
        report.failure(password.error());
        return int(report.exitCode());
    }
    Errand errand(*account, *password, arguments.timeoutSeconds, log);
    obey(arguments, errand, report);
    errand.leave();
    return errand.stoppedBy() != 0 ? signalBase + errand.stoppedBy() : int(report.exitCode());
}

} // namespace

int run(const QStringList& words, const Streams& streams)
{
    Report report(streams.out, streams.err, wantsJson(words));
    const auto arguments = parseArguments(words);
    if (!arguments) {
        report.wrongUsage(arguments.error());
        return int(report.exitCode());
    }
    switch (arguments->command) {
    case Command::Help: report.text(usage().trimmed()); break;
    case Command::Version: report.text(QStringLiteral("restante-cli " RESTANTE_VERSION)); break;
    case Command::Parse: parse(*arguments, report); break;
    case Command::Stat:
    case Command::List:
    case Command::Show:
    case Command::Save:
    case Command::Delete:
    case Command::Capa: return visitMailbox(*arguments, streams.in, report);
    }
    return int(report.exitCode());
}

} // namespace cli

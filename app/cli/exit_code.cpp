// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

namespace cli {

namespace {

using base::Blame;
using base::Fault;

/// The rule: who is to blame decides.
ExitCode exitCodeFor(Blame blame)
{
    switch (blame) {
    case Blame::Usage: return ExitCode::Usage;
    case Blame::Damaged: return ExitCode::Damaged;
    case Blame::Refused:
    case Blame::Lost: return ExitCode::Unavailable;
    case Blame::Disk: return ExitCode::CannotWrite;
    case Blame::Locked: return ExitCode::TryLater;
    case Blame::Broken: return ExitCode::Protocol;
    case Blame::Insecure: return ExitCode::NotTrusted;
    }
    Q_UNREACHABLE();
}

struct Exception {
    Fault fault;
    ExitCode code;
};

constexpr Exception exceptions[] = {
    {Fault::LoginRefused, ExitCode::NotTrusted},
    {Fault::MechanismRefused, ExitCode::NotTrusted},
    {Fault::ApopRefused, ExitCode::NotTrusted},
    // A local file that is not there or may not be opened was asked for wrongly; one that can be opened and
    // makes no sense is MessageDamaged.
    {Fault::CannotRead, ExitCode::Usage},
    // The command line was right, but its wish was not fulfilled. (That delete --if-saved keeps what is not
    // saved is its very task: see delete.cpp.)
    {Fault::Stopped, ExitCode::Unavailable},
    {Fault::NotSaved, ExitCode::Unavailable},
    {Fault::NotTheSame, ExitCode::Unavailable},
};

} // namespace

ExitCode exitCodeFor(Fault fault)
{
    for (const Exception& exception : exceptions) {
        if (exception.fault == fault)
            return exception.code;
    }
    return exitCodeFor(base::blameFor(fault));
}

} // namespace cli

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QCommandLineParser>

#include <array>

namespace cli {

namespace {

using account::Encryption;
using account::Mechanism;
using Outcome = tl::expected<void, QString>;

tl::unexpected<QString> wrong(const QString& sentence)
{
    return tl::unexpected(sentence);
}

struct CommandName {
    const char* name;
    Command command;
};

constexpr std::array commandNames{
    CommandName{"stat", Command::Stat},     CommandName{"list", Command::List},
    CommandName{"show", Command::Show},     CommandName{"save", Command::Save},
    CommandName{"delete", Command::Delete}, CommandName{"parse", Command::Parse},
    CommandName{"capa", Command::Capa},     CommandName{"help", Command::Help},
};

// What each option is, and which command it belongs to where it does not fit all: a misplaced --to or
// --if-saved is a mistake worth stopping for.
struct OptionRow {
    const char* name;
    bool hasValue;
    std::optional<Command> only = std::nullopt;
};

const std::array optionRows{
    OptionRow{"json", false},
    OptionRow{"timeout", true},
    OptionRow{"ca-file", true},
    OptionRow{"tls", true},
    OptionRow{"auth", true},
    OptionRow{"certificate", true},
    OptionRow{"key", true},
    OptionRow{"allow-plaintext", false},
    OptionRow{"password-stdin", false},
    OptionRow{"wire-log", true},
    OptionRow{"to", true, Command::Save},
    OptionRow{"attachments", false, Command::Save},
    OptionRow{"if-saved", true, Command::Delete},
    OptionRow{"all", false},
    OptionRow{"help", false},
    OptionRow{"version", false},
};

void addOptions(QCommandLineParser& parser)
{
    for (const OptionRow& row : optionRows) {
        QCommandLineOption option(QString::fromLatin1(row.name));
        if (row.hasValue)
            option.setValueName(QStringLiteral("value"));
        parser.addOption(option);
    }
}

/// One reading of the words, step by step into the arguments.
class Reader {
public:
    explicit Reader(const QCommandLineParser& parser)
        : parser_(parser)
    {}

    tl::expected<Arguments, QString> read()
    {
        if (isSet("help") || isSet("version")) {
            arguments_.command = isSet("help") ? Command::Help : Command::Version;
            return arguments_;
        }
        return readCommand()
            .and_then([this] { return readTimeout(); })
            .and_then([this] { return readTls(); })
            .and_then([this] { return readAuth(); })
            .and_then([this] { return readRest(); })
            .and_then([this] { return checkOptions(); })
            .and_then([this] { return checkNames(); })
            .map([this] { return arguments_; });
    }

private:
    bool isSet(const char* name) const { return parser_.isSet(QString::fromLatin1(name)); }
    QString value(const char* name) const { return parser_.value(QString::fromLatin1(name)); }

    Outcome readCommand();
    Outcome readTimeout();
    Outcome readTls();
    Outcome readAuth();
    Outcome readRest();
    Outcome checkOptions() const;
    Outcome checkNames() const;

    const QCommandLineParser& parser_;
    Arguments arguments_;
    QString command_;
};

Outcome Reader::readCommand()
{
    QStringList words = parser_.positionalArguments();
    if (words.isEmpty())
        return wrong(QStringLiteral("A command is missing."));
    command_ = words.takeFirst();
    for (const CommandName& row : commandNames) {
        if (command_ != QLatin1String(row.name))
            continue;
        arguments_.command = row.command;
        const bool isLocal = row.command == Command::Parse || row.command == Command::Help;
        if (!isLocal && words.isEmpty())
            return wrong(QStringLiteral("%1 needs the address of a mailbox.").arg(command_));
        if (!isLocal)
            arguments_.url = words.takeFirst();
        arguments_.names = words;
        return {};
    }
    return wrong(QStringLiteral("There is no command \"%1\".").arg(command_));
}

Outcome Reader::readTimeout()
{
    constexpr int longest = 24 * 60 * 60; // nobody waits longer for an answer
    if (!isSet("timeout"))
        return {};
    bool isNumber = false;
    arguments_.timeoutSeconds = value("timeout").toInt(&isNumber);
    if (!isNumber || arguments_.timeoutSeconds < 1 || arguments_.timeoutSeconds > longest)
        return wrong(QStringLiteral("--timeout takes whole seconds from 1 to %1.").arg(longest));
    return {};
}

Outcome Reader::readTls()
{
    if (!isSet("tls"))
        return {};
    const QString tls = value("tls");
    if (tls == QLatin1String("implicit"))
        arguments_.encryption = Encryption::Implicit;
    else if (tls == QLatin1String("starttls"))
        arguments_.encryption = Encryption::StartTls;
    else if (tls == QLatin1String("none"))
        arguments_.encryption = Encryption::None;
    else
        return wrong(QStringLiteral("--tls takes implicit, starttls or none."));
    return {};
}

Outcome Reader::readAuth()
{
    if (!isSet("auth"))
        return {};
    arguments_.mechanism = account::mechanismNamed(value("auth"));
    if (!arguments_.mechanism)
        return wrong(QStringLiteral("--auth takes one of %1.")
                         .arg(account::mechanismNames().join(QStringLiteral(", "))));
    return {};
}

Outcome Reader::readRest()
{
    arguments_.json = isSet("json");
    arguments_.caFile = value("ca-file");
    arguments_.certificateFile = value("certificate");
    arguments_.keyFile = value("key");
    arguments_.allowPlaintext = isSet("allow-plaintext");
    arguments_.passwordFromStdin = isSet("password-stdin");
    arguments_.wireLog = value("wire-log");
    arguments_.all = isSet("all");
    arguments_.to = value("to");
    arguments_.attachments = isSet("attachments");
    arguments_.ifSaved = value("if-saved");
    return {};
}

Outcome Reader::checkOptions() const
{
    for (const OptionRow& row : optionRows) {
        if (isSet(row.name) && row.only && *row.only != arguments_.command)
            return wrong(
                QStringLiteral("--%1 does not go with %2.").arg(QString::fromLatin1(row.name), command_));
        if (isSet(row.name) && row.hasValue && value(row.name).isEmpty())
            return wrong(QStringLiteral("--%1 needs a value.").arg(QString::fromLatin1(row.name)));
    }
    if (isSet("certificate") != isSet("key"))
        return wrong(QStringLiteral("--certificate and --key go together."));
    const bool choosesMany = arguments_.command == Command::Save || arguments_.command == Command::Delete;
    if (arguments_.all && !choosesMany)
        return wrong(QStringLiteral("--all does not go with %1.").arg(command_));
    if (arguments_.command == Command::Save && arguments_.to.isEmpty())
        return wrong(QStringLiteral("save needs --to with a folder."));
    return {};
}

Outcome Reader::checkNames() const
{
    const qsizetype count = arguments_.names.size();
    switch (arguments_.command) {
    case Command::Stat:
    case Command::List:
    case Command::Capa:
        return count == 0 ? Outcome()
                          : wrong(QStringLiteral("%1 takes one address and nothing else.").arg(command_));
    case Command::Show:
        return count == 1 ? Outcome()
                          : wrong(QStringLiteral("show needs the number or unique id of one message."));
    case Command::Save:
    case Command::Delete:
        if (arguments_.all == (count > 0))
            return wrong(
                QStringLiteral("%1 needs numbers or unique ids of messages, or --all.").arg(command_));
        return {};
    case Command::Parse: return count > 0 ? Outcome() : wrong(QStringLiteral("parse needs a file."));
    case Command::Help:
    case Command::Version: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

tl::expected<Arguments, QString> parseArguments(const QStringList& words)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("restante-cli")} + words))
        return wrong(parser.errorText());
    return Reader(parser).read();
}

bool wantsJson(const QStringList& words)
{
    return words.contains(QLatin1String("--json"));
}

} // namespace cli

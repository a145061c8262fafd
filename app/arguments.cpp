// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "base/sentences.h"
#include "visit/visit.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

constexpr int usage = 64;

// Qt's own options, which QApplication takes out of argv; named here so that they are no error.
constexpr const char* toolkitOptions[] = {"platform", "style", "display", "session", "geometry"};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        Say::tr("Look at what is waiting in a POP3 mailbox, read what matters, delete the "
                "rest when you leave."));
    parser.addOptions({
        {QStringLiteral("practice"), Say::tr("Open the practice mailbox, a server inside the program.")},
        {QStringLiteral("ca-file"), Say::tr("Trust the certificate authorities in this PEM file, too."),
         QStringLiteral("file")},
        {QStringLiteral("screenshot"),
         Say::tr("Open a message, save a picture of the window, print the listing, leave."),
         QStringLiteral("file")},
        {QStringLiteral("open"), Say::tr("With --screenshot: the number of the message to open."),
         QStringLiteral("number")},
        {QStringLiteral("preview"), Say::tr("With --screenshot: only look at it, do not download it.")},
        {QStringLiteral("size"), Say::tr("With --screenshot: the size of the window, such as 1200x760."),
         QStringLiteral("size")},
        {QStringLiteral("render"), Say::tr("Draw a message as the reading pane shows it, and end."),
         QStringLiteral("file")},
        {QStringLiteral("width"), Say::tr("With --render: the width of the picture in pixels."),
         QStringLiteral("pixels")},
        {QStringLiteral("to"), Say::tr("With --render: the PNG to write."), QStringLiteral("file")},
        {QStringLiteral("text-to"), Say::tr("With --render: where to write what can be read on it."),
         QStringLiteral("file")},
    });
    for (const char* const name : toolkitOptions) {
        QCommandLineOption option(QString::fromLatin1(name), {}, QStringLiteral("value"));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("URL"),
                                 Say::tr("A mailbox: pops://user@pop.example.org or "
                                         "pop://user@pop.example.org:110; or files: saved messages to read."),
                                 QStringLiteral("[URL | FILE...]"));
}

/// There is no application object yet that would know its own name.
QString helpText(const QCommandLineParser& parser)
{
    return parser.helpText().replace(QLatin1String("<executable_name>"), QLatin1String("restante"));
}

/// What a file manager gives for a file: "file:///home/ann/a%20letter.eml".
std::optional<QString> localPath(const QString& word)
{
    if (!word.startsWith(QLatin1String("file:"), Qt::CaseInsensitive))
        return std::nullopt;
    QUrl url(word);
    if (url.host() == QLatin1String("localhost"))
        url.setHost({});
    const QString path = url.toLocalFile();
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

bool isUrl(const QString& word)
{
    return word.startsWith(QLatin1String("pop:"), Qt::CaseInsensitive) ||
           word.startsWith(QLatin1String("pops:"), Qt::CaseInsensitive) ||
           word.contains(QLatin1String("://"));
}

std::optional<QSize> sizeFrom(const QString& text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    // Nobody has a larger screen, and the picture must fit into memory.
    const bool sensible =
        size.width() >= 200 && size.height() >= 200 && size.width() <= 8000 && size.height() <= 8000;
    return sensible ? std::optional(size) : std::nullopt;
}

tl::unexpected<Farewell> refuse(const QString& words)
{
    return tl::unexpected(Farewell{words, usage});
}

std::optional<Farewell> readPicture(const QCommandLineParser& parser, Arguments& arguments)
{
    arguments.screenshot = parser.value(QStringLiteral("screenshot"));
    if (parser.isSet(QStringLiteral("open"))) {
        bool isNumber = false;
        arguments.openNumber = parser.value(QStringLiteral("open")).toLongLong(&isNumber);
        if (!isNumber || arguments.openNumber < 1)
            return Farewell{Say::tr("--open wants the number of a message."), usage};
    }
    arguments.previewOnly = parser.isSet(QStringLiteral("preview"));
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeFrom(parser.value(QStringLiteral("size")));
        if (!size)
            return Farewell{Say::tr("--size wants a width and a height, such as 1200x760."), usage};
        arguments.size = *size;
    }
    return std::nullopt;
}

std::optional<Farewell> readRender(const QCommandLineParser& parser, Arguments& arguments)
{
    arguments.render = parser.value(QStringLiteral("render"));
    arguments.renderTo = parser.value(QStringLiteral("to"));
    arguments.renderText = parser.value(QStringLiteral("text-to"));
    const bool asked = parser.isSet(QStringLiteral("render"));
    if (asked != parser.isSet(QStringLiteral("to")) ||
        (!asked && (parser.isSet(QStringLiteral("width")) || parser.isSet(QStringLiteral("text-to")))))
        return Farewell{Say::tr("--render, --width and --to belong together."), usage};
    if (!parser.isSet(QStringLiteral("width")))
        return std::nullopt;
    bool isNumber = false;
    arguments.renderWidth = parser.value(QStringLiteral("width")).toInt(&isNumber);
    // Nobody has a wider screen, and nobody reads in a narrower one.
    if (!isNumber || arguments.renderWidth < 100 || arguments.renderWidth > 8000)
        return Farewell{Say::tr("--width wants a number of pixels from 100 to 8000."), usage};
    return std::nullopt;
}

std::optional<Farewell> readPlaces(const QStringList& words, Arguments& arguments)
{
    for (const QString& word : words) {
        if (const auto path = localPath(word)) {
            arguments.files.append(*path);
            continue;
        }
        if (!isUrl(word)) {
            arguments.files.append(word);
            continue;
        }
        auto account = visit::accountFromUrl(word);
        if (!account)
            return Farewell{base::inEnglish(account.error()), usage};
        account->caFile = arguments.caFile;
        arguments.mailboxes.append(*account);
    }
    return std::nullopt;
}

} // namespace

tl::expected<Arguments, Farewell> readArguments(const QStringList& words)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    describe(parser);
    if (!parser.parse(words))
        return refuse(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return tl::unexpected(Farewell{helpText(parser), 0});
    if (parser.isSet(QStringLiteral("version")))
        return tl::unexpected(Farewell{QStringLiteral("restante " RESTANTE_VERSION), 0});
    Arguments arguments;
    arguments.practice = parser.isSet(QStringLiteral("practice"));
    arguments.caFile = parser.value(QStringLiteral("ca-file"));
    if (auto farewell = readPicture(parser, arguments))
        return tl::unexpected(*farewell);
    if (auto farewell = readRender(parser, arguments))
        return tl::unexpected(*farewell);
    if (auto farewell = readPlaces(parser.positionalArguments(), arguments))
        return tl::unexpected(*farewell);
    return arguments;
}

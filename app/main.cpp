// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "doorman.h"
#include "ending.h"
#include "mailbox_maker.h"
#include "practice_room.h"
#include "render.h"
#include "ui/icon.h"
#include "ui/portrait.h"
#include "ui/remembered.h"
#include "ui/translations.h"
#include "ui/window.h"
#include "visit/archive_finder.h"
#include "visit/files.h"
#include "visit/files_finder.h"
#include "visit/web_pictures.h"
#include "visit/worker.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Restante)
};

int sayFarewell(const Farewell& farewell)
{
    QTextStream(farewell.exitCode == 0 ? stdout : stderr) << farewell.words << Qt::endl;
    return farewell.exitCode;
}

QStringList wordsOf(int argc, char** argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

// A picture can be taken without a display.
void chooseScreen(const Arguments& arguments)
{
    const bool hasDisplay =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (arguments.screenshot.isEmpty() || hasDisplay || qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // That platform warns of each size hint it ignores, into what scripts read.
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "default.warning=false");
}

/// "[visit] idleSeconds" of the settings: how long a session may have nothing to do. Written down when it is
/// not there, so that a person finds it. Under 5 s every click would sign on anew; over ten minutes servers
/// hang up themselves (RFC 1939 section 3).
std::chrono::seconds idleFrom(QSettings& settings)
{
    const QString key = QStringLiteral("visit/idleSeconds");
    if (!settings.contains(key))
        settings.setValue(key, int(account::Account().idle.count()));
    return std::chrono::seconds(std::clamp(settings.value(key).toInt(), 5, 600));
}

ui::Window::Makers makersWith(PracticeRoom& practice, MailboxMaker& mailboxes)
{
    ui::Window::Makers makers;
    makers.mailbox = [&mailboxes](const account::Account& account, const base::Secret& password) {
        return mailboxes.make(account, password);
    };
    makers.files = [](const QStringList& files) {
        return std::make_unique<visit::Worker>(std::make_unique<visit::Files>(files));
    };
    makers.practice = [&practice](ui::Window::Makers::Practised then) { practice.open(std::move(then)); };
    makers.finder = [&mailboxes](const account::Account& account) {
        return std::make_unique<visit::ArchiveFinder>(mailboxes.folderOf(account), account.key());
    };
    makers.filesFinder = [](const QStringList& files) { return std::make_unique<visit::FilesFinder>(files); };
    makers.pictures = [] { return std::make_unique<visit::WebPictures>(); };
    return makers;
}

/// Takes the mailboxes off the list that are open in another window: it has just come to the front. True if
/// nothing is left to do here.
bool leaveToOthers(Arguments& arguments, Doorman& doorman)
{
    const bool named = !arguments.mailboxes.isEmpty();
    arguments.mailboxes.removeIf([&](const account::Account& account) {
        return doorman.admit(account.key(), account::dataFolder(account)) == Doorman::Answer::Raised;
    });
    return named && arguments.mailboxes.isEmpty() && arguments.files.isEmpty() && !arguments.practice;
}

void openAll(ui::Window& window, const ui::Remembered& remembered, const Arguments& arguments)
{
    for (account::Account account : arguments.mailboxes) {
        account.slowOrCostly = remembered.isSlowOrCostly(account.key()); // an address cannot say it
        window.openMailbox(account);
    }
    if (!arguments.files.isEmpty())
        window.openFiles(arguments.files);
    if (arguments.practice)
        window.openPractice();
}

// A picture is to look the same each time, and a script is to leave no trace in a person's list of mailboxes.
std::unique_ptr<QSettings> settingsFor(const Arguments& arguments, const QTemporaryDir& scratch)
{
    if (!arguments.screenshot.isEmpty())
        return std::make_unique<QSettings>(scratch.filePath(QStringLiteral("restante.ini")),
                                           QSettings::IniFormat);
    const QString name = QStringLiteral("restante");
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, name, name);
}

// Who names nothing wants to see what was shown last.
void nameTheLast(Arguments& arguments, const ui::Remembered& remembered)
{
    const bool named = !arguments.mailboxes.isEmpty() || !arguments.files.isEmpty() || arguments.practice;
    if (const auto shown = remembered.shown(); shown && !named)
        arguments.mailboxes.append(*shown);
}

int run(QApplication& application, Arguments arguments)
{
    const QTemporaryDir scratch;
    const auto settings = settingsFor(arguments, scratch);
    ui::Remembered remembered(*settings);
    nameTheLast(arguments, remembered);
    Doorman doorman;
    if (leaveToOthers(arguments, doorman))
        return sayFarewell({Say::tr("The mailbox is open in another window, which is in front now."), 0});
    PracticeRoom practice;
    MailboxMaker mailboxes(practice, doorman, arguments.caFile, idleFrom(*settings));
    for (const account::Account& account : arguments.mailboxes)
        mailboxes.recall(account);
    ui::Window::Makers makers = makersWith(practice, mailboxes);
    if (arguments.screenshot.isEmpty()) // a picture is the same on every desktop
        makers.keychain = account::systemKeychain();
    ui::Window window(std::move(makers), remembered);
    QObject::connect(&doorman, &Doorman::rung, &window, &ui::Window::raiseMailbox);
    std::unique_ptr<ui::Portrait> portrait;
    if (!arguments.screenshot.isEmpty()) {
        ui::Portrait::Options options{arguments.screenshot, arguments.openNumber, arguments.previewOnly};
        if (arguments.size.isValid())
            options.size = arguments.size;
        portrait = std::make_unique<ui::Portrait>(window, options);
    }
    whenAskedToEnd(&window, [&window] { window.leave(); });
    window.show();
    openAll(window, remembered, arguments);
    const int exitCode = application.exec();
    return portrait ? portrait->exitCode() : exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("restante"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RESTANTE_VERSION));
    const auto arguments = readArguments(wordsOf(argc, argv));
    if (!arguments)
        return sayFarewell(arguments.error());
    if (!arguments->render.isEmpty())
        return render(argc, argv, *arguments);
    chooseScreen(*arguments);
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Restante"));
    QGuiApplication::setDesktopFileName(QStringLiteral("restante"));
    ui::installTranslations(application);
    QApplication::setWindowIcon(ui::programIcon());
    return run(application, *arguments);
}

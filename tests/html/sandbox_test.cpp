// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forbidden_deeds.h"

#include "html/renderer.h"

#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cerrno>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using html::Renderer;

namespace {

/// What became of an attempt behind the walls.
struct Attempt {
    bool answered = false; ///< the helper lived to tell
    int error = 0;         ///< errno; 0: it was done
};

bool isNo(int error)
{
    return error == EACCES || error == EPERM;
}

/// Lets the helper of the tests, shut in as the real one, attempt what `mail` names.
Attempt attempt(const QString& mail)
{
    Renderer renderer(QStringLiteral(FAULTY_HELPER));
    QEventLoop loop;
    Attempt attempt;
    QObject::connect(&renderer, &Renderer::drawn, &loop, [&](quint64, const html::Drawing& drawing) {
        attempt = {true, drawing.page.html.toInt()};
        loop.quit();
    });
    QObject::connect(&renderer, &Renderer::failed, &loop, &QEventLoop::quit);
    renderer.draw({mail, {}, {}});
    loop.exec();
    return attempt;
}

/// In a process of its own, as some deeds change the one that does them.
int attemptOutside(const htmltest::Deed& deed)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(deed());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Kernels older than 5.13 have no Landlock, and then files can be read; app/html/sandbox.h says so.
bool kernelHidesFiles()
{
    constexpr unsigned askVersion = 1;
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, askVersion) > 0;
}

} // namespace

/// The walls, seen from inside: the helper is asked to do harm.
class SandboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsNothingHappen_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, deed] : htmltest::forbiddenDeeds())
            QTest::newRow(qPrintable(name)) << name;
    }

    void letsNothingHappen()
    {
        QFETCH(QString, name);
        // Nobody but the walls says no.
        const int outside = attemptOutside(htmltest::forbiddenDeeds().at(name));
        QVERIFY2(!isNo(outside) && outside >= 0, qPrintable(QString::number(outside)));
        const Attempt inside = attempt(name);
        QVERIFY2(!inside.answered || isNo(inside.error), qPrintable(QString::number(inside.error)));
    }

    void hidesFiles()
    {
        QTemporaryDir folder;
        QFile letter(folder.filePath(QStringLiteral("private")));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        const Attempt inside = attempt(QStringLiteral("read ") + letter.fileName());
        QVERIFY(inside.answered);
        QCOMPARE(isNo(inside.error), kernelHidesFiles());
    }

    void leavesTheHelperAbleToTell()
    {
        const Attempt harmless = attempt(QStringLiteral("read /nowhere/file"));
        QVERIFY(harmless.answered);
        QVERIFY(harmless.error != 0);
    }

    void inheritsNothing()
    {
        QTemporaryDir folder;
        QFile secret(folder.filePath(QStringLiteral("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        const int open = ::fcntl(secret.handle(), F_DUPFD, 3); // one that is passed on to children
        QVERIFY(open >= 3);
        const Attempt inside = attempt(QStringLiteral("use file %1").arg(open));
        ::close(open);
        QVERIFY(inside.answered);
        QCOMPARE(inside.error, EBADF);
    }

    void capsMemory()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("AddressSanitizer maps terabytes: this build has no cap.");
#endif
        const Attempt inside = attempt(QStringLiteral("take 1 GiB"));
        QVERIFY(inside.answered);
        QCOMPARE(inside.error, ENOMEM);
    }

    void capsTime()
    {
        Renderer::Patience patience;
        patience.order = std::chrono::hours(1);
        Renderer renderer(QStringLiteral(FAULTY_HELPER), patience);
        QEventLoop loop;
        std::optional<Renderer::Failure> failure;
        QObject::connect(&renderer, &Renderer::failed, &loop, [&](quint64, Renderer::Failure how) {
            failure = how;
            loop.quit();
        });
        renderer.draw({QStringLiteral("compute for ever"), {}, {}});
        QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
        loop.exec();
        QCOMPARE(failure, Renderer::Failure::Crashed);
    }
};

QTEST_GUILESS_MAIN(SandboxTest)
#include "sandbox_test.moc"

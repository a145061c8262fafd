// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees before anybody is called: the whole program behind the window, books and worker thread.
#include "practice/host.h"
#include "ui/message_list.h"
#include "ui/remembered.h"
#include "ui/window.h"
#include "visit/keeper_run.h"
#include "visit/worker.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace ui;

namespace {

std::unique_ptr<practice::Host> serveThree()
{
    practice::Options options;
    options.password = base::Secret("s3cret");
    options.implicitTls = false;
    options.messages.emplace();
    for (const QByteArray n : {"1", "2", "3"})
        options.messages->push_back(practice::messageFromText(
            "uid-" + n, "From: Ann <ann@example.org>\nSubject: Letter " + n + "\n\nText\n"));
    auto host = practice::Host::start(options);
    return host ? std::move(*host) : nullptr;
}

/// One run of the program, in a folder that lasts.
struct Program {
    explicit Program(const QString& folder)
        : settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
        , remembered(settings)
        , books(folder + QStringLiteral("/books"))
    {
        Window::Makers makers;
        makers.mailbox = [this](const account::Account& account, const base::Secret& password) {
            return std::make_unique<visit::Worker>(std::make_unique<visit::Keeper>(
                account, password, visit::Keeper::Options{books, visit::Visit::Options()}));
        };
        window = std::make_unique<Window>(std::move(makers), remembered);
        window->show();
    }

    bool leave() const
    {
        QSignalSpy left(window.get(), &Window::left);
        window->leave();
        return left.count() > 0 || left.wait(10'000);
    }

    int rows() const { return window->messages().model()->rowCount(); }

    QSettings settings;
    Remembered remembered;
    QString books;
    std::unique_ptr<Window> window;
};

} // namespace

class StartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theListIsThereBeforeAnybodyIsCalled();
    void withoutAPasswordNobodyIsCalled();

private:
    QTemporaryDir folder_;
};

/// The visit that is remembered.
void StartTest::initTestCase()
{
    const auto host = serveThree();
    const Program first(folder_.path());
    first.window->openMailbox(accountOn(host->port()), base::Secret("s3cret"));
    QSignalSpy checked(first.window->desk(), &Desk::checked);
    QVERIFY(checked.wait(10'000));
    QCOMPARE(first.rows(), 3);
    QVERIFY(first.leave());
}

void StartTest::theListIsThereBeforeAnybodyIsCalled()
{
    const Program second(folder_.path());
    std::optional<int> rowsBefore;
    QTcpServer server; // takes the call and says nothing
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QCoreApplication::sendPostedEvents(); // what the worker had said before it called
        rowsBefore = rowsBefore.value_or(second.rows());
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    second.window->openMailbox(accountOn(server.serverPort()), base::Secret("s3cret"));
    QTRY_VERIFY_WITH_TIMEOUT(rowsBefore.has_value(), 10'000);
    QCOMPARE(*rowsBefore, 3);
    QVERIFY(second.leave());
}

void StartTest::withoutAPasswordNobodyIsCalled()
{
    const Program second(folder_.path());
    QTcpServer server;
    QSignalSpy called(&server, &QTcpServer::newConnection);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    second.window->openMailbox(accountOn(server.serverPort()));
    QTRY_COMPARE_WITH_TIMEOUT(second.rows(), 3, 10'000);
    QVERIFY(second.leave());
    QVERIFY2(called.isEmpty() && !server.hasPendingConnections(),
             "a list that is only looked at needs no wire");
}

QTEST_MAIN(StartTest)
#include "start_test.moc"

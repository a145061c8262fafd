// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads letters that ask for everything, with the real window, archive and helper, from a mailbox on
// loopback, and says each step. session_test looks at the calls it makes. With --load it also clicks on Load
// Pictures.
#include "practice/host.h"
#include "support/web_server.h"
#include "ui/body_view.h"
#include "ui/html_view.h"
#include "ui/message_list.h"
#include "ui/reading_pane.h"
#include "ui/remembered.h"
#include "ui/window.h"
#include "visit/keeper.h"
#include "visit/web_pictures.h"
#include "visit/worker.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <cstdlib>

using namespace ui;

namespace {

constexpr int patience = 60'000; // ms, for each step; under a trace everything is slow

void say(const QByteArray& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

void await(const char* what, const std::function<bool()>& is)
{
    if (QTest::qWaitFor(is, patience))
        return;
    QTextStream(stderr) << "In vain: " << what << Qt::endl;
    std::exit(1);
}

QByteArray contentsOf(const char* path)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

practice::Options letters()
{
    practice::Options options;
    options.password = base::Secret("s3cret");
    options.messages.emplace();
    for (const char* letter : {"html-pictures/remote.eml", "no-request/parts.eml"})
        options.messages->push_back(practice::messageFromText(letter, contentsOf(letter)));
    return options;
}

/// Every name leads to the one server on loopback: nothing in these letters may leave the machine.
net::WebRules rulesFor(const support::WebServer& web)
{
    net::WebRules rules;
    rules.find = [port = web.port()](const QString&, quint16 wanted, QObject* context,
                                     const net::WebRules::Found& then) {
        const net::WebPlace place{QHostAddress(QHostAddress::LocalHost), wanted == 80 ? port : quint16(1)};
        QMetaObject::invokeMethod(
            context, [then, place] { then({place}); }, Qt::QueuedConnection);
    };
    rules.mayReach = [](const QHostAddress& address) { return address.isLoopback(); };
    return rules;
}

class Reader {
public:
    explicit Reader(const support::WebServer* web)
        : web_(web)
        , host_(std::move(practice::Host::start(letters()).value()))
        , window_(makers(), remembered_)
    {
        say("mail " + QByteArray::number(host_->port()));
        if (web_)
            say("web " + QByteArray::number(web_->port()));
        window_.setWhereTo([this](const Window::Wish& wish, const std::function<void(QString)>& then) {
            path_ = folder_.filePath(QStringLiteral("%1-%2").arg(++saved_).arg(wish.name));
            then(path_);
        });
        window_.resize(1000, 900);
        window_.show();
    }

    void read()
    {
        list();
        for (int line = 0; line < 2; ++line) {
            preview(line);
            open();
            draw();
            zoom();
            search();
            save();
            saveAttachments();
            print();
            if (web_)
                load();
        }
        leave();
    }

private:
    Window::Makers makers()
    {
        Window::Makers makers;
        makers.mailbox = [this](const account::Account& account, const base::Secret& password) {
            return std::make_unique<visit::Worker>(std::make_unique<visit::Keeper>(
                account, password, visit::Keeper::Options{folder_.filePath(QStringLiteral("account")), {}}));
        };
        makers.pictures = [this] {
            return std::make_unique<visit::WebPictures>(web_ ? rulesFor(*web_) : net::WebRules());
        };
        return makers;
    }

    void list()
    {
        account::Account account;
        account.host = host_->address();
        account.port = host_->port();
        account.user = host_->user();
        account.caFile = folder_.filePath(QStringLiteral("ca.pem"));
        if (!host_->writeCaFile(account.caFile))
            std::exit(1);
        window_.openMailbox(account, base::Secret("s3cret"));
        await("the listing", [this] { return window_.messages().model()->rowCount() == 2; });
        say("listed");
    }

    void preview(int line)
    {
        const QModelIndex row = window_.messages().model()->index(line, 0);
        QTest::mouseClick(window_.messages().viewport(), Qt::LeftButton, {},
                          window_.messages().visualRect(row).center());
        await("a preview", [this] { return page().kind == Page::Kind::Preview; });
        say("previewed");
    }

    void open()
    {
        drawn_ = false;
        QObject::connect(&view(), &HtmlView::remotePicturesFound, &window_, [this](int count) {
            drawn_ = drawn_ || (count > 0 && page().kind == Page::Kind::Whole);
        });
        trigger("Download");
        await("the whole message", [this] { return page().kind == Page::Kind::Whole; });
        say("opened");
    }

    void draw()
    {
        await("a drawing", [this] { return drawn_; });
        await("the offer", [this] { return button("Load Pictures"); });
        window_.grab();
        say("drawn");
    }

    void zoom()
    {
        for (const char* action : {"Zoom In", "Zoom Out", "Normal Size"}) {
            trigger(action);
            window_.resize(window_.width() - 60, window_.height());
            QTest::qWait(100); // drawn anew, after a pause of its own
        }
        say("zoomed");
    }

    void search()
    {
        trigger("Find in Message");
        QTest::keyClicks(window_.focusWidget(), QStringLiteral("the"));
        QTest::keyClick(window_.focusWidget(), Qt::Key_Escape);
        say("searched");
    }

    void save()
    {
        QSignalSpy saved(window_.desk(), &Desk::fileSaved);
        trigger("Save As");
        await("a saved message", [&] { return saved.count() == 1; });
        say("saved");
    }

    void saveAttachments()
    {
        QSignalSpy saved(window_.desk(), &Desk::fileSaved);
        const auto attachments = page().reading.attachments;
        for (const mail::Attachment& attachment : attachments)
            window_.desk()->saveAttachment(attachment.index,
                                           folder_.filePath(QStringLiteral("a%1").arg(attachment.index)));
        await("saved attachments", [&] { return saved.count() == attachments.size(); });
        say("attachments saved");
    }

    /// From the moment on that the window offers it.
    void print()
    {
        if (!window_.findChild<QAction*>(QStringLiteral("Save as PDF")))
            return;
        trigger("Save as PDF");
        await("a PDF file",
              [this] { return path_.endsWith(QLatin1String(".pdf")) && QFileInfo(path_).size() > 0; });
        say("printed");
    }

    void load()
    {
        QTest::mouseClick(button("Load Pictures"), Qt::LeftButton);
        await("the pictures", [this] {
            return !button("Load Pictures") && !button("Stop Pictures") && !web_->requests().isEmpty();
        });
        for (const QByteArray& request : web_->requests())
            say("asked " + request.split(' ').value(1));
    }

    void leave()
    {
        QSignalSpy left(&window_, &Window::left);
        window_.leave();
        await("the end", [&] { return left.count() > 0; });
        say("left");
    }

    [[nodiscard]] const Page& page() const { return window_.desk()->page(); }
    [[nodiscard]] HtmlView& view() const { return window_.pane().body().htmlView(); }

    QPushButton* button(const char* name) const
    {
        auto* button = window_.findChild<QPushButton*>(QLatin1String(name));
        return button && button->isVisible() ? button : nullptr;
    }

    void trigger(const char* name) const { window_.findChild<QAction*>(QLatin1String(name))->trigger(); }

    const support::WebServer* web_;
    QTemporaryDir folder_;
    QSettings settings_{folder_.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Remembered remembered_{settings_};
    std::unique_ptr<practice::Host> host_;
    Window window_;
    int saved_ = 0;
    QString path_; ///< where the latest was to be saved
    bool drawn_ = false;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    std::unique_ptr<support::WebServer> web;
    if (application.arguments().contains(QStringLiteral("--load")))
        web = std::make_unique<support::WebServer>(
            [](const QByteArray&) { return support::WebServer::ok(support::WebServer::picture()); });
    Reader(web.get()).read();
    return 0;
}

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/keychain.h"
#include "base/secret.h"
#include "ui/actions.h"
#include "ui/desk.h"
#include "ui/leave_dialog.h"
#include "visit/picture_loader.h"
#include "visit/text_finder.h"

#include <QMainWindow>
#include <QStringList>

#include <functional>
#include <map>

class QLabel;
class QPageLayout;
class QPrinter;
class QMimeData;
class QSplitter;

namespace ui {

class AccountList;
class AttachmentDeeds;
class Drawer;
class ErrorBar;
class FilterLine;
class MessageList;
class NewsBar;
class OpenInBrowser;
class PasswordBar;
class PasswordKeeper;
struct Print;
class ReadingPane;
class Remembered;
class RemotePictures;
class StatusLine;

/// The window "Restante": mailboxes at the left, what waits in one of them, the message that is read. Talks
/// to visit::Counter only; never waits.
///
/// Closing it asks about marks, carries out what was decided, leaves every mailbox with QUIT, and only then
/// closes; bounded, so that a dead server cannot hold it.
class Window : public QMainWindow {
    Q_OBJECT
public:
    struct PracticeMailbox {
        account::Account account;
        base::Secret password;
    };

    /// What a window cannot make itself. Tests bring their own.
    struct Makers {
        using Practised = std::function<void(base::Result<PracticeMailbox>)>;
        std::function<std::unique_ptr<visit::Counter>(const account::Account&, const base::Secret&)> mailbox;
        std::function<std::unique_ptr<visit::Counter>(const QStringList& files)> files;
        /// Makes a practice mailbox without waiting for it; calls back in this thread.
        std::function<void(Practised)> practice;
        /// Who draws HTML; none: the helper program.
        std::function<std::unique_ptr<Drawer>()> drawer = {};
        /// Opens a web or mail address that the person chose; false if nothing does. None: the desktop.
        std::function<bool(const QUrl&)> openUrl = {};
        /// Loads remote pictures, where the person wants them; empty: nothing ever does.
        std::function<std::unique_ptr<visit::PictureLoader>()> pictures = {};
        /// Finds words in what was saved of the mailbox; empty: nothing does.
        std::function<std::unique_ptr<visit::TextFinder>(const account::Account&)> finder = {};
        std::function<std::unique_ptr<visit::TextFinder>(const QStringList& files)> filesFinder = {};
        /// Where passwords are kept; empty: nowhere.
        std::shared_ptr<account::Keychain> keychain = {};
    };

    struct Wish {
        QString title;
        QString name;        ///< suggested
        bool folder = false; ///< one that exists, not a file
    };

    /// Where something is to be saved: asks, and calls back with a path unless the person thinks better of
    /// it.
    using WhereTo = std::function<void(const Wish& wish, std::function<void(QString)> then)>;

    /// Opens a file with the program that the system has for it; false: there is none.
    using Opener = std::function<bool(const QUrl& url)>;

    /// Which files, or which folder, are to be opened: asks in the same way.
    using WhatToOpen = std::function<void(const Wish& wish, std::function<void(QStringList)> then)>;

    /// Lets the person set a printer up; calls back unless the person thinks better of it.
    using WhichPrinter = std::function<void(std::shared_ptr<QPrinter> printer, std::function<void()> then)>;

    Window(Makers makers, Remembered& remembered, QWidget* parent = nullptr);
    ~Window() override;

    /// Shows the mailbox, and checks it; asks for an empty password first.
    void openMailbox(const account::Account& account, const base::Secret& password = {});
    void openFiles(const QStringList& files);
    void openPractice();

    /// Comes to the front and turns to the mailbox with this account::Account::key(); where that is only
    /// known by name, opens it.
    void raiseMailbox(const QString& accountKey);

    /// Ends without asking; marks stay for later.
    void leave();

    /// A failure that belongs to no mailbox.
    void tell(const base::Error& error);

    /// The mailbox that is shown; null when there is none.
    [[nodiscard]] Desk* desk() const { return desk_; }
    [[nodiscard]] MessageList& messages() const { return *messages_; }
    [[nodiscard]] ReadingPane& pane() const { return *pane_; }
    void setWhereTo(WhereTo whereTo) { whereTo_ = std::move(whereTo); }
    void setWhichPrinter(WhichPrinter whichPrinter) { whichPrinter_ = std::move(whichPrinter); }
    /// With what attachments are opened outside, and carried out of the window.
    void setOutside(Opener opener, std::function<void(QMimeData*)> carrier);
    void setWhatToOpen(WhatToOpen whatToOpen) { whatToOpen_ = std::move(whatToOpen); }

Q_SIGNALS:
    /// The window shows this mailbox from now on.
    void turnedTo(ui::Desk* desk);
    /// A failure that belongs to no mailbox was shown.
    void told(const base::Error& error);
    /// Every mailbox was left; the window is gone.
    void left();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setUpWidgets();
    void setUpToolBar();
    void setUpTabOrder();
    void setUpChoosers();
    void connectActions();
    void connectDeeds();
    void connectMarks();
    void connectBars();
    void connectReading();
    void connectBody();
    void connectLinks();
    void openUrl(const QUrl& url);
    void connectTrust();
    void saveCard(int part, const QString& name);
    void connectPictures();
    void connectBrowser();
    void enableBrowser();
    void turnPicturesTo(const Page& page);
    void showPictureSenders();
    void findHere();
    void connectFind();
    void filterBy(const QString& text);
    void showFound();
    void goToFound();
    void markFound();
    void connectTexts();
    void enableTexts();
    void withSource(QObject* receiver, std::function<void(const mail::Place&)> then);
    void showSource();
    void showHeaders();
    void preparePrint(const QPageLayout& layout, std::function<void(const Print&)> then);
    void printMessage();
    void tellPrinted(bool printed, const QString& printer);
    void savePdf();
    void enableReading();
    void readAhead();
    void connectLine();
    void enableLine();
    void showToll();
    void stop();
    void setSlowOrCostly(bool on);
    void showLineUse();
    void restoreShape();
    void keepShape();

    void connectDesk(Desk* desk, const QString& key);
    void addDesk(const QString& key, std::unique_ptr<visit::Counter> counter, Desk::Options options,
                 std::unique_ptr<visit::TextFinder> finder = {});
    std::unique_ptr<visit::TextFinder> finderFor(const account::Account& account) const;
    void replaceDesk(const QString& key, std::function<void()> open);
    void retire(std::map<QString, std::unique_ptr<Desk>>::iterator found);
    void turnTo(const QString& key);
    void chooseAccount(const QString& key);
    void forgetAccount(const QString& key);
    void showAccountMenu(const QPoint& at);
    void showOpenDialog();
    void showAbout();

    void showState();
    void showBars();
    [[nodiscard]] bool keychainMayKnow(const QString& key);
    void showNews();
    void showPage();
    void showProtections();
    void showPreview();
    void showPlaceholder();
    void enableActions();
    void remedy();
    void dismissTrouble();

    void markSelected(bool marked);
    void downloadSelected();
    void saveSelected();
    void saveOne(const mailbox::Row& row);
    void saveSeveral(const QList<mailbox::MessageId>& ids);
    void chooseFiles(bool folder);
    void showHistory();
    void showCleanUp();
    void keepHabit(const CleanUpHabit& habit);
    QString currentKey() const;
    void connectAttachments();
    void sortAs(mailbox::Order order);

    void ask(bool leaving);
    void decide(Verdict verdict, bool leaving);
    void carryOutAll();
    void takeReceipt(const QString& key, int kept);
    void beginLeaving();
    void takeLeft(Desk* desk);
    QList<mailbox::Row> allMarked() const;

    Makers makers_;
    Remembered& remembered_;
    WhereTo whereTo_;
    WhatToOpen whatToOpen_;
    WhichPrinter whichPrinter_;
    Drawer* printer_ = nullptr; ///< draws for paper; made when it is first needed
    Actions actions_;
    AccountList* accounts_;
    MessageList* messages_;
    ReadingPane* pane_;
    AttachmentDeeds* attachments_ = nullptr;
    Opener opener_;
    std::function<void(QMimeData*)> carrier_;
    FilterLine* filter_;
    QLabel* filterNote_; ///< what of the filter makes no sense
    ErrorBar* errors_;
    NewsBar* news_;
    NewsBar* proposal_;
    NewsBar* toll_;
    PasswordBar* passwords_;
    PasswordKeeper* keeper_;
    StatusLine* status_;
    RemotePictures* pictures_;
    OpenInBrowser* browser_ = nullptr;
    QSplitter* across_;
    QSplitter* down_;

    std::map<QString, std::unique_ptr<Desk>> desks_;
    std::map<QString, std::function<void()>> successors_; ///< wait until the one before is gone
    Desk* desk_ = nullptr;
    std::optional<base::Error> trouble_; ///< belongs to no mailbox

    enum class Ending { No, CarryingOut, Leaving, Left };
    Ending ending_ = Ending::No;
    bool asking_ = false;
    int receiptsDue_ = 0;
    bool allDeleted_ = true; ///< so far, of what is being carried out
    QSet<Desk*> leavingDesks_;
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/header_model.h"
#include "visit/counter.h"

#include <QCache>

namespace ui {

/// What the reading pane shows.
struct Page {
    enum class Kind {
        Nothing,
        Waiting, ///< asked for; the summary may be known already
        Preview,
        Whole,
        Failed, ///< error says why; the reading holds what was known before
    };
    Kind kind = Kind::Nothing;
    mailbox::MessageId id;
    mail::Reading reading;
    QString path; ///< of the whole message on this machine
    std::optional<base::Error> error;
    qint64 number = 0; ///< in this session, for messages without a header
};

/// Downloads under way.
struct Progress {
    int messages = 0; ///< still to come; 0: nothing is under way
    qint64 received = 0;
    qint64 octets = 0; ///< announced: a hint
};

/// One open mailbox as the window works with it: its counter, its rows, and what is known of both. Knows no
/// widget.
class Desk : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString name;            ///< what the person calls it
        bool hasPassword = true; ///< false: ask before the first visit
        bool remote = true;      ///< false: files on this machine
    };

    Desk(std::unique_ptr<visit::Counter> counter, Options options, QObject* parent = nullptr);
    ~Desk() override;

    /// Lists what waits, or asks for the password first.
    void check();
    void signOn(const base::Secret& password);
    void giveUpSigningOn();
    void look(const mailbox::MessageId& id);
    void open(const QList<mailbox::MessageId>& ids);
    void stop();
    /// Marks for deletion on leaving, or keeps. Where the server gives no lasting ids it says so and marks
    /// nothing.
    void mark(const QList<mailbox::MessageId>& ids, bool marked);
    void saveMessage(const mailbox::MessageId& id, const QString& to);
    void saveAttachment(int index, const QString& to);
    /// The person's word is in the orders.
    void carryOut(const QList<visit::DeleteOrder>& orders);
    void leave();
    void dismissTrouble();

    [[nodiscard]] mailbox::HeaderModel& mailbox() { return mailbox_; }
    [[nodiscard]] const QString& name() const { return options_.name; }
    [[nodiscard]] bool isRemote() const { return options_.remote; }
    [[nodiscard]] visit::Stage stage() const { return stage_; }
    [[nodiscard]] const visit::Link& link() const { return link_; }
    [[nodiscard]] const Page& page() const { return page_; }
    [[nodiscard]] const Progress& progress() const { return progress_; }
    [[nodiscard]] const std::optional<base::Error>& trouble() const { return trouble_; }
    [[nodiscard]] bool wantsPassword() const { return wantsPassword_; }
    [[nodiscard]] bool wasChecked() const { return wasChecked_; }
    [[nodiscard]] qint64 messages() const { return messages_; }
    [[nodiscard]] qint64 octets() const { return octets_; }
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// Stage, link, counts, progress, trouble or the wish for a password changed.
    void changed();
    void pageChanged();
    void checked();
    void fileSaved(const QString& path);
    /// All deletions were settled; `kept` of them did not happen, and trouble() says why.
    void carriedOut(int kept);
    void left();

private:
    void followVisit();
    void followMessages();
    void takePreview(const mailbox::MessageId& id, const mail::Reading& beginning);
    void takePreviewFailure(const mailbox::MessageId& id, const base::Error& error);
    void takeWhole(const mailbox::MessageId& id, const QString& path, const mail::Reading& reading);
    void takeOpenFailure(const mailbox::MessageId& id, const base::Error& error);
    void takeFailure(const base::Error& error);
    void takeReceipt(const visit::Receipt& receipt);
    void dropDeleted(const QList<mailbox::MessageId>& ids);
    void turnTo(Page page);
    void endDownload(const mailbox::MessageId& id);
    void showTrouble(const base::Error& error);

    std::unique_ptr<visit::Counter> counter_;
    Options options_;
    mailbox::HeaderModel mailbox_;
    visit::Stage stage_ = visit::Stage::Away;
    visit::Link link_;
    Page page_;
    Progress progress_;
    QSet<mailbox::MessageId> downloads_;
    QCache<mailbox::MessageId, mail::Reading> previews_;
    std::optional<base::Error> trouble_;
    bool wantsPassword_ = false;
    bool wasChecked_ = false;
    qint64 messages_ = 0;
    qint64 octets_ = 0;
};

} // namespace ui

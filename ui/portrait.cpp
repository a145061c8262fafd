// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portrait.h"

#include "mailbox/display.h"
#include "ui/message_list.h"
#include "ui/reading_pane.h"
#include "ui/sentences.h"
#include "ui/window.h"

#include <QFileInfo>
#include <QPixmap>
#include <QTextStream>

namespace ui {

namespace {

constexpr int unreachable = 69;
constexpr int cannotWrite = 73;
// A picture needs no 30 MB message.
constexpr qint64 octetsForAPicture = 1'000'000;
constexpr std::chrono::milliseconds glance{30};

void print(const QString& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

} // namespace

Portrait::Portrait(Window& window, Options options, QObject* parent)
    : QObject(parent)
    , window_(window)
    , options_(std::move(options))
{
    window_.resize(options_.size);
    connect(&window_, &Window::turnedTo, this, &Portrait::follow);
    limit_.setSingleShot(true);
    connect(&limit_, &QTimer::timeout, this,
            [this] { end(unreachable, tr("No picture: the mailbox took too long.")); });
    limit_.start(options_.limit);
    connect(&settling_, &QTimer::timeout, this, &Portrait::watchPicture);
    connect(&window_, &Window::told, this,
            [this](const base::Error& error) { end(unreachable, lineFor(error)); });
    if (window_.desk())
        follow(window_.desk());
}

void Portrait::follow(Desk* desk)
{
    desk_ = desk;
    connect(desk, &Desk::checked, this, [this] {
        printListing();
        openNext();
    });
    connect(desk, &Desk::pageChanged, this, &Portrait::watchPage);
    connect(desk, &Desk::changed, this, [this] {
        if (desk_->wantsPassword())
            end(unreachable, lineFor({base::Fault::PasswordMissing, desk_->name(), {}}));
        else if (!opening_ && desk_->trouble())
            end(unreachable, lineFor(*desk_->trouble()));
    });
}

void Portrait::printListing()
{
    const mailbox::HeaderModel& mailbox = desk_->mailbox();
    for (int line = 0; line < mailbox.rowCount(); ++line) {
        const mailbox::Row& row = mailbox.rowAt(line);
        print(QStringLiteral("%1\t%2\t%3\t%4\t%5")
                  .arg(row.number)
                  .arg(row.octets)
                  .arg(mailbox::fromText(row.summary), mailbox::subjectText(row.summary),
                       row.summary.date.toString(Qt::ISODate)));
    }
}

bool Portrait::isWanted(const mailbox::Row& row) const
{
    if (options_.number > 0)
        return row.number == options_.number;
    return row.headerKnown && row.octets <= octetsForAPicture;
}

void Portrait::openNext()
{
    opening_ = true;
    const mailbox::HeaderModel& mailbox = desk_->mailbox();
    do {
        ++line_;
    } while (line_ < mailbox.rowCount() && !isWanted(mailbox.rowAt(line_)));
    if (line_ >= mailbox.rowCount()) {
        end(unreachable, tr("No picture: no message could be opened."));
        return;
    }
    const mailbox::MessageId id = mailbox.rowAt(line_).id;
    window_.messages().select(id);
    if (options_.previewOnly)
        desk_->look(id);
    else
        desk_->open({id});
}

void Portrait::watchPage()
{
    if (!opening_)
        return;
    switch (desk_->page().kind) {
    case Page::Kind::Whole: settling_.start(glance); return;
    case Page::Kind::Failed: openNext(); return;
    case Page::Kind::Preview:
        if (options_.previewOnly)
            settling_.start(glance);
        return;
    case Page::Kind::Nothing:
    case Page::Kind::Held:
    case Page::Kind::Waiting: return;
    }
}

// The text is laid in piece by piece, and the mailbox may still be busy: a picture of that would be a lie.
void Portrait::watchPicture()
{
    if (!window_.pane().isComplete() || desk_->progress().messages > 0 || desk_->isBusy())
        return;
    settling_.stop();
    take();
}

void Portrait::take()
{
    if (!window_.grab().save(options_.file)) {
        end(cannotWrite, lineFor({base::Fault::CannotWrite, options_.file, {}}));
        return;
    }
    print(QFileInfo(options_.file).absoluteFilePath());
    end(0, {});
}

void Portrait::end(int exitCode, const QString& words)
{
    if (std::exchange(ended_, true))
        return;
    exitCode_ = exitCode;
    limit_.stop();
    settling_.stop();
    if (!words.isEmpty())
        QTextStream(stderr) << words << Qt::endl;
    window_.leave();
}

} // namespace ui

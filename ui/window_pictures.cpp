// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Remote pictures: between the pane that draws, the loader that fetches, and the person who decides.
#include "ui/body_view.h"
#include "ui/html_view.h"
#include "ui/open_in_browser.h"
#include "ui/picture_senders_dialog.h"
#include "ui/reading_pane.h"
#include "ui/remote_pictures.h"
#include "ui/window.h"

namespace ui {

namespace {

/// A name for the message that no other in this run has.
QString letterOf(const QString& mailbox, const Page& page)
{
    if (page.kind == Page::Kind::Nothing)
        return {};
    QStringList words{mailbox, QString::fromLatin1(page.id.uid.toHex()), QString::number(page.id.copy),
                      QString::fromLatin1(page.reading.summary.messageId.toHex())};
    for (const int index : page.way)
        words.append(QString::number(index));
    if (page.outside) // what was opened is a letter of its own
        words.append(QStringLiteral("inside %1").arg(page.insideOf));
    return words.join(QLatin1Char('\n'));
}

/// Nobody looked at who sent what lies in another message, or in a signature or encryption of one: anybody
/// can write it. What was encrypted stays so in what is shown of it.
PictureSender senderOf(const Page& page)
{
    PictureSender sender = pictureSenderOf(page.reading);
    if (page.outside && senderOf(*page.outside).doubt == PictureSender::Doubt::Encrypted)
        sender.doubt = PictureSender::Doubt::Encrypted;
    else if ((page.outside || !page.way.isEmpty()) && sender.doubt == PictureSender::Doubt::None)
        sender.doubt = PictureSender::Doubt::Sender;
    return sender;
}

} // namespace

void Window::connectPictures()
{
    pictures_ = new RemotePictures(pane_->pictureBar(), remembered_,
                                   makers_.pictures ? makers_.pictures() : nullptr, this);
    HtmlView* const view = &pane_->body().htmlView();
    connect(view, &HtmlView::remotePicturesFound, pictures_,
            [this, view] { pictures_->take(view->remotePictures()); });
    connect(pictures_, &RemotePictures::supplied, view, &HtmlView::supply);
    connect(actions_.pictureSenders, &QAction::triggered, this, &Window::showPictureSenders);
}

void Window::turnPicturesTo(const Page& page)
{
    const QString letter = letterOf(currentKey(), page);
    browser_->turnTo(letter);
    pictures_->turnTo(letter, senderOf(page));
}

void Window::showPictureSenders()
{
    auto* dialog = new PictureSendersDialog(remembered_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui

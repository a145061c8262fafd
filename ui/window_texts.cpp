// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with the message that is read, beyond showing it: its source, its headers, another
// encoding, paper.
#include "ui/body_view.h"
#include "ui/charset_menu.h"
#include "ui/drawer.h"
#include "ui/headers_dialog.h"
#include "ui/job.h"
#include "ui/print_order.h"
#include "ui/reading_pane.h"
#include "ui/remembered.h"
#include "ui/source_window.h"
#include "ui/status_line.h"
#include "ui/text_view.h"
#include "ui/window.h"

#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>

namespace ui {

namespace {

const QString foldingKey = QStringLiteral("folding");

QString nameFor(const mail::Summary& summary, const char* suffix)
{
    const QString subject = summary.subject.isEmpty() ? Window::tr("message") : summary.subject;
    return mail::safeFileName(subject) + QLatin1String(suffix);
}

QStringList pagesOf(const mail::Reading& reading)
{
    QStringList pages;
    for (const mail::Passage& passage : reading.passages)
        pages += passage.pages;
    return pages;
}

} // namespace

void Window::connectTexts()
{
    connect(actions_.source, &QAction::triggered, this, &Window::showSource);
    connect(actions_.headers, &QAction::triggered, this, &Window::showHeaders);
    connect(actions_.print, &QAction::triggered, this, &Window::printMessage);
    connect(actions_.savePdf, &QAction::triggered, this, &Window::savePdf);
    connect(actions_.foldQuotes, &QAction::toggled, this, [this](bool folding) {
        pane_->body().textView().setFolding(folding);
        remembered_.keepShape(foldingKey, folding ? "on" : "off");
    });
    actions_.foldQuotes->setChecked(remembered_.shape(foldingKey) != "off");
    connect(actions_.encoding, &CharsetMenu::chosen, this,
            [this](const QByteArray& charset) { desk_->chooseCharset(charset); });
    whichPrinter_ = [this](const std::shared_ptr<QPrinter>& printer, const std::function<void()>& then) {
        auto* dialog = new QPrintDialog(printer.get(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [printer, then] { then(); });
        dialog->open();
    };
}

void Window::enableTexts()
{
    const Page::Kind kind = desk_ ? desk_->page().kind : Page::Kind::Nothing;
    const bool here = pane_->hasMessage() && (kind == Page::Kind::Preview || kind == Page::Kind::Whole);
    for (QAction* action : {actions_.source, actions_.headers, actions_.print, actions_.savePdf})
        action->setEnabled(here);
    // What lies in a message is read by the charset of its own parts.
    actions_.encoding->setEnabled(here && desk_->page().way.isEmpty());
    actions_.encoding->showCharset(here ? desk_->charset() : QByteArray());
}

// What came of a preview lies with the counter, in another thread.
void Window::withSource(QObject* receiver, std::function<void(const mail::Place&)> then)
{
    const Page& page = desk_->page();
    if (page.kind == Page::Kind::Whole)
        return then(placeOf(page));
    auto* once = new QObject(receiver);
    connect(desk_, &Desk::sourceRead, once,
            [once, id = page.id, then](const mailbox::MessageId& read, const QByteArray& octets) {
                if (read != id)
                    return;
                once->deleteLater();
                then({{}, {}, octets});
            });
    desk_->readSource();
}

void Window::showSource()
{
    const Page& page = desk_->page();
    const bool whole = page.kind == Page::Kind::Whole;
    auto* window = new SourceWindow(page.reading.summary.subject, this);
    connect(window, &SourceWindow::saveWanted, this,
            [this, desk = QPointer(desk_), id = page.id, place = placeOf(page),
             name = nameFor(page.reading.summary, ".eml")](const QByteArray& beginning) {
                whereTo_({tr("Save Source"), name}, [=](const QString& path) {
                    if (!desk)
                        return;
                    if (!beginning.isEmpty())
                        desk->saveOctets(beginning, path);
                    else if (!place.way.isEmpty())
                        desk->saveNested(place, path);
                    else
                        desk->saveMessage(id, path);
                });
            });
    window->show();
    withSource(window, [window, whole, announced = page.peek.announced](const mail::Place& place) {
        if (whole)
            window->showMessage(place);
        else
            window->showBeginning(place.octets, announced);
    });
}

void Window::showHeaders()
{
    auto* dialog = new HeadersDialog(desk_->page().reading.summary.subject, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    withSource(dialog, [dialog](const mail::Place& place) { dialog->read(place); });
}

// As it is shown: as HTML, or as text.
void Window::preparePrint(const QPageLayout& layout, std::function<void(const Print&)> then)
{
    const Page& page = desk_->page();
    if (!printer_) {
        printer_ = makers_.drawer ? makers_.drawer().release() : new HelperDrawer;
        printer_->setParent(this);
    }
    const bool asHtml = pane_->body().showsHtml();
    auto* order = new PrintOrder(*printer_, printFrom(page.reading), std::move(then), this);
    order->begin(asHtml ? pagesOf(page.reading) : QStringList(), placeOf(page), printWidth(layout));
}

void Window::printMessage()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(usualLayout());
    printer->setDocName(desk_->page().reading.summary.subject);
    whichPrinter_(printer, [this, printer] {
        preparePrint(printer->pageLayout(), [this, printer](const Print& print) {
            inAnotherThread(
                this, [print, printer] { return paint(print, *printer); },
                [this, name = printer->printerName()](bool printed) { tellPrinted(printed, name); });
        });
    });
}

void Window::tellPrinted(bool printed, const QString& printer)
{
    if (printed)
        status_->showMessage(tr("Sent to the printer"), 8000);
    else
        tell({base::Fault::CannotWrite, printer, {}});
}

void Window::savePdf()
{
    whereTo_({tr("Save as PDF"), nameFor(desk_->page().reading.summary, ".pdf")},
             [this, desk = QPointer(desk_)](const QString& path) {
                 if (!desk || desk != desk_)
                     return;
                 const QPageLayout layout = usualLayout();
                 preparePrint(layout, [this, desk, path, layout](const Print& print) {
                     inAnotherThread(
                         this, [print, layout] { return pdfFrom(print, layout); },
                         [this, desk, path](const QByteArray& pdf) {
                             if (pdf.isEmpty())
                                 tell({base::Fault::CannotWrite, path, {}});
                             else if (desk)
                                 desk->saveOctets(pdf, path);
                         });
                 });
             });
}

} // namespace ui

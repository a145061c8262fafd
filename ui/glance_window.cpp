// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glance_window.h"

#include "ui/named.h"
#include "ui/picture_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize firstSize(760, 560);
constexpr int widest = 1600; // px; a larger picture is shown smaller

html::Order orderFor(const QByteArray& octets)
{
    const QString name = QStringLiteral("picture");
    html::Order order;
    order.html =
        QStringLiteral("<body style=\"margin:0\"><img src=\"cid:%1\" style=\"max-width:100%\">").arg(name);
    order.pane.width = widest;
    order.supplies = {{html::Picture::Kind::Cid, name, octets}};
    return order;
}

} // namespace

GlanceWindow::GlanceWindow(QWidget* parent, QString helper)
    : QDialog(parent)
    , helper_(std::move(helper))
    , stack_(new QStackedWidget(this))
    , words_(named(new QLabel(this), "Glance Words"))
    , text_(named(new QPlainTextEdit(this), "Glance Text"))
    , picture_(named(new PictureView(this), "Glance Picture"))
    , note_(named(new QLabel(this), "Glance Note"))
{
    named(this, "Glance");
    resize(firstSize);
    setUpLayout();
    text_->installEventFilter(this);
}

void GlanceWindow::setUpLayout()
{
    for (QLabel* label : {words_, note_}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMargin(8);
    }
    text_->setReadOnly(true);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget* page :
         {static_cast<QWidget*>(words_), static_cast<QWidget*>(text_), static_cast<QWidget*>(picture_)})
        stack_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stack_, 1);
    layout->addWidget(note_);
}

void GlanceWindow::showGlance(const QString& name, const visit::Glance& glance)
{
    setWindowTitle(name);
    note_->hide();
    if (renderer_)
        renderer_->cancel(std::exchange(ticket_, 0));
    if (glance.kind == visit::Glance::Kind::Text)
        showText(glance);
    else if (glance.cut)
        say(tr("This picture is too large for a preview. Open or save it."));
    else
        showPicture(glance);
    show();
    raise();
    activateWindow();
}

void GlanceWindow::showText(const visit::Glance& glance)
{
    text_->setPlainText(glance.text);
    stack_->setCurrentWidget(text_);
    text_->setFocus();
    note_->setText(tr("This is the beginning. Open or save it to read all of it."));
    note_->setVisible(glance.cut);
}

void GlanceWindow::showPicture(const visit::Glance& glance)
{
    if (!renderer_) {
        renderer_ = new html::Renderer(helper_, this);
        connect(renderer_, &html::Renderer::drawn, this, &GlanceWindow::takeDrawing);
        connect(renderer_, &html::Renderer::failed, this, &GlanceWindow::takeFailure);
    }
    say(tr("One moment…"));
    ticket_ = renderer_->draw(orderFor(glance.octets));
}

void GlanceWindow::takeDrawing(quint64 ticket, const html::Drawing& drawing)
{
    if (ticket != ticket_)
        return;
    const QImage picture = drawing.pictures.isEmpty() ? QImage() : drawing.pictures.begin().value();
    if (picture.isNull()) {
        say(tr("This picture is damaged, too large, or of a kind that is not shown here."));
        return;
    }
    picture_->showPicture(picture);
    stack_->setCurrentWidget(picture_);
}

void GlanceWindow::takeFailure(quint64 ticket, html::Renderer::Failure failure)
{
    if (ticket != ticket_)
        return;
    say(failure == html::Renderer::Failure::Unavailable
            ? tr("The program that draws pictures cannot be started.")
            : tr("This picture could not be drawn. It may be made to do harm."));
}

void GlanceWindow::say(const QString& words)
{
    words_->setText(words);
    stack_->setCurrentWidget(words_);
}

void GlanceWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space)
        close();
    else
        QDialog::keyPressEvent(event);
}

bool GlanceWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool space =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (space)
        close();
    return space || QDialog::eventFilter(watched, event);
}

} // namespace ui

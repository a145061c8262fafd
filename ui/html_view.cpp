// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_view.h"

#include "ui/desk.h"
#include "ui/drawer.h"
#include "ui/html_page.h"
#include "ui/html_sheet.h"
#include "ui/html_work.h"
#include "ui/palette.h"
#include "ui/reading_place.h"

#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

// Someone who drags an edge pauses about that long between two moves.
constexpr int settleTime = 150; // ms
// Qt lays out 100 KB of our own markup in about 30 ms; beyond this the window would stand still.
constexpr qsizetype mostMarkup = 3 << 20;

bool isTooLong(const html::Drawing& drawing)
{
    return drawing.page.html.size() > mostMarkup;
}

QString identityOf(const Page& page)
{
    QString way;
    for (const int index : page.way)
        way += QLatin1Char('/') + QString::number(index);
    if (page.outside)
        way += QStringLiteral("/inside ") + QString::number(page.insideOf);
    return QString::fromUtf8(page.id.uid) + QLatin1Char(' ') + QString::number(page.id.copy) + way +
           QLatin1Char(' ') + QString::fromUtf8(page.reading.summary.messageId);
}

} // namespace

HtmlView::HtmlView(QWidget* parent)
    : QScrollArea(parent)
    , work_(new HtmlWork(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // each page has its own
    auto* inside = new QWidget(this);
    inside->setBackgroundRole(QPalette::Base);
    inside->setAutoFillBackground(true);
    column_ = new QVBoxLayout(inside);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(1);
    setWidget(inside);
    settle_.setSingleShot(true);
    settle_.setInterval(settleTime);
    connect(&settle_, &QTimer::timeout, this, &HtmlView::drawAgain);
    connect(work_, &HtmlWork::drawn, this, &HtmlView::takeDrawings);
    connect(work_, &HtmlWork::failed, this, [this](html::Renderer::Failure failure) {
        blank();
        Q_EMIT failed(failure);
    });
}

HtmlView::~HtmlView() = default;

void HtmlView::setDrawer(Drawer* drawer)
{
    hasDrawer_ = true;
    work_->setDrawer(drawer);
}

html::Pane HtmlView::pane() const
{
    html::Pane pane;
    // A bar that comes and goes would change the width, and with it what is drawn.
    pane.width = std::max(1, width() - verticalScrollBar()->sizeHint().width());
    pane.zoom = zoom_;
    pane.dark = isDark(QGuiApplication::palette());
    pane.adaptColours = adapt_;
    return pane;
}

void HtmlView::showPage(const Page& page)
{
    if (!hasDrawer_)
        setDrawer(new HelperDrawer({}, this));
    const HtmlWork::Message message{leavesOf(page.reading), placeOf(page)};
    const QString identity = identityOf(page);
    if (message == work_->message() && identity == message_)
        return;
    if (identity != message_) {
        supplies_.clear();
        blank();
    }
    message_ = identity;
    for_ = pane();
    work_->start(message, for_, supplies_);
}

void HtmlView::clear()
{
    work_->stop();
    settle_.stop();
    blank();
}

void HtmlView::blank()
{
    isDrawn_ = false;
    const bool hadFocus = std::any_of(sheets_.cbegin(), sheets_.cend(),
                                      [](const HtmlSheet* sheet) { return sheet->hasFocus(); });
    setFocusProxy(nullptr);
    if (hadFocus)
        setFocus(); // else it would go to the next widget with the sheet
    setSheets(0);
    Q_EMIT remotePicturesFound(0);
}

bool HtmlView::isDrawn() const
{
    return isDrawn_;
}

bool HtmlView::isBusy() const
{
    return work_->isBusy() || (settle_.isActive() && isDrawn_ && pane() != for_);
}

void HtmlView::setZoom(double zoom)
{
    zoom_ = zoom;
    drawAgain();
}

void HtmlView::setAdaptColours(bool adapt)
{
    adapt_ = adapt;
    drawAgain();
}

void HtmlView::supply(const QList<html::Supply>& supplies)
{
    supplies_ += supplies;
    work_->supply(supplies_);
}

void HtmlView::drawAgain()
{
    const html::Pane now = pane();
    if (work_->message().leaves.isEmpty() || now == for_)
        return;
    for_ = now;
    work_->again(now);
}

void HtmlView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        settle_.start();
}

/// From pages that are as high as what they hold.
void HtmlView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar& bar = *verticalScrollBar();
    const bool back = event->modifiers() & Qt::ShiftModifier;
    if (event->key() == Qt::Key_Home)
        bar.triggerAction(QAbstractSlider::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        bar.triggerAction(QAbstractSlider::SliderToMaximum);
    else if (event->key() == Qt::Key_Space)
        bar.triggerAction(back ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
    else
        QScrollArea::keyPressEvent(event);
}

void HtmlView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        settle_.start();
}

void HtmlView::takeDrawings(const QList<html::Drawing>& drawings)
{
    if (std::any_of(drawings.cbegin(), drawings.cend(), isTooLong)) {
        blank();
        Q_EMIT tooLong();
        return;
    }
    setSheets(drawings.size());
    const int scrolled = verticalScrollBar()->value();
    const int range = verticalScrollBar()->maximum();
    for (qsizetype i = 0; i < drawings.size(); ++i) {
        HtmlSheet& sheet = *sheets_.at(i);
        const ReadingPlace place = placeIn(sheet);
        sheet.setWhole(drawings.size() > 1);
        sheet.showDrawing(drawings.at(i), for_.width);
        if (isDrawn_)
            goTo(place, sheet);
    }
    column_->activate();
    verticalScrollBar()->setValue(range > 0 && isDrawn_ ? scrolled * verticalScrollBar()->maximum() / range
                                                        : 0);
    const bool anew = !std::exchange(isDrawn_, true);
    Q_EMIT drawn(anew);
    Q_EMIT remotePicturesFound(int(remotePictures().size()));
}

void HtmlView::setSheets(qsizetype count)
{
    while (sheets_.size() > count)
        delete sheets_.takeLast();
    while (sheets_.size() < count)
        sheets_.append(makeSheet());
    for (qsizetype i = 0; i < count; ++i)
        sheets_.at(i)->setObjectName(i == 0 ? QStringLiteral("Message")
                                            : QStringLiteral("Message %1").arg(i + 1));
    column_->setAlignment(count > 1 ? Qt::AlignTop : Qt::Alignment()); // one fills the view, several do not
    setFocusProxy(sheets_.isEmpty() ? nullptr : sheets_.first());
}

HtmlSheet* HtmlView::makeSheet()
{
    auto* sheet = new HtmlSheet(widget());
    sheet->setAccessibleName(QStringLiteral("Message"));
    column_->addWidget(sheet);
    connect(sheet, &HtmlSheet::linkChosen, this, &HtmlView::linkChosen);
    connect(sheet, &HtmlSheet::linkPointedAt, this, &HtmlView::linkPointedAt);
    connect(sheet, &HtmlSheet::zoomWanted, this, &HtmlView::zoomWanted);
    sheet->show();
    return sheet;
}

html::Notes HtmlView::notes() const
{
    html::Notes notes;
    for (const HtmlSheet* sheet : sheets_)
        notes |= sheet->page()->page().notes;
    return notes;
}

QStringList HtmlView::remotePictures() const
{
    QStringList urls;
    for (const HtmlSheet* sheet : sheets_) {
        for (const html::Picture& picture : sheet->page()->page().pictures) {
            if (picture.kind == html::Picture::Kind::Remote && !picture.hidden &&
                !sheet->page()->shows(picture.name) && !urls.contains(picture.source))
                urls.append(picture.source);
        }
    }
    return urls;
}

void HtmlView::reveal(HtmlSheet* sheet)
{
    sheet->ensureCursorVisible();
    if (sheets_.size() < 2)
        return;
    const QRect at = sheet->cursorRect().translated(sheet->mapTo(widget(), QPoint()));
    ensureVisible(at.center().x(), at.center().y(), 0, viewport()->height() / 4);
}

} // namespace ui

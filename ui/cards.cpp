// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards.h"

#include "ui/card.h"
#include "ui/desk.h"

#include <QEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qsizetype mostCards = 5;  // what else there is can be saved as an attachment
constexpr double mostOfPane = 0.45; // of its height: the text matters more

/// A report first: it says why the message came at all.
QList<CardWords> wordsOf(const mail::Reading& reading)
{
    QList<CardWords> words;
    if (reading.report)
        words.append(deliveryWords(*reading.report));
    for (const mail::Invitation& invitation : reading.invitations)
        words.append(invitationWords(invitation, QTimeZone::systemTimeZone()));
    for (const mail::ContactCard& card : reading.cards)
        words.append(contactWords(card));
    return words;
}

} // namespace

Cards::Cards(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Base);
    if (parent)
        parent->installEventFilter(this);
    hide();
}

/// A part can be saved only where the whole message is here.
void Cards::showPage(const Page& page)
{
    QList<CardWords> words = wordsOf(page.reading);
    const qsizetype more = std::max(words.size() - mostCards, qsizetype(0));
    words.resize(words.size() - more);
    for (CardWords& one : words) {
        if (page.kind != Page::Kind::Whole || one.part < 0)
            one.deed.clear();
    }
    if (words == words_)
        return;
    words_ = words;
    showCards(words, more);
}

void Cards::showCards(const QList<CardWords>& words, qsizetype more)
{
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 6, 20, 6);
    layout->setSpacing(6);
    const QString name = QStringLiteral("Card");
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto* card = new Card(i == 0 ? name : name + QStringLiteral(" %1").arg(i + 1), words[i], content);
        connect(card, &Card::saveWanted, this, &Cards::saveWanted);
        layout->addWidget(card);
    }
    if (more > 0)
        layout->addWidget(new QLabel(
            more == 1 ? tr("One more is not shown.") : tr("%1 more are not shown.").arg(more), content));
    setWidget(content);
    setVisible(!words.isEmpty());
    fit();
}

QSize Cards::sizeHint() const
{
    const QWidget* content = widget();
    if (!content || words_.isEmpty())
        return {0, 0};
    const int room = parentWidget() ? int(parentWidget()->height() * mostOfPane) : content->height();
    return {content->sizeHint().width(), std::min(content->height(), room)};
}

QSize Cards::minimumSizeHint() const
{
    return {0, words_.isEmpty() ? 0 : fontMetrics().height() * 2};
}

/// A scroll area asks its content for the least height of wrapped labels at any width: far too much.
void Cards::fit()
{
    const int width = std::max(viewport()->width(), 200);
    if (QWidget* content = widget(); content && content->layout()) {
        for (Card* card : content->findChildren<Card*>())
            card->fitTo(width);
        content->setFixedHeight(std::max(0, content->layout()->totalHeightForWidth(width)));
    }
    updateGeometry();
}

void Cards::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

/// The share is of the pane's height.
bool Cards::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui

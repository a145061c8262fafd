// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bar.h"

#include "ui/icon.h"
#include "ui/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

constexpr int signSize = 20;

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

} // namespace

Bar::Bar(Look look, QWidget* parent)
    : QFrame(parent)
    , look_(std::move(look))
    , sign_(new QLabel(this))
    , happened_(plainLabel(this))
    , rest_(plainLabel(this))
    , deed_(new QPushButton(this))
    , dismiss_(new QPushButton(tr("Dismiss"), this))
{
    setObjectName(look_.name);
    setAccessibleName(look_.name);
    happened_->setObjectName(look_.name + QStringLiteral(" Text"));
    rest_->setObjectName(look_.name + QStringLiteral(" Advice"));
    setUpLayout();
    tint();
    connect(dismiss_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    hide();
}

void Bar::setUpLayout()
{
    QFont bold = font();
    bold.setBold(true);
    happened_->setFont(bold);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(happened_);
    words->addWidget(rest_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(10);
    layout->addWidget(sign_, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(deed_, 0, Qt::AlignVCenter);
    layout->addWidget(dismiss_, 0, Qt::AlignVCenter);
}

void Bar::present(const QString& happened, const QString& rest, const QString& deed)
{
    happened_->setText(happened);
    rest_->setText(rest);
    rest_->setVisible(!rest.isEmpty());
    deed_->setText(deed);
    deed_->setVisible(!deed.isEmpty());
    setAccessibleDescription(happened + QLatin1Char(' ') + rest);
    setVisible(true);
}

void Bar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

void Bar::tint()
{
    sign_->setPixmap(icon(look_.sign).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    setAutoFillBackground(true);
    setPalette(tinted(look_.hue));
}

} // namespace ui

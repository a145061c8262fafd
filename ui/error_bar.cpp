// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_bar.h"

#include "ui/icon.h"
#include "ui/palette.h"
#include "ui/sentences.h"

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

ErrorBar::ErrorBar(QWidget* parent)
    : QFrame(parent)
    , sign_(new QLabel(this))
    , happened_(plainLabel(this))
    , rest_(plainLabel(this))
    , remedyButton_(new QPushButton(this))
    , dismissButton_(new QPushButton(tr("Dismiss"), this))
{
    setObjectName(QStringLiteral("Error"));
    setAccessibleName(QStringLiteral("Error"));
    happened_->setObjectName(QStringLiteral("Error Text"));
    rest_->setObjectName(QStringLiteral("Error Advice"));
    remedyButton_->setObjectName(QStringLiteral("Remedy"));
    dismissButton_->setObjectName(QStringLiteral("Dismiss"));
    setUpLayout();
    tint();
    connect(remedyButton_, &QPushButton::clicked, this, [this] { Q_EMIT remedyChosen(remedy_); });
    connect(dismissButton_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    hide();
}

void ErrorBar::setUpLayout()
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
    layout->addWidget(remedyButton_, 0, Qt::AlignVCenter);
    layout->addWidget(dismissButton_, 0, Qt::AlignVCenter);
}

void ErrorBar::tell(const base::Error& error, Remedy remedy)
{
    const Words words = wordsFor(error);
    present(words.happened,
            words.server.isEmpty() ? words.advice : words.advice + QLatin1Char('\n') + words.server, remedy);
}

void ErrorBar::tell(const QString& happened, const QString& advice)
{
    present(happened, advice, Remedy::None);
}

void ErrorBar::present(const QString& happened, const QString& rest, Remedy remedy)
{
    remedy_ = remedy;
    happened_->setText(happened);
    rest_->setText(rest);
    rest_->setVisible(!rest.isEmpty());
    remedyButton_->setText(remedy == Remedy::EnterPassword ? tr("Enter Password") : tr("Try Again"));
    remedyButton_->setVisible(remedy != Remedy::None);
    setAccessibleDescription(happened + QLatin1Char(' ') + rest);
    setVisible(true);
}

void ErrorBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

void ErrorBar::tint()
{
    sign_->setPixmap(icon(QStringLiteral("warning")).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    setAutoFillBackground(true);
    setPalette(tinted(QColor(0xE0, 0x8A, 0x00)));
}

ErrorBar::Remedy remedyFor(const base::Error& error)
{
    switch (error.fault) {
    case base::Fault::LoginRefused:
    case base::Fault::PasswordMissing: return ErrorBar::Remedy::EnterPassword;
    default: break;
    }
    switch (base::blameFor(error.fault)) {
    case base::Blame::Lost:
    case base::Blame::Locked:
    case base::Blame::Broken: return ErrorBar::Remedy::TryAgain;
    case base::Blame::Refused:
        return error.fault == base::Fault::GreetingRefused ? ErrorBar::Remedy::TryAgain
                                                           : ErrorBar::Remedy::None;
    case base::Blame::Usage:
    case base::Blame::Insecure:
    case base::Blame::Disk:
    case base::Blame::Damaged: return ErrorBar::Remedy::None;
    }
    Q_UNREACHABLE();
}

} // namespace ui

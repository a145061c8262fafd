// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card.h"

#include "ui/enter_button.h"
#include "ui/icon.h"
#include "ui/palette.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {

namespace {

constexpr int signSize = 20;
constexpr int leastLetters = 64; // of a line of text, wide ones, beside the button

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    label->setWordWrap(true); // after the policy, of which it is a part
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

QFormLayout* rowsOf(const CardWords& words, QWidget* parent)
{
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(10);
    rows->setVerticalSpacing(2);
    for (const CardWords::Row& row : words.rows) {
        QLabel* value = plainLabel(row.value, parent);
        if (row.caption.isEmpty()) {
            rows->addRow(value);
            continue;
        }
        auto* caption = new QLabel(parent);
        caption->setTextFormat(Qt::PlainText);
        caption->setText(row.caption);
        rows->addRow(caption, value);
    }
    return rows;
}

QString textOf(const CardWords& words)
{
    QStringList lines{words.title};
    for (const CardWords::Row& row : words.rows)
        lines.append(row.caption.isEmpty() ? row.value : row.caption + QLatin1Char(' ') + row.value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Card::Card(const QString& name, CardWords words, QWidget* parent)
    : QFrame(parent)
    , words_(std::move(words))
    , sign_(new QLabel(this))
{
    setObjectName(name);
    setAccessibleName(name);
    setAccessibleDescription(textOf(words_));
    setUpLayout(name);
    setBackgroundRole(QPalette::Window); // the pane's own is Base, and a tint would not show
    setAutoFillBackground(true);
    paintTone();
}

void Card::setUpLayout(const QString& name)
{
    QLabel* title = plainLabel(words_.title, this);
    title->setObjectName(name + QStringLiteral(" Title"));
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    auto* text = new QVBoxLayout;
    text->setSpacing(4);
    text->addWidget(title);
    text->addLayout(rowsOf(words_, this));
    columns_ = new QHBoxLayout;
    columns_->setSpacing(10);
    columns_->addLayout(text, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(10);
    row->addWidget(sign_, 0, Qt::AlignTop);
    row->addLayout(columns_, 1);
    if (words_.deed.isEmpty())
        return;
    auto* save = new EnterButton(words_.deed, this);
    save->setObjectName(name + QStringLiteral(" Save"));
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(words_.part, words_.fileName); });
    columns_->addWidget(save, 0, Qt::AlignTop | Qt::AlignLeading);
}

void Card::fitTo(int width)
{
    const bool narrow = width < fontMetrics().averageCharWidth() * leastLetters;
    columns_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void Card::paintTone()
{
    const QColor hue =
        words_.tone == HeadWords::Tone::Care ? QColor(0xE0, 0x8A, 0x00) : QColor(0x3A, 0x7B, 0xBF);
    sign_->setPixmap(icon(words_.sign).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    setPalette(tinted(hue));
}

void Card::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintTone();
}

} // namespace ui

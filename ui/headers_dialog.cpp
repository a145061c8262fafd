// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/headers_dialog.h"

#include "base/visible.h"
#include "ui/job.h"
#include "ui/named.h"
#include "ui/palette.h"
#include "ui/sentences.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize firstSize(760, 520);
// Each is laid out; the longest honest headers have some two hundred fields.
constexpr qsizetype mostShown = 2000;
constexpr qsizetype longestShown = 20'000; // letters of one field
constexpr int hang = 24;                   // px that the following lines of a field stand back

} // namespace

HeadersDialog::HeadersDialog(const QString& subject, QWidget* parent)
    : QDialog(parent)
    , text_(named(new QTextEdit(this), "Header Fields"))
{
    named(this, "All Headers");
    setWindowTitle(subject.isEmpty() ? tr("All Headers") : tr("All Headers of “%1”").arg(subject));
    text_->setReadOnly(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = named(new QPushButton(tr("&Copy All"), this), "Copy All");
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text_->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text_);
    layout->addWidget(buttons);
    resize(firstSize);
}

void HeadersDialog::read(const mail::Place& message)
{
    inAnotherThread(
        this, [message] { return mail::allFields(message); },
        [this](const base::Result<QList<mail::ReadableField>>& fields) { take(fields); });
}

void HeadersDialog::take(const base::Result<QList<mail::ReadableField>>& fields)
{
    text_->clear();
    if (!fields)
        return text_->setPlainText(lineFor(fields.error()));
    if (fields->isEmpty())
        return text_->setPlainText(tr("This message has no header."));
    const qsizetype shown = std::min(fields->size(), mostShown);
    for (const mail::ReadableField& field : fields->first(shown))
        add(field);
    if (const qsizetype more = fields->size() - shown; more > 0)
        add({{}, tr("%1 more fields are not shown; Message Source has them.").arg(numberText(more))});
    text_->moveCursor(QTextCursor::Start);
}

void HeadersDialog::add(const mail::ReadableField& field)
{
    QTextCursor cursor(text_->document());
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTextIndent(-hang);
    block.setLeftMargin(hang);
    block.setBottomMargin(3);
    if (!text_->document()->isEmpty())
        cursor.insertBlock(block);
    else
        cursor.setBlockFormat(block);
    QTextCharFormat name;
    name.setFontWeight(QFont::DemiBold);
    if (!field.name.isEmpty())
        cursor.insertText(base::visible(field.name.left(longestShown)) + QLatin1String(": "), name);
    cursor.insertText(base::visible(field.value.left(longestShown)), QTextCharFormat());
}

} // namespace ui

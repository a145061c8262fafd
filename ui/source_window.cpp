// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source_window.h"

#include "ui/job.h"
#include "ui/named.h"
#include "ui/sentences.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize firstSize(860, 640);

} // namespace

SourceWindow::SourceWindow(const QString& subject, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , text_(named(new QPlainTextEdit(this), "Source"))
    , words_(named(new QLineEdit(this), "Find in Source"))
    , found_(named(new QLabel(this), "Find Result"))
    , notice_(named(new QLabel(this), "Source Notice"))
    , part_(named(new QLabel(this), "Part"))
    , earlier_(named(new QPushButton(tr("&Earlier"), this), "Earlier"))
    , later_(named(new QPushButton(tr("&Later"), this), "Later"))
{
    named(this, "Message Source");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(subject.isEmpty() ? tr("Message Source") : tr("Source of “%1”").arg(subject));
    text_->setReadOnly(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setTabChangesFocus(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    notice_->setTextFormat(Qt::PlainText);
    notice_->setWordWrap(true);
    notice_->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(notice_);
    layout->addWidget(makeFindRow());
    layout->addWidget(text_, 1);
    layout->addWidget(makePartRow());
    setUpKeys();
    resize(firstSize);
    text_->setFocus();
}

QWidget* SourceWindow::makeFindRow()
{
    auto* box = new QWidget(this);
    auto* save = named(new QPushButton(tr("&Save As…"), box), "Save Source");
    words_->setPlaceholderText(tr("Find in the source"));
    words_->setClearButtonEnabled(true);
    words_->setMaximumWidth(320);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words_, 1);
    row->addWidget(found_);
    row->addStretch();
    row->addWidget(save);
    connect(words_, &QLineEdit::returnPressed, this, &SourceWindow::find);
    connect(words_, &QLineEdit::textChanged, this, [this] {
        found_->clear();
        nextFind_ = 0;
    });
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(message_.octets); });
    return box;
}

QWidget* SourceWindow::makePartRow()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(part_, 1);
    row->addWidget(earlier_);
    row->addWidget(later_);
    connect(earlier_, &QPushButton::clicked, this, [this] { turnTo(piece_.index - 1); });
    connect(later_, &QPushButton::clicked, this, [this] { turnTo(piece_.index + 1); });
    return box;
}

void SourceWindow::setUpKeys()
{
    const auto key = [this](const QKeySequence& keys, auto deed) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, deed);
    };
    key(QKeySequence::Find, [this] {
        words_->setFocus(Qt::ShortcutFocusReason);
        words_->selectAll();
    });
    key(QKeySequence::FindNext, [this] { find(); });
    key(QKeySequence::Close, [this] { close(); });
    key(Qt::Key_Escape, [this] { close(); });
}

void SourceWindow::showMessage(const mail::Place& message)
{
    message_ = message;
    turnTo(0);
}

void SourceWindow::showBeginning(const QByteArray& octets, qint64 announced)
{
    const QString came = numberText(octets.size());
    notice_->setText(
        octets.isEmpty() ? tr("Nothing of this message came yet.")
        : announced > octets.size()
            ? tr("The beginning, as far as it came: %1 of about %2 octets. The rest is on the server.")
                  .arg(came, numberText(announced))
            : tr("What came of this message: %1 octets. It is not saved on this computer.").arg(came));
    notice_->show();
    message_ = {{}, {}, octets};
    if (!octets.isEmpty())
        turnTo(0);
    else
        showPart();
}

void SourceWindow::turnTo(qint64 index, qint64 at)
{
    inAnotherThread(
        this, [message = message_, index] { return readPiece(message, index); },
        [this, at](const base::Result<SourcePiece>& piece) { take(piece, at); });
}

void SourceWindow::take(const base::Result<SourcePiece>& piece, qint64 at)
{
    if (!piece) {
        notice_->setText(lineFor(piece.error()));
        notice_->show();
        return;
    }
    if (at >= 0 && at < piece->begin && piece->index > 0) // in the line that the part before ends with
        return turnTo(piece->index - 1, at);
    piece_ = *piece;
    text_->setPlainText(sourceText(piece_.octets));
    showPart();
    if (at >= 0)
        select(at);
}

void SourceWindow::showPart()
{
    const qint64 end = piece_.begin + piece_.octets.size();
    part_->setText(piece_.index == 0 && piece_.isLast()
                       ? tr("%1 octets").arg(numberText(piece_.total))
                       : tr("Octets %1 to %2 of %3")
                             .arg(numberText(piece_.begin + 1), numberText(end), numberText(piece_.total)));
    earlier_->setVisible(piece_.index > 0 || !piece_.isLast());
    later_->setVisible(piece_.index > 0 || !piece_.isLast());
    earlier_->setEnabled(piece_.index > 0);
    later_->setEnabled(!piece_.isLast());
}

// Text that was made from the octets before it is as long as the text before it.
void SourceWindow::select(qint64 at)
{
    const auto inside = qsizetype(qBound<qint64>(0, at - piece_.begin, piece_.octets.size()));
    const qsizetype position = sourceText(QByteArrayView(piece_.octets).first(inside)).size();
    QTextCursor cursor(text_->document());
    cursor.setPosition(int(position));
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, int(words_->text().size()));
    text_->setTextCursor(cursor);
    text_->ensureCursorVisible();
}

void SourceWindow::find()
{
    if (words_->text().isEmpty() || std::exchange(finding_, true))
        return;
    inAnotherThread(
        this,
        [message = message_, words = words_->text(), from = nextFind_] {
            return findInSource(message, words, from);
        },
        [this](qint64 at) { takeFound(at); });
}

void SourceWindow::takeFound(qint64 at)
{
    finding_ = false;
    found_->setText(at < 0 ? tr("Not found") : QString());
    if (at < 0)
        return;
    nextFind_ = at + 1;
    if (at >= piece_.begin && at < piece_.begin + piece_.octets.size())
        select(at);
    else
        turnTo(at / pieceOctets, at);
}

} // namespace ui

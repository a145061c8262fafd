// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_note.h"

#include "ui/named.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

QString wordsFor(html::Notes notes)
{
    QStringList words;
    if (notes & (html::Note::CutAtSize | html::Note::TooMany))
        words.append(BodyNote::tr("This page is too long to be drawn whole: its end is missing."));
    if (notes & html::Note::TooDeep)
        words.append(BodyNote::tr("Parts of this page are nested too deeply to look as they were meant."));
    if (notes & html::Note::StylesCut)
        words.append(BodyNote::tr("Some of this page's styles were left out."));
    if (notes & html::Note::TooManyLinks)
        words.append(BodyNote::tr("This page has too many links: the last ones are plain text."));
    return words.join(QLatin1Char(' '));
}

QString wordsFor(html::Renderer::Failure failure)
{
    using Failure = html::Renderer::Failure;
    switch (failure) {
    case Failure::TooSlow:
        return BodyNote::tr("Drawing this message as HTML took too long. This is its text.");
    case Failure::Crashed: return BodyNote::tr("This message cannot be drawn as HTML. This is its text.");
    case Failure::Unavailable:
        return BodyNote::tr("HTML cannot be drawn just now: its helper program restante-html does not start. "
                            "This is the text of the message.");
    }
    Q_UNREACHABLE();
}

} // namespace

BodyNote::BodyNote(QWidget* parent)
    : QFrame(parent)
    , words_(named(new QLabel(this), "Body Note"))
    , way_(new QPushButton(this))
{
    way_->setObjectName(QStringLiteral("Text or HTML"));
    way_->setFlat(true);
    way_->setCursor(Qt::PointingHandCursor);
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    words_->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 12, 0);
    row->addWidget(words_, 1);
    row->addWidget(way_, 0, Qt::AlignTop);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(way_, &QPushButton::clicked, this, [this] { Q_EMIT plainWanted(toText_); });
    hide();
}

void BodyNote::tellOfPage(html::Notes notes, bool both)
{
    const QString words = wordsFor(notes);
    toText_ = true;
    tell(words, both || !words.isEmpty() ? tr("Show as Plain Text") : QString());
}

void BodyNote::tellOfText(bool hasPage)
{
    toText_ = false;
    tell({}, hasPage ? tr("Show as HTML") : QString());
}

void BodyNote::tellOf(html::Renderer::Failure failure)
{
    tell(wordsFor(failure), {});
}

void BodyNote::tellTooLong()
{
    tell(tr("This message is too long to be drawn as HTML. This is its text."), {});
}

void BodyNote::tellNothing()
{
    tell({}, {});
}

void BodyNote::tell(const QString& words, const QString& way)
{
    words_->setText(words);
    way_->setText(way);
    way_->setVisible(!way.isEmpty());
    setVisible(!words.isEmpty() || !way.isEmpty());
}

} // namespace ui

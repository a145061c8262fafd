// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_bar.h"

#include "base/visible.h"
#include "ui/named.h"
#include "ui/palette.h"
#include "ui/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace ui {

namespace {

const QColor calmBlue(0x3A, 0x7B, 0xBF);
constexpr qsizetype reasonsTold = 12; // more than that nobody reads

/// One for each kind of failure and host.
QStringList reasons(const QList<PictureFailure>& failures)
{
    QStringList lines;
    for (const PictureFailure& failure : failures)
        lines.append(wordsFor(failure.error).happened);
    lines.removeDuplicates();
    if (lines.size() > reasonsTold)
        lines = lines.first(reasonsTold) + QStringList{QStringLiteral("…")};
    return lines;
}

/// Escaped: where Qt would take some text for markup.
QString tipOf(const QStringList& lines)
{
    return QStringLiteral("<p>") +
           lines.join(QLatin1Char('\n'))
               .toHtmlEscaped()
               .replace(QLatin1Char('\n'), QLatin1String("</p><p>")) +
           QStringLiteral("</p>");
}

QString offerWords(qsizetype pictures, const PictureSender& sender, bool always)
{
    const QString what = pictures == 1
                             ? PictureBar::tr("1 remote picture is not loaded")
                             : PictureBar::tr("%1 remote pictures are not loaded").arg(numberText(pictures));
    if (sender.doubt == PictureSender::Doubt::Encrypted)
        return PictureBar::tr("%1: loading them could give away what was encrypted.",
                              "3 remote pictures are not loaded")
            .arg(what);
    if (always)
        return PictureBar::tr("%1: it is doubtful that this sender wrote the message.",
                              "3 remote pictures are not loaded")
            .arg(what);
    return PictureBar::tr("%1, so that the sender does not learn that you read this.",
                          "3 remote pictures are not loaded")
        .arg(what);
}

} // namespace

PictureBar::PictureBar(QWidget* parent)
    : QFrame(parent)
    , words_(new QLabel(this))
    , load_(named(new QPushButton(tr("Load Pictures"), this), "Load Pictures"))
    , always_(named(new QPushButton(tr("Always for This Sender"), this), "Always Load Pictures"))
    , stop_(named(new QPushButton(tr("Stop"), this), "Stop Pictures"))
    , again_(named(new QPushButton(tr("Try Again"), this), "Try Pictures Again"))
    , dismiss_(named(new QPushButton(tr("Dismiss"), this), "Dismiss Pictures"))
{
    named(this, "Remote Pictures");
    words_->setObjectName(QStringLiteral("Remote Pictures Text"));
    setUpLayout();
    tint();
    connect(load_, &QPushButton::clicked, this, &PictureBar::loadWanted);
    connect(again_, &QPushButton::clicked, this, &PictureBar::loadWanted);
    connect(always_, &QPushButton::clicked, this, &PictureBar::alwaysWanted);
    connect(stop_, &QPushButton::clicked, this, &PictureBar::stopWanted);
    connect(dismiss_, &QPushButton::clicked, this, &PictureBar::showNothing);
    hide();
}

void PictureBar::setUpLayout()
{
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 5, 12, 5);
    row->addWidget(words_, 1);
    for (QPushButton* button : {load_, always_, stop_, again_, dismiss_})
        row->addWidget(button);
}

void PictureBar::present(const QString& words, const QString& tip, const QList<QPushButton*>& buttons)
{
    words_->setText(words);
    words_->setToolTip(tip);
    setAccessibleDescription(words);
    for (QPushButton* button : {load_, always_, stop_, again_, dismiss_})
        button->setVisible(buttons.contains(button));
    show();
}

void PictureBar::offer(qsizetype pictures, const PictureSender& sender, bool always)
{
    using Doubt = PictureSender::Doubt;
    QList<QPushButton*> buttons;
    if (sender.doubt != Doubt::Encrypted)
        buttons.append(load_);
    if (sender.doubt == Doubt::None)
        buttons.append(always_);
    always_->setToolTip(
        tr("Pictures in messages from %1 load by themselves from now on. View > Senders Whose Pictures Load "
           "takes this back.")
            .arg(base::visible(sender.address).toHtmlEscaped()));
    present(offerWords(pictures, sender, always), {}, buttons);
}

void PictureBar::showProgress(qsizetype done, qsizetype all)
{
    present(tr("Loading pictures: %1 of %2").arg(numberText(done), numberText(all)), {}, {stop_});
}

void PictureBar::showFailures(const QList<PictureFailure>& failures)
{
    const QString words = failures.size() == 1
                              ? tr("1 picture could not be loaded.")
                              : tr("%1 pictures could not be loaded.").arg(numberText(failures.size()));
    const QStringList lines = reasons(failures);
    present(words, tipOf(lines), {again_, dismiss_});
    setAccessibleDescription(words + QLatin1Char(' ') + lines.join(QLatin1Char(' ')));
}

void PictureBar::showNothing()
{
    hide();
}

void PictureBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

void PictureBar::tint()
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setPalette(tinted(calmBlue));
}

} // namespace ui

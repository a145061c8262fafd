// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment_warning.h"

#include "ui/attachment_words.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::Attachments)
};

QString question(const mail::Attachment& attachment, bool mayOpen)
{
    return (mayOpen ? Say::tr("Open “%1” all the same?") : Say::tr("“%1” is not opened from here."))
        .arg(shownName(attachment));
}

QString advice(bool mayOpen)
{
    return mayOpen
               ? Say::tr("Open it only if you expected it from this sender.")
               : Say::tr("If you know what it is and trust who sent it, save it first. It is saved as a file "
                         "that does not run.");
}

void addButton(QMessageBox& box, const QString& words, const char* name, const std::function<void()>& deed)
{
    QPushButton* button = box.addButton(words, QMessageBox::ActionRole);
    button->setObjectName(QLatin1String(name));
    QObject::connect(button, &QPushButton::clicked, box.parent(), deed);
}

} // namespace

void warnOf(const mail::Attachment& attachment, const WarningAnswers& answers, QWidget* parent)
{
    auto* box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("Attachment Warning"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(Say::tr("Open Attachment"));
    const bool mayOpen = bool(answers.open);
    // All in the one label that is plain text for sure.
    box->setText(
        QStringList{question(attachment, mayOpen), warningSentences(attachment, false), advice(mayOpen)}.join(
            QStringLiteral("\n\n")));
    if (mayOpen)
        addButton(*box, Say::tr("&Open Anyway"), "Open Anyway", answers.open);
    addButton(*box, Say::tr("&Save…"), "Save Instead", answers.save);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    box->setEscapeButton(box->defaultButton());
    box->open();
}

} // namespace ui

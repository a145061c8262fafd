// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave_dialog.h"

#include "mailbox/display.h"
#include "ui/icon.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype subjectsNamed = 10;
constexpr qsizetype subjectLetters = 60;
constexpr int signSize = 40;

QList<mailbox::Row> withoutCopy(const QList<mailbox::Row>& marked)
{
    QList<mailbox::Row> rows;
    std::copy_if(marked.begin(), marked.end(), std::back_inserter(rows),
                 [](const mailbox::Row& row) { return !row.saved; });
    return rows;
}

QString nameOf(const mailbox::Row& row)
{
    QString subject = mailbox::subjectText(row.summary);
    if (subject.isEmpty())
        subject =
            row.headerKnown ? LeaveDialog::tr("(no subject)") : LeaveDialog::tr("Message %1").arg(row.number);
    if (subject.size() > subjectLetters)
        subject = subject.left(subjectLetters) + QStringLiteral("…");
    const QString from = mailbox::fromText(row.summary).left(subjectLetters);
    return from.isEmpty() ? subject : LeaveDialog::tr("%1 (from %2)", "subject, sender").arg(subject, from);
}

QString listOf(const QList<mailbox::Row>& rows)
{
    QString list;
    for (const mailbox::Row& row : rows.first(std::min(rows.size(), subjectsNamed)))
        list += QStringLiteral("\n  • ") + nameOf(row);
    if (const qsizetype more = rows.size() - subjectsNamed; more > 0)
        list += QStringLiteral("\n  ") + LeaveDialog::tr("and %1 more").arg(QLocale().toString(more));
    return list;
}

QString countWords(qsizetype marked)
{
    if (marked == 1)
        return LeaveDialog::tr("1 message is marked to be deleted on the server.");
    return LeaveDialog::tr("%1 messages are marked to be deleted on the server.")
        .arg(QLocale().toString(marked));
}

QString copyWords(const QList<mailbox::Row>& lost, qsizetype marked)
{
    if (lost.isEmpty())
        return marked == 1 ? LeaveDialog::tr("It has a saved copy on this computer.")
                           : LeaveDialog::tr("Each has a saved copy on this computer.");
    QString text;
    if (marked == 1)
        text = LeaveDialog::tr("It has no saved copy on this computer. Deleted, it is gone for good:");
    else if (lost.size() == marked)
        text = LeaveDialog::tr(
            "None of them has a saved copy on this computer. Deleted, they are gone for good:");
    else if (lost.size() == 1)
        text = LeaveDialog::tr("1 of them has no saved copy on this computer. Deleted, it is gone for good:");
    else
        text = LeaveDialog::tr(
                   "%1 of them have no saved copy on this computer. Deleted, they are gone for good:")
                   .arg(QLocale().toString(lost.size()));
    return text + listOf(lost);
}

} // namespace

LeaveDialog::LeaveDialog(const Stake& stake, QWidget* parent)
    : QMessageBox(parent)
{
    setObjectName(QStringLiteral("Delete Messages"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Delete Messages"));
    setTextFormat(Qt::PlainText);
    setIconPixmap(ui::icon(QStringLiteral("warning")).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    setText(countWords(stake.marked.size()));
    setInformativeText(copyWords(withoutCopy(stake.marked), stake.marked.size()));
    setUpButtons(stake.leaving);
}

void LeaveDialog::setUpButtons(bool leaving)
{
    const auto button = [this](const QString& text, const char* name, ButtonRole role) {
        QPushButton* made = addButton(text, role);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(QLatin1String(name));
        return made;
    };
    const QAbstractButton* const deleteNow = button(tr("&Delete Now"), "Delete Now", DestructiveRole);
    const QAbstractButton* const keep =
        leaving ? button(tr("&Keep Marks for Later"), "Keep Marks", AcceptRole) : nullptr;
    QPushButton* const cancel = button(tr("Cancel"), "Cancel", RejectRole);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(this, &QMessageBox::finished, this, [this, deleteNow, keep] {
        if (clickedButton() == deleteNow)
            Q_EMIT answered(Verdict::Delete);
        else if (keep && clickedButton() == keep)
            Q_EMIT answered(Verdict::Keep);
        else
            Q_EMIT answered(Verdict::Cancel);
    });
}

} // namespace ui

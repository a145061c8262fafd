// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing.h"

#include "base/visible.h"
#include "mailbox/display.h"
#include "ui/print_sheets.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

#include <algorithm>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::Print)
};

constexpr qreal pxAnInch = 96;
constexpr qreal margin = 15;            // mm
constexpr qsizetype mostAddresses = 50; // a list of thousands is not for paper

QString addresses(const QList<mail::Address>& from)
{
    QStringList shown;
    for (const mail::Address& address : from.first(std::min(from.size(), mostAddresses)))
        shown.append(mailbox::fullAddress(address));
    if (from.size() > mostAddresses)
        shown.append(QStringLiteral("…"));
    return base::visible(shown.join(QStringLiteral(", ")));
}

QString dateText(const QDateTime& date)
{
    return date.isValid() ? QLocale().toString(date.toLocalTime(), QLocale::LongFormat) : QString();
}

} // namespace

Print printFrom(const mail::Reading& reading)
{
    const mail::Summary& summary = reading.summary;
    Print print;
    print.subject = base::visible(summary.subject);
    for (const auto& [name, value] : {std::pair{Say::tr("From"), addresses(summary.from)},
                                      {Say::tr("To"), addresses(summary.to)},
                                      {Say::tr("Cc"), addresses(reading.cc)},
                                      {Say::tr("Date"), dateText(summary.date)}}) {
        if (!value.isEmpty())
            print.fields.append({name, value});
    }
    print.passages = reading.passages;
    if (print.passages.isEmpty())
        print.passages.append({mail::textFrom(reading.text), {}});
    return print;
}

QPageLayout usualLayout(const QLocale& locale)
{
    const bool letter = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter};
}

int printWidth(const QPageLayout& layout)
{
    return int(layout.paintRect(QPageLayout::Inch).width() * pxAnInch);
}

bool paint(const Print& print, QPagedPaintDevice& device)
{
    const QSizeF inches = device.pageLayout().paintRect(QPageLayout::Inch).size();
    QPainter painter;
    if (inches.isEmpty() || !painter.begin(&device))
        return false;
    Sheets sheets(painter, device, inches * pxAnInch);
    sheets.add(print);
    return painter.end();
}

QByteArray pdfFrom(const Print& print, const QPageLayout& layout)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(layout);
    writer.setResolution(300);
    writer.setTitle(print.subject);
    writer.setCreator(QStringLiteral("Restante"));
    return paint(print, writer) ? buffer.data() : QByteArray();
}

} // namespace ui

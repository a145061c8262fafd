// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"
#include "mail/reading.h"

#include <QLocale>
#include <QPageLayout>

class QPagedPaintDevice;

namespace ui {

/// A message as it comes onto paper: a head, then the body as text or as drawn pages, each from a new sheet
/// on. A value, made in the window's thread and printed in another one.
struct Print {
    QString subject;
    QList<std::pair<QString, QString>> fields; ///< "From", and who
    QList<mail::Passage> passages;             ///< shown where there are no drawings
    QList<html::Drawing> drawings;
};

/// Subject, From, To, Cc and Date of the message, with its text.
[[nodiscard]] Print printFrom(const mail::Reading& reading);

/// Lays out and paints all pages, with their numbers. Takes its time with long messages: for another thread.
/// False where the device cannot be painted on.
[[nodiscard]] bool paint(const Print& print, QPagedPaintDevice& device);

/// The same as a PDF file (ISO 32000) for sheets of this layout; empty if it cannot be made.
[[nodiscard]] QByteArray pdfFrom(const Print& print, const QPageLayout& layout);

/// What people print on where they are, with margins.
[[nodiscard]] QPageLayout usualLayout(const QLocale& locale = QLocale());

/// The px that HTML is drawn for: the width of such a sheet between its margins, at 96 px an inch.
[[nodiscard]] int printWidth(const QPageLayout& layout);

} // namespace ui

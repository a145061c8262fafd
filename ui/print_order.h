// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer.h"
#include "ui/printing.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace ui {

/// One message on its way to paper: has its HTML drawn at the width of a sheet, and hands over what is to be
/// printed; as text where it cannot be drawn. Nothing is fetched: pictures are those that came with the
/// message. Deletes itself afterwards.
class PrintOrder : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(const Print& print)>;

    PrintOrder(Drawer& drawer, Print print, Then then, QObject* parent);

    /// `pages`: HTML bodies as sent; none: text is wanted.
    void begin(const QStringList& pages, const mail::Place& message, int width);

private:
    void draw(const QList<html::Order>& orders);
    void take(quint64 ticket, const html::Drawing& drawing);
    void giveUpDrawing(quint64 ticket);
    void finish();

    Drawer& drawer_;
    Print print_;
    Then then_;
    QHash<quint64, qsizetype> tickets_; ///< and which page it is
    qsizetype awaited_ = 0;
};

} // namespace ui

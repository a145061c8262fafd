// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card_words.h"

#include <QScrollArea>

namespace ui {

struct Page;

/// The cards of a page, between its head and its text: "Card", "Card 2"... Hidden where there are none. They
/// take no more than a share of the pane: more is scrolled to.
class Cards : public QScrollArea {
    Q_OBJECT
public:
    explicit Cards(QWidget* parent = nullptr);

    void showPage(const Page& page);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The part that a card was made of is to be saved under such a name.
    void saveWanted(int part, const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCards(const QList<CardWords>& words, qsizetype more);
    void fit();

    QList<CardWords> words_;
};

} // namespace ui

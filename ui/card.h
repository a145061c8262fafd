// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card_words.h"

#include <QFrame>

class QBoxLayout;
class QLabel;

namespace ui {

/// One card above a message: an event, a person, a report. Plain text, selectable; nothing on it is a link.
class Card : public QFrame {
    Q_OBJECT
public:
    /// `name` is the object and accessible name; its parts are "<name> Title" and "<name> Save".
    Card(const QString& name, CardWords words, QWidget* parent = nullptr);

    [[nodiscard]] const CardWords& words() const { return words_; }

    /// Puts the button under the text where both side by side would leave too little of it in a line.
    void fitTo(int width);

Q_SIGNALS:
    void saveWanted(int part, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpLayout(const QString& name);
    void paintTone();

    CardWords words_;
    QLabel* sign_;
    QBoxLayout* columns_ = nullptr; ///< the text and the button
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace ui {

/// What stands in a line of a message's head, in words.
struct HeadWords {
    enum class Tone {
        Calm, ///< good to know
        Good, ///< somebody vouches for it
        Care, ///< look twice
    };
    Tone tone = Tone::Calm;
    QString sign;        ///< of resources/icons
    QString line;        ///< empty: nothing is to be said
    QStringList details; ///< why, a paragraph each
    QString deed;        ///< what the person can do about it; empty: nothing

    bool operator==(const HeadWords&) const = default;
};

/// One calm line above a message, outside of anything that a sender can draw: a sign, a sentence, what is
/// behind it on request, one deed at most. Plain text. Its parts are called "<name> Text", "<name> Details"
/// (closed at first), "<name> More" (opens and closes them; by a click on the line too), "<name> Deed".
class HeadLine : public QFrame {
    Q_OBJECT
public:
    explicit HeadLine(const QString& name, QWidget* parent = nullptr);

    /// Hides itself when there is nothing to say.
    void tell(const HeadWords& words);

Q_SIGNALS:
    void deedChosen();

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void setUpLayout();
    void setUpMore();
    void open(bool open);
    void paintTone();

    HeadWords words_;
    QLabel* sign_;
    QLabel* text_;
    QLabel* details_;
    QPushButton* more_;
    QPushButton* deed_;
};

} // namespace ui

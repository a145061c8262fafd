// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"
#include "html/renderer.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// A quiet line above the body of a message: what of it is not on the page and why, and the way from the page
/// to the text and back. Hidden where there is nothing to say.
class BodyNote : public QFrame {
    Q_OBJECT
public:
    explicit BodyNote(QWidget* parent = nullptr);

    /// The page is shown. `both`: the sender wrote a text, too.
    void tellOfPage(html::Notes notes, bool both);
    /// The text is shown. `hasPage`: there is a page to go back to.
    void tellOfText(bool hasPage);
    /// The text is shown because the page cannot be.
    void tellOf(html::Renderer::Failure failure);
    void tellTooLong();
    void tellNothing();

Q_SIGNALS:
    void plainWanted(bool plain);

private:
    void tell(const QString& words, const QString& way);

    QLabel* words_;
    QPushButton* way_;
    bool toText_ = true; ///< where the way leads
};

} // namespace ui

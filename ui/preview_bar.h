// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

struct Page;

/// Above the text of a preview: how far it goes, what the rest would cost, and both ways out: download it, or
/// leave it where it is. Hidden where there is no preview, or the person said that the text is enough.
class PreviewBar : public QFrame {
    Q_OBJECT
public:
    explicit PreviewBar(QWidget* parent = nullptr);

    void showPage(const Page& page);

    /// The sender's pages are what is read, or not.
    void setHtml(bool asHtml);

Q_SIGNALS:
    void downloadWanted();
    /// The next step, by the person's word.
    void moreWanted();
    void enough();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpLayout();
    void tint();

    void tell();

    QString asText_; ///< what to say where the text is read
    QString asHtml_; ///< where the sender's pages are
    bool html_ = false;
    QLabel* words_;
    QString moreAsText_;
    QString moreAsHtml_;
    QPushButton* more_;
    QPushButton* download_;
    QPushButton* enough_;
};

} // namespace ui

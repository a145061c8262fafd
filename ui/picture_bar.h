// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/picture_sender.h"

#include <QFrame>
#include <QList>

class QLabel;
class QPushButton;

namespace ui {

/// A picture that did not come.
struct PictureFailure {
    QString url;
    base::Error error;
};

/// One calm line above a message that names pictures elsewhere: that they are not loaded and why, how far
/// loading has come, and which did not come. Hidden where there is nothing to say.
class PictureBar : public QFrame {
    Q_OBJECT
public:
    explicit PictureBar(QWidget* parent = nullptr);

    /// `always`: pictures of this sender load by themselves elsewhere, but not here, for the doubt of them.
    void offer(qsizetype pictures, const PictureSender& sender, bool always);
    void showProgress(qsizetype done, qsizetype all);
    void showFailures(const QList<PictureFailure>& failures);
    void showNothing();

Q_SIGNALS:
    void loadWanted();
    void alwaysWanted();
    void stopWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpLayout();
    void tint();
    void present(const QString& words, const QString& tip, const QList<QPushButton*>& buttons);

    QLabel* words_;
    QPushButton* load_;
    QPushButton* always_;
    QPushButton* stop_;
    QPushButton* again_;
    QPushButton* dismiss_;
};

} // namespace ui

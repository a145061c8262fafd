// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

class HeadLine;
struct Page;

/// A line in a message's head for each signature and encryption of the page, "Protection", "Protection 2"...:
/// what it says, and what can be done about it.
class ProtectionLines : public QWidget {
    Q_OBJECT
public:
    explicit ProtectionLines(QWidget* parent = nullptr);

    void showPage(const Page& page);

Q_SIGNALS:
    void checkWanted(int protection);
    void insideWanted(int protection);
    void outsideWanted();

private:
    void showOne(qsizetype line, const Page& page, int protection, bool isShown);
    void choose(qsizetype line);

    /// What the deed of a line means.
    struct Deed {
        enum class Kind { Check, ShowInside, ShowOutside };
        Kind kind = Kind::Check;
        int protection = 0;
    };
    QList<HeadLine*> lines_;
    QList<Deed> deeds_; ///< of each line
};

} // namespace ui

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAbstractScrollArea;

namespace ui {

class BodyView;
struct Page;

/// Sees when somebody who reads a preview comes near the end of what is there.
class Growth : public QObject {
    Q_OBJECT
public:
    explicit Growth(BodyView& body, QObject* parent = nullptr);

    /// What is shown from now on, or how it stands.
    void follow(const Page& page);

Q_SIGNALS:
    /// The text does not fill the view, or it is read to within a screen of its end, and more of it can be
    /// had. Fires again only after follow().
    void moreWanted();

private:
    /// What can be seen in the body; watched from then on.
    [[nodiscard]] QList<QAbstractScrollArea*> visibleAreas();
    void lookSoon();
    void look();

    BodyView& body_;
    bool due_ = false;         ///< look() is on its way
    bool mayGrow_ = false;     ///< nothing is on its way, and nobody said that it is enough
    bool textMissing_ = false; ///< as text
    bool pageMissing_ = false; ///< as HTML
};

} // namespace ui

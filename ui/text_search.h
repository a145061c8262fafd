// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTimer>

namespace ui {

/// Looks for words in documents, one after the other, also in what is folded, whatever their case and
/// accents. A few milliseconds at a time: a text of 30 MB never holds up the window.
class TextSearch : public QObject {
    Q_OBJECT
public:
    explicit TextSearch(QObject* parent = nullptr);

    /// Begins anew; the first few milliseconds of it are done when this returns. No words: finds nothing.
    void start(const QList<QTextDocument*>& documents, const QStringList& words);
    /// Goes on where it stopped at the end of the last document, to which more was added meanwhile.
    void goOn();
    void stop();

    [[nodiscard]] const QList<QTextCursor>& matches() const { return matches_; }
    [[nodiscard]] bool isRunning() const { return next_.isActive(); }
    /// There are more than mostMatches.
    [[nodiscard]] bool isFull() const { return matches_.size() >= mostMatches; }

    /// More are not counted by anybody, and each is painted.
    static constexpr qsizetype mostMatches = 1000;

Q_SIGNALS:
    /// matches() has more, or the search ended.
    void advanced();

private:
    void work();
    void searchBlock();
    void turnPage();
    void turnTo(const QTextBlock& block);
    [[nodiscard]] int placeOf(qsizetype letter) const;

    QList<QPointer<QTextDocument>> documents_;
    qsizetype at_ = 0;   ///< in documents_
    QStringList words_;  ///< any of these
    QTextBlock block_;   ///< the next to look at
    QString text_;       ///< of it, as it is compared
    QList<int> places_;  ///< of its letters in the block; empty: each is in its own
    qsizetype from_ = 0; ///< in text_
    int done_ = 0;       ///< blocks that were looked at, of this document
    QList<QTextCursor> matches_;
    QTimer next_;
};

} // namespace ui

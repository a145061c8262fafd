// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "ui/text_paragraph.h"

#include <QList>

namespace ui {

/// Gives the bodies of a message paragraph by paragraph, in pieces as large as one asks for: what is quoted
/// at length gets a heading under which it can be folded, bodies are kept apart by a rule, and a line that is
/// too long to be laid out at once is cut.
class TextFeed {
public:
    TextFeed() = default;
    TextFeed(const QList<mail::Passage>& passages, bool folding);
    /// As it is, without quotes.
    explicit TextFeed(const QString& text);

    /// At least one paragraph and about `letters` letters of them; none at the end.
    [[nodiscard]] QList<Paragraph> next(qsizetype letters);
    [[nodiscard]] bool atEnd() const { return at_ >= stretches_.size(); }

    /// This text goes on where the other one ended, perhaps in the middle of its last line.
    [[nodiscard]] bool continues(const TextFeed& other) const;
    [[nodiscard]] bool isSame(const TextFeed& other) const { return stretches_ == other.stretches_; }

private:
    /// Lines of one kind.
    struct Stretch {
        ParagraphKind kind;
        QString text;
        bool operator==(const Stretch&) const = default;
    };

    void addPassage(const mail::Text& text, bool folding);
    void addQuote(const mail::Text& text, qsizetype from, qsizetype to);
    void addQuoteFrom(const mail::Text& text, qsizetype from, qsizetype to, bool foldable);
    [[nodiscard]] Paragraph cutParagraph();
    [[nodiscard]] QList<Stretch> sentStretches() const;

    QList<Stretch> stretches_;
    qsizetype at_ = 0;     ///< in stretches_
    qsizetype offset_ = 0; ///< in its text
    bool midLine_ = false;
};

} // namespace ui

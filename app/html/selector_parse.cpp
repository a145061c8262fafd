// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/limits.h"
#include "html/selector.h"

namespace html {

namespace {

class Reader {
public:
    explicit Reader(QStringView text)
        : text_(text)
    {}

    std::optional<Selector> read()
    {
        Selector selector;
        while (at_ < text_.size() && selector.compounds.size() < size_t(limits::selectorParts)) {
            Compound compound;
            if (!readCompound(compound, selector.specificity))
                return {};
            selector.compounds.insert(selector.compounds.begin(), compound);
            if (!readCombinator())
                return {};
        }
        const bool isWhole = at_ >= text_.size() && !selector.compounds.empty() && !dangling_;
        return isWhole ? std::optional(selector) : std::nullopt;
    }

private:
    [[nodiscard]] QChar here() const { return at_ < text_.size() ? text_[at_] : QChar(); }

    QString word()
    {
        const qsizetype begin = at_;
        while (at_ < text_.size() && (text_[at_].isLetterOrNumber() || text_[at_] == u'-' ||
                                      text_[at_] == u'_' || text_[at_] == u'\\'))
            ++at_;
        return text_.sliced(begin, at_ - begin).toString().remove(u'\\');
    }

    bool readCompound(Compound& compound, int& specificity)
    {
        const qsizetype begin = at_;
        if (here() == u'*') {
            ++at_;
        } else if (here().isLetter()) {
            compound.name = word().toLower();
            ++specificity;
        }
        while (at_ < text_.size()) {
            const QChar c = here();
            if (c != u'.' && c != u'#' && c != u'[' && c != u':')
                break;
            ++at_;
            if (!readTest(c, compound, specificity))
                return false;
        }
        return at_ > begin;
    }

    bool readTest(QChar kind, Compound& compound, int& specificity)
    {
        specificity += kind == u'#' ? 10'000 : 100;
        if (kind == u'[')
            return readAttribute(compound);
        if (kind == u':')
            return readPseudo(compound);
        const QString name = word();
        if (kind == u'#')
            compound.id = name;
        else
            compound.classes.append(name);
        return !name.isEmpty();
    }

    bool readAttribute(Compound& compound)
    {
        const qsizetype end = text_.indexOf(u']', at_);
        if (end < 0)
            return false;
        const QStringView inside = text_.sliced(at_, end - at_).trimmed();
        at_ = end + 1;
        AttributeTest test;
        const qsizetype sign = inside.indexOf(u'=');
        if (sign < 0) {
            test.name = inside.toString().toLower();
        } else {
            const QChar before = sign > 0 ? inside[sign - 1] : QChar();
            const bool isMarked = QStringView(u"~^$*|").contains(before);
            test.sign = isMarked ? before : QChar(u'=');
            test.name = inside.first(isMarked ? sign - 1 : sign).trimmed().toString().toLower();
            test.value = inside.sliced(sign + 1).trimmed().toString().remove(u'"').remove(u'\'');
        }
        compound.attributes.push_back(test);
        return !test.name.isEmpty();
    }

    bool readPseudo(Compound& compound)
    {
        const QString name = word().toLower();
        if (name == u"link" || name == u"any-link")
            compound.isLink = true;
        else if (name == u"first-child")
            compound.place = Compound::Place::First;
        else if (name == u"last-child")
            compound.place = Compound::Place::Last;
        else if (name == u"nth-child")
            return readNth(compound);
        else
            return name == u"root";
        return true;
    }

    bool readNth(Compound& compound)
    {
        const qsizetype end = text_.indexOf(u')', at_);
        if (here() != u'(' || end < 0)
            return false;
        const QString inside = text_.sliced(at_ + 1, end - at_ - 1).toString().toLower().remove(u' ');
        at_ = end + 1;
        compound.place = Compound::Place::Nth;
        if (inside == u"odd" || inside == u"even") {
            compound.step = 2;
            compound.offset = inside == u"odd" ? 1 : 0;
            return true;
        }
        const qsizetype n = inside.indexOf(u'n');
        if (n < 0) {
            compound.offset = inside.toInt();
            return compound.offset > 0;
        }
        const QString step = inside.left(n);
        compound.step = step.isEmpty() || step == u"+" ? 1 : step == u"-" ? -1 : step.toInt();
        compound.offset = inside.mid(n + 1).toInt();
        return true;
    }

    /// The sign before the next compound says where *this* one stands, seen from the next.
    bool readCombinator()
    {
        bool blank = false;
        while (at_ < text_.size() && here().isSpace()) {
            ++at_;
            blank = true;
        }
        dangling_ = false;
        if (at_ >= text_.size())
            return true;
        Compound::Left left = Compound::Left::Ancestor;
        const QChar sign = here();
        if (sign == u'>' || sign == u'+' || sign == u'~') {
            left = sign == u'>'   ? Compound::Left::Parent
                   : sign == u'+' ? Compound::Left::Previous
                                  : Compound::Left::Earlier;
            ++at_;
            while (at_ < text_.size() && here().isSpace())
                ++at_;
            dangling_ = true;
        } else if (!blank) {
            return false;
        }
        lefts_.push_back(left);
        return true;
    }

public:
    std::vector<Compound::Left> lefts_; ///< from left to right

private:
    QStringView text_;
    qsizetype at_ = 0;
    bool dangling_ = false;
};

} // namespace

std::optional<Selector> selectorFrom(const QString& text)
{
    const QString trimmed = text.trimmed();
    Reader reader(trimmed);
    auto selector = reader.read();
    if (!selector)
        return {};
    const size_t count = selector->compounds.size();
    for (size_t i = 0; i + 1 < count; ++i) // the rightmost compound comes first
        selector->compounds[i].left = reader.lefts_[count - 2 - i];
    return selector;
}

} // namespace html

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures and encryption of the message that is shown, and what was found inside of them.
#include "ui/desk.h"

namespace ui {

namespace {

using Kind = mail::Protection::Kind;

// Honest mail has one or two; each starts GnuPG. The others wait for a click.
constexpr int mostCheckedUnasked = 4;

bool isSignature(Kind kind)
{
    return kind == Kind::PgpSigned || kind == Kind::SmimeSigned || kind == Kind::PgpSignedText;
}

/// What was encrypted, or lies in an opaque S/MIME signature, cannot be seen in any other way.
bool isSeenOnlyInside(const mail::Protection& protection)
{
    return !isSignature(protection.kind) || (protection.kind == Kind::SmimeSigned && protection.whole);
}

/// What was inside, under the head that it came with: nothing else of the message is joined to it (EFAIL).
Page insideOf(const Page& outside, int protection, const mail::Checked& checked)
{
    Page page{Page::Kind::Whole, outside.id, *checked.inside, {}, {}, 0};
    page.outside = std::make_shared<const Page>(outside);
    page.insideOf = protection;
    page.opened = checked.octets;
    page.gone = outside.gone;
    const QString subject = page.reading.summary.subject; // a sender may encrypt it, too
    page.reading.summary = outside.reading.summary;
    if (!subject.isEmpty())
        page.reading.summary.subject = subject;
    page.reading.cc = outside.reading.cc;
    page.reading.replyTo = outside.reading.replyTo;
    page.reading.trust = outside.reading.trust;
    return page;
}

} // namespace

void Desk::followProtections()
{
    connect(counter_.get(), &visit::Counter::protectionChecked, this, &Desk::takeChecked);
    connect(counter_.get(), &visit::Counter::protectionFailed, this, &Desk::takeCheckFailure);
}

/// Of a page that was just turned to: signatures alone, which need no passphrase and nothing from the net.
/// Answers for the page before are dropped with it: what was under way then can be asked for again.
void Desk::checkSignatures()
{
    tickets_.clear();
    for (ProtectionCheck& check : page_.checks)
        check.running = false;
    if (page_.kind != Page::Kind::Whole)
        return;
    int asked = 0;
    for (const mail::Protection& protection : std::as_const(page_.reading.protections)) {
        if (isSignature(protection.kind) && protection.state == mail::Protection::State::Unchecked &&
            asked++ < mostCheckedUnasked)
            checkProtection(protection.index);
    }
}

void Desk::checkProtection(int protection)
{
    const bool there = protection >= 0 && protection < page_.reading.protections.size();
    if (page_.kind != Page::Kind::Whole || !there || page_.checks[protection].running)
        return;
    page_.checks[protection] = {.running = true};
    tickets_.insert(++lastTicket_, protection);
    counter_->checkProtection(lastTicket_, placeOf(page_), protection);
    Q_EMIT protectionsChanged();
}

void Desk::takeChecked(quint64 ticket, const mail::Checked& checked)
{
    if (!tickets_.contains(ticket))
        return; // another page is shown by now
    const int at = tickets_.take(ticket);
    page_.checks.remove(at);
    page_.reading.protections[at] = checked.protection;
    const bool only = isSeenOnlyInside(checked.protection);
    if (checked.inside && (only || !checked.protection.whole))
        page_.insides.insert(at, std::make_shared<const mail::Checked>(checked));
    if (checked.inside && only)
        showInside(at);
    else
        Q_EMIT protectionsChanged();
}

void Desk::takeCheckFailure(quint64 ticket, const base::Error& error)
{
    if (!tickets_.contains(ticket))
        return;
    page_.checks[tickets_.take(ticket)] = {.error = error};
    Q_EMIT protectionsChanged();
}

void Desk::showInside(int protection)
{
    if (const auto inside = page_.insides.value(protection))
        show(insideOf(page_, protection, *inside));
}

void Desk::showOutside()
{
    if (page_.outside)
        show(Page(*page_.outside));
}

void Desk::savePart(int part, const QString& to)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->savePart(placeOf(page_), part, to);
}

} // namespace ui

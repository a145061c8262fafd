// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/visit.h"

#include "visit/counter.h"
#include "visit/visit_private.h"

#include <algorithm>

namespace visit {

namespace {

void registerTypes()
{
    qRegisterMetaType<Stage>();
    qRegisterMetaType<Link>();
    qRegisterMetaType<Receipt>();
    qRegisterMetaType<Peek>();
    qRegisterMetaType<Notice>();
    qRegisterMetaType<LineSpeed>();
    qRegisterMetaType<LineUse>();
    qRegisterMetaType<History>();
    qRegisterMetaType<mailbox::MessageId>();
    qRegisterMetaType<QList<mailbox::Row>>();
    qRegisterMetaType<QList<mailbox::HeaderUpdate>>();
}

} // namespace

qsizetype Receipt::count(Fate fate) const
{
    return std::count_if(deletions.begin(), deletions.end(),
                         [fate](const Deletion& deletion) { return deletion.fate == fate; });
}

Visit::Visit(account::Account account, base::Secret password, Options options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(account), std::move(password), std::move(options)))
{
    registerTypes();
}

Visit::~Visit() = default;

void Visit::setPassword(const base::Secret& password)
{
    d->setPassword(password);
}

void Visit::setKnown(Known known)
{
    d->setKnown(std::move(known));
}

void Visit::setKnown(SeenMessages known)
{
    d->setKnown([known = std::move(known)] { return known; });
}

void Visit::know()
{
    d->know();
}

void Visit::setLine(const LineMemory& line)
{
    d->setLine(line);
}

void Visit::check()
{
    d->check();
}

void Visit::probe()
{
    d->probe();
}

void Visit::preview(const mailbox::MessageId& id, int lines)
{
    d->preview(id, lines);
}

void Visit::lookAhead(const mailbox::MessageId& id)
{
    d->lookAhead(id);
}

void Visit::stay()
{
    d->stay();
}

void Visit::tellTraffic()
{
    d->tellTraffic();
}

void Visit::see(const QList<mailbox::MessageId>& ids)
{
    d->see(ids);
}

void Visit::download(const mailbox::MessageId& id, Destination destination)
{
    d->download(id, std::move(destination));
}

void Visit::stop()
{
    d->stop();
}

void Visit::resume()
{
    d->resume();
}

void Visit::carryOut(const QList<DeleteOrder>& orders, Proof proof, Intent intent)
{
    d->carryOut(orders, std::move(proof), std::move(intent));
}

void Visit::confirm()
{
    d->confirm();
}

bool Visit::isOnlyConfirming() const
{
    return d->isOnlyConfirming();
}

bool Visit::isConfirmPutOff() const
{
    return d->isConfirmPutOff();
}

void Visit::leave()
{
    d->leave();
}

} // namespace visit

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/trust_signs.h"

#include "mail/addresses.h"
#include "mail/authentication.h"
#include "mail/header_block.h"
#include "mail/look_alikes.h"
#include "mail/words.h"

namespace mail {

namespace {

using Kind = TrustSign::Kind;

QString domainOf(const QString& address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? QString() : address.sliced(at + 1);
}

bool isAddressLetter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u".-_+").contains(c);
}

/// The first thing in a text that looks like an address.
QString addressIn(const QString& text)
{
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype begin = at;
        qsizetype end = at + 1;
        while (begin > 0 && isAddressLetter(text[begin - 1]))
            --begin;
        while (end < text.size() && isAddressLetter(text[end]))
            ++end;
        QString found = text.sliced(begin, end - begin);
        while (found.endsWith(u'.'))
            found.chop(1);
        if (begin < at && domainOf(found).contains(u'.'))
            return found;
    }
    return {};
}

class Look {
public:
    Look(const HeaderBlock& header, TrustSigns& signs)
        : header_(header)
        , signs_(signs)
    {}

    void look()
    {
        constexpr qsizetype mostLooked = 20; // senders; honest mail has one
        const QList<Address> from = readAddresses(header_.first("From"));
        for (const Address& sender : from.first(qMin(from.size(), mostLooked))) {
            lookAtName(sender);
            lookAtDomain(domainOf(sender.address));
        }
        if (!from.isEmpty()) {
            lookAtReply(from.first().address);
            lookAtOtherSenders(from.first().address);
        }
        lookForControls();
        lookAtAuthentication();
    }

private:
    void add(Kind kind, const QString& what, const QString& other = {})
    {
        const TrustSign sign{kind, what, other};
        if (!signs_.signs.contains(sign))
            signs_.signs.append(sign);
    }

    void lookAtName(const Address& sender)
    {
        const QString shown = addressIn(sender.name);
        if (!shown.isEmpty() && organisationOf(domainOf(shown)) != organisationOf(domainOf(sender.address)))
            add(Kind::NameHoldsAddress, shown, sender.address);
        for (const QString& word : sender.name.split(u' ', Qt::SkipEmptyParts)) {
            if (mixesScripts(word)) {
                add(Kind::LookAlikeName, sender.name);
                break;
            }
        }
    }

    void lookAtDomain(const QString& domain)
    {
        const BothForms forms = bothForms(domain);
        for (const QString& label : forms.seen.split(u'.', Qt::SkipEmptyParts)) {
            if (mixesScripts(label))
                add(Kind::LookAlikeDomain, forms.seen, forms.wire);
            else if (looksLatin(label))
                add(Kind::ForeignDomain, forms.seen, forms.wire);
        }
    }

    void lookAtReply(const QString& sender)
    {
        const QList<Address> replies = readAddresses(header_.first("Reply-To"));
        const QString list = QString::fromUtf8(header_.first("List-Post")).toLower();
        for (const Address& reply : replies) {
            const QString domain = domainOf(reply.address);
            if (domain.isEmpty() || organisationOf(domain) == organisationOf(domainOf(sender)))
                continue;
            if (!list.contains(reply.address.toLower())) // a mailing list's own address is what it says it is
                add(Kind::ReplyElsewhere, reply.address, sender);
            return;
        }
    }

    void lookAtOtherSenders(const QString& sender)
    {
        bool first = true;
        for (const HeaderField& field : header_.fields()) {
            if (field.name.compare("From", Qt::CaseInsensitive) != 0)
                continue;
            if (!std::exchange(first, false)) {
                const QList<Address> others = readAddresses(field.value);
                add(Kind::SeveralSenders, others.isEmpty() ? QString() : others.first().address, sender);
                return;
            }
        }
    }

    void lookForControls()
    {
        for (const char* name : {"From", "To", "Subject", "Reply-To"}) {
            if (hidesControls(unfolded(header_.first(name))))
                add(Kind::HiddenControls, QLatin1String(name));
        }
    }

    void lookAtAuthentication()
    {
        for (const AuthenticationResult& failure : failuresIn(signs_.authentication))
            add(Kind::AuthenticationFailed, failure.method, failure.domain);
    }

    const HeaderBlock& header_;
    TrustSigns& signs_;
};

} // namespace

TrustSigns trustSignsOf(const HeaderBlock& header, const QString& ownServer)
{
    TrustSigns signs;
    signs.authentication = authenticationOf(header, ownServer);
    Look(header, signs).look();
    return signs;
}

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/content.h"
#include "mail/crypto.h"
#include "mail/nested.h"
#include "mail/protections.h"
#include "mail/read_source.h"

namespace mail {

namespace {

constexpr qsizetype mostOctets = 64 << 20; // GnuPG's engines want it in one piece

/// A child of a multipart, whichever it is.
struct Child {
    qint64 begin = -1;
    Octets entity;
    const Part* leaf = nullptr;
};

QList<Child> childrenOf(const PartTree& tree, int multipart)
{
    QList<Child> children;
    for (const Part& part : tree.leaves()) {
        if (part.parent == multipart)
            children.append({part.begin, part.entity, &part});
    }
    for (const Multipart& inner : tree.multiparts()) {
        if (inner.parent == multipart)
            children.append({inner.begin, inner.entity, nullptr});
    }
    std::sort(children.begin(), children.end(),
              [](const Child& a, const Child& b) { return a.begin < b.begin; });
    return children;
}

/// What was signed has CR LF at the end of each line, whatever it was stored with (RFC 3156 section 5).
QByteArray canonical(const QByteArray& bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 32);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r'))
            out += '\r';
        out += bytes[i];
    }
    return out;
}

CryptoAnswer failed(Protection protection)
{
    protection.state = Protection::State::Invalid;
    return {protection, {}};
}

CryptoAnswer checkMultipart(const PartTree& tree, const Protections::Place& place)
{
    const QList<Child> children = childrenOf(tree, place.multipart);
    if (children.size() != 2 || !children[1].leaf || children[0].entity.size() > mostOctets)
        return failed(place.protection);
    const Beginning second = beginningOf(*children[1].leaf, mostOctets);
    if (!second.whole || second.bytes.isEmpty())
        return failed(place.protection);
    if (place.protection.kind == Protection::Kind::PgpEncrypted)
        return decrypted(place.protection, second.bytes);
    const QByteArray octets = canonical(children[0].entity.some(0, mostOctets));
    CryptoAnswer answer = verified(place.protection, octets, second.bytes);
    if (!place.protection.whole)
        answer.octets = octets; // to be shown without what nobody signed around it
    return answer;
}

/// What was inside of inline PGP as a message, in the charset that it or its part names.
QByteArray asMessage(const QByteArray& text, const Armored& armored, const Part& part)
{
    QByteArray charset =
        armored.charset.isEmpty() ? part.type.parameter("charset").toLatin1() : armored.charset;
    charset.replace('"', "").replace('\\', "").replace('\n', "");
    return "Content-Type: text/plain; charset=\"" + charset + "\"\r\n\r\n" + text;
}

/// What is armored like something encrypted may only be signed: then it is told as that.
CryptoAnswer openedOrVerified(const Protection& protection, const QByteArray& armor)
{
    CryptoAnswer answer = decrypted(protection, armor);
    if (answer.protection.state != Protection::State::Invalid)
        return answer;
    Protection signature = protection;
    signature.kind = Protection::Kind::PgpSignedText;
    CryptoAnswer other = verified(signature, armor, {});
    return other.protection.state == Protection::State::Invalid ? answer : other;
}

CryptoAnswer checkText(const PartTree& tree, const Protections::Place& place)
{
    const Part& part = tree.leaves()[place.leaf];
    const QByteArray text = beginningOf(part, mostTextOctets).bytes;
    const QByteArray stretch = text.mid(place.armored.begin, place.armored.end - place.armored.begin);
    CryptoAnswer answer = place.armored.isSigned ? verified(place.protection, stretch, {})
                                                 : openedOrVerified(place.protection, stretch);
    if (!answer.octets.isEmpty())
        answer.octets = asMessage(answer.octets, place.armored, part);
    return answer;
}

CryptoAnswer check(const PartTree& tree, const Protections::Place& place)
{
    if (place.multipart >= 0)
        return checkMultipart(tree, place);
    if (place.armored.end > 0)
        return checkText(tree, place);
    const Beginning beginning = beginningOf(tree.leaves()[place.leaf], mostOctets);
    if (!beginning.whole)
        return failed(place.protection);
    return place.protection.kind == Protection::Kind::SmimeSigned
               ? verified(place.protection, beginning.bytes, {})
               : decrypted(place.protection, beginning.bytes);
}

} // namespace

base::Result<Checked> checkProtection(const QString& path, int index, const ReadOptions& options)
{
    return checkProtection(Place{path}, index, options);
}

base::Result<Checked> checkProtection(const Place& message, int index, const ReadOptions& options)
{
    const auto source = sourceOf(message);
    if (!source)
        return tl::unexpected(source.error());
    const PartTree tree = PartTree::parse(*source);
    const Protections protections(tree);
    if (index < 0 || index >= protections.places().size())
        return base::fail(base::Fault::NoSuchMessage, QString::number(index));
    CryptoAnswer answer = check(tree, protections.places()[index]);
    Checked checked{answer.protection, std::nullopt, answer.octets};
    if (!answer.octets.isEmpty())
        checked.inside = readSource(Source(Octets::ofBytes(answer.octets)), options);
    return checked;
}

} // namespace mail

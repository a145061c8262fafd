// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/protections.h"

#include "mail/content.h"

#include <optional>

namespace mail {

namespace {

using Kind = Protection::Kind;

constexpr qsizetype mostPlaces = 20; // each is a line on the screen; honest mail has one or two

bool isPkcs7(const QByteArray& type, const char* what)
{
    return type == QByteArray("application/pkcs7-") + what ||
           type == QByteArray("application/x-pkcs7-") + what;
}

/// Where the parameter is missing, the signature itself tells.
QByteArray protocolOf(const PartTree& tree, int multipart)
{
    QByteArray protocol = tree.multiparts()[multipart].type.parameter("protocol").toLower().toLatin1();
    for (const Part& part : tree.leaves()) {
        if (protocol.isEmpty() && part.parent == multipart && part.type.value.endsWith("-signature"))
            protocol = part.type.value;
    }
    return protocol;
}

std::optional<Kind> kindOf(const Multipart& multipart, const QByteArray& protocol)
{
    if (multipart.type.value == "multipart/encrypted")
        return Kind::PgpEncrypted;
    if (multipart.type.value != "multipart/signed")
        return std::nullopt;
    if (protocol == "application/pgp-signature")
        return Kind::PgpSigned;
    return isPkcs7(protocol, "signature") ? std::optional(Kind::SmimeSigned) : std::nullopt;
}

/// application/pkcs7-mime, also where only the name of the file tells (RFC 8551 section 3.2.1).
bool isPkcs7File(const Part& part)
{
    return isPkcs7(part.type.value, "mime") ||
           (part.type.value == "application/octet-stream" &&
            part.name().endsWith(QLatin1String(".p7m"), Qt::CaseInsensitive));
}

/// What is in it says more than smime-type, which many leave out: the object identifier of the content
/// (RFC 5652 sections 5.1, 6.1, RFC 5083), which stands in front.
std::optional<Kind> kindOf(const Part& part)
{
    constexpr qsizetype front = 64; // tag, length and the identifier need some twenty octets
    constexpr char signedData[] = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";
    if (!isPkcs7File(part))
        return std::nullopt;
    const QString type = part.type.parameter("smime-type");
    if (type.compare(QLatin1String("certs-only"), Qt::CaseInsensitive) == 0)
        return std::nullopt; // keys in a file: nothing is signed
    const bool isSigned = type.startsWith(QLatin1String("signed-"), Qt::CaseInsensitive) ||
                          beginningOf(part, front).bytes.contains(signedData);
    return isSigned ? Kind::SmimeSigned : Kind::SmimeEncrypted;
}

} // namespace

Protections::Protections(const PartTree& tree)
    : tree_(tree)
{
    for (int i = 0; i < tree.multiparts().size(); ++i) {
        if (const auto kind = kindOf(tree.multiparts()[i], protocolOf(tree, i)))
            add(*kind, i, -1);
    }
    for (qsizetype i = 0; i < tree.leaves().size(); ++i) {
        if (const auto kind = kindOf(tree.leaves()[i]))
            add(*kind, -1, i);
    }
    addTexts();
}

/// Texts without, nearly all, cost one search.
void Protections::addTexts()
{
    qsizetype room = mostTextOctets;
    for (qsizetype i = 0; i < tree_.leaves().size() && room > 0; ++i) {
        const Part& part = tree_.leaves()[i];
        if (!part.isBody() || part.type.value != "text/plain")
            continue;
        const QByteArray text = beginningOf(part, room).bytes;
        room -= text.size();
        for (const Armored& armored : armoredIn(text, tree_.isCut() && !part.whole))
            add(armored.isSigned ? Kind::PgpSignedText : Kind::PgpEncryptedText, -1, i, armored);
    }
}

void Protections::add(Kind kind, int multipart, qsizetype leaf, const Armored& armored)
{
    if (places_.size() >= mostPlaces)
        return;
    Place place;
    place.protection.index = int(places_.size());
    place.protection.kind = kind;
    place.protection.whole =
        isAll(multipart >= 0 ? tree_.multiparts()[multipart].parent : tree_.leaves()[leaf].parent);
    place.multipart = multipart;
    place.leaf = leaf;
    place.armored = armored;
    place.protection.whole = place.protection.whole && armored.isAll;
    places_.append(place);
}

/// Around it is nothing but another signature: that of a list, or of who signed what is encrypted.
bool Protections::isAll(int parent) const
{
    while (parent >= 0 && tree_.multiparts()[parent].type.value == "multipart/signed")
        parent = tree_.multiparts()[parent].parent;
    return parent < 0;
}

QList<Protection> Protections::list() const
{
    QList<Protection> list;
    for (const Place& place : places_)
        list.append(place.protection);
    return list;
}

QList<Protections::Place> Protections::inText(qsizetype leaf) const
{
    QList<Place> found;
    for (const Place& place : places_) {
        if (place.leaf == leaf && place.armored.end > 0)
            found.append(place);
    }
    return found;
}

int Protections::around(const Part& part) const
{
    for (int at = part.parent; at >= 0; at = tree_.multiparts()[at].parent) {
        for (const Place& place : places_) {
            if (place.multipart == at)
                return place.protection.index;
        }
    }
    return -1;
}

} // namespace mail

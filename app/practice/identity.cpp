// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/identity.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <vector>

namespace practice {

namespace {

template <auto free> struct Freed {
    template <class T> void operator()(T* thing) const { free(thing); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

constexpr long hour = 60 * 60;
constexpr long day = 24 * hour;
constexpr long lifetime = 30 * day; // longer than any session of the program

/// What a certificate says, as OpenSSL's own configuration text.
struct Statement {
    int nid;
    const char* text;
};

struct Contents {
    const char* commonName;
    long validFrom;  ///< seconds from now
    long validUntil; ///< seconds from now
    std::vector<Statement> statements;
};

bool setSerial(X509* certificate)
{
    unsigned char octets[8];
    if (RAND_bytes(octets, sizeof octets) != 1)
        return false;
    octets[0] = static_cast<unsigned char>((octets[0] & 0x3f) | 0x40); // positive, and always 8 octets long
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(octets, sizeof octets, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setName(X509* certificate, const char* commonName)
{
    const auto add = [name = X509_get_subject_name(certificate)](const char* field, const char* value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char*>(value), -1, -1, 0) == 1;
    };
    return add("O", "Restante practice mailbox") && add("CN", commonName);
}

bool addStatements(X509* certificate, X509* issuer, const std::vector<Statement>& statements)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const Statement& statement : statements) {
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, statement.nid, statement.text));
        if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
            return false;
    }
    return true;
}

/// Null on failure. `issuer` null = signed by itself.
Certificate makeCertificate(const Contents& contents, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey)
{
    Certificate made(X509_new());
    X509* certificate = made.get();
    if (!certificate || !setName(certificate, contents.commonName) || !setSerial(certificate))
        return nullptr;
    X509* signer = issuer ? issuer : certificate;
    const bool good = X509_set_version(certificate, X509_VERSION_3) == 1 &&
                      X509_set_issuer_name(certificate, X509_get_subject_name(signer)) == 1 &&
                      X509_gmtime_adj(X509_getm_notBefore(certificate), contents.validFrom) &&
                      X509_gmtime_adj(X509_getm_notAfter(certificate), contents.validUntil) &&
                      X509_set_pubkey(certificate, key) == 1 &&
                      addStatements(certificate, signer, contents.statements) &&
                      X509_sign(certificate, issuerKey, EVP_sha256()) > 0;
    return good ? std::move(made) : nullptr;
}

Contents authorityContents()
{
    return {"Practice mailbox authority, made for one session",
            -day,
            lifetime,
            {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
             {NID_key_usage, "critical,keyCertSign,cRLSign"},
             {NID_subject_key_identifier, "hash"}}};
}

Contents serverContents(Flaw flaw)
{
    Contents contents{flaw == Flaw::OtherHost ? "mail.example.org" : "localhost",
                      -day,
                      flaw == Flaw::Expired ? -hour : lifetime,
                      {{NID_basic_constraints, "critical,CA:FALSE"},
                       {NID_key_usage, "critical,digitalSignature"},
                       {NID_ext_key_usage, "serverAuth"},
                       {NID_subject_key_identifier, "hash"},
                       {NID_authority_key_identifier, "keyid:always"}}};
    if (flaw == Flaw::OtherHost || flaw == Flaw::CommonNameBesideOther)
        contents.statements.push_back({NID_subject_alt_name, "DNS:mail.example.org"});
    else if (flaw != Flaw::CommonNameOnly)
        contents.statements.push_back({NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1"});
    return contents;
}

template <class Write> QByteArray toPem(Write write)
{
    const Bio memory(BIO_new(BIO_s_mem()));
    if (!memory || write(memory.get()) != 1)
        return {};
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

QByteArray certificatePem(X509* certificate)
{
    return toPem([&](BIO* out) { return PEM_write_bio_X509(out, certificate); });
}

QByteArray keyPem(EVP_PKEY* key)
{
    return toPem([&](BIO* out) { // traditional, since QSslKey 6.4 reads "EC PRIVATE KEY" only
        return PEM_write_bio_PrivateKey_traditional(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

base::Result<Identity> cannot()
{
    return base::fail(base::Fault::NotSupported, QStringLiteral("a certificate for the practice mailbox"));
}

} // namespace

base::Result<Identity> makeIdentity(Flaw flaw)
{
    const Key authorityKey(EVP_EC_gen("P-256"));
    const Key key(EVP_EC_gen("P-256"));
    if (!authorityKey || !key)
        return cannot();
    const Certificate authority =
        makeCertificate(authorityContents(), authorityKey.get(), nullptr, authorityKey.get());
    if (!authority)
        return cannot();
    const Certificate certificate =
        makeCertificate(serverContents(flaw), key.get(), authority.get(), authorityKey.get());
    if (!certificate)
        return cannot();
    Identity identity{certificatePem(authority.get()), QSslCertificate(certificatePem(certificate.get())),
                      QSslKey(keyPem(key.get()), QSsl::Ec)};
    if (identity.authorityPem.isEmpty() || identity.certificate.isNull() || identity.key.isNull())
        return cannot();
    return identity;
}

} // namespace practice

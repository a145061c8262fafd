// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mail {

/// Letters of scripts that nobody writes together in one word (UTS 39 section 5.2, "highly restrictive": one
/// script, or Latin with the scripts of Japanese, Chinese or Korean).
[[nodiscard]] bool mixesScripts(QStringView word);

/// Cyrillic or Greek letters only, each of which looks like a Latin one: "аре".
[[nodiscard]] bool looksLatin(QStringView word);

/// A domain as people see it and as it goes over the wire (RFC 5891); both the same for plain ones.
struct BothForms {
    QString seen;
    QString wire; ///< xn--; empty when the domain has no such form
};
[[nodiscard]] BothForms bothForms(const QString& domain);

/// The part of a domain that somebody registered, roughly: "example.org" of "mail.example.org",
/// "example.co.uk" of "www.example.co.uk". Lower case.
[[nodiscard]] QString organisationOf(const QString& domain);

} // namespace mail

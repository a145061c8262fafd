// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace mail {

/// Undoes a content transfer encoding (RFC 2045 section 6), piece by piece: any cutting gives the same bytes.
class TransferDecoder {
public:
    TransferDecoder() = default;
    virtual ~TransferDecoder() = default;
    TransferDecoder(const TransferDecoder&) = delete;
    TransferDecoder& operator=(const TransferDecoder&) = delete;

    /// The bytes that are certain after this piece.
    [[nodiscard]] virtual QByteArray decode(QByteArrayView piece) = 0;
    /// What is left when nothing more comes.
    [[nodiscard]] virtual QByteArray finish() = 0;
};

/// For "base64", "quoted-printable", "x-uuencode"; every other name (7bit, 8bit, binary, unknown) passes
/// bytes through.
[[nodiscard]] std::unique_ptr<TransferDecoder> transferDecoder(QByteArrayView encoding);

/// Base64 in one go. Foreign letters are skipped, missing padding is forgiven, and what follows a padding
/// counts.
[[nodiscard]] QByteArray fromBase64(QByteArrayView text);

/// The Q encoding of header words (RFC 2047 section 4.2): '_' is a blank.
[[nodiscard]] QByteArray fromQ(QByteArrayView text);

} // namespace mail

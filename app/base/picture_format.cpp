// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/picture_format.h"

namespace base {

namespace {

struct Signature {
    const char* format;
    QByteArrayView start;
};

} // namespace

QByteArray pictureFormat(QByteArrayView octets)
{
    static const Signature signatures[] = {
        {"png", "\x89PNG\r\n\x1a\n"},
        {"jpeg", "\xff\xd8\xff"},
        {"gif", "GIF87a"},
        {"gif", "GIF89a"},
        {"bmp", "BM"},
    };
    for (const Signature& signature : signatures) {
        if (octets.startsWith(signature.start))
            return signature.format;
    }
    const bool webp = octets.size() >= pictureFormatOctets && octets.startsWith("RIFF") &&
                      octets.sliced(8, 4) == QByteArrayView("WEBP");
    return webp ? QByteArray("webp") : QByteArray();
}

} // namespace base

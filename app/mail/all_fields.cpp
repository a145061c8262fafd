// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/all_fields.h"

#include "mail/nested.h"
#include "mail/words.h"

namespace mail {

base::Result<QList<ReadableField>> allFields(const Place& message)
{
    return sourceOf(message).map([](const Source& source) {
        QList<ReadableField> fields;
        for (const HeaderField& field : source.header().fields())
            fields.append({QString::fromLatin1(field.name), decodeWords(unfolded(field.value)).trimmed()});
        return fields;
    });
}

} // namespace mail

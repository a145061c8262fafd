// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mail {
struct Reading;
}

namespace ui {

/// For whom pictures may load without being asked for.
struct PictureSender {
    enum class Doubt {
        None,
        Sender,    ///< who sent it: no single From, or signs that it is not what it looks like
        Encrypted, ///< not who, but what: a picture's address can carry off what was encrypted (EFAIL)
    };
    QString address; ///< addr-spec, the domain in lower case (RFC 5321 section 2.4); empty: there is none
    Doubt doubt = Doubt::Sender;
};

/// Answers that go elsewhere are no doubt: half of all newsletters want them so, and it says nothing of From.
[[nodiscard]] PictureSender pictureSenderOf(const mail::Reading& reading);

} // namespace ui

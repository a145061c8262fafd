// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mail/reading.h"

#include <QMetaType>
#include <QStringList>

#include <optional>

namespace visit {

/// One attachment, and what its file is to be called. The name is made safe before it is used.
struct NamedAttachment {
    int index = 0;
    QString name;
};

/// What became of several attachments that were to be saved.
struct SavedAttachments {
    struct Failure {
        QString name;
        base::Error error;
    };
    QString folder;
    QStringList files; ///< whole paths, as they were written
    QList<Failure> failures;
};

/// A copy of an attachment in a folder that nobody else can enter, gone with the counter that made it.
struct Loan {
    enum class Purpose {
        Look, ///< to be opened by another program: 0400, so that nobody edits what will be gone
        Give, ///< to be copied somewhere else: 0600
    };
    mail::Place message;
    int index = 0;
    Purpose purpose = Purpose::Look;
    QString path; ///< empty: error says why
    std::optional<base::Error> error = {};
};

/// What can be seen of an attachment without saving it.
struct Glance {
    enum class Kind { Picture, Text };
    mail::Place message;
    int index = 0;
    Kind kind = Kind::Picture;
    QByteArray octets = {}; ///< of a picture, as attached: NOT safe, only for the helper that decodes
    QString text = {};      ///< of a text; line ends are LF, controls are visible marks
    bool cut = false;       ///< there is more of it than may be shown
    std::optional<base::Error> error = {};
};

} // namespace visit

Q_DECLARE_METATYPE(visit::SavedAttachments)
Q_DECLARE_METATYPE(visit::Loan)
Q_DECLARE_METATYPE(visit::Glance)

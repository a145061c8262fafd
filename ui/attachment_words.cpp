// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment_words.h"

#include "base/visible.h"
#include "mailbox/display.h"
#include "ui/sentences.h"

#include <QCoreApplication>
#include <QMimeDatabase>

#include <array>

namespace ui {

namespace {

using Damage = mail::Attachment::Damage;
using Kind = mail::Attachment::Kind;
using Risk = mail::Attachment::Risk;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::Attachments)
};

// A sender may claim a type of kilobytes.
constexpr qsizetype typeShown = 80;

// What is seen counts more than what is claimed, unless it is only less exact: a .docx is a ZIP archive.
QMimeType mimeTypeOf(const mail::Attachment& attachment)
{
    const QMimeDatabase database;
    const QMimeType claimed = database.mimeTypeForName(attachment.type);
    const QMimeType seen = database.mimeTypeForName(attachment.content);
    if (seen.isValid())
        return claimed.isValid() && claimed.inherits(seen.name()) ? claimed : seen;
    if (claimed.isValid() && !claimed.isDefault())
        return claimed;
    return database.mimeTypeForFile(mail::safeFileName(attachment.name), QMimeDatabase::MatchExtension);
}

// Tool tips take for HTML what looks like it; no media type has this in it (RFC 6838 section 4.2).
QString plain(const QString& type)
{
    return base::visible(type).remove(QLatin1Char('<')).left(typeShown);
}

QString wordsFor(const QMimeType& type, const QString& name)
{
    return type.isValid() && !type.comment().isEmpty() ? type.comment() : plain(name);
}

bool isPicture(const QMimeType& type)
{
    static const std::array shown{"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"};
    return std::any_of(shown.begin(), shown.end(),
                       [&](const char* name) { return type.inherits(QLatin1String(name)); });
}

// Opened from a file, a page may load from anywhere and run what is in it.
bool isPage(const QMimeType& type)
{
    static const std::array pages{"text/html", "application/xhtml+xml", "image/svg+xml"};
    return std::any_of(pages.begin(), pages.end(),
                       [&](const char* name) { return type.inherits(QLatin1String(name)); });
}

bool runs(const mail::Attachment& attachment)
{
    return attachment.risk == Risk::Runs || attachment.risk == Risk::HidesSuffix;
}

QString suffixFor(const QMimeType& type)
{
    const QString suffix = type.isDefault() ? QString() : type.preferredSuffix();
    return suffix.isEmpty() ? QString() : QLatin1Char('.') + suffix;
}

QString riskSentence(const mail::Attachment& attachment)
{
    switch (attachment.risk) {
    case Risk::None: return {};
    case Risk::Runs:
        return Say::tr(
            "This file is a program, or starts one. Opened, it could do whatever you can do on this "
            "computer. It is never opened from here.");
    case Risk::HidesSuffix:
        return Say::tr("This file is a program, or starts one, and its name is made to look like that of "
                       "something else. It is never opened from here.");
    case Risk::OtherContent:
        return Say::tr("The message says that this is: %1. What is in it is: %2. A mistake of the sender's "
                       "program does that; so does somebody who wants it opened.")
            .arg(wordsFor(QMimeDatabase().mimeTypeForName(attachment.type), attachment.type),
                 wordsFor(QMimeDatabase().mimeTypeForName(attachment.content), attachment.content));
    }
    Q_UNREACHABLE();
}

QString damageSentence(const mail::Attachment& attachment)
{
    switch (attachment.damage) {
    case Damage::None: return {};
    case Damage::Cut: return Say::tr("Its end is missing.");
    case Damage::WrongChecksum: return Say::tr("Its checksum is wrong: something in it was changed.");
    }
    Q_UNREACHABLE();
}

// The end of a preview is cut on purpose.
mail::Attachment judged(mail::Attachment attachment, bool beginning)
{
    if (beginning && attachment.damage == Damage::Cut)
        attachment.damage = Damage::None;
    return attachment;
}

} // namespace

Handling handlingOf(const mail::Attachment& attachment)
{
    if (attachment.kind == Kind::Message)
        return Handling::Nested;
    if (runs(attachment))
        return Handling::Saves;
    return attachment.risk == Risk::OtherContent || isPage(mimeTypeOf(attachment)) ? Handling::Warns
                                                                                   : Handling::Opens;
}

std::optional<visit::Glance::Kind> glanceKindOf(const mail::Attachment& attachment)
{
    const QMimeType type = mimeTypeOf(attachment);
    if (isPicture(type))
        return visit::Glance::Kind::Picture;
    if (attachment.kind != Kind::Message && type.inherits(QStringLiteral("text/plain")))
        return visit::Glance::Kind::Text;
    return std::nullopt;
}

QString shownName(const mail::Attachment& attachment)
{
    if (!attachment.name.isEmpty())
        return mail::safeFileName(attachment.name);
    if (attachment.kind == Kind::Message)
        return mail::safeFileName(Say::tr("message")) + QStringLiteral(".eml");
    return mail::safeFileName(Say::tr("attachment")) + suffixFor(mimeTypeOf(attachment));
}

QString typeWords(const mail::Attachment& attachment)
{
    if (attachment.kind == Kind::Message)
        return Say::tr("Message");
    const QMimeType type = mimeTypeOf(attachment);
    if (attachment.risk == Risk::OtherContent)
        return Say::tr("claims to be: %1; is: %2", "PNG image; HTML document")
            .arg(wordsFor(QMimeDatabase().mimeTypeForName(attachment.type), attachment.type),
                 wordsFor(type, attachment.content));
    return wordsFor(type, attachment.type);
}

QString sizeWords(const mail::Attachment& attachment, bool beginning)
{
    if (beginning && attachment.damage == Damage::Cut)
        return {};
    const QString size = mailbox::sizeText(attachment.octets);
    return attachment.reckoned ? Say::tr("about %1", "12 MB").arg(size) : size;
}

QString warningWords(const mail::Attachment& attachment, bool beginning)
{
    const mail::Attachment known = judged(attachment, beginning);
    QStringList words;
    if (known.risk == Risk::Runs)
        words.append(Say::tr("runs as a program"));
    if (known.risk == Risk::HidesSuffix)
        words.append(Say::tr("hides that it is a program"));
    if (known.damage == Damage::Cut)
        words.append(Say::tr("cut"));
    if (known.damage == Damage::WrongChecksum)
        words.append(Say::tr("wrong checksum"));
    return words.join(QStringLiteral(", "));
}

QString warningSentences(const mail::Attachment& attachment, bool beginning)
{
    const mail::Attachment known = judged(attachment, beginning);
    QStringList sentences{riskSentence(known), damageSentence(known)};
    if (known.risk == Risk::None && isPage(mimeTypeOf(known)))
        sentences.append(
            Say::tr("This is a page. A browser that opens it from a file may fetch things from the "
                    "network, which tells the sender that it was opened, and may run what is "
                    "in it."));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString attachmentsText(qsizetype number)
{
    return number == 1 ? Say::tr("1 attachment") : Say::tr("%1 attachments").arg(numberText(number));
}

QString claimedType(const mail::Attachment& attachment)
{
    return plain(attachment.type);
}

QString iconNameOf(const mail::Attachment& attachment)
{
    if (attachment.kind == Kind::Message)
        return QStringLiteral("open");
    if (runs(attachment))
        return QStringLiteral("file-program");
    const QMimeType type = mimeTypeOf(attachment);
    const QString generic = type.genericIconName();
    const std::array<std::pair<const char*, const char*>, 5> icons{{{"image-x-generic", "file-picture"},
                                                                    {"audio-x-generic", "file-sound"},
                                                                    {"video-x-generic", "file-film"},
                                                                    {"package-x-generic", "file-archive"},
                                                                    {"text-x-generic", "file-text"}}};
    for (const auto& [name, icon] : icons) {
        if (generic == QLatin1String(name))
            return QLatin1String(icon);
    }
    return generic.startsWith(QLatin1String("x-office")) || type.inherits(QStringLiteral("text/plain")) ||
                   type.inherits(QStringLiteral("application/pdf"))
               ? QStringLiteral("file-text")
               : QStringLiteral("file");
}

} // namespace ui

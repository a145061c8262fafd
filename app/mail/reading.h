// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mail/address.h"
#include "mail/contact_card.h"
#include "mail/delivery_report.h"
#include "mail/invitation.h"
#include "mail/protection.h"
#include "mail/text.h"
#include "mail/trust_signs.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

class QIODevice;

namespace mail {

/// What a list shows of a message. Missing or broken fields are empty, never an error.
struct Summary {
    QString subject;
    QList<Address> from;
    QList<Address> to;
    QDateTime date;            ///< UTC; invalid when there is none or it cannot be read
    QByteArray messageId = {}; ///< Message-ID as written, without blanks around it; empty when there is none
};

/// One attached file, found but not kept: ask saveAttachment() for its bytes.
struct Attachment {
    /// Where it lies.
    enum class Kind {
        Part,      ///< a part of the message
        Message,   ///< a part that is a message itself: readNested() opens it
        Uuencoded, ///< "begin 644 name" in a text
        YEncoded,  ///< "=ybegin" in a text
        InWinmail, ///< in the winmail.dat before it (MS-OXTNEF)
    };
    /// What is wrong with it, as far as that can be seen without saving it.
    enum class Damage { None, Cut, WrongChecksum };
    /// Why to warn before it is opened.
    enum class Risk {
        None,
        Runs,         ///< a program, a script, or a file that starts one
        HidesSuffix,  ///< and its name looks like something else: "photo.jpg.exe"
        OtherContent, ///< what is in it is not of the claimed type
    };

    int index = 0;     ///< position among the attachments of this message
    QString name;      ///< as the sender wrote it, decoded; empty when there is none. NOT safe as a file name
    QString type;      ///< claimed media type, lower case, "image/png"
    qint64 octets = 0; ///< decoded
    QByteArray sha256; ///< of the decoded bytes, lower-case hex; empty unless asked for
    Kind kind = Kind::Part;
    Damage damage = Damage::None;
    Risk risk = Risk::None;
    bool reckoned = false; ///< `octets` is reckoned from the encoded ones: right unless the encoding is odd
    QString content = {};  ///< media type by its first octets; empty when they tell nothing
    QByteArray contentId = {}; ///< without brackets; what cid: links in HTML name
    bool related = false;      ///< belongs to an HTML body (multipart/related): mostly shown there
};

/// One body of a message. Each is shown apart from the others, never joined (EFAIL).
struct Passage {
    Text text;         ///< as plain text: what the sender wrote, or HTML as text
    QStringList pages; ///< HTML as sent, decoded, each to be drawn by itself. NOT safe: only for app/html
    bool textFromHtml = false; ///< `text` was made from the pages
    bool whole = true;         ///< false where the message was cut in the text
    bool pagesWhole = true;    ///< false where it was cut in a page
    int protection = -1;       ///< the innermost one it lies in, an index; -1: none
};

/// How a message is read.
struct ReadOptions {
    QByteArray charset =
        {}; ///< all text is read in this charset, whatever the message says; empty: as it says
    QString ownServer = {}; ///< see trustSignsOf()
    bool hashes = false; ///< decode all attachments: exact sizes and their SHA-256; else as little as needed
    qint64 announced = -1; ///< for a beginning: octets of the whole message, as the server announced them
};

/// A message made readable. There is always something to show.
struct Reading {
    Summary summary;
    QString text;      ///< what to read: text/plain as sent without the marks of inline PGP, or HTML as
                       ///< text; line ends are LF
    bool html = false; ///< the message has an HTML body
    bool textFromHtml = false; ///< `text` was made from HTML: there is no text/plain body
    /// Something of the message is visibly missing or could not be read, beyond a letter here and there; what
    /// could be read is here. Neither a missing header nor a missing last boundary is damage by itself.
    bool damaged = false;
    QList<Attachment> attachments;
    QString sent = {}; ///< text/plain alone, as sent; what scripts get
    QList<Address> cc = {};
    QList<Address> replyTo = {};
    QList<Passage> passages = {}; ///< the same as `text`, body by body; files in the text taken out
    bool textWhole = true;        ///< nothing of the text is missing, though attachments may be
    qint64 missing = 0; ///< octets of the message that did not come; -1: some, nobody knows how many
    QList<Invitation> invitations = {};
    QList<ContactCard> cards = {};
    std::optional<DeliveryReport> report = {};
    TrustSigns trust = {};
    QList<Protection> protections = {}; ///< all Unchecked: see checkProtection()
};

/// Reads a header block: a whole message, TOP n 0 with or without the blank line, or a cut one. Never fails.
[[nodiscard]] Summary summarize(QByteArrayView headerBlock);

/// Reads the header of the message in a file, and nothing behind it. Fault::CannotRead.
[[nodiscard]] base::Result<Summary> summarizeFile(const QString& path);

/// Reads the beginning of a message (TOP n k): the text part as far as it came. Never fails. May be called
/// anew with each piece that comes: it costs one walk over what is there.
[[nodiscard]] Reading readBeginning(QByteArrayView bytes, const ReadOptions& options = {});

/// Reads a whole message from a file as a stream: memory does not grow with attachments.
/// Fault::CannotRead when the file cannot be read; a broken message is never an error (see Reading::damaged).
[[nodiscard]] base::Result<Reading> readFile(const QString& path, const ReadOptions& options = {});

/// The way to a message in a message: the index of an attachment, that of one in it, and so on.
using Way = QList<int>;
constexpr int longestWay = 20; ///< honest forwards have under ten; deeper ones can be saved and opened

/// Where a message lies: in a file, in a message in a file, or in memory alone, as what was encrypted does. A
/// way leads on from either.
struct Place {
    QString path;
    Way way = {};
    QByteArray octets = {}; ///< not empty: the message, and there is no path

    bool operator==(const Place&) const = default;
};

/// Reads a message that is attached (Attachment::Kind::Message) as if it had come alone. Fault::CannotRead,
/// and Fault::NoSuchMessage when the way leads to no message.
[[nodiscard]] base::Result<Reading> readNested(const QString& path, const Way& way,
                                               const ReadOptions& options = {});

/// The same for a message wherever it lies.
[[nodiscard]] base::Result<Reading> readNested(const Place& message, const ReadOptions& options = {});

/// Writes the decoded bytes of one attachment of the message in `path` to `to` (open for writing).
[[nodiscard]] base::Done saveAttachment(const QString& path, int index, QIODevice& to);

/// The same for an attachment of a nested message: the last index of the way.
[[nodiscard]] base::Done saveAttachment(const QString& path, const Way& way, QIODevice& to);

/// The same for a message wherever it lies.
[[nodiscard]] base::Done saveAttachment(const Place& message, int index, QIODevice& to);

/// Writes the decoded bytes of a part that a card was made of: Invitation::part, ContactCard::part.
/// Fault::CannotRead, Fault::CannotWrite, and Fault::NoSuchMessage when there is no such part.
[[nodiscard]] base::Done savePart(const Place& message, int part, QIODevice& to);

/// The octets of a picture that an HTML body shows (cid:), at most `most` of them; empty when there is none
/// with this Content-ID, or it is larger.
[[nodiscard]] QByteArray relatedBytes(const Place& message, const QByteArray& contentId, qsizetype most);

/// A signature or encryption looked at by GnuPG, and what was inside.
struct Checked {
    Protection protection;
    /// Of what was encrypted and could be opened; of signatures that hold what they sign, exactly what was
    /// signed; of the signed part where that is not the whole message.
    std::optional<Reading> inside;
    QByteArray octets; ///< what was inside as a message, for Place
};

/// Verifies a signature, or opens what is encrypted, with the person's own keys: Reading::protections[index]
/// of the message in `path`. Starts GnuPG, which may ask for a passphrase: takes its time, in a thread of its
/// own. Fault::CannotRead, Fault::NoSuchMessage.
[[nodiscard]] base::Result<Checked> checkProtection(const QString& path, int index,
                                                    const ReadOptions& options = {});

/// The same for a message wherever it lies.
[[nodiscard]] base::Result<Checked> checkProtection(const Place& message, int index,
                                                    const ReadOptions& options = {});

/// As saveAttachment(), for a message that lies in memory: what was encrypted. Fault::NoSuchMessage.
[[nodiscard]] base::Done saveAttachmentIn(const QByteArray& message, int index, QIODevice& to);

/// A name that is safe to create in any folder: base name only, no controls, no leading dot or dash, at most
/// 200 octets of UTF-8, never empty (SECURITY: attachment names).
[[nodiscard]] QString safeFileName(const QString& name);

} // namespace mail

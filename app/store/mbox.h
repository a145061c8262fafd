// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/durable_file.h"
#include "store/from_lines.h"
#include "store/proof.h"

#include <QDateTime>
#include <QFile>
#include <QList>

namespace store {

/// Many messages in one new file (mboxrd, RFC 4155's default format with reversible quoting): a line "From
/// sender date" before each, an empty line behind. Line ends are LF: CRLF becomes LF, everything else stays.
/// The file is durable, private (0600), and whole or not there. Memory: one piece.
///
/// Every error is Fault::CannotWrite, or that of a message's source. After one in the middle of a message the
/// file is lost: nothing more can be added, and nothing is left behind.
class MboxWriter {
public:
    /// The folder of `path` must exist.
    [[nodiscard]] static base::Result<MboxWriter> create(const QString& path, Disk& disk = systemDisk());

    /// Gives the octets of a message, piece by piece, to the function it is called with.
    using Source = std::function<base::Done(const std::function<base::Done(QByteArrayView)>& take)>;

    /// Adds a message. A source that fails before its first octet costs only its message, and nothing is
    /// lost. `sender`: an addr-spec; what is none, or not plain, becomes MAILER-DAEMON. `date`: an invalid
    /// one becomes the beginning of 1970.
    [[nodiscard]] base::Done append(const QByteArray& sender, const QDateTime& date, const Source& source);

    /// A message broke off in the middle.
    [[nodiscard]] bool isLost() const { return lost_.has_value(); }

    /// Makes the file durable under its name.
    [[nodiscard]] base::Done commit(Existing existing);

private:
    MboxWriter(QString path, DurableFile file);
    [[nodiscard]] base::Done put(QByteArrayView bytes);
    [[nodiscard]] base::Done putMessage(const QByteArray& separator, const Source& source, bool& begun);

    QString path_;
    DurableFile file_;
    std::optional<base::Error> lost_;
    char last_ = '\n'; ///< the last octet that was put
};

/// Where a message lies in an mbox: its octets without the "From " line before and the empty line behind it.
struct MboxEntry {
    qint64 offset = 0;
    qint64 octets = 0; ///< in the file; with its quotation marks

    bool operator==(const MboxEntry&) const = default;
};

/// An mbox of any flavour (mboxo, mboxrd; LF or CRLF), open for reading. A "From " line begins a message
/// where the file begins or an empty line is before it. It must not be changed meanwhile. Memory: one piece,
/// and 16 octets a message.
class MboxReader {
public:
    /// A file is an mbox if it begins with "From ".
    [[nodiscard]] static bool isMbox(QByteArrayView beginning);

    /// Reads the whole file once to find its messages. Fault::CannotRead, also where it is no mbox.
    [[nodiscard]] static base::Result<MboxReader> open(const QString& path);

    [[nodiscard]] const QList<MboxEntry>& messages() const { return messages_; }

    /// Gives a message piece by piece, mboxrd's quotation undone, at most `most` octets of the file. Stops at
    /// the first error of `take`. Fault::CannotRead.
    [[nodiscard]] base::Done read(const MboxEntry& message,
                                  const std::function<base::Done(QByteArrayView)>& take,
                                  qint64 most = std::numeric_limits<qint64>::max()) const;

private:
    explicit MboxReader(std::unique_ptr<QFile> file)
        : file_(std::move(file))
    {}
    [[nodiscard]] base::Done index();

    std::unique_ptr<QFile> file_;
    QList<MboxEntry> messages_;
};

} // namespace store

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFlags>
#include <QHash>
#include <QList>
#include <QSize>
#include <QString>

class QDataStream;

namespace html {

/// Where a mail is to be shown. Plain values all: they cross the border of a process.
struct Pane {
    int width = 800;           ///< px between the edges of the view
    double zoom = 1.0;         ///< of fonts and px lengths; 0.25 to 5
    bool dark = false;         ///< the view's surroundings are dark
    bool adaptColours = false; ///< with dark: mails that declare colours are turned dark too
    QString family;            ///< for text that names no installed family; empty: the system's sans-serif
    int pixelSize = 16;        ///< of text that names no size, before zoom

    bool operator==(const Pane&) const = default;
};

/// A picture the mail asks for. The normal form names it by `name`, never by its source.
struct Picture {
    enum class Kind {
        Cid,    ///< `source` is the Content-ID of a part, decoded, without "cid:"
        Data,   ///< `source` is a whole data: URL of an image
        Remote, ///< `source` is an http or https URL: only on the person's click
    };

    QString name; ///< "picture:3"; counted over the whole mail, so the same for every pane
    QString source;
    Kind kind = Kind::Remote;
    QString alt;         ///< what to read where it is not shown; may be empty
    QSize asked;         ///< px of the mail's own width and height before zoom; 0 where it asks for none
    bool hidden = false; ///< 1x1, or where nobody sees it: a tracker; not part of the normal form

    bool operator==(const Picture&) const = default;
};

/// What makes a link not what it seems to be.
enum class Doubt {
    OtherHost = 1,     ///< its text reads as an address at another host
    UserInfo = 2,      ///< something@ stands before the host
    BareAddress = 4,   ///< the host is an IP address
    MixedScripts = 8,  ///< letters of several scripts in one label of the host
    Punycode = 16,     ///< the host has letters beyond ASCII: both forms are worth showing
    CutMailFields = 32 ///< a mailto: asked for more than to, cc, subject and body
};
Q_DECLARE_FLAGS(Doubts, Doubt)

/// A link of the mail. The normal form names it by `name` in href.
struct Link {
    QString name;      ///< "link:0"
    QString url;       ///< http, https or mailto, fully encoded: what to open
    QString text;      ///< as the mail shows it, one line
    QString host;      ///< as people read it; empty for mailto:
    QString asciiHost; ///< as the network reads it: punycode (RFC 3492)
    Doubts doubts;

    bool operator==(const Link&) const = default;
};

/// What of the mail is not on the page, and why.
enum class Note {
    CutAtSize = 1,    ///< longer than the pipeline reads
    TooDeep = 2,      ///< elements nested too deep: their text stays, their look goes
    TooMany = 4,      ///< too many elements, cells or attributes: cut there
    StylesCut = 8,    ///< style sheets longer or dearer than the pipeline reads
    TooManyLinks = 16 ///< links beyond the cap are plain text
};
Q_DECLARE_FLAGS(Notes, Note)

/// Sizes in px, before zoom, of those pictures that may be drawn; by name. What is not in here shows its
/// alternative text.
using PictureSizes = QHash<QString, QSize>;

/// A mail made safe and laid out for one pane.
struct Page {
    QString html; ///< the normal form: our own markup only, for a QTextDocument of the pane's width
    QList<Picture> pictures;
    QList<Link> links;
    QString family;               ///< the document's default font ...
    int pixelSize = 16;           ///< ... and its size, zoom included
    int margin = 0;               ///< the document's margin, px
    int width = 0;                ///< px to scroll over; more than the pane's where a table is wider. The
                                  ///< document is laid out for the pane's width all the same
    QColor background;            ///< of the whole page, behind and beside the content
    QColor ink;                   ///< of text without a colour of its own
    bool declaresColours = false; ///< the mail colours text or backgrounds by itself
    bool rightToLeft = false;
    Notes notes;

    bool operator==(const Page&) const = default;
};

/// The page for HTML mail. Pure: no file, no network, nothing kept; any thread, but needs a QGuiApplication
/// for the measures of fonts. What is foreign in the result stands in `pictures` and `links` only.
[[nodiscard]] Page compose(const QString& html, const Pane& pane, const PictureSizes& known = {});

QDataStream& operator<<(QDataStream& out, const Pane& pane);
QDataStream& operator>>(QDataStream& in, Pane& pane);
QDataStream& operator<<(QDataStream& out, const Picture& picture);
QDataStream& operator>>(QDataStream& in, Picture& picture);
QDataStream& operator<<(QDataStream& out, const Link& link);
QDataStream& operator>>(QDataStream& in, Link& link);
QDataStream& operator<<(QDataStream& out, const Page& page);
QDataStream& operator>>(QDataStream& in, Page& page);

} // namespace html

Q_DECLARE_OPERATORS_FOR_FLAGS(html::Doubts)
Q_DECLARE_OPERATORS_FOR_FLAGS(html::Notes)

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutator.h"

namespace fuzz {

namespace {

/// What readers trip over.
const QList<QByteArray>& words()
{
    static const QList<QByteArray> list{"=?utf-8?B?",
                                        "=?utf-8?Q?",
                                        "?=",
                                        "=?",
                                        "\r\n",
                                        "\n",
                                        "\r",
                                        QByteArray(1, '\0'),
                                        "\xFF",
                                        "\xEF\xBB\xBF",
                                        ";",
                                        ":",
                                        ",",
                                        "<",
                                        ">",
                                        "(",
                                        ")",
                                        "\"",
                                        "\\",
                                        "=",
                                        "==",
                                        "--",
                                        "--b",
                                        "--b--",
                                        "\n--b\n",
                                        "\n\n",
                                        "%00",
                                        "*0*=",
                                        "*=utf-8''",
                                        "boundary=b",
                                        "Content-Type: multipart/mixed; boundary=b\n",
                                        "Content-Type: message/rfc822\n\n",
                                        "Content-Type: text/html\n\n",
                                        "Content-Type: application/ms-tnef\n\n",
                                        "Content-Type: text/calendar\n\n",
                                        "Content-Type: text/vcard\n\n",
                                        "Content-Type: message/delivery-status\n\n",
                                        "Content-Transfer-Encoding: base64\n",
                                        "Content-Transfer-Encoding: x-uuencode\n",
                                        "Content-Transfer-Encoding: quoted-printable\n",
                                        "begin 644 a\n",
                                        "=ybegin line=128 size=1 name=a\n",
                                        "=yend size=1\n",
                                        "format=flowed",
                                        "charset=iso-2022-jp",
                                        "charset=utf-7",
                                        "charset=utf-16",
                                        "charset=hz",
                                        "charset=gb18030",
                                        "\x1B$B",
                                        "~{",
                                        "<a href=",
                                        "<!--",
                                        "&#x110000;",
                                        "&#",
                                        "<table>",
                                        "BEGIN:VCALENDAR\n",
                                        "BEGIN:VEVENT\n",
                                        "DTSTART:",
                                        "RRULE:FREQ=DAILY;COUNT=-1\n",
                                        "From: ",
                                        "Date: ",
                                        "99999999999999999999",
                                        "-1",
                                        "2147483648",
                                        "xn--",
                                        "@",
                                        "[",
                                        "]"};
    return list;
}

class Mutator {
public:
    Mutator(const QList<QByteArray>& seeds, quint64 number)
        : seeds_(seeds)
        , random_(quint32(number ^ (number >> 32)))
    {}

    QByteArray make()
    {
        bytes_ = seeds_[below(seeds_.size())];
        const qsizetype deeds = 1 + below(8);
        for (qsizetype i = 0; i < deeds; ++i)
            spoil();
        return bytes_.first(qMin(bytes_.size(), qsizetype(1 << 20)));
    }

private:
    qsizetype below(qsizetype limit) { return limit <= 0 ? 0 : qsizetype(random_.bounded(quint32(limit))); }
    qsizetype place() { return below(bytes_.size() + 1); }

    void spoil()
    {
        const qsizetype at = place();
        const qsizetype some = qMin(bytes_.size() - at, below(200));
        switch (below(9)) {
        case 0:
            bytes_.isEmpty() ? void() : void(bytes_[qMin(at, bytes_.size() - 1)] = char(random_.generate()));
            break;
        case 1: bytes_.remove(at, some); break;
        case 2: bytes_.insert(at, bytes_.sliced(at, some)); break;
        case 3:
        case 4:
        case 5: bytes_.insert(at, words()[below(words().size())]); break;
        case 6: bytes_.insert(at, words()[below(words().size())].repeated(1 + below(300))); break;
        case 7: bytes_ = bytes_.first(at) + splice(); break;
        default: bytes_.truncate(at); break;
        }
    }

    QByteArray splice()
    {
        const QByteArray& other = seeds_[below(seeds_.size())];
        return other.sliced(below(other.size() + 1));
    }

    const QList<QByteArray>& seeds_;
    QRandomGenerator random_;
    QByteArray bytes_;
};

} // namespace

QByteArray mutated(const QList<QByteArray>& seeds, quint64 number)
{
    return Mutator(seeds, number).make();
}

} // namespace fuzz

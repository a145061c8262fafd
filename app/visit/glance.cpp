// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/glance.h"

#include "base/visible.h"
#include "mail/charsets.h"

#include <QIODevice>
#include <QStringDecoder>

namespace visit {

namespace {

/// Takes so many octets and refuses the next.
class Beaker final : public QIODevice {
public:
    explicit Beaker(qint64 most)
        : most_(most)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] const QByteArray& octets() const { return octets_; }
    [[nodiscard]] bool isFull() const { return full_; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char*, qint64) override { return -1; }

    qint64 writeData(const char* data, qint64 size) override
    {
        const qint64 room = most_ - octets_.size();
        octets_.append(data, qsizetype(std::min(size, room)));
        full_ = size > room;
        return full_ ? -1 : size;
    }

private:
    qint64 most_;
    QByteArray octets_;
    bool full_ = false;
};

// Where a text was cut in a letter, it would no more look like the charset that it is in.
QByteArray wholeLetters(QByteArray octets)
{
    const auto isInside = [](char c) { return (uchar(c) & 0xC0) == 0x80; };
    for (int i = 0; i < 3 && !octets.isEmpty() && isInside(octets.back()); ++i)
        octets.chop(1);
    if (!octets.isEmpty() && uchar(octets.back()) >= 0xC0)
        octets.chop(1);
    return octets;
}

QString lettersOf(const QByteArray& octets)
{
    if (const auto marked = QStringConverter::encodingForData(octets))
        return QStringDecoder(*marked).decode(octets);
    return mail::guessed(octets);
}

QString readable(const Beaker& beaker)
{
    QString text = lettersOf(beaker.isFull() ? wholeLetters(beaker.octets()) : beaker.octets());
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return base::visibleLines(text);
}

} // namespace

Glance glanceAt(const mail::Place& message, int index, Glance::Kind kind)
{
    Glance glance{message, index, kind, {}, {}, false, {}};
    Beaker beaker(kind == Glance::Kind::Text ? mostTextGlanced : mostPictureGlanced);
    const auto poured = mail::saveAttachment(message, index, beaker);
    glance.cut = beaker.isFull();
    if (!poured && !glance.cut)
        glance.error = poured.error();
    else if (kind == Glance::Kind::Text)
        glance.text = readable(beaker);
    else if (!glance.cut)
        glance.octets = beaker.octets();
    return glance;
}

} // namespace visit

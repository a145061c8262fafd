// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/tnef.h"

#include "mail/charsets.h"
#include "mail/inner_file.h"
#include "mail/mapi.h"

#include <QtEndian>

namespace mail {

namespace {

constexpr quint32 signature = 0x223E9F78; // MS-OXTNEF 2.1.3.1
constexpr qsizetype mostFiles = 1000;     // Outlook's senders attach some dozen
constexpr qsizetype mostKept =
    1 << 20; // of an attribute that is no file: names and types have some hundred octets

// MS-OXTNEF 2.1.3.2: the attributes that say something about files.
constexpr quint32 codePageOf = 0x00069007;
constexpr quint32 fileBegins = 0x00069002;
constexpr quint32 fileTitle = 0x00018010;
constexpr quint32 fileData = 0x0006800F;
constexpr quint32 fileProperties = 0x00069005;

/// A stream of attributes: level, id, length, data, checksum.
class TnefReader {
public:
    TnefReader(qsizetype wanted, const Sink* sink)
        : wanted_(wanted)
        , sink_(sink)
    {}

    /// False when nothing more is wanted.
    bool take(QByteArrayView piece)
    {
        while (!piece.isEmpty() && state_ != State::Broken && !stopped_)
            piece = piece.sliced(state_ == State::Data ? takeData(piece) : takeFixed(piece));
        return state_ != State::Broken && !stopped_;
    }

    QList<TnefFile> finished()
    {
        const bool between = state_ == State::Attribute && fixed_.isEmpty();
        if (!between && !files_.isEmpty())
            files_.last().damaged = true;
        endFile();
        return std::move(files_);
    }

private:
    enum class State { Signature, Attribute, Data, Checksum, Broken };

    [[nodiscard]] qsizetype fixedOctets() const
    {
        switch (state_) {
        case State::Signature: return 6;
        case State::Attribute: return 9;
        case State::Checksum: return 2;
        case State::Data:
        case State::Broken: return 0;
        }
        Q_UNREACHABLE();
    }

    qsizetype takeFixed(QByteArrayView piece)
    {
        const qsizetype octets = qMin(piece.size(), fixedOctets() - fixed_.size());
        fixed_ += piece.first(octets);
        if (fixed_.size() == fixedOctets()) {
            const QByteArray all = std::exchange(fixed_, {});
            if (state_ == State::Signature)
                state_ = qFromLittleEndian<quint32>(all.constData()) == signature ? State::Attribute
                                                                                  : State::Broken;
            else if (state_ == State::Attribute)
                beginAttribute(all);
            else
                endAttribute(qFromLittleEndian<quint16>(all.constData()));
        }
        return octets;
    }

    void beginAttribute(const QByteArray& head)
    {
        attribute_ = qFromLittleEndian<quint32>(head.constData() + 1);
        left_ = qFromLittleEndian<quint32>(head.constData() + 5);
        sum_ = 0;
        kept_.clear();
        const bool level = head.front() == 1 || head.front() == 2;
        state_ = !level ? State::Broken : left_ > 0 ? State::Data : State::Checksum;
        if (attribute_ == fileBegins)
            begins();
    }

    void begins()
    {
        if (files_.size() >= mostFiles) {
            state_ = State::Broken;
            return;
        }
        endFile();
        files_.append(TnefFile());
    }

    /// What was learnt of the last file is kept with it.
    void endFile()
    {
        if (!files_.isEmpty()) {
            files_.last().head = inner_.head();
            files_.last().sha256 = inner_.sha256();
        }
        inner_ = InnerFile();
    }

    qsizetype takeData(QByteArrayView piece)
    {
        const QByteArrayView data = piece.first(qsizetype(qMin(qint64(piece.size()), left_)));
        for (const char c : data)
            sum_ = quint16(sum_ + static_cast<unsigned char>(c));
        left_ -= data.size();
        if (attribute_ == fileData)
            takeFile(data);
        else
            kept_ += data.first(qMin(data.size(), mostKept - kept_.size()));
        if (left_ == 0)
            state_ = State::Checksum;
        return data.size();
    }

    void takeFile(QByteArrayView data)
    {
        if (files_.isEmpty())
            return;
        files_.last().octets += data.size();
        inner_.add(data);
        if (files_.size() - 1 == wanted_)
            stopped_ = !(*sink_)(data);
    }

    void endAttribute(quint16 checksum)
    {
        state_ = State::Attribute;
        if (attribute_ == codePageOf && kept_.size() >= 4)
            charset_ = "windows-" + QByteArray::number(qFromLittleEndian<quint32>(kept_.constData()));
        if (files_.isEmpty())
            return;
        TnefFile& file = files_.last();
        if (attribute_ == fileData && checksum != sum_)
            file.damaged = true;
        else if (attribute_ == fileTitle && file.name.isEmpty())
            file.name = lettersFrom(kept_.first(qMax(kept_.indexOf('\0'), qsizetype(0))), charset_).text;
        else if (attribute_ == fileProperties)
            takeProperties(file);
    }

    void takeProperties(TnefFile& file) const
    {
        const MapiFile found = mapiFileFrom(kept_, charset_);
        if (!found.name.isEmpty())
            file.name = found.name;
        file.type = found.type.toLower();
    }

    qsizetype wanted_;
    const Sink* sink_;
    QList<TnefFile> files_;
    QByteArray charset_ = "windows-1252";
    State state_ = State::Signature;
    QByteArray fixed_; ///< of a piece with fixed length
    QByteArray kept_;  ///< of an attribute that is no file
    InnerFile inner_;  ///< the one at hand
    quint32 attribute_ = 0;
    qint64 left_ = 0; ///< octets of data to come
    quint16 sum_ = 0;
    bool stopped_ = false;
};

} // namespace

bool isTnef(const Part& part)
{
    return part.type.value == "application/ms-tnef" || part.type.value == "application/vnd.ms-tnef" ||
           part.name().compare(QLatin1String("winmail.dat"), Qt::CaseInsensitive) == 0;
}

QList<TnefFile> tnefFiles(const Part& part)
{
    TnefReader reader(-1, nullptr);
    (void)pump(part, [&](QByteArrayView piece) { return reader.take(piece); });
    return reader.finished();
}

bool pumpTnef(const Part& part, qsizetype number, const Sink& sink)
{
    bool wantsMore = true;
    const Sink watched = [&](QByteArrayView piece) { return wantsMore = sink(piece); };
    TnefReader reader(number, &watched);
    (void)pump(part, [&](QByteArrayView piece) { return reader.take(piece); });
    return wantsMore;
}

} // namespace mail

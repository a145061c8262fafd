// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/body.h"

namespace practice {

namespace {

/// Doubles dots. Knows where it is in a line, whatever the borders of the pieces.
class DotStuffer {
public:
    explicit DotStuffer(Pieces message)
        : message_(std::move(message))
    {}

    QByteArray operator()()
    {
        if (ended_)
            return {};
        const QByteArray piece = message_();
        if (!piece.isEmpty())
            return stuff(piece);
        ended_ = true;
        return where_ == Where::LineStart ? QByteArray(".\r\n") : QByteArray("\r\n.\r\n");
    }

private:
    enum class Where { LineStart, InLine, BehindCr };

    QByteArray stuff(const QByteArray& piece)
    {
        QByteArray wire;
        wire.reserve(piece.size() + piece.size() / 32);
        for (const char octet : piece) {
            if (octet == '.' && where_ == Where::LineStart)
                wire += '.';
            wire += octet;
            step(octet);
        }
        return wire;
    }

    void step(char octet)
    {
        if (octet == '\n' && where_ == Where::BehindCr)
            where_ = Where::LineStart;
        else
            where_ = octet == '\r' ? Where::BehindCr : Where::InLine;
    }

    Pieces message_;
    Where where_ = Where::LineStart;
    bool ended_ = false;
};

/// Passes on what belongs to TOP and then reads no further.
class Beginning {
public:
    Beginning(Pieces message, qint64 lines)
        : message_(std::move(message))
        , left_(lines)
    {}

    QByteArray operator()()
    {
        if (ended_)
            return {};
        const QByteArray piece = message_();
        return piece.left(wanted(piece));
    }

private:
    qsizetype wanted(const QByteArray& piece)
    {
        for (qsizetype i = 0; i < piece.size(); ++i) {
            if (inBody_ && left_ == 0) {
                ended_ = true;
                return i;
            }
            if (piece.at(i) == '\n')
                endLine();
            else if (piece.at(i) != '\r')
                lineIsEmpty_ = false;
        }
        return piece.size();
    }

    void endLine()
    {
        if (inBody_)
            --left_;
        else
            inBody_ = lineIsEmpty_;
        lineIsEmpty_ = true;
    }

    Pieces message_;
    qint64 left_;
    bool inBody_ = false;
    bool lineIsEmpty_ = true;
    bool ended_ = false;
};

} // namespace

Pieces stuffed(Pieces message)
{
    return DotStuffer(std::move(message));
}

Pieces beginningOf(Pieces message, qint64 lines)
{
    return Beginning(std::move(message), lines);
}

} // namespace practice

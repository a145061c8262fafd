// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/line_decoder.h"

namespace pop3 {

LineDecoder::Status LineDecoder::feed(QByteArrayView& input, qsizetype cap)
{
    if (complete_) {
        line_.clear();
        complete_ = false;
    }
    const qsizetype lf = input.indexOf('\n');
    const QByteArrayView piece = lf < 0 ? input : input.first(lf);
    if (line_.size() + piece.size() > cap + 1) // + 1: the CR
        return Status::TooLong;
    line_.append(piece);
    input = input.sliced(lf < 0 ? piece.size() : lf + 1);
    if (lf < 0)
        return Status::NeedMore;
    if (!line_.endsWith('\r'))
        return Status::BareLf;
    line_.chop(1);
    complete_ = true;
    return Status::Line;
}

} // namespace pop3

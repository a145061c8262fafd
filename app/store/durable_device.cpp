// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/durable_device.h"

namespace store {

DurableDevice::DurableDevice(DurableFile& file)
    : file_(file)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 DurableDevice::readData(char*, qint64)
{
    return -1;
}

qint64 DurableDevice::writeData(const char* data, qint64 size)
{
    const auto written = file_.write(QByteArrayView(data, qsizetype(size)));
    if (written)
        return size;
    trouble_ = written.error();
    setErrorString(trouble_->subject);
    return -1;
}

} // namespace store

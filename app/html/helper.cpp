// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/helper.h"

#include "html/border.h"
#include "html/frames.h"
#include "html/sandbox.h"

#include <QGuiApplication>
#include <QImageReader>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace html {

namespace {

constexpr int secondsAnOrder = 5;
constexpr int failure = 1;

/// Ends without running what others left for the end of a program: that wants calls that are closed by now.
[[noreturn]] void leave(int exitCode)
{
    std::_Exit(exitCode);
}

/// Fewer when the stream ends.
qsizetype readInto(char* room, qsizetype length)
{
    return qsizetype(std::fread(room, 1, size_t(length), stdin));
}

/// Grows with what has come, not with what was announced.
QByteArray read(qsizetype length)
{
    constexpr qsizetype step = 1 << 20;
    QByteArray octets;
    while (octets.size() < length) {
        const qsizetype wanted = std::min(step, length - octets.size());
        const qsizetype before = octets.size();
        octets.resize(before + wanted);
        if (readInto(octets.data() + before, wanted) < wanted)
            leave(0);
    }
    return octets;
}

QByteArray readFrame()
{
    char octets[4];
    if (readInto(octets, sizeof octets) < qsizetype(sizeof octets))
        leave(0); // the program has ended, or wants us to
    const qsizetype length = lengthFrom(octets);
    if (length > mostOrderOctets)
        leave(failure);
    return read(length);
}

void write(const char* octets, qsizetype length)
{
    if (std::fwrite(octets, 1, size_t(length), stdout) != size_t(length))
        leave(0);
}

void say(const QByteArray& content)
{
    const QByteArray length = framedLength(content.size());
    write(length.constData(), length.size());
    write(content.constData(), content.size());
    if (std::fflush(stdout) != 0)
        leave(0);
}

QByteArray answer(const Work& work, const Unpacked& unpacked)
{
    return unpacked.deed == Deed::Draw ? packed(work.draw(unpacked.order)) : work.forBrowser(unpacked.order);
}

/// Fonts that nearly all mail needs, and what else is made when it is first wanted.
void warmUp()
{
    static_cast<void>(draw(
        {QStringLiteral("<style>p{margin:0}</style><p>Plain <b>bold</b> <i>slanted</i> <b><i>both</i></b>"
                        "<p style='font-family:serif'>1<p style='font-family:monospace'>2"
                        "<table><tr><td><a href='https://xn--bcher-kva.example/'>b\u00fccher</a></table>"),
         Pane(),
         {}}));
}

[[noreturn]] void serve(const Work& work)
{
    warmUp();
    if (!sandbox::close())
        leave(failure);
    say(greeting());
    while (true) {
        const auto order = unpacked(readFrame());
        if (!order)
            leave(failure);
        sandbox::allowSeconds(secondsAnOrder);
        say(answer(work, *order));
    }
}

void prepare()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_NO_GLIB", "1");
    qputenv("QT_ENABLE_REGEXP_JIT", "0"); // no memory here is both written and executed
    // Warnings tell of the mail: they are not for the terminal of whoever started the program.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
}

} // namespace

void help(int argc, char** argv, const Work& work)
{
    sandbox::leaveParent();
    prepare();
    const QGuiApplication application(argc, argv);
    static_cast<void>(QImageReader::supportedImageFormats()); // loads the decoders while that can be done
    sandbox::hideFiles();
    // In a thread of this very pool Qt scales and converts large pictures alone; elsewhere it would want more
    // threads for it, which cannot be had.
    QThreadPool& pool = *QThreadPool::globalInstance();
    pool.setMaxThreadCount(1);
    pool.start([&work] { serve(work); });
    pool.waitForDone();
    leave(failure);
}

} // namespace html

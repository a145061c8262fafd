// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forbidden_deeds.h"

#include "html/for_browser.h"
#include "html/frames.h"
#include "html/helper.h"

#include <QDataStream>
#include <QIODevice>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// The helper, shut in as the real one, with a weakness: some mails make it do what a broken one might.
namespace {

using Fault = void (*)();

void say(const QByteArray& octets)
{
    std::fwrite(octets.constData(), 1, size_t(octets.size()), stdout);
    std::fflush(stdout);
}

/// Not by sleeping: that is a call the helper has not.
void hang()
{
    volatile bool isOver = false;
    while (!isOver)
        continue;
}

void crash()
{
    volatile int* nowhere = nullptr;
    *nowhere = 1;
}

void leave()
{
    std::_Exit(0);
}

void lieAboutTheLength()
{
    say(QByteArray::fromHex("fffffff0"));
    hang();
}

void sayNoDrawing()
{
    say(html::framed("no drawing"));
    hang();
}

/// A page that is none, and then a thousand million pictures.
void lieAboutPictures()
{
    QByteArray octets;
    QDataStream out(&octets, QIODevice::WriteOnly);
    out << html::Page() << quint32(1'000'000'000) << QStringLiteral("picture:0") << QSize(6'000, 6'000);
    say(html::framed(octets));
    hang();
}

void speakTwice()
{
    QByteArray octets;
    QDataStream out(&octets, QIODevice::WriteOnly);
    out << html::Drawing();
    say(html::framed(octets) + html::framed(octets));
    hang();
}

const std::map<QString, Fault>& faults()
{
    static const std::map<QString, Fault> table{
        {QStringLiteral("hang"), hang},
        {QStringLiteral("compute for ever"), hang},
        {QStringLiteral("crash"), crash},
        {QStringLiteral("abort"), std::abort},
        {QStringLiteral("leave"), leave},
        {QStringLiteral("lie about the length"), lieAboutTheLength},
        {QStringLiteral("no drawing"), sayNoDrawing},
        {QStringLiteral("lie about pictures"), lieAboutPictures},
        {QStringLiteral("speak twice"), speakTwice},
    };
    return table;
}

int openForReading(const QString& path)
{
    return ::open(path.toLocal8Bit().constData(), O_RDONLY) < 0 ? errno : 0;
}

int useFile(const QString& number)
{
    return ::lseek(number.toInt(), 0, SEEK_CUR) < 0 ? errno : 0;
}

int takeMemory()
{
    constexpr size_t length = size_t(1) << 30;
    return ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno : 0;
}

/// The errno of a deed that the mail names, if it does.
std::optional<int> attempt(const QString& mail)
{
    const auto deed = htmltest::forbiddenDeeds().find(mail);
    if (deed != htmltest::forbiddenDeeds().end())
        return deed->second();
    if (mail.startsWith(QLatin1String("read ")))
        return openForReading(mail.mid(5));
    if (mail.startsWith(QLatin1String("use file ")))
        return useFile(mail.mid(9));
    return mail == QLatin1String("take 1 GiB") ? std::optional(takeMemory()) : std::nullopt;
}

html::Drawing draw(const html::Order& order)
{
    const auto fault = faults().find(order.html);
    if (fault != faults().end())
        fault->second();
    if (const auto error = attempt(order.html)) {
        html::Drawing drawing;
        drawing.page.html = QString::number(*error);
        return drawing;
    }
    return html::draw(order);
}

} // namespace

int main(int argc, char** argv)
{
    html::help(argc, argv, {draw, html::forBrowser});
}

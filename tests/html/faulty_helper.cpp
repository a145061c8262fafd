// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/for_browser.h"
#include "html/frames.h"
#include "html/helper.h"

#include <QDataStream>
#include <QIODevice>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>

#include <unistd.h>

// The helper, shut in as the real one, with a weakness: some mails make it do what a broken one might.
namespace {

using Fault = void (*)();

void say(const QByteArray& octets)
{
    std::fwrite(octets.constData(), 1, size_t(octets.size()), stdout);
    std::fflush(stdout);
}

void hang()
{
    while (true)
        ::pause();
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

html::Drawing draw(const html::Order& order)
{
    const auto fault = faults().find(order.html);
    if (fault != faults().end())
        fault->second();
    return html::draw(order);
}

} // namespace

int main(int argc, char** argv)
{
    html::help(argc, argv, {draw, html::forBrowser});
}

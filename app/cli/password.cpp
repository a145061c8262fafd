// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password.h"

#include "base/visible.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace cli {

namespace {

// No password is longer; a stream without a line end is none.
constexpr qint64 longestPassword = 4096;

base::Result<base::Secret> secretFrom(QByteArray line, const QString& mailbox)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return base::fail(base::Fault::PasswordMissing, mailbox);
    return base::Secret(std::move(line));
}

#ifdef Q_OS_UNIX

constexpr int signalsThatEnd[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

volatile std::sig_atomic_t caughtSignal = 0;

void noteSignal(int signal)
{
    caughtSignal = signal;
}

/// Catches the signals that would end the program with the echo still off, and passes on what came.
class SignalPause {
public:
    SignalPause()
    {
        caughtSignal = 0;
        struct sigaction action = {};
        action.sa_handler = noteSignal; // without SA_RESTART: read() comes back
        for (size_t i = 0; i < std::size(signalsThatEnd); ++i)
            sigaction(signalsThatEnd[i], &action, &before_[i]);
    }

    ~SignalPause()
    {
        for (size_t i = 0; i < std::size(signalsThatEnd); ++i)
            sigaction(signalsThatEnd[i], &before_[i], nullptr);
        if (caughtSignal != 0)
            ::raise(caughtSignal);
    }

    SignalPause(const SignalPause&) = delete;
    SignalPause& operator=(const SignalPause&) = delete;

private:
    struct sigaction before_[std::size(signalsThatEnd)] = {};
};

/// The person's terminal, whatever standard input and output are connected to.
class Terminal {
public:
    Terminal()
        : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        echoKnown_ = descriptor_ >= 0 && ::tcgetattr(descriptor_, &before_) == 0;
        if (!echoKnown_)
            return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL);
        ::tcsetattr(descriptor_, TCSAFLUSH, &silent);
    }

    ~Terminal()
    {
        if (echoKnown_)
            ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }

    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    bool canBeSilent() const { return echoKnown_; }

    void say(const QByteArray& text) const
    {
        if (::write(descriptor_, text.constData(), size_t(text.size())) < 0)
            return; // a prompt that cannot be seen stops nobody from typing
    }

    QByteArray readLine() const
    {
        QByteArray line;
        for (char c = 0; c != '\n' && line.size() < longestPassword && ::read(descriptor_, &c, 1) == 1;)
            line += c;
        return caughtSignal == 0 ? line : QByteArray();
    }

private:
    int descriptor_;
    termios before_ = {};
    bool echoKnown_ = false;
};

#endif

} // namespace

base::Result<base::Secret> passwordFrom(QIODevice& input, const QString& mailbox)
{
    return secretFrom(input.readLine(longestPassword), mailbox);
}

base::Result<base::Secret> askForPassword(const QString& mailbox)
{
#ifdef Q_OS_UNIX
    const SignalPause pause; // ends after the terminal is as before
    const Terminal terminal;
    if (!terminal.canBeSilent())
        return base::fail(base::Fault::PasswordMissing, mailbox);
    terminal.say("Password for " + base::visible(mailbox).toUtf8() + ": ");
    const QByteArray line = terminal.readLine();
    terminal.say("\n");
    return secretFrom(line, mailbox);
#else
    return base::fail(base::Fault::PasswordMissing, mailbox);
#endif
}

} // namespace cli

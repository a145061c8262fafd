// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sentences.h"

#include "base/visible.h"

#include <QtGlobal>

namespace base {

namespace {

// The whole wording of every failure stands in this one table, so that it can be read, compared and
// translated as one text.
struct Row {
    Fault fault;
    Sentence sentence;
};

#define SAY(happened, advice)                                                                                \
    {                                                                                                        \
        QT_TRANSLATE_NOOP("Error", happened), QT_TRANSLATE_NOOP("Error", advice)                             \
    }

constexpr Row rows[] = {
    {Fault::BadUrl, SAY("\"%1\" is not the address of a mailbox.",
                        "Write it like pops://user@pop.example.org, or pop://user@pop.example.org:110.")},
    {Fault::BadName,
     SAY("The %1 holds control characters.", "Write it again without line breaks or control keys.")},
    {Fault::NotSupported, SAY("This version cannot do that: %1.", "Choose another way.")},
    {Fault::NoSuchMessage, SAY("The mailbox has no message %1.",
                               "List the mailbox again: numbers change from one session to the next.")},
    {Fault::PasswordMissing, SAY("There is no password for %1.", "Enter the password of the mailbox.")},
    {Fault::Stopped, SAY("It was stopped.", "Nothing was lost: start it again at any time.")},
    {Fault::NotSaved, SAY("Message %1 was kept on the server: no whole copy of it was found here.",
                          "Download it first, or delete it without a copy.")},
    {Fault::NotTheSame, SAY("Message %1 was kept: the server now gives its unique id to another message.",
                            "Check the mailbox, look at the message, and mark it again.")},
    {Fault::HostNotFound, SAY("The server %1 was not found.",
                              "Check the name for typing errors, and that this computer is online.")},
    {Fault::ConnectionRefused, SAY("%1 refused the connection.",
                                   "Check the port: 995 for encryption from the start, 110 for STARTTLS.")},
    {Fault::Unreachable, SAY("%1 cannot be reached.", "Check the network, then try again.")},
    {Fault::TimedOut,
     SAY("The server stayed silent: %1.",
         "Try again later; if it happens each time, check the port and the kind of encryption.")},
    {Fault::ClosedByServer,
     SAY("The server hung up in the middle (%1).", "Nothing was lost. Check the mailbox again.")},
    {Fault::GreetingRefused, SAY("The server does not take visitors now.", "Try again later.")},
    {Fault::LoginRefused,
     SAY("The server refused the user name or the password.",
         "Check both. Some providers want the whole address as the user name, an app password, "
         "or POP switched on in their settings.")},
    {Fault::ApopRefused,
     SAY("The server refused the sign-on by APOP.",
         "The password may be right all the same: use encryption, or allow the password to be "
         "sent in clear for this account.")},
    {Fault::CommandRefused,
     SAY("The server refused the command %1.", "Try again, or check the mailbox again.")},
    {Fault::MessageGone, SAY("The server does not give message %1.",
                             "It may have been removed by another program. Check the mailbox again.")},
    {Fault::MailboxFault, SAY("The mailbox is out of order on the server.",
                              "Only the provider can mend this: send them the server's words.")},
    {Fault::UidlUnsupported, SAY("This server gives no unique ids (UIDL), so nothing can be deleted safely.",
                                 "Reading and saving work. Delete with the provider's own web page.")},
    {Fault::TopUnsupported,
     SAY("This server cannot send previews (TOP).", "Download the message to read it.")},
    {Fault::QuitRefused, SAY("The server did not confirm the deletions.",
                             "The marks are kept. The next check shows which messages are gone.")},
    {Fault::QuitUnanswered, SAY("The line went before the server confirmed the deletions.",
                                "The marks are kept. The next check shows which messages are gone.")},
    {Fault::MailboxInUse, SAY("Another program, or an earlier connection, holds the mailbox.",
                              "Close the other program or wait a few minutes, then try again.")},
    {Fault::LoginDelay,
     SAY("The server wants a pause between two visits.", "Wait a few minutes, then try again.")},
    {Fault::TemporaryFault, SAY("The server has a passing fault.", "Try again later.")},
    {Fault::NotPop3, SAY("What answers there is not a POP3 server.",
                         "Check server and port: 995 for encryption from the start, 110 for STARTTLS.")},
    {Fault::BrokenReply,
     SAY("The server's answer to %1 makes no sense.",
         "Nothing was lost. Check the mailbox again; if it happens each time, tell the provider.")},
    {Fault::UnaskedBytes, SAY("The server sent something nobody asked for.",
                              "The connection was closed to be safe. Check the mailbox again.")},
    {Fault::LineTooLong, SAY("The server sent a line longer than any answer may be.",
                             "The connection was closed to be safe. Check server and port.")},
    {Fault::ListingTooLong,
     SAY("The server's list (%1) does not end.", "The connection was closed to be safe. Tell the provider.")},
    {Fault::PreviewTooLong,
     SAY("The preview of message %1 does not end.", "Download the message to read it.")},
    {Fault::MessageTooLong, SAY("Message %1 is far longer than the server announced.",
                                "It was not saved. Download it again to accept the longer message.")},
    {Fault::TlsNotOffered, SAY("The server offers no encryption (STARTTLS) on this port.",
                               "Use encryption from the start (port 995). No password was sent.")},
    {Fault::TlsRefused, SAY("The server refused to encrypt the connection.",
                            "Use encryption from the start (port 995). No password was sent.")},
    {Fault::BytesBehindStls,
     SAY("Something was slipped into the connection before encryption began.",
         "Somebody may be tampering with this network. Use encryption from the start (port "
         "995). No password was sent.")},
    {Fault::HandshakeFailed, SAY("Encryption could not be set up: %1.",
                                 "Check the port and the kind of encryption. No password was sent.")},
    {Fault::CertificateRefused,
     SAY("The server's certificate cannot be trusted: %1.",
         "Check the server's name. If the provider uses a certificate authority of its "
         "own, give its file with --ca-file. No password was sent.")},
    {Fault::PasswordInClear,
     SAY("The password would have crossed the network in clear text.",
         "Use encryption; or, knowing the risk, allow the password in clear for this account.")},
    {Fault::NoWayToSignOn,
     SAY("The server offers no way to sign on that Restante can use: %1.",
         "Ask the provider whether a password or an app password can be used with POP.")},
    {Fault::CannotWrite,
     SAY("%1 cannot be written.", "Check free space and permissions. Nothing was deleted.")},
    {Fault::CannotRead, SAY("%1 cannot be read.", "Check the file's name and its permissions.")},
    {Fault::MessageDamaged, SAY("%1 is not a whole message.", "What could be read is shown.")},
};

#undef SAY

} // namespace

Sentence sentenceFor(Fault fault)
{
    for (const Row& row : rows) {
        if (row.fault == fault)
            return row.sentence;
    }
    Q_UNREACHABLE();
}

QString inEnglish(const Error& error)
{
    const Sentence sentence = sentenceFor(error.fault);
    QString text = QString::fromUtf8(sentence.happened);
    if (text.contains(QLatin1String("%1")))
        text = text.arg(visible(error.subject));
    text += QLatin1Char(' ') + QString::fromUtf8(sentence.advice);
    if (!error.serverWords.isEmpty())
        text += QStringLiteral(" The server said: \"%1\".").arg(visible(QByteArrayView(error.serverWords)));
    return text;
}

} // namespace base

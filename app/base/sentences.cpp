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

constexpr Row rows[] = {
    {Fault::BadUrl,
     {QT_TRANSLATE_NOOP("Error", "\"%1\" is not the address of a mailbox."),
      QT_TRANSLATE_NOOP("Error",
                        "Write it like pops://user@pop.example.org, or pop://user@pop.example.org:110.")}},
    {Fault::BadName,
     {QT_TRANSLATE_NOOP("Error", "The %1 holds control characters."),
      QT_TRANSLATE_NOOP("Error", "Write it again without line breaks or control keys.")}},
    {Fault::NotSupported,
     {QT_TRANSLATE_NOOP("Error", "This version cannot do that: %1."),
      QT_TRANSLATE_NOOP("Error", "Choose another way.")}},
    {Fault::NoSuchMessage,
     {QT_TRANSLATE_NOOP("Error", "The mailbox has no message %1."),
      QT_TRANSLATE_NOOP("Error", "List the mailbox again: numbers change from one session to the next.")}},
    {Fault::PasswordMissing,
     {QT_TRANSLATE_NOOP("Error", "There is no password for %1."),
      QT_TRANSLATE_NOOP("Error", "Enter the password of the mailbox.")}},
    {Fault::Stopped,
     {QT_TRANSLATE_NOOP("Error", "It was stopped."),
      QT_TRANSLATE_NOOP("Error", "Nothing was lost: start it again at any time.")}},
    {Fault::NotSaved,
     {QT_TRANSLATE_NOOP("Error", "Message %1 was kept on the server: no whole copy of it was found here."),
      QT_TRANSLATE_NOOP("Error", "Download it first, or delete it without a copy.")}},
    {Fault::NotTheSame,
     {QT_TRANSLATE_NOOP("Error",
                        "Message %1 was kept: the server now gives its unique id to another message."),
      QT_TRANSLATE_NOOP("Error", "Check the mailbox, look at the message, and mark it again.")}},
    {Fault::HostNotFound,
     {QT_TRANSLATE_NOOP("Error", "The server %1 was not found."),
      QT_TRANSLATE_NOOP("Error", "Check the name for typing errors, and that this computer is online.")}},
    {Fault::ConnectionRefused,
     {QT_TRANSLATE_NOOP("Error", "%1 refused the connection."),
      QT_TRANSLATE_NOOP("Error", "Check the port: 995 for encryption from the start, 110 for STARTTLS.")}},
    {Fault::Unreachable,
     {QT_TRANSLATE_NOOP("Error", "%1 cannot be reached."),
      QT_TRANSLATE_NOOP("Error", "Check the network, then try again.")}},
    {Fault::TimedOut,
     {QT_TRANSLATE_NOOP("Error", "The server stayed silent (%1)."),
      QT_TRANSLATE_NOOP(
          "Error", "Try again later; if it happens each time, check the port and the kind of encryption.")}},
    {Fault::ClosedByServer,
     {QT_TRANSLATE_NOOP("Error", "The server hung up in the middle (%1)."),
      QT_TRANSLATE_NOOP("Error", "Nothing was lost. Check the mailbox again.")}},
    {Fault::GreetingRefused,
     {QT_TRANSLATE_NOOP("Error", "The server does not take visitors now."),
      QT_TRANSLATE_NOOP("Error", "Try again later.")}},
    {Fault::LoginRefused,
     {QT_TRANSLATE_NOOP("Error", "The server refused the user name or the password."),
      QT_TRANSLATE_NOOP(
          "Error", "Check both. Some providers want the whole address as the user name, an app password, "
                   "or POP switched on in their settings.")}},
    {Fault::MechanismRefused,
     {QT_TRANSLATE_NOOP("Error", "The server refused the sign-on by %1."),
      QT_TRANSLATE_NOOP("Error",
                        "Check the user name and the password. If both are right, the server may hold the "
                        "password in a form that this way cannot use: choose another one.")}},
    {Fault::ApopRefused,
     {QT_TRANSLATE_NOOP("Error", "The server refused the sign-on by APOP."),
      QT_TRANSLATE_NOOP("Error",
                        "The password may be right all the same: use encryption, or allow the password to be "
                        "sent in clear for this account.")}},
    {Fault::CommandRefused,
     {QT_TRANSLATE_NOOP("Error", "The server refused the command %1."),
      QT_TRANSLATE_NOOP("Error", "Try again, or check the mailbox again.")}},
    {Fault::MessageGone,
     {QT_TRANSLATE_NOOP("Error", "The server does not give message %1."),
      QT_TRANSLATE_NOOP("Error", "It may have been removed by another program. Check the mailbox again.")}},
    {Fault::MailboxFault,
     {QT_TRANSLATE_NOOP("Error", "The mailbox is out of order on the server."),
      QT_TRANSLATE_NOOP("Error", "Only the provider can mend this: send them the server's words.")}},
    {Fault::UidlUnsupported,
     {QT_TRANSLATE_NOOP("Error", "This server gives no unique ids (UIDL), so nothing can be deleted safely."),
      QT_TRANSLATE_NOOP("Error", "Reading and saving work. Delete with the provider's own web page.")}},
    {Fault::TopUnsupported,
     {QT_TRANSLATE_NOOP("Error", "This server cannot send previews (TOP)."),
      QT_TRANSLATE_NOOP("Error", "Download the message to read it.")}},
    {Fault::QuitRefused,
     {QT_TRANSLATE_NOOP("Error", "The server did not confirm the deletions."),
      QT_TRANSLATE_NOOP("Error", "The marks are kept. The next check shows which messages are gone.")}},
    {Fault::QuitUnanswered,
     {QT_TRANSLATE_NOOP("Error", "The line went before the server confirmed the deletions."),
      QT_TRANSLATE_NOOP("Error", "The marks are kept. The next check shows which messages are gone.")}},
    {Fault::StillThere,
     {QT_TRANSLATE_NOOP("Error", "The server said that it deleted message %1, and still has it."),
      QT_TRANSLATE_NOOP("Error", "Mark it again, or delete it with the provider's own web page.")}},
    {Fault::Unsettled,
     {QT_TRANSLATE_NOOP("Error", "The server said that it deleted message %1, but what it lists now is too "
                                 "different to tell whether it is gone."),
      QT_TRANSLATE_NOOP("Error", "Look again later. Messages that came back under other unique ids are "
                                 "recognised by their headers when the window checks the mailbox.")}},
    {Fault::OpenElsewhere,
     {QT_TRANSLATE_NOOP("Error", "Another Restante is visiting the mailbox %1."),
      QT_TRANSLATE_NOOP("Error", "Go on in that one, or end it and try again.")}},
    {Fault::MailboxInUse,
     {QT_TRANSLATE_NOOP("Error", "Another program, or an earlier connection, holds the mailbox."),
      QT_TRANSLATE_NOOP("Error", "Close the other program or wait a few minutes, then try again.")}},
    {Fault::LoginDelay,
     {QT_TRANSLATE_NOOP("Error", "The server wants a pause between two visits."),
      QT_TRANSLATE_NOOP("Error", "Wait a few minutes, then try again.")}},
    {Fault::TemporaryFault,
     {QT_TRANSLATE_NOOP("Error", "The server has a passing fault."),
      QT_TRANSLATE_NOOP("Error", "Try again later.")}},
    {Fault::NotPop3,
     {QT_TRANSLATE_NOOP("Error", "What answers there is not a POP3 server."),
      QT_TRANSLATE_NOOP("Error",
                        "Check server and port: 995 for encryption from the start, 110 for STARTTLS.")}},
    {Fault::BrokenReply,
     {QT_TRANSLATE_NOOP("Error", "The server's answer to %1 makes no sense."),
      QT_TRANSLATE_NOOP(
          "Error",
          "Nothing was lost. Check the mailbox again; if it happens each time, tell the provider.")}},
    {Fault::UnaskedBytes,
     {QT_TRANSLATE_NOOP("Error", "The server sent something nobody asked for."),
      QT_TRANSLATE_NOOP("Error", "The connection was closed to be safe. Check the mailbox again.")}},
    {Fault::LineTooLong,
     {QT_TRANSLATE_NOOP("Error", "The server sent a line longer than any answer may be."),
      QT_TRANSLATE_NOOP("Error", "The connection was closed to be safe. Check server and port.")}},
    {Fault::ListingTooLong,
     {QT_TRANSLATE_NOOP("Error", "The server's list (%1) does not end."),
      QT_TRANSLATE_NOOP("Error", "The connection was closed to be safe. Tell the provider.")}},
    {Fault::PreviewTooLong,
     {QT_TRANSLATE_NOOP("Error", "The preview of message %1 does not end."),
      QT_TRANSLATE_NOOP("Error", "Download the message to read it.")}},
    {Fault::MessageTooLong,
     {QT_TRANSLATE_NOOP("Error", "Message %1 is far longer than the server announced."),
      QT_TRANSLATE_NOOP("Error", "It was not saved. Download it again to accept the longer message.")}},
    {Fault::TlsNotOffered,
     {QT_TRANSLATE_NOOP("Error", "The server offers no encryption (STARTTLS) on this port."),
      QT_TRANSLATE_NOOP("Error", "Use encryption from the start (port 995). No password was sent.")}},
    {Fault::TlsRefused,
     {QT_TRANSLATE_NOOP("Error", "The server refused to encrypt the connection."),
      QT_TRANSLATE_NOOP("Error", "Use encryption from the start (port 995). No password was sent.")}},
    {Fault::BytesBehindStls,
     {QT_TRANSLATE_NOOP("Error", "Something was slipped into the connection before encryption began."),
      QT_TRANSLATE_NOOP("Error",
                        "Somebody may be tampering with this network. Use encryption from the start (port "
                        "995). No password was sent.")}},
    {Fault::HandshakeFailed,
     {QT_TRANSLATE_NOOP("Error", "Encryption could not be set up: %1."),
      QT_TRANSLATE_NOOP("Error", "Check the port and the kind of encryption. No password was sent.")}},
    {Fault::CertificateRefused,
     {QT_TRANSLATE_NOOP("Error", "The server's certificate cannot be trusted: %1."),
      QT_TRANSLATE_NOOP("Error",
                        "Check the server's name. If the provider uses a certificate authority of its "
                        "own, give its file with --ca-file. No password was sent.")}},
    {Fault::PasswordInClear,
     {QT_TRANSLATE_NOOP("Error", "The password would have crossed the network in clear text."),
      QT_TRANSLATE_NOOP(
          "Error", "Use encryption; or, knowing the risk, allow the password in clear for this account.")}},
    {Fault::BrokenChallenge,
     {QT_TRANSLATE_NOOP("Error", "What the server asks at the sign-on by %1 makes no sense."),
      QT_TRANSLATE_NOOP("Error", "Choose another way to sign on, and tell the provider.")}},
    {Fault::ServerNotProven,
     {QT_TRANSLATE_NOOP("Error", "The server did not prove by %1 that it is the right one."),
      QT_TRANSLATE_NOOP("Error",
                        "Somebody may be standing between you and the server: nothing more was sent to it. "
                        "Try from another network, and ask the provider if it happens again.")}},
    {Fault::NoWayToSignOn,
     {QT_TRANSLATE_NOOP("Error", "The server offers no way to sign on that Restante can use: %1."),
      QT_TRANSLATE_NOOP("Error",
                        "Ask the provider whether a password or an app password can be used with POP.")}},
    {Fault::BadWebAddress,
     {QT_TRANSLATE_NOOP("Error", "\"%1\" is not an address that pictures are loaded from."),
      QT_TRANSLATE_NOOP(
          "Error", "Pictures come from http and https addresses without a user name, at the usual ports.")}},
    {Fault::TooManyPictures,
     {QT_TRANSLATE_NOOP("Error", "More than %1 pictures are asked for."),
      QT_TRANSLATE_NOOP("Error", "The first ones were loaded. The message can be read without the others.")}},
    {Fault::WebTooSlow,
     {QT_TRANSLATE_NOOP("Error", "The server %1 took too long to send the picture."),
      QT_TRANSLATE_NOOP("Error", "Try again later.")}},
    {Fault::WebRefused,
     {QT_TRANSLATE_NOOP("Error", "The server %1 does not give the picture."),
      QT_TRANSLATE_NOOP("Error", "It may have been removed. The message can be read without it.")}},
    {Fault::WebNonsense,
     {QT_TRANSLATE_NOOP("Error", "The answer of the server %1 makes no sense."),
      QT_TRANSLATE_NOOP("Error", "The picture was not loaded. The message can be read without it.")}},
    {Fault::WebTooLong,
     {QT_TRANSLATE_NOOP("Error", "The picture at %1 is too large."),
      QT_TRANSLATE_NOOP("Error", "Up to 5 MB are loaded. The message can be read without it.")}},
    {Fault::NoPicture,
     {QT_TRANSLATE_NOOP("Error", "What the server %1 sends is no picture that can be shown here."),
      QT_TRANSLATE_NOOP("Error", "Pictures may be PNG, JPEG, GIF, WebP or BMP.")}},
    {Fault::TooManyTurns,
     {QT_TRANSLATE_NOOP("Error", "The server %1 points elsewhere again and again."),
      QT_TRANSLATE_NOOP("Error", "The picture was not loaded. The message can be read without it.")}},
    {Fault::NotPublic,
     {QT_TRANSLATE_NOOP("Error", "%1 is inside a private network."),
      QT_TRANSLATE_NOOP("Error", "A message has no business there: nothing was sent to it.")}},
    {Fault::WebNotEncrypted,
     {QT_TRANSLATE_NOOP("Error", "Encryption with the server %1 could not be set up."),
      QT_TRANSLATE_NOOP("Error", "The picture was not loaded. Try again later.")}},
    {Fault::WebUntrusted,
     {QT_TRANSLATE_NOOP("Error", "The web server's certificate cannot be trusted: %1."),
      QT_TRANSLATE_NOOP("Error",
                        "The picture was not loaded, and is not asked for without encryption either.")}},
    {Fault::CannotWrite,
     {QT_TRANSLATE_NOOP("Error", "%1 cannot be written."),
      QT_TRANSLATE_NOOP("Error", "Check free space and permissions. Nothing was deleted.")}},
    {Fault::CannotRead,
     {QT_TRANSLATE_NOOP("Error", "%1 cannot be read."),
      QT_TRANSLATE_NOOP("Error", "Check the file's name and its permissions.")}},
    {Fault::KeychainClosed,
     {QT_TRANSLATE_NOOP("Error", "The password could not be kept in the keychain: %1."),
      QT_TRANSLATE_NOOP("Error",
                        "It stays in memory until Restante ends, and is asked for the next time. Open the "
                        "keychain of your desktop, or install one, to have it kept.")}},
    {Fault::LedgerDamaged,
     {QT_TRANSLATE_NOOP("Error", "The ledger of this mailbox is damaged (%1)."),
      QT_TRANSLATE_NOOP("Error", "It is made anew from the saved messages and the server's listing. Saved "
                                 "messages are safe; marks and receipts of earlier visits are lost.")}},
    {Fault::LedgerTooNew,
     {QT_TRANSLATE_NOOP("Error", "The ledger of this mailbox was written by a newer Restante (%1)."),
      QT_TRANSLATE_NOOP("Error", "Open the mailbox with the newer version. Nothing was changed.")}},
    {Fault::MessageDamaged,
     {QT_TRANSLATE_NOOP("Error", "%1 is not a whole message."),
      QT_TRANSLATE_NOOP("Error", "What could be read is shown.")}},
};

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
        text += QStringLiteral(" The server said: \"%1\"").arg(visible(QByteArrayView(error.serverWords)));
    return text;
}

} // namespace base

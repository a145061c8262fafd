// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usage.h"

namespace cli {

QString usage()
{
    return QStringLiteral(R"(Usage: restante-cli [OPTION...] COMMAND ...

Looks at a POP3 mailbox and takes nothing away unless told.

  stat URL                        how many messages wait
  list URL                        number, size, sender, subject and date of each
  show URL N|UID                  one message as text
  save URL --to DIR N|UID...      messages into the Maildir DIR (--all: every one;
                                  --attachments: their attached files instead)
  delete URL N|UID...             deletes on the server (--all: every one; --if-saved DIR:
                                  only what the Maildir DIR proves to hold)
  parse FILE...                   messages in local files as text
  capa URL                        what the server says it can do

URL is pops://user@host (encrypted from the start) or pop://user@host (STARTTLS).
N is a number of this visit. Digits are a number, all else is a unique id; uid:123 is the unique id 123.

  --json             one JSON object a line; errors too, on standard error
  --timeout S        give up after S seconds of waiting for an answer
  --ca-file F        trust the certificate authorities in F (PEM) as well
  --tls HOW          implicit, starttls or none, whatever the URL says
  --auth HOW         auto, user, apop, plain, login, cram-md5, scram-sha-1, scram-sha-256,
                     xoauth2, oauthbearer (the password is the access token) or external
  --certificate F    be known by the certificate in F (PEM); --key F holds its key
  --allow-plaintext  the password may cross an unencrypted connection
  --password-stdin   read the password from standard input, not from the terminal
  --wire-log F       append what is said on the wire to F, without the password

Exit: 0 done, 64 wrong usage or no such file, 65 message damaged, 69 unreachable, refused or closed,
73 cannot write, 75 try later, 76 the server broke the protocol, 77 sign-on or trust refused.
)");
}

} // namespace cli

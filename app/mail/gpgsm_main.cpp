// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

/// `restante-gpgsm`: gpgsm, kept off the network. It would fetch the list of revoked certificates from
/// wherever the sender's own certificate says, and so tell the sender that, when and where the message was
/// looked at. GPGME has no way to say so for what it starts (1.18 sends "offline" for listings only).
int main(int argc, char** argv)
{
    std::string program = "gpgsm";
    std::string noDirmngr = "--disable-dirmngr"; // which also says "offline": no list is asked for
    std::vector<char*> words{program.data(), noDirmngr.data()};
    words.insert(words.end(), argv + (argc > 0 ? 1 : 0), argv + argc);
    words.push_back(nullptr);
    execvp(program.c_str(), words.data());
    std::perror("gpgsm");
    return 127;
}

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/for_browser.h"
#include "html/helper.h"

/// `restante-html`: draws mail for the program, shut in. Started by html::Renderer only.
int main(int argc, char** argv)
{
    html::help(argc, argv, {html::draw, html::forBrowser});
}

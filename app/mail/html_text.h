// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mail {

/// HTML as text a person can read, line ends LF: blocks begin new lines, links keep their text, images their
/// alternative text, quotes get "> " and list items "• "; scripts, styles and the title are dropped. One walk
/// over the text without a tree, so that neither depth nor size can hurt. Requests nothing.
[[nodiscard]] QString textFromHtml(QStringView html);

} // namespace mail

// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace html {

/// What stands in CSS for the picture that an url() names: "url(...)" of our own making, or empty.
using CssPictures = std::function<QString(const QString& url)>;

/// A style sheet without what could load something, run something, or lie over what is not the mail: rules
/// and
/// @media blocks of declarations that cleanDeclarations() leaves. No other at-rule stays. What is passed on
/// was read to its end: quotes and brackets are closed, so that a browser reads it as we did, and there is no
/// '<' in it.
[[nodiscard]] QString cleanSheet(const QString& css, const CssPictures& pictures);

/// What stands between { and }, or in a style attribute, in the same way: functions by a list (CSS Values 4),
/// so that url(), image-set() and expression() stay out in any spelling; a backslash outside of quotes makes
/// a declaration go. A picture nobody has becomes `none`.
[[nodiscard]] QString cleanDeclarations(QStringView css, const CssPictures& pictures);

} // namespace html

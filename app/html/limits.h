// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Caps of the pipeline. Each mail beyond one of them was made to hurt, or is longer than anybody reads; what
/// is cut is told by a Note.
namespace html::limits {

/// Octets of markup that are read, embedded pictures not counted. Newsletters have 20 to 150 KiB.
inline constexpr int inputOctets = 1 << 20;
/// Letters of a mail with all its embedded pictures: 32 MiB of base64 is more than servers take.
inline constexpr int liftedLetters = 32 << 20;
/// A data: URL shorter than this is not worth lifting out.
inline constexpr int smallData = 1024;

// Before the parser: gumbo takes quadratic time in attributes and frees its tree recursively.
inline constexpr int parserDepth = 500;
inline constexpr int attributesPerTag = 200;
inline constexpr int tags = 60'000;
/// Unclosed formatting elements are opened again in each block (HTML 13.2.4.3): their product is what
/// explodes.
inline constexpr int openFormats = 60;
inline constexpr int reopenedFormats = 100'000;

/// Depth of our own tree: the walks over it recurse. Real mail has up to 60.
inline constexpr int treeDepth = 200;
inline constexpr int nodes = 40'000;

inline constexpr int cssLetters = 200 * 1024;
inline constexpr int cssRules = 1'500;
inline constexpr int matchSteps = 400'000;
/// Parts of one selector: `a b c d` has four.
inline constexpr int selectorParts = 12;
inline constexpr int declarationsPerBlock = 300;
inline constexpr int mediaDepth = 4;

// Lengths in px before zoom. Nothing sensible is beyond them; Qt counts in 26.6 fixed point.
inline constexpr double longest = 3'000;
inline constexpr double smallestFont = 1;
inline constexpr double largestFont = 120;
inline constexpr double thickestBorder = 20;
inline constexpr double longestSpacing = 50;

inline constexpr int columns = 100;
inline constexpr int rows = 5'000;
inline constexpr int cells = 6'000;
/// Paragraphs and tables of the normal form: Qt needs about 0.1 ms for each. Long mail has 2,000.
inline constexpr int pieces = 6'000;
/// Qt lays a table out twice for each level it is nested: 8 levels cost 256 times the innermost.
inline constexpr int tableDepth = 8;
/// Letters without a place to break a line, before one is put in: layout is quadratic in them.
inline constexpr int unbroken = 400;

inline constexpr int links = 2'000;
inline constexpr int pictures = 1'000;
inline constexpr int urlLetters = 8'000;
inline constexpr int linkText = 500;

} // namespace html::limits

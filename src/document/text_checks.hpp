// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// The offset of the first byte after a UTF-8 byte order mark, 0 without one.
[[nodiscard]] std::size_t content_start(const SourceFile& source);

/// The end of the character that starts at a byte before `limit`.
[[nodiscard]] std::size_t character_end(std::string_view bytes, std::size_t at, std::size_t limit);

/// Refuses what no reader can work with as a whole: UTF-16 and UTF-32 (format.not-utf8).
/// Returns whether the source may be read on.
bool check_encoding(const SourceFile& source, Diagnostics& sink);

/// Refuses, in a range of the source: more bytes than kMaxDocumentBytes (format.too-large), bytes that are not UTF-8
/// (format.not-utf8), control characters other than tab and line ends (format.control-character), carriage returns that
/// end no CRLF (format.carriage-return), byte order marks inside the text (format.byte-order-mark) and code points that
/// are no characters. Warns of code points that turn the direction of text (format.bidi-control), at most 20 times.
/// Returns whether nothing was refused.
bool check_text(const SourceFile& source, std::size_t begin, std::size_t end, Diagnostics& sink);

/// The escapes in a double-quoted scalar (of YAML or JSON, `quoted` includes the quotes) that stand for characters
/// which check_text refuses or warns of, likewise; at most 20. A carriage return that is followed by a line feed is let
/// through.
[[nodiscard]] std::vector<Diagnostic> refused_escapes(const Span& quoted);

/// Makes every CRLF of a decoded text one line feed.
void fold_line_ends(std::string& text);

/// Whether check_text would say nothing of these bytes, which are no more than kMaxDocumentBytes.
[[nodiscard]] bool is_clean_text(std::string_view bytes);

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace acctplan {

/// Where one document of a YAML stream stands: from its directives or `---` to before the next `---`.
struct YamlDocument {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Cuts a stream at the lines that YAML reserves for it (`---`, `...` at the start of a line). Documents without
/// content (comments, blank lines and markers only) are left out.
[[nodiscard]] std::vector<YamlDocument> split_documents(std::string_view bytes, std::size_t begin);

/// The end of a scalar that starts at `begin` and reads as `value`: after the last character of a plain or block
/// scalar, after the closing quote of a quoted one. Never past `limit`.
[[nodiscard]] std::size_t scalar_end(std::string_view bytes, std::size_t begin, std::size_t limit,
                                     std::string_view value);

/// The end of `null`, `Null`, `NULL` or `~` standing whole at `begin`; nothing when none does.
[[nodiscard]] std::optional<std::size_t> written_null_end(std::string_view bytes, std::size_t begin, std::size_t limit);

/// The first byte from `from` that is neither blank, line end nor part of a comment; `limit` when there is none.
[[nodiscard]] std::size_t skip_blank(std::string_view bytes, std::size_t from, std::size_t limit);

/// The end of a flow collection whose last item ends at `from`: after the bracket; `from` when none is found.
[[nodiscard]] std::size_t flow_end(std::string_view bytes, std::size_t from, std::size_t limit);

/// The first byte after the tag and the anchor that start at `begin`.
[[nodiscard]] std::size_t skip_properties(std::string_view bytes, std::size_t begin, std::size_t limit);

/// The first quote from `from` that opens a scalar without a closing quote before `limit`.
[[nodiscard]] std::optional<std::size_t> open_quote(std::string_view bytes, std::size_t from, std::size_t limit);

}  // namespace acctplan

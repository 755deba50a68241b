// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace acctplan {

/// The ISO 3166-1 alpha-2 code in capitals of a code or an English name, both in any case; nothing for what is neither.
[[nodiscard]] std::optional<std::string> country_code(std::string_view code_or_name);

/// The English name of a code in capitals; empty for one that is none.
[[nodiscard]] std::string_view country_name(std::string_view code);

}  // namespace acctplan

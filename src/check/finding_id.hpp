// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace acctplan {

/// A finding's identity: sixteen hexadecimal digits from rule, account and subject, the same on every machine and
/// wherever in the file it is found (FNV-1a of 64 bits).
[[nodiscard]] std::string finding_id(std::string_view rule, std::string_view account, std::string_view subject);

}  // namespace acctplan

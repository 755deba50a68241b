// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace acctplan {

/// Whether `$` means this ISO 4217 currency (USD, CAD, AUD ...).
[[nodiscard]] bool is_dollar(std::string_view currency);

/// The ISO 4217 codes that amounts may name, in byte order.
[[nodiscard]] std::span<const std::string_view> currency_codes();

}  // namespace acctplan

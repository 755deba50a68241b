// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace acctplan {

/// What a diagnostic of an input means, and what to do about it.
struct DiagnosticGuide {
  std::string_view id;
  std::string_view meaning;
  std::string_view remedy;
};

}  // namespace acctplan

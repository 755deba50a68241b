// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include <acctplan/engine/finding.hpp>

namespace acctplan {

/// With a full stop at its end.
[[nodiscard]] std::string stopped_text(std::string text);
/// "Calder: what is wrong. What to do."
[[nodiscard]] std::string with_remedy(const Finding& finding);
/// The file of a finding as platforms look it up, without "./" before it; "." for one without a place.
[[nodiscard]] std::string repository_path(const Finding& finding);
/// JSON of two blanks an indent, in which no mark turns the direction of text.
[[nodiscard]] std::string ci_text(const nlohmann::ordered_json& value);

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "ci_parts.hpp"

#include <nlohmann/json.hpp>

#include <acctplan/engine/phrases.hpp>

#include "check_words.hpp"
#include "direction_marks.hpp"

namespace acctplan {

std::string stopped_text(std::string text) {
  if (!text.empty() && std::string_view(".?!").find(text.back()) == std::string_view::npos) text += '.';
  return text;
}

std::string with_remedy(const Finding& finding) {
  std::string out = stopped_text(told(finding));
  if (out == stopped_text(finding.message)) out = capital(std::move(out));
  if (const std::string advice = advice_of(finding); !advice.empty()) out += " " + capital(stopped_text(advice));
  return out;
}

std::string repository_path(const Finding& finding) {
  std::string_view path = file_of(finding);
  while (path.starts_with("./") && path.size() > 2) path.remove_prefix(2);
  return std::string(path.empty() ? std::string_view(".") : path);
}

std::string ci_text(const nlohmann::ordered_json& value) {
  const std::string text = value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return without_turns(text, DirectionMarks::escaped) + "\n";
}

}  // namespace acctplan

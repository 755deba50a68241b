// SPDX-License-Identifier: MIT
// A program of somebody else's that uses the installed library.
#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/model/default_policy.hpp>
#include <array>
#include <string_view>

int main() {
  const std::array<std::string_view, 2> choices = {"tier", "score"};
  const bool found = acctplan::nearest("teir", choices) == "tier";
  return found && !acctplan::default_policy_text().empty() ? 0 : 1;
}

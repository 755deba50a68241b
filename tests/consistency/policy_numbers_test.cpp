// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <string_view>

#include <acctplan/load/load_policy.hpp>

#include "policy_numbers.hpp"
#include "source_tree.hpp"

using namespace acctplan;

namespace {

/// Whether a path is what the pattern says, where `*` stands for any characters.
bool matches(std::string_view pattern, std::string_view path) {
  if (pattern.empty()) return path.empty();
  if (pattern.front() != '*') {
    return !path.empty() && path.front() == pattern.front() && matches(pattern.substr(1), path.substr(1));
  }
  return matches(pattern.substr(1), path) || (!path.empty() && matches(pattern, path.substr(1)));
}

/// The paths of the default policy whose values are numbers: "30", "20%", "12M".
std::vector<std::string> number_paths() {
  static const std::regex kNumber(R"([+-]?[0-9][0-9.]*(%|k|M|B)?)");
  SourceSet sources;
  std::vector<std::string> out;
  for (const PolicyValue& value : load_default_policy(sources).policy.values) {
    if (std::regex_match(std::string(value.text), kNumber)) out.emplace_back(value.path);
  }
  return out;
}

/// The names of all unit tests.
std::set<std::string> test_names() {
  static const std::regex kName(R"re(TEST_CASE\("([^"]+)")re");
  std::set<std::string> out;
  for (const SourceText& source : read_sources({"tests/unit"})) {
    std::string text;
    for (const std::string& line : source.lines) text += line;
    for (std::sregex_iterator match(text.begin(), text.end(), kName), end; match != end; ++match) {
      out.insert((*match)[1]);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every number of the default policy is known as limit, figure, date or text, once", "[policy]") {
  const std::vector<std::string> paths = number_paths();
  CHECK(paths.size() > 200);
  std::set<const PolicyNumber*> used;
  for (const std::string& path : paths) {
    int rows = 0;
    for (const PolicyNumber& number : kPolicyNumbers) {
      if (!matches(number.paths, path)) continue;
      used.insert(&number);
      ++rows;
    }
    INFO(path);
    CHECK(rows == 1);
  }
  for (const PolicyNumber& number : kPolicyNumbers) {
    INFO(number.paths << " is no number of the default policy");
    CHECK(used.contains(&number));
  }
}

TEST_CASE("the test of every number of the policy exists", "[policy]") {
  const std::set<std::string> names = test_names();
  for (const PolicyNumber& number : kPolicyNumbers) {
    INFO(number.paths << ": " << number.tested_by);
    if (number.use == NumberUse::told) {
      CHECK(std::string_view(number.tested_by).empty());
    } else {
      CHECK(names.contains(number.tested_by));
    }
  }
}

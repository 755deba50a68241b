// SPDX-License-Identifier: MIT
#include <algorithm>
#include <regex>

#include <catch2/catch.hpp>

#include <acctplan/check/check_examples.hpp>
#include <acctplan/model/default_policy.hpp>
#include <acctplan/model/rules.hpp>

#include "source_tree.hpp"

using namespace acctplan;

namespace {

/// What a literal that looks like a rule's ID is: "C.plan.stale" an ID, "C.plan." or "W.p{}" the beginning of some.
struct Citation {
  std::string place, text;
  bool whole = false;
};

std::vector<Citation> citations_of(const SourceText& source) {
  static const std::regex kCited(R"re("([A-Z][0-9]?\.[A-Za-z0-9.-]*)([^"]*)")re");
  std::vector<Citation> out;
  for (std::size_t line = 0; line < source.lines.size(); ++line) {
    const std::string& text = source.lines[line];
    for (std::sregex_iterator match(text.begin(), text.end(), kCited), end; match != end; ++match) {
      const std::string rest = (*match)[2];
      // Prose that begins with an initial is no ID; a literal goes on only with a placeholder.
      if (!rest.empty() && !rest.starts_with("{")) continue;
      const std::string id = (*match)[1];
      out.push_back({source.path + ":" + std::to_string(line + 1), id, rest.empty() && !id.ends_with(".")});
    }
  }
  return out;
}

bool begins_some(const std::string& text) {
  for (const Rule& rule : all_rules()) {
    if (rule.id.starts_with(text)) return true;
  }
  return false;
}

/// The file in src/check/checks that a check stands in, by its rule.
std::string file_of_check(std::string rule) {
  std::ranges::replace_if(
      rule, [](char c) { return c == '.' || c == '-'; }, '_');
  return "src/check/checks/" + rule.substr(2) + ".cpp";
}

bool is_named(const std::vector<SourceText>& tests, const std::string& rule) {
  const auto names = [&](const std::string& line) { return line.find('"' + rule + '"') != std::string::npos; };
  return std::ranges::any_of(tests, [&](const SourceText& test) { return std::ranges::any_of(test.lines, names); });
}

}  // namespace

TEST_CASE("every rule that the code cites is in the table of rules", "[rules]") {
  std::size_t whole = 0;
  for (const SourceText& source : read_sources({"src/engine", "src/check", "src/render"})) {
    for (const Citation& cited : citations_of(source)) {
      INFO(cited.place << " cites " << cited.text);
      CHECK((find_rule(cited.text) != nullptr || (!cited.whole && begins_some(cited.text)) ||
             (cited.whole && begins_some(cited.text + "."))));
      if (cited.whole) ++whole;
    }
  }
  CHECK(whole > 80);
}

TEST_CASE("every rule that the default policy names is in the table of rules", "[rules]") {
  static const std::regex kNamed(R"(\brule: ([A-Z][0-9]?\.[A-Za-z0-9.-]+))");
  const std::string policy(default_policy_text());
  std::size_t named = 0;
  for (std::sregex_iterator match(policy.begin(), policy.end(), kNamed), end; match != end; ++match, ++named) {
    INFO((*match)[1]);
    CHECK(find_rule(std::string((*match)[1])) != nullptr);
  }
  CHECK(named > 40);
}

TEST_CASE("every check stands in a file of its name and has a test that names it", "[rules]") {
  static const std::regex kRow(R"re(\.rule = "([^"]+)")re");
  const std::vector<SourceText> tests = read_sources({"tests/unit/check"});
  std::size_t checks = 0;
  for (const SourceText& source : read_sources({"src/check"})) {
    for (const std::string& line : source.lines) {
      std::smatch match;
      if (!std::regex_search(line, match, kRow)) continue;
      const std::string rule = match[1];
      INFO(rule);
      CHECK(source.path == file_of_check(rule));
      CHECK(is_named(tests, rule));
      ++checks;
    }
  }
  CHECK(checks == check_examples().size());
}

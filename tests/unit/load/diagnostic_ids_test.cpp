// SPDX-License-Identifier: MIT
#include <acctplan/load/diagnostic_ids.hpp>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace acctplan;

namespace {

/// Every diagnostic id of readers, loaders and commands that stands in a source, but in the table itself.
std::set<std::string> ids_in_sources() {
  std::set<std::string> out;
  const std::regex id(
      "\"((?:baseline|catalog|format|input|policy|previous|product-table|run|settings|table|tier)\\.[a-z0-9-]+)\"");
  for (const auto* folder : {"/src/load", "/src/document", "/src/cli"}) {
    for (const auto& file : std::filesystem::directory_iterator(std::string(ACCTPLAN_SOURCE_DIR) + folder)) {
      if (file.path().filename() == "diagnostic_ids.cpp") continue;
      std::ifstream in(file.path());
      const std::string text((std::istreambuf_iterator<char>(in)), {});
      for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at) out.insert((*at)[1]);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every diagnostic of an input is documented, and nothing else") {
  std::set<std::string> documented;
  for (const DiagnosticGuide& guide : diagnostic_guides()) {
    INFO(guide.id);
    CHECK(guide.meaning.ends_with('.'));
    CHECK(guide.remedy.ends_with('.'));
    documented.emplace(guide.id);
  }
  const std::set<std::string> found = ids_in_sources();
  for (const std::string& id : found) {
    INFO(id);
    CHECK(documented.contains(id));
  }
  for (const std::string& id : documented) {
    INFO(id);
    CHECK(found.contains(id));
  }
}

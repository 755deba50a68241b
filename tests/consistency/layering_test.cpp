// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "source_tree.hpp"

using namespace acctplan;

namespace {

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"cli", {"io", "load", "render", "engine", "check", "model", "diag"}},
    {"load", {"document", "model", "diag"}},
    {"render", {"engine", "check", "model", "diag"}},
    {"check", {"engine", "model", "diag"}},
    {"engine", {"model", "diag"}},
    {"io", {"diag"}},
    {"model", {"diag"}},
    {"document", {"diag"}},
    {"diag", {}},
};

/// The layer of an included header; one beside the including file is of the same layer.
std::string included_layer(const std::string& includer, const std::string& name) {
  const std::string named = layer_of(name);
  if (!named.empty()) return named;
  const std::string below_src = layer_of("src/" + name);
  return kMayInclude.contains(below_src) ? below_src : layer_of(includer);
}

std::set<std::string> files_including(const std::string& prefix) {
  std::set<std::string> paths;
  for (const SourceText& source : read_sources({"src", "include"})) {
    for (const std::string& name : includes_of(source)) {
      if (name.starts_with(prefix)) paths.insert(source.path);
    }
  }
  return paths;
}

}  // namespace

TEST_CASE("every layer includes only the layers below it", "[layering]") {
  for (const SourceText& source : read_sources({"src", "include"})) {
    const std::string layer = layer_of(source.path);
    if (layer.empty()) continue;
    INFO(source.path);
    REQUIRE(kMayInclude.contains(layer));
    for (const std::string& name : includes_of(source)) {
      INFO("includes " << name);
      const std::string other = included_layer(source.path, name);
      CHECK((other == layer || kMayInclude.at(layer).contains(other)));
    }
  }
}

TEST_CASE("public headers include no header of a library but the standard's", "[layering]") {
  for (const SourceText& source : read_sources({"include"})) {
    for (const std::string& name : includes_of(source)) {
      INFO(source.path << " includes " << name);
      CHECK((name.starts_with("acctplan/") || name.find('/') == std::string::npos));
    }
  }
}

TEST_CASE("libraries stay in the files that wrap them", "[layering]") {
  for (const std::string& path : files_including("yaml-cpp/")) CHECK(path == "src/document/yaml_reader.cpp");
  for (const std::string& path : files_including("nlohmann/")) {
    INFO(path);
    CHECK((path == "src/document/json_reader.cpp" || layer_of(path) == "render"));
  }
  for (const std::string& path : files_including("CLI/")) {
    INFO(path);
    CHECK(layer_of(path) == "cli");
  }
}

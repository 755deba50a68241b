// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/model/default_policy.hpp>

#include "../../support/tree_lines.hpp"
#include "load/embedded_policy.hpp"
#include "load/policy_tree.hpp"

using namespace acctplan;

namespace {

/// policies/default.yaml as it is read when nothing is known of it.
struct PolicyFile {
  PolicyFile() : file("default policy", text()), documents(read_yaml(file, sink)) {}

  static std::string text() {
    std::ifstream in(ACCTPLAN_SOURCE_DIR "/policies/default.yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

  Diagnostics sink;
  SourceFile file;
  std::vector<Node> documents;
};

std::vector<std::string> value_lines(const std::vector<PolicyValue>& values) {
  std::vector<std::string> out;
  for (const PolicyValue& value : values) {
    out.push_back(fmt::format("{}: \"{}\" \"{}\" {}-{} {}", value.path, value.text, value.shown, value.span.begin,
                              value.span.end, value.span.known() ? value.span.file->name() : "nowhere"));
  }
  return out;
}

}  // namespace

TEST_CASE("the embedded tree is that of the file, node by node", "[policy]") {
  const PolicyFile policy;
  REQUIRE(policy.sink.all().empty());
  REQUIRE(policy.documents.size() == 1);
  CHECK(default_policy_text() == policy.file.bytes());
  const EmbeddedPolicy& embedded = embedded_policy();
  const Node tree = expand_tree(embedded.tree, embedded.bytes, policy.file);
  CHECK(tree_lines(tree) == tree_lines(policy.documents[0]));
}

TEST_CASE("the embedded policy is the one that the file gives when it is read anew", "[policy]") {
  PolicyFile policy;
  CHECK(read_policy(policy.documents.at(0), nullptr, policy.sink));
  const ResolvedPolicy read = resolve_policy(policy.documents[0], policy.sink);
  CHECK(policy.sink.all().empty());
  const EmbeddedPolicy& embedded = embedded_policy();
  CHECK(tree_lines(expand_tree(embedded.resolved, embedded.bytes, policy.file)) == tree_lines(read.tree));
  SourceSet sources;
  const Policy loaded = load_default_policy(sources).policy;
  CHECK(value_lines(loaded.values) == value_lines(read.values.items));
  CHECK(loaded.sha256 == read.sha256);
}

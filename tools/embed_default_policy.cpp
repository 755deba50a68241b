// SPDX-License-Identifier: MIT
// usage: embed_default_policy INPUT OUTPUT
// Part of the build: reads the default policy as the program reads a policy, and writes what came of it as the C++
// source of embedded_policy() and default_policy_text(). A policy of which there is anything to say fails the build.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <acctplan/document/compact_tree.hpp>
#include <acctplan/document/yaml_reader.hpp>

#include "load/embedded_policy.hpp"
#include "load/policy_tree.hpp"

namespace acctplan {
namespace {

constexpr std::string_view kHead = R"(// Made by embed_default_policy of policies/default.yaml; not to be edited.
#include <acctplan/model/default_policy.hpp>

#include "load/embedded_policy.hpp"

namespace acctplan {
namespace {

constexpr auto kNull = NodeKind::null;
constexpr auto kScalar = NodeKind::scalar;
constexpr auto kSequence = NodeKind::sequence;
constexpr auto kMap = NodeKind::map;
constexpr auto kPlain = ScalarStyle::plain;
constexpr auto kQuoted = ScalarStyle::quoted;

)";

std::string_view constant_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::null:
      return "kNull";
    case NodeKind::scalar:
      return "kScalar";
    case NodeKind::sequence:
      return "kSequence";
    case NodeKind::map:
      break;
  }
  return "kMap";
}

std::string source_of(const CompactText& text) { return fmt::format("{{{},{}}}", text.begin, text.size); }

std::string source_of(std::string_view name, const std::vector<CompactNode>& nodes) {
  std::string out = fmt::format("constexpr CompactNode {}[] = {{\n", name);
  for (const CompactNode& node : nodes) {
    out += fmt::format("{{{},{},{},{},{},{}}},\n", node.begin, node.end, source_of(node.text), node.children,
                       constant_of(node.kind), node.style == ScalarStyle::plain ? "kPlain" : "kQuoted");
  }
  return out + "};\n";
}

/// Where a text stands among the bytes; put behind them when it stands nowhere.
CompactText find_or_add(std::string_view text, std::string& bytes) {
  std::size_t at = bytes.find(text);
  if (at == std::string::npos) {
    at = bytes.size();
    bytes += text;
  }
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())};
}

std::string source_of(const std::vector<PolicyValue>& values, std::string& bytes) {
  std::string out = "constexpr EmbeddedValue kValues[] = {\n";
  for (const PolicyValue& value : values) {
    out += fmt::format("{{{},{},{},{},{}}},\n", source_of(find_or_add(value.path, bytes)),
                       source_of(find_or_add(value.text, bytes)), source_of(find_or_add(value.shown, bytes)),
                       value.span.begin, value.span.end);
  }
  return out + "};\n";
}

/// Compilers need not take string literals of this length.
std::string source_of_bytes(std::string_view bytes) {
  std::string out = "constexpr char kBytes[] = {";
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    out += fmt::format("{}'\\x{:02x}',", at % 16 == 0 ? "\n" : "", static_cast<unsigned char>(bytes[at]));
  }
  return out + "};\nconstexpr std::string_view kText{kBytes, sizeof kBytes};\n";
}

std::string embedding_of(const Node& tree, const ResolvedPolicy& policy, std::string_view file) {
  std::string bytes(file);
  const std::vector<CompactNode> as_read = compact_tree(tree, bytes);
  const std::vector<CompactNode> resolved = compact_tree(policy.tree, bytes);
  const std::string values = source_of(policy.values.items, bytes);
  std::string out(kHead);
  out += source_of_bytes(bytes) + source_of("kTree", as_read) + source_of("kResolved", resolved) + values;
  out += fmt::format("constexpr EmbeddedPolicy kPolicy{{kText, kTree, kResolved, kValues, \"{}\"}};\n", policy.sha256);
  out += "\n}  // namespace\n\nconst EmbeddedPolicy& embedded_policy() { return kPolicy; }\n";
  return out +
         fmt::format("std::string_view default_policy_text() {{ return kText.substr(0, {}); }}\n\n}}\n", file.size());
}

void print(const Diagnostics& diagnostics, std::string_view path) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const Place place = diagnostic.span.known() ? diagnostic.span.file->locate(diagnostic.span.begin) : Place{};
    fmt::print(stderr, "{}:{}:{}: {} [{}]; {}\n", path, place.line, place.column, diagnostic.message, diagnostic.id,
               diagnostic.help);
  }
}

/// Whether the file was written.
bool embed(const char* input, const char* output) {
  std::ifstream stream(input, std::ios::binary);
  const SourceFile file(input, {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
  Diagnostics found;
  const std::vector<Node> documents = read_yaml(file, found);
  const bool sound = documents.size() == 1 && read_policy(documents.front(), nullptr, found);
  print(found, input);
  if (!sound || !found.all().empty()) return false;
  std::ofstream out(output, std::ios::binary);
  out << embedding_of(documents.front(), resolve_policy(documents.front(), found), file.bytes());
  out.close();
  return out.good();
}

}  // namespace
}  // namespace acctplan

int main(int count, char** arguments) {
  try {
    if (count == 3 && acctplan::embed(arguments[1], arguments[2])) return 0;
    fmt::print(stderr, "embed_default_policy: nothing was written\n");
  } catch (const std::exception& fault) {
    fmt::print(stderr, "embed_default_policy: {}\n", fault.what());
  }
  return 1;
}

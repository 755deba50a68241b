// SPDX-License-Identifier: MIT
#include <acctplan/load/load_policy.hpp>

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/decode.hpp>
#include <acctplan/model/default_policy.hpp>

#include "embedded_policy.hpp"
#include "policy_tree.hpp"

namespace acctplan {

namespace {

constexpr std::string_view kDefaultName = "default policy";

const SourceFile& add_default(SourceSet& sources) {
  return sources.add_lasting(std::string(kDefaultName), default_policy_text());
}

/// The default policy with what the build found out of it.
ResolvedPolicy resolved_default(const SourceFile& file) {
  const EmbeddedPolicy& known = embedded_policy();
  ResolvedPolicy out;
  out.tree = expand_tree(known.resolved, known.bytes, file);
  out.values.items.reserve(known.values.size());
  for (const EmbeddedValue& value : known.values) {
    out.values.items.push_back({value.path.in(known.bytes), value.text.in(known.bytes), value.shown.in(known.bytes),
                                Span{&file, value.begin, value.end}});
  }
  out.sha256 = known.sha256;
  return out;
}

std::string stem_of(std::string_view path) {
  path.remove_prefix(std::min(path.find_last_of('/') + 1, path.size()));
  const std::size_t dot = path.find_last_of('.');
  return std::string(dot == 0 || dot == std::string_view::npos ? path : path.substr(0, dot));
}

/// A policy file that gives no name is called by its file's.
void name_after_file(Node& tree, const Node& change, const SourceFile& file) {
  if (const Node* given = change.find("name"); given != nullptr && !given->is_null()) return;
  for (Entry& entry : tree.entries) {
    if (entry.key != "name") continue;
    entry.value.text = stem_of(file.name());
    entry.value.style = ScalarStyle::quoted;
    entry.value.span = {&file, 0, 0};
  }
}

bool is_json(const SourceFile& file) { return file.name().ends_with(".json"); }

/// The single map that a policy file is; null when it is none.
const Node* only_map(const std::vector<Node>& documents, const SourceFile& file, Diagnostics& sink) {
  if (documents.size() == 1 && documents.front().is_map()) {
    if (const Node* account = documents.front().find("account")) {
      sink.error("policy.shape", account->span, "this is an account file, not a policy",
                 "a policy has the shape that `acctplan policy show` prints");
      return nullptr;
    }
    return &documents.front();
  }
  if (!sink.has_errors()) {
    const Span span = documents.size() > 1 ? documents[1].span : Span{&file, 0, 0};
    sink.error("policy.shape", span, "a policy is one map of the values that it changes",
               "for example tiering: {tier1: {acv_above: 120000}}");
  }
  return nullptr;
}

/// Without what says which format and schema the file has.
Node changes_of(const Node& document) {
  Node out = document;
  std::erase_if(out.entries, [](const Entry& entry) { return entry.key == "acctplan" || entry.key == "$schema"; });
  return out;
}

}  // namespace

LoadedPolicy load_default_policy(SourceSet& sources) {
  Diagnostics sink;
  auto out = decode_policy(resolved_default(add_default(sources)), sink);
  assert(out);
  return *std::move(out);
}

std::optional<LoadedPolicy> load_policy(const SourceFile& file, SourceSet& sources, Diagnostics& sink) {
  Diagnostics found;
  const auto documents = is_json(file) ? read_json(file, found) : read_yaml(file, found);
  std::optional<LoadedPolicy> out;
  if (const Node* document = only_map(documents, file, found)) {
    check_format_version(*document, found);
    const Node change = changes_of(*document);
    const EmbeddedPolicy& base = embedded_policy();
    Node tree = expand_tree(base.tree, base.bytes, add_default(sources));
    merge_policy(tree, change, policy_table(), found);
    name_after_file(tree, change, file);
    out = read_policy(std::move(tree), &file, found);
  }
  if (found.has_errors()) out.reset();
  sink.append(found);
  return out;
}

}  // namespace acctplan

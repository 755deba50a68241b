// SPDX-License-Identifier: MIT
#include <acctplan/load/load_baseline.hpp>

#include <vector>

#include <acctplan/document/json_reader.hpp>

namespace acctplan {
namespace {

bool is_baseline(const Node& root) {
  const Node* kind = root.find("kind");
  const Node* findings = root.find("findings");
  return kind != nullptr && (kind->text == "baseline" || kind->text == "check") && findings != nullptr &&
         findings->is_sequence();
}

}  // namespace

std::optional<std::set<std::string>> load_baseline(const SourceFile& source, Diagnostics& sink) {
  const std::vector<Node> documents = read_json(source, sink);
  if (documents.empty()) return std::nullopt;
  const Node& root = documents.front();
  if (!is_baseline(root)) {
    sink.error("baseline.shape", root.span, "this is no baseline",
               "write one with `acctplan check PATH... --write-baseline FILE`");
    return std::nullopt;
  }
  std::set<std::string> ids;
  bool accepted = true;
  for (const Node& finding : root.find("findings")->items) {
    const Node* id = finding.find("id");
    if (id != nullptr && id->is_scalar() && !id->text.empty()) {
      ids.insert(id->text);
      continue;
    }
    sink.error("baseline.finding", finding.span, "a finding of a baseline has an id", "write the baseline anew");
    accepted = false;
  }
  if (!accepted) return std::nullopt;
  return ids;
}

}  // namespace acctplan

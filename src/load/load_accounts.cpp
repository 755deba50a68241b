// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/load_account.hpp>
#include <algorithm>
#include <map>
#include <set>

#include "foreign_document.hpp"
#include "parts.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMaxNamed = 8;  // others of an id that a diagnostic names one by one

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::vector<Node> read(const InputDocument& input, Diagnostics& sink) {
  switch (input.format) {
    case DocumentFormat::yaml:
      return read_yaml(*input.source, sink);
    case DocumentFormat::json:
      return read_json(*input.source, sink);
    case DocumentFormat::ndjson:
      return read_ndjson(*input.source, sink);
  }
  return {};
}

/// How many documents a reader refused: one, but of NDJSON one for each line.
std::size_t count_refused(const InputDocument& input, const Diagnostics& faults) {
  if (!faults.has_errors()) return 0;
  if (input.format != DocumentFormat::ndjson) return 1;
  std::set<std::size_t> lines;
  for (const Diagnostic& fault : faults.all()) {
    if (fault.severity == Severity::error) lines.insert(input.source->locate(fault.span.begin).line);
  }
  return lines.size();
}

std::vector<ReadInput> read_all(std::span<const InputDocument> inputs, Diagnostics& sink) {
  std::vector<ReadInput> out;
  for (const InputDocument& input : inputs) {
    Diagnostics faults;
    auto documents = read(input, faults);
    out.push_back({input.source, input.format, std::move(documents), count_refused(input, faults)});
    sink.append(faults);
  }
  return out;
}

/// A document as it is to be loaded. One that a reader refused in part is loaded for its other faults, then rejected.
struct Candidate {
  Node document;
  bool rejected = false;
};

/// The one document of an input with its parts (in name order) under it.
Candidate merge_parts(const ReadInput& owner, std::span<const ReadInput* const> parts) {
  Candidate out;
  out.rejected = owner.refused > 0;
  for (const ReadInput* part : parts) {
    out.rejected = out.rejected || part->refused > 0;
    for (const Node& document : part->documents) merge_over(out.document, document);
  }
  for (const Node& document : owner.documents) merge_over(out.document, document);
  return out;
}

/// The documents of a run; adds those that readers refused to `rejected`.
std::vector<Candidate> gather(std::vector<ReadInput>& inputs, std::size_t& rejected) {
  const std::vector<std::size_t> owners = find_owners(inputs);
  std::vector<std::vector<const ReadInput*>> parts(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (owners[i] != i) parts[owners[i]].push_back(&inputs[i]);
  }
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (owners[i] != i) continue;
    if (parts[i].empty()) {
      for (Node& document : inputs[i].documents) out.push_back({std::move(document), false});
      rejected += inputs[i].refused;
      continue;
    }
    std::ranges::sort(parts[i], {}, [](const ReadInput* part) { return part->source->name(); });
    // Without its own file an account cannot be told from its parts.
    if (inputs[i].documents.empty()) {
      ++rejected;
    } else {
      out.push_back(merge_parts(inputs[i], parts[i]));
    }
  }
  return out;
}

void drop_foreign(std::vector<Candidate>& candidates, Diagnostics& sink) {
  std::erase_if(candidates, [&sink](const Candidate& candidate) {
    const std::string_view kind = foreign_kind(candidate.document);
    if (kind.empty()) return false;
    sink.note("input.skipped", candidate.document.span, fmt::format("this is {}, no account; it is skipped", kind));
    return true;
  });
}

/// Says at one bearer of an id who the others are.
void report_twice(const Node& id, std::span<const Node* const> bearers, Diagnostics& sink) {
  Diagnostic out{"input.account-id-twice",
                 Severity::error,
                 id.span,
                 fmt::format("`{}` is the id of {} accounts", id.text, bearers.size()),
                 "give each account an id of its own; ids that differ only in case would share a file",
                 {}};
  for (const Node* other : bearers) {
    if (other == &id) continue;
    if (out.related.size() == kMaxNamed) break;
    out.related.push_back({other->span, fmt::format("`{}` here", other->text)});
  }
  sink.add(std::move(out));
}

void reject_shared_ids(std::vector<Candidate>& candidates, Diagnostics& sink) {
  std::map<std::string, std::vector<const Node*>> bearers;
  for (const Candidate& candidate : candidates) {
    if (const Node* id = account_id_of(candidate.document)) bearers[lowered(id->text)].push_back(id);
  }
  for (Candidate& candidate : candidates) {
    const Node* id = account_id_of(candidate.document);
    if (id == nullptr) continue;
    const auto& same = bearers.at(lowered(id->text));
    if (same.size() < 2) continue;
    candidate.rejected = true;
    report_twice(*id, same, sink);
  }
}

}  // namespace

std::optional<DocumentFormat> document_format_of(std::string_view path) {
  const std::string name = lowered(path);
  if (name.ends_with(".yaml") || name.ends_with(".yml")) return DocumentFormat::yaml;
  if (name.ends_with(".json")) return DocumentFormat::json;
  if (name.ends_with(".ndjson")) return DocumentFormat::ndjson;
  return std::nullopt;
}

LoadedAccounts load_accounts(std::span<const InputDocument> inputs, const LoadContext& context, Diagnostics& sink) {
  LoadedAccounts out;
  std::vector<ReadInput> read = read_all(inputs, sink);
  std::vector<Candidate> candidates = gather(read, out.rejected);
  drop_foreign(candidates, sink);
  reject_shared_ids(candidates, sink);
  for (const Candidate& candidate : candidates) {
    auto account = load_account(candidate.document, context, sink);
    if (account && !candidate.rejected) {
      out.accounts.push_back(*std::move(account));
    } else {
      ++out.rejected;
    }
  }
  return out;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/load_account.hpp>
#include <algorithm>
#include <iterator>
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

/// What a reader refused: one document, but of NDJSON one for each line.
std::vector<RefusedDocument> refused_by_reader(const InputDocument& input, const Diagnostics& faults) {
  std::vector<RefusedDocument> out;
  std::set<std::size_t> lines;
  for (const Diagnostic& fault : faults.all()) {
    if (fault.severity != Severity::error) continue;
    const std::size_t line = input.source->locate(fault.span.begin).line;
    if (input.format != DocumentFormat::ndjson && !out.empty()) break;
    if (lines.insert(line).second) out.push_back({input.source, line, fault.message});
  }
  return out;
}

std::vector<ReadInput> read_all(std::span<const InputDocument> inputs, Diagnostics& sink) {
  std::vector<ReadInput> out;
  for (const InputDocument& input : inputs) {
    Diagnostics faults;
    auto documents = read(input, faults);
    out.push_back({input.source, input.format, std::move(documents), refused_by_reader(input, faults)});
    sink.append(faults);
  }
  return out;
}

/// A document as it is to be loaded. One that a reader refused in part is loaded for its other faults, then rejected.
struct Candidate {
  Node document;
  const SourceFile* source = nullptr;
  std::size_t line = 0;
  std::optional<std::string> refusal;  ///< why it is rejected, when that is known before it is loaded
};

Candidate candidate_of(Node document, const SourceFile& source) {
  const std::size_t line = source.locate(document.span.begin).line;
  return {std::move(document), &source, line, std::nullopt};
}

/// The one document of an input with its parts (in name order) under it.
Candidate merge_parts(const ReadInput& owner, std::span<const ReadInput* const> parts) {
  Candidate out;
  out.source = owner.source;
  out.line = owner.source->locate(owner.documents.front().span.begin).line;
  if (!owner.refused.empty()) out.refusal = owner.refused.front().message;
  for (const ReadInput* part : parts) {
    if (!out.refusal && !part->refused.empty()) out.refusal = part->refused.front().message;
    for (const Node& document : part->documents) merge_over(out.document, document);
  }
  for (const Node& document : owner.documents) merge_over(out.document, document);
  return out;
}

/// The documents of a run; adds those that readers refused to `rejected`.
std::vector<Candidate> gather(std::vector<ReadInput>& inputs, std::vector<RefusedDocument>& rejected) {
  const std::vector<std::size_t> owners = find_owners(inputs);
  std::vector<std::vector<const ReadInput*>> parts(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (owners[i] != i) parts[owners[i]].push_back(&inputs[i]);
  }
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (owners[i] != i) continue;
    if (parts[i].empty()) {
      for (Node& document : inputs[i].documents) {
        out.push_back(candidate_of(std::move(document), *inputs[i].source));
      }
      std::ranges::copy(inputs[i].refused, std::back_inserter(rejected));
      continue;
    }
    std::ranges::sort(parts[i], {}, [](const ReadInput* part) { return part->source->name(); });
    // Without its own file an account cannot be told from its parts.
    if (inputs[i].documents.empty()) {
      std::ranges::copy(inputs[i].refused, std::back_inserter(rejected));
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

/// Says at one bearer of an id who the others are; returns what it said.
std::string report_twice(const Node& id, std::span<const Node* const> bearers, Diagnostics& sink) {
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
  std::string message = out.message;
  sink.add(std::move(out));
  return message;
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
    candidate.refusal = report_twice(*id, same, sink);
  }
}

std::string first_error(const Diagnostics& faults) {
  const auto found = std::ranges::find(faults.all(), Severity::error, &Diagnostic::severity);
  return found == faults.all().end() ? std::string() : found->message;
}

/// Readers report before loaders do, so what they refused is put back among the others.
void order_rejected(std::vector<RefusedDocument>& rejected, std::span<const InputDocument> inputs) {
  std::map<const SourceFile*, std::size_t> places;
  for (const InputDocument& input : inputs) places.emplace(input.source, places.size());
  std::ranges::stable_sort(rejected, {}, [&places](const RefusedDocument& document) {
    return std::pair(places.at(document.source), document.line);
  });
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
    Diagnostics faults;
    auto account = load_account(candidate.document, context, faults);
    if (account && !candidate.refusal) {
      out.accounts.push_back(*std::move(account));
    } else {
      out.rejected.push_back({candidate.source, candidate.line, candidate.refusal.value_or(first_error(faults))});
    }
    sink.append(faults);
  }
  order_rejected(out.rejected, inputs);
  return out;
}

}  // namespace acctplan

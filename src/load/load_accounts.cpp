// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/document/json_reader.hpp>
#include <acctplan/document/limits.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/load/load_portfolio.hpp>
#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "in_parallel.hpp"
#include "load_document.hpp"
#include "own_result.hpp"
#include "parts.hpp"
#include "repeat_filter.hpp"
#include "shared_ids.hpp"

namespace acctplan {
namespace {

std::vector<Node> read(const InputDocument& input, Diagnostics& sink) {
  switch (input.format) {
    case DocumentFormat::yaml:
      return read_yaml(*input.source, sink);
    case DocumentFormat::json:
      return is_empty_list(*input.source) ? std::vector<Node>() : read_json(*input.source, sink);
    case DocumentFormat::ndjson:
      return read_ndjson(*input.source, sink);
    case DocumentFormat::csv:
      break;
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

/// Where NDJSON begins, for what is to be said of all of it.
Span start_of(const SourceFile& source) { return {&source, 0, 0}; }

/// The first of each kind of what is to be said of NDJSON, and how many more there are.
Diagnostics without_repeats_in(const SourceFile& source, const Diagnostics& faults) {
  RepeatFilter repeats(Holder::documents);
  Diagnostics out = repeats.keep(faults);
  repeats.report(start_of(source), out);
  return out;
}

ReadInput read_input(const InputDocument& input, const LoadContext& context, Diagnostics& faults) {
  auto documents = read(input, faults);
  std::optional<OpenTable> table;
  if (input.format == DocumentFormat::csv) table = open_portfolio(*input.source, context, faults);
  auto refused = refused_by_reader(input, faults);
  if (input.format == DocumentFormat::ndjson) faults = without_repeats_in(*input.source, faults);
  return {input.source, input.format, input.presence, std::move(documents), std::move(refused), std::move(table)};
}

/// A document or row that has been loaded, and is taken unless it is refused.
struct Candidate {
  std::unique_ptr<Account> account;  ///< null when anything is wrong with it, or when it has been used
  std::string id;                    ///< as it stands there; empty when there is none
  Span id_span;
  const SourceFile* source = nullptr;
  std::size_t line = 0;
  std::string refusal;  ///< why it is rejected
  Diagnostics faults;
  Span portfolio = {};  ///< of the table whose row it is the header, of NDJSON the start
  Holder holder = Holder::table;
  std::optional<AccountMark> mark = {};  ///< what is left of one that has been used

  [[nodiscard]] bool is_row() const { return portfolio.known() && holder == Holder::table; }
};

using UseAccount = std::function<void(const Account&)>;

/// Lets go of an account behind its use.
void use_up(Candidate& candidate, const UseAccount& use) {
  if (!candidate.account || !candidate.refusal.empty()) return;
  use(*candidate.account);
  candidate.mark = mark_of(*candidate.account);
  candidate.account.reset();
}

/// Loads documents and rows one by one, so that there is never more than one tree.
class Gatherer {
 public:
  Gatherer(const LoadContext& context, Diagnostics& notes, std::vector<RefusedDocument>& rejected)
      : context_(context), notes_(notes), rejected_(rejected) {}

  /// A document; `refusal` is why it is rejected, when that is known before: it is loaded for its other faults.
  void add_document(const Node& document, const SourceFile& source, std::size_t line, std::string refusal) {
    if (pass_over_foreign(document, notes_)) return;
    LoadedDocument loaded = load_document(document, context_);
    Candidate out{std::move(loaded.account), std::move(loaded.id), loaded.id_span, &source, line, {}, {}};
    out.faults = std::move(loaded.faults);
    out.refusal = refusal.empty() ? std::move(loaded.refusal) : std::move(refusal);
    candidates_.push_back(std::move(out));
  }

  void add_input(const ReadInput& input) {
    bool told = false;
    for (const Node& document : input.documents) {
      // Each entry of a report that is a list is a document.
      const bool own = input.format == DocumentFormat::json && !own_document_kind(document).empty();
      if (own && std::exchange(told, true)) continue;
      add_document(document, *input.source, input.source->locate(document.span.begin).line, {});
    }
    if (input.format == DocumentFormat::ndjson) limit_repeats(*input.source);
    if (input.table) {
      for (LoadedRow& row : load_portfolio(*input.source, *input.table, context_)) {
        candidates_.push_back({std::move(row.account), std::move(row.id), row.id_span, input.source, row.line,
                               std::move(row.refusal), std::move(row.faults), input.table->columns.table->header});
      }
    }
    if (input.format == DocumentFormat::json && is_empty_list(*input.source)) {
      notes_.note("input.own-result", Span{input.source, 0, 0}, "this is an empty list, no account; it is skipped");
    }
    std::ranges::copy(input.refused, std::back_inserter(rejected_));
  }

  /// The one document of an input with its parts (in name order) under it.
  void add_with_parts(const ReadInput& owner, std::span<const ReadInput* const> parts) {
    // Without its own file an account cannot be told from its parts.
    if (owner.documents.empty()) {
      std::ranges::copy(owner.refused, std::back_inserter(rejected_));
      return;
    }
    Node whole;
    std::string refusal = owner.refused.empty() ? std::string() : owner.refused.front().message;
    for (const ReadInput* part : parts) {
      if (refusal.empty() && !part->refused.empty()) refusal = part->refused.front().message;
      for (const Node& document : part->documents) merge_over(whole, document);
    }
    for (const Node& document : owner.documents) merge_over(whole, document);
    add_document(whole, *owner.source, owner.source->locate(owner.documents.front().span.begin).line, refusal);
  }

  [[nodiscard]] std::vector<Candidate> take() { return std::move(candidates_); }

 private:
  /// Says the first of each kind, as of the rows of a table.
  void limit_repeats(const SourceFile& source) {
    notes_ = without_repeats_in(source, notes_);
    RepeatFilter repeats(Holder::documents);
    for (Candidate& candidate : candidates_) {
      candidate.portfolio = start_of(source);
      candidate.holder = Holder::documents;
      candidate.faults = repeats.keep(candidate.faults);
    }
    if (!candidates_.empty()) repeats.report(start_of(source), candidates_.back().faults);
  }

  const LoadContext& context_;
  Diagnostics& notes_;
  std::vector<RefusedDocument>& rejected_;
  std::vector<Candidate> candidates_;
};

/// What one input gives. Kept apart by input, so that inputs can be read at the same time and told in their order.
struct LoadedInput {
  ReadInput read;
  Diagnostics faults;  ///< of its reader
  Diagnostics notes;   ///< on documents that are no accounts
  std::vector<RefusedDocument> refused;
  std::vector<Candidate> candidates;
};

void load_input(LoadedInput& input, const LoadContext& context) {
  Gatherer gatherer(context, input.notes, input.refused);
  gatherer.add_input(input.read);
  input.candidates = gatherer.take();
  // A tree is many times the size of its file.
  input.read.documents.clear();
}

/// Inputs that belong to one account: the parts of each owner are loaded under it.
void load_with_parts(std::span<LoadedInput> inputs, std::span<const std::size_t> related, const LoadContext& context) {
  std::vector<ReadInput> reads;
  for (const std::size_t index : related) reads.push_back(std::move(inputs[index].read));
  const std::vector<std::size_t> owners = find_owners(reads);
  std::vector<std::vector<const ReadInput*>> parts(reads.size());
  std::vector<bool> asked_for(reads.size());
  for (std::size_t i = 0; i < reads.size(); ++i) {
    if (owners[i] != i) parts[owners[i]].push_back(&reads[i]);
    if (reads[i].presence == Presence::named) asked_for[owners[i]] = true;
  }
  for (std::size_t i = 0; i < reads.size(); ++i) {
    if (!asked_for[owners[i]]) inputs[related[i]].faults = {};
    if (owners[i] != i || !asked_for[i]) continue;
    LoadedInput& owner = inputs[related[i]];
    Gatherer gatherer(context, owner.notes, owner.refused);
    if (parts[i].empty()) {
      gatherer.add_input(reads[i]);
    } else {
      std::ranges::sort(parts[i], {}, [](const ReadInput* part) { return part->source->name(); });
      gatherer.add_with_parts(reads[i], parts[i]);
    }
    owner.candidates = gatherer.take();
  }
}

/// Reads and loads every input; only those whose names say that they may be parts of one account wait for each other.
/// `loaded` is called with what each of them gives.
std::vector<LoadedInput> load_inputs(std::span<const InputDocument> inputs, const LoadContext& context,
                                     const std::function<void(std::vector<Candidate>&)>& loaded) {
  const std::vector<std::vector<std::size_t>> families = related_inputs(inputs);
  std::vector<LoadedInput> out(inputs.size());
  in_parallel(families.size(), context.threads, [&](std::size_t family) {
    for (const std::size_t index : families[family]) {
      out[index].read = read_input(inputs[index], context, out[index].faults);
    }
    if (families[family].size() == 1) {
      load_input(out[families[family].front()], context);
    } else {
      load_with_parts(out, families[family], context);
    }
    for (const std::size_t index : families[family]) loaded(out[index].candidates);
  });
  return out;
}

/// Documents are used up where they are loaded. Rows of a table are loaded together, and used up on all threads.
std::vector<LoadedInput> load_and_use(std::span<const InputDocument> inputs, const LoadContext& context,
                                      const UseAccount& use) {
  const auto documents_only = [&](std::vector<Candidate>& candidates) {
    for (Candidate& candidate : candidates) {
      if (!candidate.is_row()) use_up(candidate, use);
    }
  };
  std::vector<LoadedInput> out = load_inputs(inputs, context, documents_only);
  for (LoadedInput& input : out) {
    in_parallel(input.candidates.size(), context.threads,
                [&](std::size_t index) { use_up(input.candidates[index], use); });
  }
  return out;
}

/// Of a portfolio with many ids of this kind the first are said.
class SharedIdFaults {
 public:
  void add(const Candidate& candidate, Diagnostic fault, Diagnostics& sink) {
    const Span& portfolio = candidate.portfolio;
    if (!portfolio.known()) return sink.add(std::move(fault));
    auto found = std::ranges::find(filters_, portfolio, &std::pair<Span, RepeatFilter>::first);
    if (found == filters_.end()) found = filters_.insert(filters_.end(), {portfolio, RepeatFilter(candidate.holder)});
    if (found->second.keeps(fault.id)) sink.add(std::move(fault));
  }

  void report(Diagnostics& sink) const {
    for (const auto& [portfolio, filter] : filters_) filter.report(portfolio, sink);
  }

 private:
  std::vector<std::pair<Span, RepeatFilter>> filters_;
};

void reject_shared_ids(std::vector<Candidate>& candidates, Diagnostics& sink) {
  std::map<std::string, std::vector<IdBearer>> bearers;
  for (const Candidate& candidate : candidates) {
    if (!candidate.id.empty()) bearers[lowered(candidate.id)].push_back({candidate.id, candidate.id_span});
  }
  SharedIdFaults faults;
  for (Candidate& candidate : candidates) {
    if (candidate.id.empty()) continue;
    const auto& same = bearers.at(lowered(candidate.id));
    if (same.size() == 1) continue;
    const bool alike = std::ranges::all_of(same, [&](const IdBearer& other) { return other.id == candidate.id; });
    candidate.refusal = shared_id_message(candidate.id, same.size());
    faults.add(candidate, shared_id_fault({candidate.id, candidate.id_span}, same.size(), alike, same), sink);
  }
  faults.report(sink);
}

/// Readers report before loaders do, so what they refused is put back among the others.
void order_rejected(std::vector<RefusedDocument>& rejected, std::span<const InputDocument> inputs) {
  std::map<const SourceFile*, std::size_t> places;
  for (const InputDocument& input : inputs) places.emplace(input.source, places.size());
  std::ranges::stable_sort(rejected, {}, [&places](const RefusedDocument& document) {
    return std::pair(places.at(document.source), document.line);
  });
}

/// What all inputs give together: the candidates that are taken, in the order given.
std::vector<Candidate> settle(std::vector<LoadedInput> loaded, std::span<const InputDocument> inputs,
                              std::vector<RefusedDocument>& rejected, Diagnostics& sink) {
  std::vector<Candidate> candidates;
  for (const LoadedInput& input : loaded) sink.append(input.faults);
  for (LoadedInput& input : loaded) {
    sink.append(input.notes);
    std::ranges::copy(input.refused, std::back_inserter(rejected));
    std::ranges::move(input.candidates, std::back_inserter(candidates));
  }
  reject_shared_ids(candidates, sink);
  std::vector<Candidate> out;
  for (Candidate& candidate : candidates) {
    sink.append(candidate.faults);
    if ((candidate.account || candidate.mark) && candidate.refusal.empty()) {
      out.push_back(std::move(candidate));
    } else {
      rejected.push_back({candidate.source, candidate.line, std::move(candidate.refusal)});
    }
  }
  order_rejected(rejected, inputs);
  return out;
}

}  // namespace

std::optional<DocumentFormat> document_format_of(std::string_view path) {
  const std::string name = lowered(path);
  if (name.ends_with(".yaml") || name.ends_with(".yml")) return DocumentFormat::yaml;
  if (name.ends_with(".json")) return DocumentFormat::json;
  if (name.ends_with(".ndjson")) return DocumentFormat::ndjson;
  if (name.ends_with(".csv")) return DocumentFormat::csv;
  return std::nullopt;
}

std::size_t max_bytes_of(DocumentFormat format) {
  return format == DocumentFormat::csv ? kMaxTableBytes : kMaxDocumentBytes;
}

LoadedAccounts load_accounts(std::span<const InputDocument> inputs, const LoadContext& context, Diagnostics& sink) {
  LoadedAccounts out;
  const auto keep = [](const std::vector<Candidate>&) {};
  std::vector<Candidate> taken = settle(load_inputs(inputs, context, keep), inputs, out.rejected, sink);
  out.accounts.reserve(taken.size());
  for (Candidate& candidate : taken) {
    out.accounts.push_back(*std::move(candidate.account));
    candidate.account.reset();
  }
  return out;
}

UsedAccounts use_accounts(std::span<const InputDocument> inputs, const LoadContext& context, const UseAccount& use,
                          Diagnostics& sink) {
  UsedAccounts out;
  for (Candidate& candidate : settle(load_and_use(inputs, context, use), inputs, out.rejected, sink)) {
    out.accounts.push_back(*std::move(candidate.mark));
  }
  return out;
}

}  // namespace acctplan

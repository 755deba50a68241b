// SPDX-License-Identifier: MIT
#include <acctplan/load/portfolio_stream.hpp>

#include <algorithm>
#include <optional>

#include <acctplan/load/load_portfolio.hpp>
#include <acctplan/load/portfolio_row.hpp>
#include <acctplan/model/field_table.hpp>

#include "stream_rows.hpp"
#include "stream_survey.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{256} * 1024;

}  // namespace

struct PortfolioStream::State {
  State(StreamedInput of_given, const LoadContext& of_context, SourceSet& of_sources)
      : given(std::move(of_given)), context(of_context), sources(of_sources) {}

  StreamedInput given;
  const LoadContext& context;
  SourceSet& sources;
  const SourceFile* head = nullptr;
  Diagnostics said;
  std::optional<StreamTable> table;
  std::optional<SharedIds> shared;         ///< once surveyed
  std::vector<std::size_t> stretch_lines;  ///< likewise
  std::optional<RowLedger> ledger;
  std::vector<RefusedDocument> refused;

  [[nodiscard]] std::size_t threads() const { return std::min(given.threads, table->input.stretches()); }

  bool search(SurveyFindings& findings) const {
    SurveyOrder order;
    order.next_line = table->first_line;
    findings.lines.clear();
    std::vector<std::unique_ptr<CsvWorker>> workers;
    for (std::size_t i = 0; i < threads(); ++i) {
      workers.push_back(std::make_unique<SurveyWorker>(*table, findings, order));
    }
    return read_stretches(table->input, workers);
  }

  /// About as many as there are.
  [[nodiscard]] std::size_t rows() const {
    const std::string_view bytes = head->bytes();
    const auto lines = static_cast<std::size_t>(std::ranges::count(bytes, '\n')) + 1;
    return (table->input.end - table->input.begin) / std::max<std::size_t>(bytes.size() / lines, 1);
  }
};

PortfolioStream::PortfolioStream(StreamedInput table, const LoadContext& context, SourceSet& sources)
    : state_(std::make_unique<State>(std::move(table), context, sources)) {}

PortfolioStream::~PortfolioStream() = default;

bool PortfolioStream::open() {
  State& state = *state_;
  std::string bytes(std::min(state.given.size, kHeadBytes), '\0');
  bytes.resize(state.given.read(0, bytes.data(), bytes.size()));
  state.head = &state.sources.add(state.given.name, std::move(bytes));
  auto opened = open_portfolio_head(*state.head, state.context, state.said);
  const std::string_view head = state.head->bytes();
  if (!opened || opened->end == 0 || opened->end >= head.size()) return false;
  StreamTable& table = state.table.emplace(
      StreamTable{{state.given.read, opened->end, state.given.size, opened->columns.separator, state.given.stretch},
                  state.given.name,
                  std::move(opened->columns),
                  state.context});
  table.first_line = static_cast<std::size_t>(std::ranges::count(head.substr(0, table.input.begin), '\n')) + 1;
  for (PortfolioColumn& column : table.columns.columns) {
    const FieldRow& row = *column.field->row;
    if (row.column == "id") table.id_index = column.index;
    if (row.column == "name") table.name_index = column.index;
    if (state.context.tables.dates || (row.type != FieldType::date && row.type != FieldType::object_list)) continue;
    table.dates_open = true;
    column.dates = DateOrder::mdy;  // of those that read alike both ways
  }
  return true;
}

PortfolioStream::Outcome PortfolioStream::survey() {
  State& state = *state_;
  SurveyFindings findings(state.table->columns);
  const auto search = [&] { return state.search(findings); };
  if (!search()) {
    findings = SurveyFindings(state.table->columns);
    if (!findings.find_suspects(state.rows(), search)) return Outcome::whole;
  }
  if (state.table->dates_open) {
    state.table->dates_open = false;
    Diagnostics faults;
    const bool settled = findings.dates.settle(state.table->columns, faults);
    for (auto& proof : findings.proofs) state.sources.keep(std::move(proof));
    state.said.append(faults);
    if (!settled) {
      const Diagnostic& first = faults.all().front();
      state.refused.push_back({state.head, first.span.file->locate(first.span.begin).line, first.message});
      return Outcome::refused;
    }
  }
  if (!findings.find_shared(search)) return Outcome::whole;
  state.shared = std::move(findings.shared);
  state.stretch_lines = std::move(findings.lines);
  return Outcome::done;
}

PortfolioStream::Outcome PortfolioStream::read(const std::function<std::unique_ptr<AccountWorker>()>& make,
                                               Threads threads) {
  State& state = *state_;
  SharedIds* const shared = state.shared ? &*state.shared : nullptr;
  RowLedger& ledger = state.ledger.emplace(*state.table, shared, state.given.named, state.sources);
  std::vector<std::unique_ptr<CsvWorker>> workers;
  for (std::size_t i = 0; i < (threads == Threads::one ? 1 : state.threads()); ++i) {
    workers.push_back(std::make_unique<RowWorker>(*state.table, state.stretch_lines, shared, ledger, make()));
  }
  if (!read_stretches(state.table->input, workers)) return shared != nullptr ? Outcome::whole : Outcome::again;
  ledger.close();
  return ledger.rows() == 0 ? Outcome::whole : Outcome::done;
}

std::optional<Account> PortfolioStream::account_at(const RowPlace& row) const {
  const StreamTable& table = *state_->table;
  std::string text(row.length, '\0');
  text.resize(table.input.read(row.offset, text.data(), text.size()));
  const Excerpt excerpt = excerpt_of(table, text);
  Diagnostics none;
  return load_portfolio_row(*excerpt.source, excerpt.record, table.columns, table.context, none);
}

std::size_t PortfolioStream::accounts() const { return state_->ledger ? state_->ledger->accounts() : 0; }

std::size_t PortfolioStream::rejected() const {
  return state_->refused.size() + (state_->ledger ? state_->ledger->rejected() : 0);
}

const std::vector<RefusedDocument>& PortfolioStream::first_rejected() const {
  return state_->refused.empty() ? state_->ledger->first_rejected() : state_->refused;
}

const SourceTable* PortfolioStream::table() const { return state_->table->columns.table.get(); }

void PortfolioStream::report(Diagnostics& sink) const {
  sink.append(state_->said);
  if (state_->ledger) state_->ledger->report(sink);
}

}  // namespace acctplan

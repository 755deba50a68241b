// SPDX-License-Identifier: MIT
#include <acctplan/load/document_stream.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "stream_documents.hpp"
#include "survey_documents.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kFirstBytes = std::size_t{64} * 1024;  // to tell how many lines there may be
constexpr std::size_t kShownBytes = std::size_t{8} * 1024;   // of the first line, which shows less

/// Whether a file begins as UTF-16 and UTF-32 do, which is for load_accounts to say.
bool may_be_wide(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ||
         head.substr(0, 4).find('\0') != std::string_view::npos;
}

}  // namespace

struct DocumentStream::State {
  State(StreamedInput of_given, const LoadContext& of_context, SourceSet& of_sources)
      : given(std::move(of_given)),
        sources(of_sources),
        documents{{given.read, 0, given.size, given.stretch}, given.name, of_context} {}

  StreamedInput given;
  SourceSet& sources;
  StreamDocuments documents;
  const SourceFile* head = nullptr;
  std::size_t lines = 0;                   ///< about as many as there are
  std::optional<SharedIds> shared;         ///< once surveyed
  std::vector<std::size_t> stretch_lines;  ///< likewise
  std::optional<DocumentLedger> ledger;

  [[nodiscard]] std::size_t threads() const { return std::min(given.threads, documents.input.stretches()); }

  bool search(IdFindings& findings) const {
    DocumentSurveyOrder order;
    findings.lines.clear();
    std::vector<std::unique_ptr<LineWorker>> workers;
    for (std::size_t i = 0; i < threads(); ++i) {
      workers.push_back(std::make_unique<DocumentSurveyWorker>(documents, findings, order));
    }
    return read_lines(documents.input, workers);
  }
};

DocumentStream::DocumentStream(StreamedInput input, const LoadContext& context, SourceSet& sources)
    : state_(std::make_unique<State>(std::move(input), context, sources)) {}

DocumentStream::~DocumentStream() = default;

bool DocumentStream::open() {
  State& state = *state_;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::string head(std::min(state.given.size, kFirstBytes), '\0');
  head.resize(state.given.read(0, head.data(), head.size()));
  if (may_be_wide(head)) return false;
  LineInput& input = state.documents.input;
  if (head.starts_with(kByteOrderMark)) input.begin = kByteOrderMark.size();
  const auto feeds = static_cast<std::size_t>(std::ranges::count(head, '\n'));
  state.lines = (input.end - input.begin) / std::max<std::size_t>(head.size() / (feeds + 1), 1) + 1;
  head.resize(std::min(head.size(), kShownBytes));
  state.head = &state.sources.add(state.given.name, std::move(head));
  return input.begin < input.end;
}

DocumentStream::Outcome DocumentStream::survey() {
  State& state = *state_;
  IdFindings findings;
  const auto search = [&] { return state.search(findings); };
  if (!search()) {
    findings = {};
    if (!findings.find_suspects(state.lines, search)) return Outcome::whole;
  }
  if (!findings.find_shared(search)) return Outcome::whole;
  state.shared = std::move(findings.shared);
  state.stretch_lines = std::move(findings.lines);
  return Outcome::done;
}

DocumentStream::Outcome DocumentStream::read(const std::function<std::unique_ptr<AccountWorker>()>& make,
                                             Threads threads) {
  State& state = *state_;
  SharedIds* const shared = state.shared ? &*state.shared : nullptr;
  DocumentLedger& ledger = state.ledger.emplace(state.documents, *state.head, shared, state.given.named, state.sources);
  std::vector<std::unique_ptr<LineWorker>> workers;
  for (std::size_t i = 0; i < (threads == Threads::one ? 1 : state.threads()); ++i) {
    workers.push_back(std::make_unique<DocumentWorker>(state.documents, state.stretch_lines, shared, ledger, make()));
  }
  if (!read_lines(state.documents.input, workers)) return shared != nullptr ? Outcome::whole : Outcome::again;
  return ledger.accounts() + ledger.rejected() == 0 ? Outcome::whole : Outcome::done;
}

std::optional<Account> DocumentStream::account_at(const RowPlace& row) const {
  const LineExcerpt excerpt = excerpt_at(state_->documents, row.offset, row.length);
  if (excerpt.documents.size() != 1) return std::nullopt;
  Diagnostics none;
  return load_account(excerpt.documents.front(), state_->documents.context, none);
}

std::size_t DocumentStream::accounts() const { return state_->ledger ? state_->ledger->accounts() : 0; }

std::size_t DocumentStream::rejected() const { return state_->ledger ? state_->ledger->rejected() : 0; }

const std::vector<RefusedDocument>& DocumentStream::first_rejected() const { return state_->ledger->first_rejected(); }

void DocumentStream::report(Diagnostics& sink) const {
  if (state_->ledger) state_->ledger->report(sink);
}

}  // namespace acctplan

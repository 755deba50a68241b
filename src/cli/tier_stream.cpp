// SPDX-License-Identifier: MIT
#include "cli/tier_stream.hpp"

#include <deque>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/io/random_file.hpp>
#include <acctplan/load/document_stream.hpp>
#include <acctplan/load/portfolio_stream.hpp>
#include <acctplan/model/words.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "cli/tier_workers.hpp"

namespace acctplan {
namespace {

/// Whether the result can be made of one account after the other.
bool suits_stream(const TierOptions& options, const ListChoice& choice, const Policy& policy) {
  const auto& paths = options.accounts.inputs.paths;
  const SelectionOptions& chosen = options.selection;
  const Format format = format_of(options.accounts.output);
  const bool rows = format == Format::csv && !choice.order && !choice.top;
  // With guidance on counts, candidates to move are told apart by scores, which plain accounts do not have.
  const bool review = (format == Format::table || format == Format::md) && !policy.arr;
  return (rows || review) && chosen.owner.empty() && chosen.where.empty() && options.previous.empty() &&
         options.against.empty() && paths.size() == 1 && paths.front() != "-";
}

std::optional<RandomFile> opened(const std::string& path) {
  try {
    return std::optional<RandomFile>(std::in_place, path);
  } catch (const IoError&) {
    return std::nullopt;  // a folder, or what the other way will say
  }
}

/// Null when there is none for the format.
std::unique_ptr<AccountStream> stream_of(StreamedInput input, const LoadContext& context, SourceSet& sources) {
  const auto format = document_format_of(input.name);
  if (format == DocumentFormat::csv) return std::make_unique<PortfolioStream>(std::move(input), context, sources);
  if (format == DocumentFormat::ndjson) return std::make_unique<DocumentStream>(std::move(input), context, sources);
  return nullptr;
}

/// Says what the input gave to say, as reading it whole does.
void note_outcome(const AccountStream& stream, Session& session) {
  stream.report(session.diagnostics);
  if (stream.rejected() > 0) session.status = graver(session.status, ExitStatus::input);
  for (const RefusedDocument& document : stream.first_rejected()) {
    session.rejected.push_back({document.source->name(), document.line, document.message});
  }
  if (stream.accounts() == 0 || stream.table() == nullptr) return;
  auto note = unchecked_rules(*stream.table(), stream.accounts(), RuleFamily::tiers, session.policy->policy);
  if (note) session.diagnostics.add(*std::move(note));
}

/// All rows, written as they come, so that the input is surveyed before.
bool stream_rows(AccountStream& stream, const TierRun& run, const TierOptions& options, Session& session,
                 StandardStreams& streams) {
  session.progress.stage("reading accounts", run.bytes);
  auto outcome = stream.survey();
  if (options.accounts.output.output.empty()) session.progress.finish();
  session.progress.stage("judging accounts", run.bytes);
  if (outcome == AccountStream::Outcome::whole) return false;
  if (outcome == AccountStream::Outcome::refused) {
    note_outcome(stream, session);
    return true;
  }
  deliver_pieces(
      [&](const AppendResult& output) {
        bool begun = false;
        const AppendResult append = [&](std::string_view rows) {
          // An input of which no account was accepted has no result.
          if (stream.accounts() == 0) return;
          if (!std::exchange(begun, true)) output(CsvWriter(tier_columns()).take());
          output(rows);
        };
        outcome = stream.read([&] { return std::make_unique<TierRowMaker>(run, append); }, Threads::all);
        if (begun && outcome != AccountStream::Outcome::done) {
          throw IoError(options.accounts.inputs.paths.front(), "changed while it was read");
        }
        return begun;
      },
      options.accounts.output, streams);
  if (outcome != AccountStream::Outcome::done) return false;
  note_outcome(stream, session);
  return true;
}

/// The review, for which the input is surveyed only when its first rows ask for it.
bool stream_review(AccountStream& stream, const TierRun& run, const TierOptions& options, Session& session,
                   StandardStreams& streams) {
  std::deque<TierTally> tallies;
  const auto make = [&] { return std::make_unique<TierSummer>(run, tallies.emplace_back(run)); };
  session.progress.stage("judging accounts", run.bytes);
  auto outcome = stream.read(make, Threads::all);
  if (outcome == AccountStream::Outcome::again) {
    session.progress.stage("reading accounts", run.bytes);
    outcome = stream.survey();
    tallies.clear();
    session.progress.stage("judging accounts", run.bytes);
    if (outcome == AccountStream::Outcome::done) outcome = stream.read(make, Threads::all);
  }
  // Of few accounts all are shown, in the order of the input, which threads do not keep.
  if (outcome == AccountStream::Outcome::done && stream.accounts() <= kListedRows && tallies.size() > 1) {
    tallies.clear();
    outcome = stream.read(make, Threads::one);
  }
  if (outcome == AccountStream::Outcome::refused) {
    note_outcome(stream, session);
    return true;
  }
  if (outcome != AccountStream::Outcome::done) return false;
  note_outcome(stream, session);
  if (stream.accounts() == 0) return true;
  TierTally& sum = tallies.front();
  for (auto other = tallies.begin() + 1; other != tallies.end(); ++other) sum.merge(std::move(*other));
  TierReport report;
  report.portfolio = sum.portfolio.take();
  report.review = sum.take_review(run, stream);
  report.scope.read = stream.accounts();
  report.rejected = session.rejected;
  session.progress.finish();
  report.more_rejected = stream.rejected() - session.rejected.size();
  deliver(render_tier(report, session.context(), format_of(options.accounts.output), streams), options.accounts.output,
          streams);
  return true;
}

}  // namespace

bool stream_tiers(const TierOptions& options, Session& session, StandardStreams& streams) {
  const ListChoice choice = list_choice_of(options.selection);
  if (!suits_stream(options, choice, session.policy->policy)) return false;
  const std::string& path = options.accounts.inputs.paths.front();
  const std::optional<RandomFile> file = opened(path);
  if (!file) return false;
  const Strictness strictness = options.accounts.inputs.strict ? Strictness::strict : Strictness::lenient;
  const Policy& policy = session.policy->policy;
  const LoadContext context{policy, session.as_of, strictness, table_options_of(options.accounts.inputs)};
  const auto stream = stream_of(
      {path, file->size(), [&](std::size_t at, char* into, std::size_t length) { return file->read(at, into, length); },
       threads_of(options), streams.stretch},
      context, session.sources);
  if (!stream || !stream->open()) return false;
  const Reassign mode = options.reassign ? Reassign::yes : Reassign::no;
  const PlainTiers tiers(policy, session.as_of, mode);
  const TierRun run{policy, session.as_of, tiers, mode, choice, path, file->size()};
  begin_progress(session, options.accounts, streams);
  const bool done = format_of(options.accounts.output) == Format::csv
                        ? stream_rows(*stream, run, options, session, streams)
                        : stream_review(*stream, run, options, session, streams);
  session.progress.finish();
  if (done && options.accounts.output.verbose) {
    streams.err(fmt::format("acctplan: reading {}\n", sanitize_terminal(path)));
  }
  return done;
}

}  // namespace acctplan

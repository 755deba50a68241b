// SPDX-License-Identifier: MIT
#include "cli/tier_stream.hpp"

#include <limits>
#include <utility>

#include <fmt/format.h>

#include <acctplan/model/words.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "cli/account_streams.hpp"
#include "cli/review_reading.hpp"
#include "cli/tier_json_stream.hpp"
#include "cli/tier_workers.hpp"

namespace acctplan {
namespace {

/// Whether the result can be made of one account after the other.
bool suits_stream(const TierOptions& options, const TierBasis& basis) {
  const auto& paths = options.accounts.inputs.paths;
  if (paths.size() != 1) return false;
  // A document whose tier is another than before is told with its place, which excerpts do not keep.
  if (basis.earlier && document_format_of(paths.front()) != DocumentFormat::csv) return false;
  return format_of(options.accounts.output) != Format::xlsx;
}

/// Whether what has been written may be left and written anew: a file is put in its place when it is whole.
bool may_be_taken_back(const OutputOptions& output) { return !output.output.empty() && output.output != "-"; }

/// All rows, written as they come but for those that wait for others.
AccountStream::Outcome write_rows(AccountStream& stream, const TierRun& run, TierFindings& findings,
                                  const TierOptions& options, StandardStreams& streams) {
  findings = TierFindings(run.choice);
  auto outcome = AccountStream::Outcome::whole;
  deliver_pieces(
      [&](const AppendResult& output) {
        bool begun = false;
        const AppendResult append = [&](std::string_view rows) {
          // An input of which no account was accepted has no result.
          if (stream.accounts() == 0) return;
          if (!std::exchange(begun, true)) output(tier_header(run.columns));
          output(rows);
        };
        outcome = stream.read([&] { return std::make_unique<TierRowMaker>(run, findings, append); }, Threads::all);
        if (outcome == AccountStream::Outcome::again) return false;
        if (outcome != AccountStream::Outcome::done) {
          if (begun) throw IoError(run.path, "changed while it was read");
          return false;
        }
        for (const ListedRow& row : findings.rows.take()) append(row.text);
        return begun;
      },
      options.accounts.output, streams);
  return outcome;
}

/// All rows, for which the input is surveyed before where they cannot be taken back, else only when its rows ask for
/// it.
bool stream_rows(AccountStream& stream, TierRun& run, const TierOptions& options, Session& session,
                 StandardStreams& streams) {
  TierFindings findings(run.choice);
  auto outcome = AccountStream::Outcome::again;
  if (may_be_taken_back(options.accounts.output)) {
    session.progress.stage("judging accounts", run.bytes);
    outcome = write_rows(stream, run, findings, options, streams);
  }
  if (outcome == AccountStream::Outcome::again) {
    session.progress.stage("reading accounts", run.bytes);
    outcome = stream.survey();
    if (options.accounts.output.output.empty()) session.progress.finish();
    session.progress.stage("judging accounts", run.bytes);
    if (outcome == AccountStream::Outcome::done) outcome = write_rows(stream, run, findings, options, streams);
  }
  if (outcome != AccountStream::Outcome::done && outcome != AccountStream::Outcome::refused) return false;
  note_outcome(stream, RuleFamily::tiers, session);
  if (outcome == AccountStream::Outcome::refused) return true;
  static_cast<void>(scope_of(run.basis.selection, stream.accounts(), findings.chosen, session.diagnostics));
  findings.differences.report(session.diagnostics);
  return true;
}

bool stream_review(AccountStream& stream, TierRun& run, const TierOptions& options, Session& session,
                   StandardStreams& streams) {
  ReviewReading reading(stream, run, session);
  auto outcome = reading.read();
  if (outcome == AccountStream::Outcome::refused) {
    note_outcome(stream, RuleFamily::tiers, session);
    return true;
  }
  if (outcome != AccountStream::Outcome::done) return false;
  TierReport report;
  if (reading.findings().chosen > 0) report.portfolio = reading.sum().portfolio.take();
  const RankLimits limits(report.portfolio);
  if (limits.any()) {
    run.limits = &limits;
    if (reading.read() != AccountStream::Outcome::done) throw IoError(run.path, "changed while it was read");
    report.portfolio = reading.sum().portfolio.take();
  }
  note_outcome(stream, RuleFamily::tiers, session);
  const TierFindings& findings = reading.findings();
  report.scope = scope_of(run.basis.selection, stream.accounts(), findings.chosen, session.diagnostics);
  findings.differences.report(session.diagnostics);
  if (findings.chosen == 0) return true;
  TierTally& sum = reading.sum();
  report.review = sum.take_review(run, stream);
  if (sum.against) report.against = sum.against->take();
  report.rejected = session.rejected;
  session.progress.finish();
  report.more_rejected = stream.rejected() - session.rejected.size();
  deliver(render_tier(report, session.context(), options, streams), options.accounts.output, streams);
  return true;
}

}  // namespace

bool stream_tiers(const TierOptions& options, const TierBasis& basis, Session& session, StandardStreams& streams) {
  const ListChoice choice = list_choice_of(options.selection);
  if (!suits_stream(options, basis)) return false;
  const std::string& path = options.accounts.inputs.paths.front();
  const Strictness strictness = options.accounts.inputs.strict ? Strictness::strict : Strictness::lenient;
  const Policy& policy = session.policy->policy;
  const LoadContext context{policy, session.as_of, strictness, table_options_of(options.accounts.inputs)};
  const Format format = format_of(options.accounts.output);
  StreamReading reading{threads_of(options)};
  // Whoever reads JSON wants to have all of them.
  if (format == Format::json) reading.named = std::numeric_limits<std::size_t>::max();
  const auto opened = open_stream(options.accounts, context, reading, session, streams);
  if (!opened) return false;
  const Reassign mode = options.reassign ? Reassign::yes : Reassign::no;
  const PlainTiers tiers(policy, session.as_of, mode);
  const bool plain = !basis.other;
  TierRun run{
      policy,  session.as_of, basis,          tiers,
      mode,    plain,         choice,         columns_of(options, basis.other ? OtherPolicy::yes : OtherPolicy::no),
      nullptr, path,          opened->bytes()};
  begin_progress(session, options.accounts, streams);
  const auto write = format == Format::csv ? stream_rows : format == Format::json ? stream_json : stream_review;
  const bool done = write(*opened->stream, run, options, session, streams);
  session.progress.finish();
  if (done && options.accounts.output.verbose) {
    streams.err(fmt::format("acctplan: reading {}\n", sanitize_terminal(path)));
  }
  return done;
}

}  // namespace acctplan

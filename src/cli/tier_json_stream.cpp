// SPDX-License-Identifier: MIT
#include "cli/tier_json_stream.hpp"

#include <deque>
#include <utility>

#include <acctplan/io/io_error.hpp>
#include <acctplan/render/tier_json.hpp>

#include "cli/account_streams.hpp"
#include "cli/review_reading.hpp"

namespace acctplan {
namespace {

/// What all threads write into, in the order of the input.
struct JsonPieces {
  explicit JsonPieces(const ReportContext& context) : json(context) {}

  TierJson json;
  std::vector<TierResult> excluded;  ///< briefs
  TierFindings* findings = nullptr;
  const AppendResult* output = nullptr;

  void add(ListedRow row) {
    if (row.brief.excluded) {
      excluded.push_back(std::move(row.brief));
    } else {
      (*output)(json.add(row.text));
    }
  }
};

/// Makes the items of one thread. Their evidence names the lines of all facts, so accounts come whole.
class TierJsonMaker : public AccountWorker {
 public:
  TierJsonMaker(const TierRun& run, TierTally& tally, JsonPieces& pieces)
      : run_(run), tally_(tally), pieces_(pieces), found_(run.choice) {}

  [[nodiscard]] bool suffices(const PlainAccount& account) const override {
    return run_.basis.selection.holds_for(account) == false;
  }
  void take(const PlainAccount&, const RowPlace&) override {}  // one that is not chosen
  void take(const Account& account) override {
    if (!run_.basis.selection.holds_for(account)) return;
    ++found_.chosen;
    const TierResult result = run_.result_of(account, found_.differences);
    if (tally_.against) tally_.against->add(account);
    if (!result.excluded) tally_.portfolio.add(entry_of(result));
    if (!is_listed(result, run_.choice)) return;
    rows_.push_back(
        {brief_of(result), result.excluded ? std::string() : tier_json_item(result, *run_.policy.currency)});
  }
  Closing finish_stretch() override {
    auto found = std::make_shared<TierFindings>(std::exchange(found_, TierFindings(run_.choice)));
    auto rows = std::make_shared<std::vector<ListedRow>>(std::exchange(rows_, {}));
    return [this, found, rows] {
      pieces_.findings->merge(std::move(*found));
      for (ListedRow& row : *rows) {
        if (TierRowList::is_needed(run_.choice)) {
          pieces_.findings->rows.add(std::move(row.brief), std::move(row.text));
        } else {
          pieces_.add(std::move(row));
        }
      }
    };
  }

 private:
  const TierRun& run_;
  TierTally& tally_;
  JsonPieces& pieces_;
  // Of the stretch:
  TierFindings found_;
  std::vector<ListedRow> rows_;
};

/// Reads the input again for the scores that rank the candidates to move, when any are asked for.
Portfolio ranked(Portfolio portfolio, AccountStream& stream, TierRun& run, Session& session) {
  const RankLimits limits(portfolio);
  if (!limits.any()) return portfolio;
  run.limits = &limits;
  ReviewReading reading(stream, run, session);
  if (reading.read() != AccountStream::Outcome::done) throw IoError(run.path, "changed while it was read");
  run.limits = nullptr;
  return reading.sum().portfolio.take();
}

}  // namespace

bool stream_json(AccountStream& stream, TierRun& run, const TierOptions& options, Session& session,
                 StandardStreams& streams) {
  session.progress.stage("reading accounts", run.bytes);
  if (stream.survey() != AccountStream::Outcome::done) return false;
  if (options.accounts.output.output.empty()) session.progress.finish();
  session.progress.stage("judging accounts", run.bytes);
  TierFindings findings(run.choice);
  std::deque<TierTally> tallies;
  auto outcome = AccountStream::Outcome::whole;
  deliver_pieces(
      [&](const AppendResult& output) {
        JsonPieces pieces(session.context());
        pieces.findings = &findings;
        bool begun = false;
        const AppendResult counted = [&](std::string_view piece) {
          begun = true;
          output(piece);
        };
        pieces.output = &counted;
        outcome = stream.read([&] { return std::make_unique<TierJsonMaker>(run, tallies.emplace_back(run), pieces); },
                              Threads::all);
        if (outcome != AccountStream::Outcome::done || stream.accounts() == 0) {
          if (begun) throw IoError(run.path, "changed while it was read");
          outcome = AccountStream::Outcome::whole;
          return false;
        }
        for (ListedRow& row : findings.rows.take()) pieces.add(std::move(row));
        TierReport report;
        for (; tallies.size() > 1; tallies.pop_back()) tallies.front().merge(std::move(tallies.back()));
        report.portfolio = ranked(tallies.front().portfolio.take(), stream, run, session);
        if (tallies.front().against) report.against = tallies.front().against->take();
        note_outcome(stream, RuleFamily::tiers, session);
        report.rejected = session.rejected;
        report.results = std::move(pieces.excluded);
        output(pieces.json.close(report));
        return true;
      },
      options.accounts.output, streams);
  if (outcome != AccountStream::Outcome::done) return false;
  static_cast<void>(scope_of(run.basis.selection, stream.accounts(), findings.chosen, session.diagnostics));
  findings.differences.report(session.diagnostics);
  return true;
}

}  // namespace acctplan

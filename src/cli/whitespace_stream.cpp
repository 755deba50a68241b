// SPDX-License-Identifier: MIT
#include "cli/whitespace_stream.hpp"

#include <deque>
#include <limits>
#include <stdexcept>
#include <utility>

#include <acctplan/io/io_error.hpp>
#include <acctplan/load/catalog_use.hpp>
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/whitespace_pieces.hpp>

#include "cli/account_streams.hpp"

namespace acctplan {
namespace {

/// Takes what each customer pays.
class PeerWorker : public AccountWorker {
 public:
  PeerWorker(SimilarCustomers& into, const Date& as_of) : into_(into), as_of_(as_of) {}

  [[nodiscard]] bool suffices(const PlainAccount&) const override { return false; }
  void take(const PlainAccount&, const RowPlace&) override {}
  void take(const Account& account) override { into_.add(account, as_of_); }
  Closing finish_stretch() override { return {}; }

 private:
  SimilarCustomers& into_;
  const Date& as_of_;
};

/// What all threads find by.
struct WhitespaceRun {
  const Policy& policy;
  const Date& as_of;
  const Market* market = nullptr;
  Format format = Format::table;
};

/// What all threads find, in the order of the input.
struct WhitespaceFindings {
  std::optional<CatalogUse> use;
};

/// Judges the accounts of one thread.
class WhitespaceWorker : public AccountWorker {
 public:
  WhitespaceWorker(const WhitespaceRun& run, WhitespaceRollupTally& tally, WhitespaceFindings& findings,
                   const std::function<void(std::string_view)>& append)
      : run_(run), tally_(tally), findings_(findings), append_(append) {
    renew();
  }

  [[nodiscard]] bool suffices(const PlainAccount&) const override { return false; }
  void take(const PlainAccount&, const RowPlace&) override {}
  void take(const Account& account) override {
    const WhitespaceResult result = evaluate_whitespace(account, run_.policy, run_.as_of, run_.market);
    tally_.add(account, result, run_.as_of);
    if (use_) use_->add(account);
    if (run_.format == Format::csv) append_whitespace_rows(csv_, result, *run_.policy.currency);
    if (run_.format == Format::json) items_.push_back(whitespace_json_item(result, *run_.policy.currency));
  }
  Closing finish_stretch() override {
    auto use = std::make_shared<std::optional<CatalogUse>>(std::move(use_));
    auto items = std::make_shared<std::vector<std::string>>(std::exchange(items_, {}));
    if (run_.format == Format::csv) items->push_back(csv_.take());
    renew();
    return [this, use, items] {
      if (findings_.use) findings_.use->merge(*std::move(*use));
      for (const std::string& item : *items) append_(item);
    };
  }

 private:
  void renew() {
    use_.reset();
    if (run_.market != nullptr) use_.emplace(run_.market->catalog, CatalogUse::Places::gone);
  }

  const WhitespaceRun& run_;
  WhitespaceRollupTally& tally_;
  WhitespaceFindings& findings_;
  const std::function<void(std::string_view)>& append_;
  // Of the stretch:
  std::optional<CatalogUse> use_;
  std::vector<std::string> items_;
  CsvWriter csv_;
};

/// Reads the input for what its own customers pay.
std::optional<SimilarCustomers> read_peers(AccountStream& stream, const Session& session) {
  std::deque<SimilarCustomers> parts;
  const DiscoveryPolicy& policy = session.policy->policy.whitespace.discovery;
  const auto outcome = stream.read(
      [&] { return std::make_unique<PeerWorker>(parts.emplace_back(policy), session.as_of); }, Threads::all);
  if (outcome != AccountStream::Outcome::done) return std::nullopt;
  for (; parts.size() > 1; parts.pop_back()) parts.front().merge(std::move(parts.back()));
  return std::move(parts.front());
}

/// The input's accounts, judged and written.
class WhitespaceWriting {
 public:
  WhitespaceWriting(AccountStream& stream, const WhitespaceRun& run, const WhitespaceOptions& options, Session& session,
                    std::size_t width)
      : stream_(stream), run_(run), options_(options), session_(session), width_(width), json_(session.context()) {}

  bool write(const AppendResult& output) {
    if (run_.market != nullptr) findings_.use.emplace(run_.market->catalog, CatalogUse::Places::gone);
    bool begun = false;
    const std::function<void(std::string_view)> append = [&](std::string_view piece) {
      if (piece.empty()) return;
      if (run_.format == Format::csv && !begun) output(whitespace_csv_header());
      begun = true;
      if (run_.format == Format::json) {
        output(json_.add(piece));
      } else {
        output(piece);
      }
    };
    const auto outcome = stream_.read(
        [&] {
          return std::make_unique<WhitespaceWorker>(run_, tallies_.emplace_back(run_.policy, run_.market, options_.top),
                                                    findings_, append);
        },
        Threads::all);
    if (outcome != AccountStream::Outcome::done) throw IoError(path(), "changed while it was read");
    close(output, begun);
    return true;
  }

 private:
  void close(const AppendResult& output, bool begun) {
    for (; tallies_.size() > 1; tallies_.pop_back()) tallies_.front().merge(std::move(tallies_.back()));
    const WhitespaceRollup rollup = tallies_.front().take();
    switch (run_.format) {
      case Format::csv:
        if (!begun) output(whitespace_csv_header());
        break;
      case Format::json:
        output(json_.close(rollup));
        break;
      default:
        output(run_.format == Format::md ? render_rollup_markdown(rollup, session_.context())
                                         : render_rollup_table(rollup, session_.context(), {width_}));
        break;
    }
    session_.progress.finish();
    if (findings_.use) findings_.use->report(session_.diagnostics);
  }

  [[nodiscard]] const std::string& path() const { return options_.accounts.inputs.paths.front(); }

  AccountStream& stream_;
  const WhitespaceRun& run_;
  const WhitespaceOptions& options_;
  Session& session_;
  std::size_t width_;
  WhitespaceJson json_;
  std::deque<WhitespaceRollupTally> tallies_;
  WhitespaceFindings findings_;
};

}  // namespace

bool stream_whitespace(const WhitespaceOptions& options, Session& session, StandardStreams& streams) {
  const Strictness strictness = options.accounts.inputs.strict ? Strictness::strict : Strictness::lenient;
  const LoadContext context{session.policy->policy, session.as_of, strictness,
                            table_options_of(options.accounts.inputs)};
  const StreamReading reading{machine_threads(), std::numeric_limits<std::size_t>::max()};
  const auto opened = open_stream(options.accounts, context, reading, session, streams);
  if (!opened) return false;
  AccountStream& stream = *opened->stream;
  begin_progress(session, options.accounts, streams);
  session.progress.stage("reading accounts", opened->bytes());
  if (stream.survey() != AccountStream::Outcome::done) return false;
  // Also tells how many accounts there are.
  std::optional<SimilarCustomers> peers = read_peers(stream, session);
  if (!peers || stream.accounts() <= kExplainedAccounts) return false;
  const MarketChoice market = read_market(options.market, *std::move(peers), session, options.accounts, streams);
  if (market.outcome == MarketChoice::Outcome::refused) return true;
  if (options.accounts.output.output.empty()) session.progress.finish();
  session.progress.stage("finding whitespace", opened->bytes());
  const WhitespaceRun run{session.policy->policy, session.as_of, market.known(), format_of(options.accounts.output)};
  WhitespaceWriting writing(stream, run, options, session, streams.width);
  deliver_pieces([&](const AppendResult& output) { return writing.write(output); }, options.accounts.output, streams);
  session.progress.finish();
  note_outcome(stream, std::nullopt, session);
  return true;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "qbr_sections.hpp"

namespace acctplan {
namespace {

/// Ids named in a sentence; of more their number.
constexpr std::size_t kNamed = 20;

/// The accounts that a figure leaves out; nothing when it leaves out all, which it says itself.
std::string left_out_text(const std::vector<std::string>& ids, const QbrRollup& sums, std::string_view why) {
  if (ids.empty() || ids.size() == sums.accounts) return {};
  const auto shown = static_cast<std::ptrdiff_t>(std::min(kNamed, ids.size()));
  std::string list = md(fmt::format("{}", fmt::join(ids.begin(), ids.begin() + shown, ", ")));
  if (ids.size() > kNamed) list += fmt::format(" and {} more", ids.size() - kNamed);
  return fmt::format(" Left out, {}: {}.", why, list);
}

void write_rollup_sums(MarkdownWriter& out, const QbrPack& pack, const Policy& policy, const FiscalQuarter& current) {
  const QbrRollup& sums = pack.rollup;
  out.heading(2, "In short");
  if (sums.total.actual) {
    out.bullet(fmt::format("**Attainment:** {} booked of {} in {}, **{}**.{}", md(sums.total.actual, policy),
                           md(sums.total.target, policy), to_words(pack.reviewed), ratio_text(sums.total.ratio),
                           left_out_text(sums.without_attainment, sums, "bookings or targets not being known")));
  } else {
    out.bullet(fmt::format("**Attainment:** not known; {} would tell.",
                           markdown_code(fmt::format("revenue.periods[{}]", to_iso(pack.reviewed)))));
  }
  std::string pipeline = sums.open ? fmt::format("{} open, {}.", md(sums.open, policy),
                                                 sums.weighted ? md(sums.weighted, policy) + " weighted"
                                                               : std::string("weighted not known"))
                                   : "not known; `opportunities` would tell.";
  pipeline += left_out_text(sums.without_pipeline, sums,
                            "wholly or in part, for want of opportunities, their amounts or stages");
  out.bullet("**Pipeline:** " + pipeline);
  std::string coverage = coverage_text(sums.coverage, policy);
  if (sums.coverage.closing && sums.coverage.left) {
    coverage += fmt::format(": {} closes in the quarter, {} is left to book", md(sums.coverage.closing, policy),
                            md(sums.coverage.left, policy));
  }
  if (!sums.coverage.target) {
    coverage += fmt::format("; {} would tell", markdown_code(fmt::format("revenue.periods[{}]", to_iso(current))));
  }
  out.bullet(fmt::format("**Coverage of {}:** {}.{}", to_words(current), coverage,
                         left_out_text(sums.without_coverage, sums, "target, bookings or pipeline not being known")));
  out.bullet(fmt::format("**At risk of missing the quarter:** {}{}.",
                         counted(static_cast<std::int64_t>(sums.at_risk), "deal", "deals"),
                         sums.at_risk_value ? ", " + md(sums.at_risk_value, policy) : ""));
  out.bullet(fmt::format("**Win rate:** new {}; expansion {}.", win_rate_text(sums.won_new, policy),
                         win_rate_text(sums.won_expansion, policy)));
  std::string retention =
      sums.retention.nrr
          ? fmt::format("NRR **{}**, GRR **{}**: ACV {} now of {}, {} a year ago.", ratio_text(sums.retention.nrr),
                        ratio_text(sums.retention.grr), md(sums.retention.now, policy),
                        counted(static_cast<std::int64_t>(sums.customers_then), "customer of a year ago",
                                "customers of a year ago"),
                        md(sums.retention.then, policy))
          : std::string("no customer of a year ago is known; `revenue.prior_year_acv` would tell.");
  retention += left_out_text(sums.without_retention, sums, "ACV now or a year ago not being known");
  out.bullet("**Retention:** " + retention);
  out.bullet(fmt::format("**Renewals within {} days:** {}{}, {} not opened.", *policy.qbr.renewal_far_days,
                         counted(static_cast<std::int64_t>(sums.renewals), "contract", "contracts"),
                         sums.renewal_value ? " worth " + md(sums.renewal_value, policy) : "", sums.renewals_unopened));
}

std::string coverage_cell(const QbrCoverage& coverage) {
  if (coverage.state == CoverageState::met) return "met";
  return coverage.ratio ? cut_to_text(*coverage.ratio, 1) + "x" : "–";
}

void write_owner_rows(MarkdownWriter& out, const QbrPack& pack, const Policy& policy) {
  if (pack.owners.size() < 2) return;
  std::vector<std::vector<std::string>> rows;
  for (const QbrOwner& one : pack.owners) {
    const QbrRollup& sums = one.rollup;
    rows.push_back({one.owner ? md(*one.owner) : "nobody", std::to_string(sums.accounts), ratio_text(sums.total.ratio),
                    md(sums.open, policy), coverage_cell(sums.coverage), std::to_string(sums.at_risk),
                    fmt::format("{} of {}", sums.renewals_unopened, sums.renewals), ratio_text(sums.retention.nrr),
                    ratio_text(sums.retention.grr)});
  }
  out.heading(2, "Owners");
  out.table({{"Owner", Align::left},
             {"Accounts", Align::right},
             {"Attained", Align::right},
             {"Pipeline", Align::right},
             {"Coverage", Align::right},
             {"At risk", Align::right},
             {"Renewals not opened", Align::right},
             {"NRR", Align::right},
             {"GRR", Align::right}},
            rows);
}

void write_account_rows(MarkdownWriter& out, const QbrPack& pack, const Policy& policy) {
  std::vector<std::vector<std::string>> rows;
  for (const QbrReport& report : pack.reports) {
    const QbrResult& review = report.review;
    const auto open = std::ranges::count_if(report.findings, [](const Finding& finding) {
      return finding.state == FindingState::open && finding.severity != Severity::note;
    });
    const auto tier = report.assessment.tier_in_force;
    rows.push_back({md(report.assessment.account->name()), tier ? std::to_string(*tier) : "–",
                    md(report.assessment.account->account.owner), ratio_text(review.attainment.total.ratio),
                    md(review.pipeline.open, policy), coverage_cell(review.pipeline.coverage),
                    std::to_string(review.pipeline.at_risk.size()), ratio_text(review.retention.nrr),
                    ratio_text(review.retention.grr), std::to_string(open)});
  }
  if (rows.empty()) return;
  out.heading(2, "Accounts");
  out.table({{"Account", Align::left},
             {"Tier", Align::right},
             {"Owner", Align::left},
             {"Attained", Align::right},
             {"Pipeline", Align::right},
             {"Coverage", Align::right},
             {"At risk", Align::right},
             {"NRR", Align::right},
             {"GRR", Align::right},
             {"Findings", Align::right}},
            rows);
}

void write_deals_at_risk(MarkdownWriter& out, const QbrPack& pack, const Policy& policy) {
  std::vector<std::pair<const QbrDeal*, const Account*>> deals;
  for (const QbrReport& report : pack.reports) {
    for (const QbrDeal& deal : report.review.pipeline.at_risk) deals.emplace_back(&deal, report.assessment.account);
  }
  std::ranges::stable_sort(deals, [](const auto& a, const auto& b) {
    const Money x = a.first->deal->amount.value_or(Money());
    const Money y = b.first->deal->amount.value_or(Money());
    return x != y ? x > y : a.second->id() < b.second->id();
  });
  std::vector<std::vector<std::string>> rows;
  for (const auto& [deal, account] : deals) {
    rows.push_back({md(account->name()), md(deal->name), deal->deal->amount ? md(*deal->deal->amount, policy) : "–",
                    md(deal->deal->close_date.optional()), md(capital(joined(deal->reasons)))});
  }
  if (rows.empty()) return;
  out.heading(2, "Deals at risk");
  out.table({{"Account", Align::left},
             {"Deal", Align::left},
             {"Amount", Align::right},
             {"Closes", Align::left},
             {"Why", Align::left}},
            rows);
}

void write_renewal_list(MarkdownWriter& out, const QbrPack& pack, const Policy& policy) {
  std::vector<std::pair<const QbrRenewal*, const Account*>> renewals;
  for (const QbrReport& report : pack.reports) {
    for (const QbrRenewal& renewal : report.review.renewals) renewals.emplace_back(&renewal, report.assessment.account);
  }
  std::ranges::stable_sort(renewals, [](const auto& a, const auto& b) {
    return std::tie(a.first->date, a.second->id()) < std::tie(b.first->date, b.second->id());
  });
  std::vector<std::vector<std::string>> rows;
  for (const auto& [renewal, account] : renewals) {
    rows.push_back({md(account->name()), md(capital(renewal->name)),
                    renewal->contract->value ? md(*renewal->contract->value, policy) : "–",
                    fmt::format("{} {}", renewal->by_notice ? "notice by" : "ends", to_words(renewal->date)),
                    fmt::format("{}, within {}", renewal->days_left, renewal->window),
                    renewal->renewal_open ? "open" : "**not opened**"});
  }
  if (rows.empty()) return;
  out.heading(2, "Renewals");
  out.table({{"Account", Align::left},
             {"Contract", Align::left},
             {"Value a year", Align::right},
             {"When", Align::left},
             {"Days", Align::right},
             {"Opportunity", Align::left}},
            rows);
}

}  // namespace

std::string render_qbr_rollup(const QbrPack& pack, const ReportContext& context) {
  const Policy& policy = context.policy;
  const FiscalQuarter current = policy.calendar_of().quarter_of(context.as_of);
  MarkdownWriter out;
  out.heading(1, fmt::format("Quarterly business review: {}", to_words(pack.reviewed)));
  std::string scope = counted(static_cast<std::int64_t>(pack.reports.size()), "account", "accounts");
  for (const std::string& match : pack.matches) scope += ", " + md(match);
  out.paragraph(scope + ".");
  write_rollup_sums(out, pack, policy, current);
  if (!pack.rollup.streams.empty()) {
    out.heading(2, "Actual against target");
    write_attainment_table(out, pack.rollup.streams, pack.rollup.total, policy);
  }
  write_owner_rows(out, pack, policy);
  write_account_rows(out, pack, policy);
  write_deals_at_risk(out, pack, policy);
  write_renewal_list(out, pack, policy);
  if (!pack.gone.empty()) {
    out.heading(2, "No longer among the accounts");
    out.paragraph(md(fmt::format("{}", fmt::join(pack.gone, ", "))));
  }
  out.thematic_break();
  out.paragraph(fmt::format("As of {} · policy {} (`{}`)", to_words(context.as_of), md(policy.name),
                            policy.sha256.substr(0, 12)));
  return out.take();
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

#include <array>
#include <memory>

#include "cli/command_calendar.hpp"
#include "cli/command_check.hpp"
#include "cli/command_eam.hpp"
#include "cli/command_explain.hpp"
#include "cli/command_init.hpp"
#include "cli/command_names.hpp"
#include "cli/command_plan.hpp"
#include "cli/command_policy.hpp"
#include "cli/command_qbr.hpp"
#include "cli/command_schema.hpp"
#include "cli/command_score.hpp"
#include "cli/command_tier.hpp"
#include "cli/command_whitespace.hpp"

namespace acctplan {
namespace {

/// The options of a command live as long as its runner.
template <class Options, void (*Bind)(CLI::App&, Options&), ExitStatus (*Run)(const Options&, StandardStreams&)>
Runner runner_of(CLI::App& app) {
  auto options = std::make_shared<Options>();
  Bind(app, *options);
  return [options](StandardStreams& streams) { return Run(*options, streams); };
}

constexpr auto kCommands = std::to_array<Command>({
    {"tier", "PATH...", "the tier of each account, with reasons, moves and what would change it",
     "Gives every account its tier (1 Strategic to 4 Self-service) with the rules that hold, the move from the tier\n"
     "before, the facts that are unknown and could matter, and the nearest step up.",
     "acctplan tier accounts/\n"
     "acctplan tier northwind.yaml --as-of 2026-02-02 --format json\n"
     "acctplan tier accounts/ --previous q4.json --format csv -o tiers.csv\n"
     "acctplan tier accounts/ --owner \"Dana Ruiz\" --moves-only --top 50\n"
     "acctplan tier accounts/ --where industry=Technology --tier 1 --sort name\n"
     "acctplan tier accounts/ --reassign --arr 12M --format md -o review.md\n"
     "acctplan tier accounts/ --against emea.yaml\n"
     "acctplan tier accounts/ --format xlsx -o tiers.xlsx",
     runner_of<TierOptions, bind_tier, run_tier>},
    {"whitespace", "PATH...", "what an account could buy beyond what it has, scored and ranked",
     "Scores each opportunity by value, signal, budget cycle and fit, gives it a priority with its duty, and totals\n"
     "what is identified and what is worth pursuing now. With a catalog it finds what the account does not have yet,\n"
     "and values it from what similar customers pay.",
     "acctplan whitespace northwind.yaml\n"
     "acctplan whitespace northwind.yaml --catalog catalog.yaml --portfolio accounts/\n"
     "acctplan whitespace accounts/ --format csv -o whitespace.csv",
     runner_of<WhitespaceOptions, bind_whitespace, run_whitespace>},
    {"score", "PATH...", "the composite score and grade, and what would settle the unknowns",
     "Scores fit, intent and strategic value exactly, grades the sum A to D, and names the unknown facts by the "
     "points\n"
     "that they could add.",
     "acctplan score northwind.yaml\n"
     "acctplan score accounts/ --format json",
     runner_of<ScoreOptions, bind_score, run_score>},
    {"plan", "PATH...", "the strategic account plan; --brief for its first page",
     "Writes the account plan: the brief with the three things to do next, then profile, revenue, whitespace, buying\n"
     "committee, value, engagement, signals, risks, dated steps, and the evidence behind every number.",
     "acctplan plan northwind.yaml\n"
     "acctplan plan northwind.yaml --brief\n"
     "acctplan plan accounts/ -o plans/",
     runner_of<PlanOptions, bind_plan, run_plan>},
    {"eam", "PATH...", "the pack of an executive alignment meeting: prep, agenda, deck, follow-up",
     "Prepares the executive meeting of a Tier 1 or 2 account: who takes part and who is missing, a dated checklist,\n"
     "an agenda with clock times, a deck of at most ten slides for Marp or pandoc, and the follow-up with its mail.\n"
     "Without a planned meeting it recommends a day and says why.",
     "acctplan eam northwind.yaml\n"
     "acctplan eam northwind.yaml --part agenda\n"
     "acctplan eam northwind.yaml --part deck -o deck.md\n"
     "acctplan eam accounts/ -o meetings/",
     runner_of<EamOptions, bind_eam, run_eam>},
    {"qbr", "PATH...", "the quarterly business review of an account, an owner or a team",
     "Reviews the last completed quarter: attainment, pipeline and coverage, deals at risk, win rates, retention and\n"
     "renewals, relationships, execution, what changed, and what comes next. Of several accounts it writes the "
     "roll-up;\n"
     "into a folder also a page for each.",
     "acctplan qbr northwind.yaml\n"
     "acctplan qbr northwind.yaml --previous q3/\n"
     "acctplan qbr accounts/ --owner \"Dana Ruiz\" -o qbr/\n"
     "acctplan qbr accounts/ --quarter FY2025-Q4 --format json",
     runner_of<QbrOptions, bind_qbr, run_qbr>},
    {"check", "PATH...", "findings: stale plans, overdue meetings and actions; for CI",
     "Judges the accounts by the management rules and says what is stale, missing, overdue or contradictory,\n"
     "where, and what to do about it. Silent when nothing is. Exits with 1 when something is as grave as --fail-on.",
     "acctplan check accounts/\n"
     "acctplan check accounts/ --owner \"Dana Ruiz\" --expires-within 30\n"
     "acctplan check accounts/ --fail-on warning --ignore 'C.data.*'\n"
     "acctplan check accounts/ --write-baseline known.json\n"
     "acctplan check accounts/ --baseline known.json --format md -o comment.md\n"
     "acctplan check accounts/ --format sarif -o acctplan.sarif\n"
     "acctplan check accounts/ --group-by owner --fail-on never -o digest/",
     runner_of<CheckOptions, bind_check, run_check>},
    {"calendar", "PATH...", "the dates ahead: planning, reviews, meetings, renewals, duties",
     "Lists what falls due in a year: the steps before the fiscal year and the weeks of each quarterly review, "
     "check-ins\n"
     "and contacts, executive meetings with preparation and follow-up, renewals and notice dates, duties and actions.",
     "acctplan calendar northwind.yaml\n"
     "acctplan calendar accounts/ --owner \"Dana Ruiz\" --to 2026-06-30\n"
     "acctplan calendar northwind.yaml --format md -o calendar.md\n"
     "acctplan calendar accounts/ --format ics -o accounts.ics",
     runner_of<CalendarOptions, bind_calendar, run_calendar>},
    {"init", "NAME", "a commented account, policy or catalog file to start from",
     "Writes a file with every field, commented, to fill in: NAME.yaml unless -o says otherwise. A file that is there\n"
     "is left alone unless --force is given.",
     "acctplan init acme\n"
     "acctplan init \"Acme Corporation\" -o accounts/acme.yaml\n"
     "acctplan init emea --kind policy\n"
     "acctplan init prices --kind catalog",
     runner_of<InitOptions, bind_init, run_init>},
    {"explain", "RULE|PATH...", "what a rule says, or why an account has its tier, score and priorities",
     "For a rule: its sentence with the numbers in force, where each comes from, and its source. For an account: "
     "every\n"
     "rule that holds or misses, the score part by part, whitespace, committee and freshness, with file and line.",
     "acctplan explain T1.acv\n"
     "acctplan explain 'W.*'\n"
     "acctplan explain northwind.yaml --as-of 2026-02-02",
     runner_of<ExplainOptions, bind_explain, run_explain>},
    {"policy", "show|diff|fit [PATH...]",
     "the policy in force, what a file changes, and thresholds that fit a portfolio",
     "Shows every number, list and text of the rules as they are in force and where each comes from, or what a policy\n"
     "file changes, or writes a policy file whose ACV thresholds bring a portfolio's tiers nearest their target "
     "shares.",
     "acctplan policy show\n"
     "acctplan policy show --policy emea.yaml\n"
     "acctplan policy diff emea.yaml\n"
     "acctplan policy fit accounts/ -o fitted.yaml",
     runner_of<PolicyCommandOptions, bind_policy_command, run_policy>},
    {"schema", "account|policy|catalog|result", "JSON Schema (draft-07), for editors and CI",
     "Prints the JSON Schema of account files, policy files, catalogs, or the JSON results.",
     "acctplan schema account -o account.schema.json\n"
     "acctplan schema result",
     runner_of<SchemaOptions, bind_schema, run_schema>},
});

}  // namespace

std::span<const Command> all_commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  names.reserve(kCommands.size());
  for (const Command& command : kCommands) names.push_back(command.name);
  return names;
}

bool is_command_name(std::string_view word) { return find_command(word) != nullptr; }

}  // namespace acctplan

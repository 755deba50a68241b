// SPDX-License-Identifier: MIT
// usage: generate_accounts COUNT FOLDER
// Writes so many account files of some 11 KB into a folder that is there, the same bytes on every machine: the accounts
// of generate_portfolio, each with what people keep of an account beside it. A smaller number is the beginning of a
// larger one.
// What is drawn is drawn in a list in braces: the order in which arguments of a call are worked out is the compiler's,
// and with it the bytes would be.
#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "draw_account.hpp"

namespace {

using Words = std::array<std::string_view, 8>;
constexpr Words kFirst = {"Ines", "Kim", "Tomáš", "Noor", "Paul", "Mara", "Lena", "Søren"};
constexpr Words kLast = {"Vale", "Ito", "Berg", "Haddad", "Okoye", "Lindqvist", "Fuchs", "Abara"};
constexpr Words kTitles = {"Chief Financial Officer", "Chief Technology Officer", "VP Engineering",
                           "Director of Operations",  "Enterprise Architect",     "Head of Procurement",
                           "Shift Manager",           "Data Protection Lead"};
constexpr Words kRoles = {"economic_buyer", "technical_buyer", "champion", "influencer",
                          "end_user",       "influencer",      "blocker",  "end_user"};
constexpr std::array<std::string_view, 5> kStatuses = {"not_contacted", "contacted", "engaged", "skeptical",
                                                       "champion"};
constexpr Words kDepartments = {"Engineering", "Operations", "Customer Support", "Finance", "Human Resources",
                                "Legal",       "Sales",      "Research"};
constexpr Words kSignals = {"pricing_page",       "webinar",        "funding",        "new_initiative", "growth",
                            "complementary_tool", "team_expansion", "competitor_tool"};
constexpr Words kTasks = {
    "Run the walk-through with the heads of shift",  "Send the security roadmap and ask for comments",
    "Draft the renewal proposal with the new seats", "Agree on the agenda of the executive meeting",
    "Collect last year's results for the reference", "Clean up seats that nobody uses any more",
    "Ask for an introduction to procurement",        "Write down what the pilot is to show"};
constexpr Words kNotes = {
    "One dispatch platform across all hubs by 2027", "Shift hand-offs by phone and on paper",
    "Three tools with different data for one task",  "A second hub in South-East Asia is planned",
    "Licence sprawl after two acquisitions",         "Contractors share accounts: an audit found that",
    "The budget is decided in March, by two people", "Month-end closing takes nine days, \"at best\""};

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"') out += '\\';
    out += c;
  }
  return out + '"';
}

/// A day of 2025 or January 2026.
std::string day(Draw& draw) {
  const std::uint64_t month = draw.below(13);
  const std::uint64_t of_month = 1 + draw.below(28);
  return month == 12 ? fmt::format("2026-01-{:02}", of_month) : fmt::format("2025-{:02}-{:02}", month + 1, of_month);
}

/// A day of December 2025 to March 2026, on either side of the day for which the bench checks.
std::string near_day(Draw& draw) {
  const std::uint64_t month = draw.below(4);
  const std::uint64_t of_month = 1 + draw.below(28);
  return month == 0 ? fmt::format("2025-12-{:02}", of_month) : fmt::format("2026-{:02}-{:02}", month, of_month);
}

/// Writes the lines of one account.
class AccountFile {
 public:
  AccountFile(const DrawnAccount& account, Draw& draw) : account_(account), draw_(draw) {}

  std::string text() {
    out_ = "# Made up by generate_accounts.\nacctplan: 1\n";
    write_profile();
    write_revenue();
    write_footprint();
    write_whitespace();
    write_signals();
    write_people();
    write_meetings();
    write_context();
    write_deals();
    write_actions();
    write_plan();
    return std::move(out_);
  }

 private:
  /// A line in which each % stands for the next value.
  void line(std::string_view pattern, std::initializer_list<std::string> values = {}) {
    const auto* value = values.begin();
    for (const char c : pattern) {
      if (c == '%') {
        out_ += *value++;
      } else {
        out_ += c;
      }
    }
    out_ += '\n';
  }

  void field(std::string_view name, Column column) {
    if (!account_[column].empty()) line("  %: %", {std::string(name), account_[column]});
  }

  void text_field(std::string_view name, Column column) {
    if (!account_[column].empty()) line("  %: %", {std::string(name), quoted(account_[column])});
  }

  std::uint64_t number(std::uint64_t first, std::uint64_t last) { return first + draw_.below(last - first + 1); }
  std::string between(std::uint64_t first, std::uint64_t last) { return std::to_string(number(first, last)); }
  template <class Drawn>
  std::string one(const Drawn& words) {
    return std::string(draw_.word(words));
  }
  std::string note() { return quoted(draw_.word(kNotes)); }
  std::string task() { return quoted(draw_.word(kTasks)); }

  void write_profile() {
    const std::string& country = account_[Column::country];
    line("account:");
    text_field("id", Column::id);
    text_field("name", Column::name);
    text_field("owner", Column::owner);
    field("lifecycle", Column::lifecycle);
    text_field("industry", Column::industry);
    line("  headquarters: {country: %}\n  locations:", {country});
    for (const char* city : {"Main office", "Northern hub", "Harbour site"}) {
      line("    - {name: %, country: %, employees: %}", {city, country, between(40, 900)});
    }
    field("employees", Column::employees);
    field("annual_revenue", Column::annual_revenue);
    field("customer_since", Column::customer_since);
    line("  currency: USD");
  }

  void write_revenue() {
    line("revenue:");
    field("current_acv", Column::current_acv);
    field("projected_acv_12m", Column::projected_acv_12m);
    field("projected_acv_18m", Column::projected_acv_18m);
    field("expansion_potential", Column::expansion_potential);
    field("multi_year_potential", Column::multi_year_potential);
    field("prior_year_acv", Column::prior_year_acv);
    line("  history:");
    for (const char* quarter : {"1", "2", "3", "4"}) {
      line("    - {quarter: FY2025-Q%, acv: %000, target: %000}", {quarter, between(20, 180), between(20, 180)});
    }
    if (!account_[Column::contract_end].empty()) {
      line("contracts:\n  - {id: MSA-1, start: 2024-07-01, end: %, renewal_risk: low}",
           {account_[Column::contract_end]});
    }
    line("tiering:");
    field("current_tier", Column::current_tier);
    field("tier_since", Column::tier_since);
    field("icp_match", Column::icp_match);
    field("growth_trajectory", Column::growth_trajectory);
    line("  reviews: [{date: %, by: Sales Ops}]", {day(draw_)});
  }

  void write_footprint() {
    line("footprint:\n  departments:");
    for (const std::string_view name : kDepartments) {
      line("    - {name: %, headcount: %}", {std::string(name), between(30, 1200)});
    }
    line("  products:");
    for (const char* product : {"platform", "insights"}) {
      line("    - id: %\n      plan: business\n      acv: %000\n      deployments:", {product, between(5, 60)});
      for (int part = 0; part < 3; ++part) {
        line("        - {department: %, location: Main office, seats: %, active: %}",
             {one(kDepartments), between(200, 500), between(50, 205)});
      }
    }
  }

  void write_whitespace() {
    line("whitespace:");
    for (std::uint64_t left = number(3, 6); left > 0; --left) {
      line("  - {id: w%, name: Platform for %, dimension: department, target: platform, annual_value: %000,",
           {std::to_string(left), one(kDepartments), between(5, 120)});
      line("     signal: interest, budget_cycle: %, alignment: initiative, identified: %, status: open}",
           {near_day(draw_), day(draw_)});
    }
  }

  void write_signals() {
    line("signals:");
    for (std::uint64_t left = number(5, 12); left > 0; --left) {
      line("  - {type: %, date: %, source: marketing automation, note: %}", {one(kSignals), day(draw_), note()});
    }
  }

  void write_people() {
    line("stakeholders:");
    for (std::uint64_t left = number(8, 14); left > 0; --left) {
      line("  - {id: p%, name: % %, title: %, role: %, status: %,",
           {std::to_string(left), one(kFirst), one(kLast), one(kTitles), one(kRoles), one(kStatuses)});
      line("     email: p%@customer.example, last_contact: %, priorities: [%], pains: [%]}",
           {std::to_string(left), day(draw_), note(), note()});
    }
  }

  void write_meetings() {
    if (!account_[Column::last_meeting].empty()) {
      line("engagement: {last_meeting: %}", {account_[Column::last_meeting]});
    }
    line("eams:");
    for (int meeting = 0; meeting < 3; ++meeting) {
      line("  - date: %\n    status: held\n    minutes: 90\n    topics: [%, %]", {day(draw_), note(), task()});
      line("    commitments:\n      - {what: %, owner: %, side: ours, due: %, done: true}",
           {task(), one(kFirst), near_day(draw_)});
    }
    line("health: {score: %, trend: up, nps: %, open_tickets: %}", {between(30, 95), between(0, 60), between(0, 9)});
  }

  void write_context() {
    line("context:");
    for (const char* name : {"threats", "initiatives", "challenges", "technology_priorities"}) {
      line("  %: [%, %]", {name, note(), note()});
    }
    line("value:\n  priority: %\n  challenges:", {note()});
    for (const char* id : {"c1", "c2", "c3"}) line("    - {id: %, what: %, evidence: %}", {id, note(), note()});
    line("  capabilities:");
    for (const char* id : {"c1", "c2", "c3"}) line("    - {what: %, addresses: %}", {task(), id});
  }

  void write_deals() {
    line("opportunities:");
    for (std::uint64_t left = number(2, 5); left > 0; --left) {
      line("  - {id: O-%, name: %, stage: proposal, outcome: open, amount: %000, close_date: %, type: expansion}",
           {std::to_string(left), one(kDepartments), between(5, 200), near_day(draw_)});
    }
    line("risks:\n  - {what: %, mitigation: %}", {note(), task()});
  }

  void write_actions() {
    line("actions:");
    for (std::uint64_t left = number(4, 10); left > 0; --left) {
      line("  - {id: a%, what: %, owner: Sam Whitlock, due: %, done: %}",
           {std::to_string(left), task(), near_day(draw_), draw_.chance(60) ? "true" : "false"});
    }
  }

  void write_plan() {
    line("plan:");
    field("last_updated", Column::plan_last_updated);
    line("  review_cadence: weekly\n  approvals: [{by: Ruth Adeyemi, role: manager, date: %}]", {day(draw_)});
  }

  const DrawnAccount& account_;
  Draw& draw_;
  std::string out_;
};

}  // namespace

int main(int count, char** arguments) {
  std::uint64_t accounts = 0;
  if (count == 3) {
    const std::string_view number = arguments[1];
    std::from_chars(number.data(), number.data() + number.size(), accounts);
  }
  if (accounts == 0) {
    fmt::print(stderr, "usage: generate_accounts COUNT FOLDER\n");
    return 2;
  }
  Draw draw;
  DrawnAccount account;
  for (std::uint64_t number = 1; number <= accounts; ++number) {
    draw_account(number, draw, account);
    const std::string path = fmt::format("{}/{}.yaml", arguments[2], account[Column::id]);
    std::ofstream file(path, std::ios::binary);
    file << AccountFile(account, draw).text();
    file.close();
    if (!file) {
      fmt::print(stderr, "{}: cannot be written\n", path);
      return 1;
    }
  }
  return 0;
}

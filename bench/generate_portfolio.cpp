// SPDX-License-Identifier: MIT
// usage: generate_portfolio ROWS FILE
// Writes a portfolio of so many accounts, the same bytes on every machine: a table, or when FILE ends in .ndjson the
// same accounts as documents, one a line. A smaller portfolio is the beginning of a larger one.
#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include "draw_account.hpp"

namespace {

constexpr std::array<std::string_view, kColumnCount> kNames = {"id",
                                                               "name",
                                                               "owner",
                                                               "lifecycle",
                                                               "industry",
                                                               "country",
                                                               "annual_revenue",
                                                               "employees",
                                                               "current_acv",
                                                               "projected_acv_12m",
                                                               "projected_acv_18m",
                                                               "expansion_potential",
                                                               "multi_year_potential",
                                                               "prior_year_acv",
                                                               "current_tier",
                                                               "tier_since",
                                                               "strategic_logo",
                                                               "icp_match",
                                                               "growth_trajectory",
                                                               "quarters_below_tier",
                                                               "last_meeting",
                                                               "customer_since",
                                                               "contract_end",
                                                               "plan_last_updated",
                                                               "buying_signals",
                                                               "champion_departed"};

void append_header(std::string& out) {
  for (const std::string_view name : kNames) {
    if (!out.empty()) out += ',';
    out += name;
  }
  out += '\n';
}

void append_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_row(std::string& out, const DrawnAccount& account) {
  for (const std::string& cell : account.cells) {
    append_cell(out, cell);
    out += ',';
  }
  out.back() = '\n';
}

/// Writes one object of a document; what is not known is left out.
class JsonObject {
 public:
  explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }

  /// Opens the place of a value, which the caller writes.
  void key(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }
  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    out_ += '"';
    for (const char c : value) {
      if (c == '\n') {
        out_ += "\\n";
        continue;
      }
      if (c == '"') out_ += '\\';
      out_ += c;
    }
    out_ += '"';
  }
  /// A number or a truth.
  void plain(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    out_ += value;
  }
  void close() { out_ += '}'; }

 private:
  std::string& out_;
};

std::string_view name_of(Column column) { return kNames[static_cast<std::size_t>(column)]; }

void append_signals(std::string& out, std::string_view signals) {
  out += '[';
  while (!signals.empty()) {
    const std::string_view one = signals.substr(0, signals.find(';'));
    signals.remove_prefix(one.size() < signals.size() ? one.size() + 2 : one.size());
    if (out.back() != '[') out += ',';
    const std::size_t at = one.find('@');
    JsonObject signal(out);
    signal.text("type", one.substr(0, at));
    signal.text("date", one.substr(at + 1));
    signal.close();
  }
  out += ']';
}

void append_account_object(std::string& out, const DrawnAccount& account) {
  using enum Column;
  JsonObject object(out);
  for (const Column column : {id, name, owner, lifecycle, industry}) object.text(name_of(column), account[column]);
  object.key("headquarters");
  JsonObject place(out);
  place.text("country", account[country]);
  place.close();
  object.plain("annual_revenue", account[annual_revenue]);
  object.plain("employees", account[employees]);
  object.text("customer_since", account[customer_since]);
  object.close();
}

void append_object_with(std::string& out, std::string_view name, std::string_view value) {
  JsonObject object(out);
  object.text(name, value);
  object.close();
}

void append_document(std::string& out, const DrawnAccount& account) {
  using enum Column;
  JsonObject document(out);
  document.key("account");
  append_account_object(out, account);
  document.key("revenue");
  JsonObject revenue(out);
  for (const Column column :
       {current_acv, projected_acv_12m, projected_acv_18m, expansion_potential, multi_year_potential, prior_year_acv}) {
    revenue.plain(name_of(column), account[column]);
  }
  revenue.close();
  document.key("tiering");
  JsonObject tiering(out);
  tiering.plain("current_tier", account[current_tier]);
  tiering.text("tier_since", account[tier_since]);
  tiering.plain("strategic_logo", account[strategic_logo]);
  tiering.text("icp_match", account[icp_match]);
  tiering.text("growth_trajectory", account[growth_trajectory]);
  tiering.plain("quarters_below_tier", account[quarters_below_tier]);
  tiering.close();
  if (!account[contract_end].empty()) {
    document.key("contracts");
    out += '[';
    append_object_with(out, "end", account[contract_end]);
    out += ']';
  }
  if (!account[last_meeting].empty()) {
    document.key("engagement");
    append_object_with(out, "last_meeting", account[last_meeting]);
  }
  if (!account[plan_last_updated].empty()) {
    document.key("plan");
    append_object_with(out, "last_updated", account[plan_last_updated]);
  }
  if (!account[buying_signals].empty()) {
    document.key("signals");
    append_signals(out, account[buying_signals]);
  }
  if (!account[champion_departed].empty()) {
    document.key("stakeholders");
    out += R"([{"role":["champion"],"status":"departed","departed":")";
    out += account[champion_departed];
    out += "\"}]";
  }
  document.close();
  out += '\n';
}

}  // namespace

int main(int count, char** arguments) {
  std::uint64_t rows = 0;
  if (count == 3) {
    const std::string_view number = arguments[1];
    std::from_chars(number.data(), number.data() + number.size(), rows);
  }
  if (rows == 0) {
    fmt::print(stderr, "usage: generate_portfolio ROWS FILE\n");
    return 2;
  }
  const bool documents = std::string_view(arguments[2]).ends_with(".ndjson");
  std::ofstream file(arguments[2], std::ios::binary);
  std::string out;
  if (!documents) append_header(out);
  Draw draw;
  DrawnAccount account;
  constexpr std::size_t kPiece = 1U << 20U;
  for (std::uint64_t number = 1; number <= rows; ++number) {
    draw_account(number, draw, account);
    if (documents) {
      append_document(out, account);
    } else {
      append_row(out, account);
    }
    if (out.size() < kPiece) continue;
    file.write(out.data(), static_cast<std::streamsize>(out.size()));
    out.clear();
  }
  file.write(out.data(), static_cast<std::streamsize>(out.size()));
  file.close();
  if (file) return 0;
  fmt::print(stderr, "{}: cannot be written\n", arguments[2]);
  return 1;
}

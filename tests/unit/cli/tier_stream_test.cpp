// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "../../support/rounds.hpp"
#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

// A table that is read row by row gives the bytes that it gives when it is read whole, which is how the tables of a
// folder are read, on any number of threads and in stretches of any size.

using namespace acctplan;

namespace {

using Texts = std::vector<std::string_view>;

struct TableKind {
  char separator = ',';
  std::string_view line_end = "\n";
  bool faults = false;         ///< some rows are not accepted, or draw a warning
  bool shared_ids = false;     ///< some ids stand twice
  bool month_first = false;    ///< dates are 12/31/2025
  bool lines_between = false;  ///< blank lines and totals between rows
  bool ascending = true;       ///< ids are
};

/// Tables as exports write them; some cells only the general reader takes, and a few rows nobody does.
class TableDraw {
 public:
  explicit TableDraw(std::uint64_t seed, TableKind kind = {}) : engine_(seed), kind_(kind) {}

  std::string table(std::size_t rows) {
    std::string out;
    for (const std::string_view column : {"id",
                                          "name",
                                          "owner",
                                          "lifecycle",
                                          "industry",
                                          "country",
                                          "employees",
                                          "current_acv",
                                          "projected_acv_12m",
                                          "expansion_potential",
                                          "prior_year_acv",
                                          "current_tier",
                                          "tier_since",
                                          "strategic_logo",
                                          "icp_match",
                                          "growth_trajectory",
                                          "quarters_below_tier",
                                          "last_meeting",
                                          "customer_since",
                                          "buying_signals",
                                          "champion_departed",
                                          "last_touch",
                                          "contract_end",
                                          "estimated_acv",
                                          "currency",
                                          "revenue_growth",
                                          "parent"}) {
      cell(out, column);
    }
    end(out);
    for (std::size_t row = 0; row < rows; ++row) add_row(out, row);
    return out;
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }
  bool chance(std::size_t permille) { return below(1000) < permille; }
  std::string one_of(const Texts& words) { return std::string(words[below(words.size())]); }

  void cell(std::string& out, std::string_view text) {
    if (!first_) out += kind_.separator;
    first_ = false;
    const bool quoted = text.find_first_of("\"\n\r") != std::string_view::npos ||
                        text.find(kind_.separator) != std::string_view::npos || chance(50);
    if (quoted) out += '"';
    for (const char c : text) {
      if (c == '"') out += '"';
      out += c;
    }
    if (quoted) out += '"';
  }

  void end(std::string& out) {
    out += kind_.line_end;
    first_ = true;
  }

  std::string amount() {
    if (chance(250)) return one_of({"", "-", "n/a", "NULL"});
    if (chance(30)) return one_of({"$1.2M", "120K", "USD 1,234.00", "1.39E5", " 4500 ", "(blank)", "0", "0.5"});
    std::string out = std::to_string(below(150'000));
    if (chance(100) && out.size() > 3) out.insert(out.size() - 3, ",");
    if (chance(100)) out += chance(500) ? ".5" : ".25";
    return chance(50) ? "$" + out : out;
  }

  std::string date() {
    if (chance(300)) return "";
    const auto two = [](std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const std::string year = std::to_string(2024 + below(2));
    const std::string month = std::to_string(10 + below(3));
    const std::string day = two(1 + below(28));
    if (kind_.month_first && chance(900)) return month + "/" + day + "/" + year;
    return year + "-" + month + "-" + day + (chance(20) ? " 10:30" : "");
  }

  std::string name() {
    return one_of({"Acme", "Río Grün", "Nord, \"Best\" AG", "=Sum", "Two\nLines", " Blank ", "東京", "Plain Name Inc"});
  }

  std::string id(std::size_t row) {
    if (kind_.shared_ids && chance(10)) return (chance(500) ? "A" : "a") + std::to_string(10'000 + below(row + 1));
    return "a" + std::to_string(kind_.ascending ? 10'000 + row : 10'000 + row * 7919 % 10'007);
  }

  void add_between(std::string& out) {
    out += one_of({"", "Total", "Grand Totals (3 records),,,", ",,,,", "Copyright (c) 2026", "\"\"", "a stray line"});
    end(out);
  }

  void add_row(std::string& out, std::size_t row) {
    if (kind_.lines_between && chance(10)) add_between(out);
    if (kind_.faults && chance(5)) {
      out += one_of({"x,y", "b1,a \"quote\" inside,,", "b2,\"text\" behind,", "b\x01,c", "b3,\xFF\xFE,,"});
      return end(out);
    }
    cell(out, kind_.faults && chance(5) ? one_of({"", "no id", "-"}) : id(row));
    cell(out, kind_.faults && chance(5) ? std::string() : name());
    cell(out, one_of({"Dana Ruiz", "Kim, Ito", "", "-", "O\"Hara"}));
    cell(out, one_of({"customer", "prospect", "Former", "partner", "", "", "", "Active"}));
    cell(out, kind_.faults && chance(10) ? "Made up" : one_of({"Technology", "Retail", ""}));
    cell(out, one_of({"US", "Germany", "DE", ""}));
    cell(out, kind_.faults && chance(10) ? "many" : one_of({"1200", "12,000", "", "7"}));
    for (int i = 0; i < 4; ++i) cell(out, amount());
    cell(out, one_of({"1", "2", "3", "4", "", "Tier 2"}));
    cell(out, date());
    cell(out, one_of({"true", "no", "", "", "", "Yes", "reference"}));
    cell(out, one_of({"strong", "match", "Weak", "none", ""}));
    cell(out, one_of({"clear", "slow", "declining", "", "Clear"}));
    cell(out, one_of({"0", "1", "2", "5", ""}));
    cell(out, date());
    cell(out, date());
    cell(out, chance(150) ? one_of({"pricing_page@2025-12-20", "team_expansion@2026-01-10; funding@2025-11-01",
                                    "merger@2026-01-20", "new_department_interest@2025-12-24", "webinar"})
                          : std::string());
    cell(out, chance(50) ? one_of({"2025-12-01", "yes", "no", "2026-01-20"}) : std::string());
    cell(out, chance(20) ? date() : std::string());
    cell(out, date());
    cell(out, chance(300) ? amount() : std::string());
    cell(out, chance(20) ? one_of({"USD", "usd", "null"}) : std::string());
    cell(out, chance(20) ? one_of({"22%", "0.22"}) : std::string());
    cell(out, chance(20) ? "a1" : std::string());
    end(out);
  }

  std::mt19937_64 engine_;
  TableKind kind_;
  bool first_ = true;
};

/// A table in a folder of its own.
class TemporaryTable {
 public:
  explicit TemporaryTable(const std::string& bytes)
      : folder_(std::filesystem::temp_directory_path() / ("acctplan-tables-" + std::to_string(::getpid()))) {
    std::filesystem::create_directory(folder_);
    std::ofstream(folder_ / "table.csv", std::ios::binary) << bytes;
  }
  ~TemporaryTable() { std::filesystem::remove_all(folder_); }
  TemporaryTable(const TemporaryTable&) = delete;
  TemporaryTable& operator=(const TemporaryTable&) = delete;
  [[nodiscard]] std::string folder() const { return folder_.string(); }
  [[nodiscard]] std::string path() const { return (folder_ / "table.csv").string(); }

 private:
  std::filesystem::path folder_;
};

/// Where two texts part.
std::string difference_of(const std::string& a, const std::string& b) {
  const auto [at, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (at == a.end() && other == b.end()) return {};
  const auto from = static_cast<std::size_t>(at - a.begin());
  const std::size_t line = a.rfind('\n', from) == std::string::npos ? 0 : a.rfind('\n', from) + 1;
  return "read whole: " + a.substr(line, 400) + "\nby rows: " + b.substr(std::min(line, b.size()), 400);
}

struct Reading {
  std::string threads;
  std::size_t stretch;
};

std::vector<Reading> readings() {
  // The smallest stretches cross the most borders.
  if (kSanitized) return {{"3", 97}};
  return {{"1", StandardStreams().stretch}, {"3", 97}};
}

/// Every format in the plain build, one after the other under the sanitizers.
std::vector<std::string> formats_of_next_table() {
  const std::vector<std::string> formats = {"csv", "table", "json", "md"};
  static std::size_t tables = 0;
  return kSanitized ? std::vector{formats[tables++ % formats.size()]} : formats;
}

void check_same(const std::string& bytes, const std::vector<std::string>& more = {},
                const std::vector<std::string>& formats = formats_of_next_table()) {
  const TemporaryTable file(bytes);
  for (const std::string& format : formats) {
    Console whole;
    std::vector<std::string> arguments = {"tier", file.folder(), "--format", format};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const int status = whole.run(arguments);
    for (const Reading& reading : readings()) {
      Console streamed;
      streamed.stretch = reading.stretch;
      arguments[1] = file.path();
      std::vector<std::string> with_threads = arguments;
      with_threads.insert(with_threads.end(), {"--threads", reading.threads});
      INFO(format << ", " << reading.threads << " threads, stretches of " << reading.stretch);
      CHECK(streamed.run(with_threads) == status);
      CHECK(difference_of(whole.err, streamed.err) == "");
      CHECK(difference_of(whole.out, streamed.out) == "");
      if (format != "csv") continue;
      CHECK(streamed.run_to_file(with_threads, file.folder() + ".result") == status);
      CHECK(difference_of(whole.err, streamed.err) == "");
      CHECK(difference_of(whole.out, streamed.out) == "");
    }
  }
}

}  // namespace

TEST_CASE("a table read row by row gives the same bytes as one read whole", "[stream]") {
  check_same(TableDraw(1).table(140));
  check_same(TableDraw(2, {.separator = ';', .line_end = "\r\n"}).table(150));
  check_same(TableDraw(3, {.separator = '\t'}).table(150), {"--reassign"});
  check_same("\xEF\xBB\xBF" + TableDraw(4).table(150), {"--arr", "$41.2M"});
  check_same("sep=,\r\n" + TableDraw(5, {.line_end = "\r\n"}).table(1));
  check_same(TableDraw(6, {.ascending = false}).table(140));
  check_same(TableDraw(7).table(21), {"--tier", "3"});
  check_same(TableDraw(8).table(150), {"--moves-only"});
}

TEST_CASE("lists of a table read row by row are those of one read whole", "[stream]") {
  const std::string table = TableDraw(9, {.faults = true}).table(140);
  for (const std::string order : {"id", "name", "owner", "tier", "acv", "action"}) {
    check_same(table, {"--sort", order, "--top", "7"}, {"table"});
  }
  check_same(table, {"--tier", "2", "--top", "50"}, {"md", "csv"});
  check_same(table, {"--sort", "owner", "--top", "9"}, {"csv"});
  check_same(table, {"--top", "3"}, {"csv", "json"});
  check_same(table, {"--sort", "acv"}, {"json"});
  check_same(table, {"--columns", "tier,id,rules,acv,next_change", "--sort", "id"}, {"csv"});
  check_same(table, {"--columns", "action,id"}, {"csv"});
  check_same(table, {"--owner", "Nobody"}, {"csv", "json"});
  check_same(table, {"--sort", "id", "--moves-only", "--owner", "Dana Ruiz"}, {"csv"});
}

TEST_CASE("rows that are not accepted are said as when the table is read whole", "[stream]") {
  check_same(TableDraw(11, {.faults = true}).table(150));
  check_same(TableDraw(12, {.faults = true}).table(150), {"--strict", "--diagnostics", "json"});
  check_same(TableDraw(13, {.line_end = "\r\n", .faults = true, .lines_between = true}).table(150));
  check_same("id,name,current_acv\n,x,1\n,y,2\n");
  std::string all_bad = "id,name,current_acv\n";
  for (int row = 0; row < 60; ++row) all_bad += "a" + std::to_string(row) + ",Name,lots\n";
  check_same(all_bad);
  check_same(all_bad + "b,Name,12\n");
}

TEST_CASE("ids that stand twice in a table read row by row reject each other", "[stream]") {
  check_same(TableDraw(21, {.shared_ids = true}).table(150));
  check_same(TableDraw(22, {.faults = true, .shared_ids = true, .lines_between = true, .ascending = false}).table(150));
  std::string same = "id,name,current_acv\n";
  for (int row = 0; row < 45; ++row) same += "a,Name,12\n";
  check_same(same);
  check_same(same + "b,Name,12\nc,Name,13\nC,Name,13\n");
  check_same("id,name\n001aB0000012345,x\n001AB0000012345,y\nTotal,\nb,z\nTotal,\nc,w\n");
}

TEST_CASE("lines below a table's rows are its footer however it is read", "[stream]") {
  const std::string table = TableDraw(31).table(140);
  check_same(table + "Grand Totals (3 records)\n");
  check_same(table + "\n\nTotal,,,\nAcme portfolio review\nCopyright (c) 2026 Acme\n\n\n");
  check_same(table + "a stray line\nTotal\n");
  check_same(table + "Total\n" + table.substr(table.find('\n') + 1));
  check_same(table + "\n");
  check_same(table.substr(0, table.size() - 1));
  check_same(table.substr(0, table.find('\n') + 1));
  check_same(table.substr(0, table.find('\n') + 1) + "\n\nTotal\n");
  check_same("");
}

TEST_CASE("quotes that break RFC 4180 are read as when the table is read whole", "[stream]") {
  const std::string table = TableDraw(41).table(50);
  const std::string rows = table.substr(table.find('\n') + 1);
  check_same(table + "b1,\"never closed\n");
  check_same(table + "b1,a \"quote\" inside\n" + rows);
  check_same(table + "b1,5\" disk,\"x\"\n\"b2\",\"a\n\"b\n" + rows);
  check_same(table + "b1,x\"\"\"foo,bar\"\n" + rows);
  std::mt19937_64 engine(42);
  for (int round = 0; round < 12; ++round) {
    std::string spoilt = table;
    for (int i = 0; i < 4; ++i) {
      const std::size_t at = table.find('\n') + 1 + engine() % (table.size() - table.find('\n') - 1);
      spoilt[at] = "\"\n,\rx"[engine() % 5];
    }
    check_same(spoilt, {}, {"csv"});
  }
}

TEST_CASE("the order of dates is told of the whole table however it is read", "[stream]") {
  check_same(TableDraw(51, {.month_first = true}).table(150));
  check_same("id,name,last_meeting\na,x,1/2/2026\nb,y,1/3/2026\n");
  check_same("id,name,last_meeting\na,x,1/2/2026\nb,y,1/13/2026\n");
  check_same("id,name,last_meeting\na,x,13/1/2026\nb,y,1/13/2026\n");
  check_same("id,name,last_meeting\na,x,1/1/2026\nb,y,2/2/2025\n");
  check_same("id,name,last_meeting\na,x,1/2/2026\nb,y,1/3/2026\n", {"--dates", "dmy"});
  check_same(TableDraw(52, {.month_first = true}).table(150), {"--dates", "mdy"});
}

TEST_CASE("accounts are chosen row by row as where the table is read whole", "[stream]") {
  const std::string table = TableDraw(61).table(100);
  check_same(table, {"--owner", "dana ruiz"}, {"csv"});
  check_same(table, {"--owner", "Kim, Ito", "--where", "industry=Technology"}, {"md"});
  check_same(table, {"--where", "country=DE", "--arr", "$41.2M"}, {"table"});
  check_same(table, {"--where", "owner=", "--tier", "2"}, {"csv"});
  check_same(table, {"--owner", "Nobody"});
  check_same(table, {"--where", "current_acv=$1.2M", "--reassign"}, {"csv"});
  check_same(TableDraw(62, {.faults = true, .shared_ids = true, .lines_between = true}).table(150),
             {"--owner", "Dana Ruiz"});
  check_same(TableDraw(63).table(60), {"--owner", "O\"Hara"}, {"table"});
}

TEST_CASE("guidance on counts names the same candidates row by row", "[stream]") {
  const std::string table = TableDraw(71).table(150);
  check_same(table, {"--arr", "$1M"}, {"table"});
  check_same(TableDraw(72, {.faults = true, .ascending = false}).table(140), {"--arr", "$1M"}, {"md"});
  check_same(TableDraw(73, {.faults = true}).table(100), {"--arr", "$1M"}, {"json"});
}

TEST_CASE("tiers before, and another policy, count row by row as where the table is read whole", "[stream]") {
  const ScratchFolder kept;
  const std::string before = kept.path("before.csv");
  const std::string other = kept.path("policy.yaml");
  kept.write("table.csv", TableDraw(81).table(150));
  kept.write("policy.yaml", "name: lower\ntiering: {tier1: {acv_above: 60000}}\n");
  Console console;
  REQUIRE(console.run({"tier", kept.path("table.csv"), "--as-of", "2025-11-02", "--format", "csv", "-o", before}) == 0);
  check_same(kept.read("table.csv"), {"--previous", before}, {"table"});
  check_same(TableDraw(82).table(150), {"--previous", before}, {"csv", "json"});
  check_same(TableDraw(83, {.faults = true, .shared_ids = true}).table(140),
             {"--previous", before, "--owner", "Dana Ruiz"});
  check_same(TableDraw(84).table(150), {"--against", other}, {"table", "csv", "json"});
  check_same(TableDraw(86).table(60), {"--against", other, "--columns", "against_rules,id,against_qualifies"}, {"csv"});
  check_same(TableDraw(85).table(150), {"--against", other, "--previous", before, "--where", "industry=Retail"},
             {"md"});
}

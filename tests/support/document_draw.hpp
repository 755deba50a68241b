// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace acctplan {

/// Draws account documents as one line of JSON each, in the usual form but for some.
class DocumentDraw {
 public:
  /// `odd`: how many of a hundred documents say something oddly or wrongly.
  DocumentDraw(std::uint64_t seed, std::size_t odd) : engine_(seed), odd_percent_(odd) {}

  std::string document(std::size_t number) {
    odd_ = chance(odd_percent_);
    out_.clear();
    map([&] {
      section("account", [&] { draw_identity(number); });
      if (chance(90)) section("revenue", [&] { draw_revenue(); });
      if (chance(80)) section("tiering", [&] { draw_tiering(); });
      if (chance(20))
        member("contracts", one({R"([{"end":"2027-01-31"}])", "[]", "null", R"([{"end": null}])"},
                                {R"([{"end":"2027-01-31"},{"end":"2026-01-31"}])", R"([{"id":"C-1"}])"}));
      if (chance(30))
        member("engagement", one({R"({"last_meeting":"2025-10-30","last_touch":"2026-01-05"})", "{}"},
                                 {R"({"last_meeting":"2026-03-01"})", "[]", R"("none")"}));
      if (chance(30)) draw_signals();
      if (chance(20)) draw_people();
      if (chance(20))
        member("plan", one({R"({"sales_stage":"engaged","last_updated":"2026-01-20"})", R"({"sales_stage":"target"})"},
                           {R"({"sales_stage":"Verbal Commit"})", R"({"owner":"x"})"}));
      if (chance(20))
        member("financial", one({R"({"revenue_growth":0.22,"profitable":true})", R"({"revenue_growth":"22%"})",
                                 R"({"last_funding":"2025-09-01"})"},
                                {R"({"revenue_growth":22})", R"({"profitable":"yes"})"}));
      if (chance(5)) member("acctplan", one({"1", "null"}, {"2", "\"1\""}));
      if (odd_ && chance(20)) member("footprint", R"({"departments":[{"name":"Engineering"}]})");
    });
    if (odd_ && chance(10)) out_ += one({" ", "\t"}, {"x", "}", ",", " {}"});
    if (odd_ && chance(5)) out_.resize(below(out_.size()));
    return out_;
  }

 private:
  using Texts = std::initializer_list<std::string_view>;

  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  bool chance(std::size_t percent) { return below(100) < percent; }
  /// One of the usual texts, or when something is to be odd now and then one of the others.
  std::string one(Texts usual, Texts rare) {
    const Texts& from = odd_ && chance(30) ? rare : usual;
    return std::string(*(from.begin() + below(from.size())));
  }
  void blank() {
    if (chance(5)) out_ += ' ';
  }

  template <class Fill>
  void map(Fill fill) {
    out_ += '{';
    const bool before = std::exchange(first_, true);
    fill();
    first_ = before;
    out_ += '}';
  }
  void key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    blank();
    out_ += '"';
    out_ += odd_ && chance(2) ? "unknown" : name;
    out_ += "\":";
    blank();
  }
  void member(std::string_view name, std::string_view value) {
    key(name);
    out_ += value;
    if (odd_ && chance(2)) {
      key(name);
      out_ += value;
    }
  }
  template <class Fill>
  void section(std::string_view name, Fill fill) {
    key(name);
    map(fill);
  }
  void maybe(std::string_view name, Texts usual, Texts rare) {
    if (chance(60)) member(name, one(usual, rare));
  }

  void draw_identity(std::size_t number) {
    member("id", one({"\"a" + std::to_string(number) + "\""}, {"\"not an id\"", "null", "\"\"", "17", "\"\\u0061\""}));
    member("name", one({R"("Acme")", R"("Río Grün")", R"("Nord, \"Best\" AG")", R"("Two\nLines")", R"("a\\b\/c\td")",
                        R"(" Blank ")", R"("東京 😀")", R"("=Sum")"},
                       {R"("")", R"("  ")", R"("\u00e9")", "\"\xE9\"", "\"tab\there\"", R"("bell\u0007")", "12",
                        "\"turn \xE2\x80\xAE round\"", "true", "null", "[]", R"("open)"}));
    maybe("owner", {R"("Dana Ruiz")", "null", R"("")", R"("O\"Hara")"}, {"7", "false", R"("\t")"});
    maybe("lifecycle", {R"("customer")", R"("prospect")", R"("former")", R"("partner")", "null"},
          {R"("Customer")", R"("lead")", R"("")", "1"});
    maybe("industry", {R"("Technology")", R"("FinTech")"}, {"3"});
    maybe("domain", {R"("acme.example")"}, {"{}"});
    maybe("headquarters", {R"({"country":"US"})", R"({"country":"Germany"})", R"({"country":"DE"})", "{}"},
          {R"({"country":"Deutschland"})", R"({"country":"Nowhere"})", R"({"city":"Austin"})"});
    maybe("employees", {"5200", "7", "0"},
          {"-3", "5200.0", "5e3", "01", "\"5200\"", "1000000001", "99999999999999999999"});
    maybe("annual_revenue", {"1200000000", R"("1.2B")", R"("$12,000")"}, {"-1", "1e9"});
    maybe("customer_since", {R"("2021-03-01")", "null"}, {R"("2027-03-01")", R"("2021-02-30")", R"("1 March 2021")"});
    if (odd_) maybe("currency", {R"("USD")"}, {R"("EUR")", R"("XXY")"});
  }

  void draw_amount(std::string_view name) {
    if (!chance(50)) return;
    std::string digits = std::to_string(below(chance(70) ? 150'000 : 1'000'000));
    if (chance(20)) digits += chance(50) ? ".5" : ".25";
    member(name, one({digits, digits, digits, R"("120,000")", R"("$30,000.00")", R"("120K")", "100000", "0", "null"},
                     {"1.005", "1e5", "-5", R"("1.234")", R"("")", R"("€90")", "123456789012345678", "true", "[1]",
                      R"("USD 1,234.00")", "0.50", "00", ".5", "5.", "\"10000 \""}));
  }

  void draw_revenue() {
    for (const std::string_view name : {"current_acv", "projected_acv_12m", "projected_acv_18m", "estimated_acv",
                                        "expansion_potential", "multi_year_potential", "prior_year_acv"}) {
      draw_amount(name);
    }
    if (odd_ && chance(10)) member("history", R"([{"quarter":"FY2025-Q4","acv":80000}])");
  }

  void draw_tiering() {
    maybe("current_tier", {"1", "2", "3", "4", "null"}, {"5", "0", "\"2\"", "2.0"});
    maybe("tier_since", {R"("2025-01-01")", R"("2025-12-20")"}, {R"("2026-05-01")", R"("2025-13-01")"});
    maybe("strategic_logo", {"true", "false", "false", "false"}, {R"({"basis":["brand"]})", R"("yes")", "1"});
    maybe("icp_match", {R"("strong")", R"("match")", R"("weak")", R"("none")"}, {R"("Strong")", R"("great")"});
    maybe("growth_trajectory", {R"("clear")", R"("slow")", R"("declining")"}, {R"("up")"});
    maybe("motion", {R"("field")", R"("self_service")"}, {R"("web")"});
    maybe("quarters_below_tier", {"0", "1", "2", "3"}, {"-1", "1.5"});
    if (odd_ && chance(10)) {
      member("override", R"({"tier":1,"reason":"r","by":"b","date":"2026-01-15","until":"2026-12-31"})");
    }
  }

  void draw_signals() {
    key("signals");
    out_ += '[';
    for (std::size_t count = below(odd_ && chance(10) ? 12 : 4); count > 0; --count) {
      out_ += one({R"({"type":"new_department_interest","date":"2025-12-24"})", R"({"type":"webinar"})",
                   R"({"date":"2025-11-04","type":"team_expansion"})", R"({"type":"funding","date":"2025-03-01"})",
                   R"({"type":"competitor_threat","date":"2026-01-05"})"},
                  {R"({"type":"merger","date":"2026-01-20"})", R"({"type":"funding","date":"2026-02-20"})",
                   R"({"type":"competitor_threat","date":"2026-01-05","escalate":true})", R"({"date":"2026-01-05"})",
                   R"({"type":"gossip"})", R"({"type":"webinar","type":"webinar"})", "null", "{}",
                   R"({"type":"webinar","date":null})"});
      if (count > 1) out_ += ',';
    }
    out_ += one({"]"}, {",]", "}", ""});
  }

  void draw_people() {
    member("stakeholders",
           one({R"([{"role":["champion"],"status":"departed","departed":"2025-12-01"}])", "[]",
                R"([{"status":"departed","role":["champion"]}])"},
               {R"([{"role":["champion"],"status":"departed","name":"Kim"}])", R"([{"role":["champion"]}])",
                R"([{"role":"champion","status":"departed"}])",
                R"([{"role":["champion","technical_buyer"],"status":"departed"}])",
                R"([{"role":["champion"],"status":"departed"},{"status":"champion","role":["champion"]}])",
                R"([{"role":["champion"],"status":"departed","departed":"2026-12-01"}])", "[{}]"}));
  }

  std::mt19937_64 engine_;
  std::size_t odd_percent_;
  std::string out_;
  bool odd_ = false;
  bool first_ = true;
};

}  // namespace acctplan

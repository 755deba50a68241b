// SPDX-License-Identifier: MIT
#include <libical/ical.h>

#include <memory>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/io/run_program.hpp>
#include <acctplan/render/calendar_reports.hpp>

#include "../support/account_builder.hpp"
#include "../support/as_of.hpp"
#include "../support/default_policy.hpp"

// What acctplan-ics writes of accounts with all kinds of entries: by libical, its reader and its rules.

namespace acctplan {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

Account busy_account(std::string id, std::int64_t tier, std::string name) {
  Account out = bare_account(std::move(id));
  out.account.name = std::move(name);
  out.account.lifecycle = Lifecycle::customer;
  out.account.owner = std::string("O'Neil, \"Bob\"; \\ Söhne");
  out.tiering.current_tier = tier;
  out.plan.start = day("2026-01-19");
  add_signal(out, SignalType::funding, day("2026-01-20"));
  Contract& contract = out.contracts.items.emplace_back();
  contract.end = day("2028-02-29");
  contract.notice_by = day("2026-06-30");
  Eam& meeting = out.eams.items.emplace_back();
  meeting.status = EamStatus::planned;
  meeting.date = day("2026-03-18");
  meeting.topics.items.emplace_back(std::string(
      "Line one\nline two, with; marks: \\n and "
      "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 "
      "家族家族家族家族家族家族家族家族"));
  for (const char* what : {"END:VEVENT\r\nBEGIN:VEVENT", "", "=1+1", "tab\there"}) {
    Action& action = out.actions.items.emplace_back();
    action.what = std::string(what);
    action.due = day("2026-02-28");
  }
  return out;
}

Calendar calendar_of(std::int64_t tier, const Policy& policy) {
  Calendar out{{kAsOf, kAsOf.plus_years(3)}, {}, {}};
  const std::string long_name =
      "Ünïcödé, GmbH & Co; KG 東京東京東京東京東京東京東京東京東京東京東京東京東京東京東京東京";
  add_to_calendar(out, busy_account("acme", tier, long_name), policy, kAsOf);
  add_to_calendar(out, busy_account("birch", tier, "Birch"), policy, kAsOf);
  finish_calendar(out, policy);
  return out;
}

std::string written(const Calendar& calendar, const Policy& policy) {
  return run_program(ACCTPLAN_ICS, render_calendar_events(calendar, {policy, kAsOf}));
}

/// What is wrong with the lines: longer than 75 bytes, cut inside a character, not ended by CRLF.
std::string faults_of_lines(const std::string& text) {
  constexpr std::size_t kLongest = 75;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string::npos || text[end - 1] != '\r') return out + "a line does not end with CRLF";
    const std::string line = text.substr(at, end - 1 - at);
    if (line.size() > kLongest) out += "too long: " + line + "\n";
    const std::size_t first = line.starts_with(' ') ? 1 : 0;
    if (line.size() > first && (static_cast<unsigned char>(line[first]) & 0xC0) == 0x80) out += "cut: " + line + "\n";
    at = end + 1;
  }
  return out;
}

/// The calendar as one published for others, of whose events more is asked: an organizer, and a uid and a stamp.
std::string published(std::string text) {
  const auto put_before = [&](const std::string& place, const std::string& line) {
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at)) {
      text.insert(at, line);
      at += line.size() + place.size();
    }
  };
  put_before("END:VEVENT\r\n", "ORGANIZER:mailto:dana@acctplan.example\r\n");
  text.insert(text.find("BEGIN:VEVENT"), "METHOD:PUBLISH\r\n");
  return text;
}

/// Whether libical finds its restrictions kept, and no error.
bool is_sound(const std::string& text) {
  const Component calendar(icalparser_parse_string(text.c_str()));
  return calendar && icalcomponent_count_errors(calendar.get()) == 0 && icalrestriction_check(calendar.get()) == 1 &&
         icalcomponent_count_errors(calendar.get()) == 0;
}

std::string without_line(std::string text, const std::string& begin) {
  const std::size_t at = text.find("\r\n" + begin) + 2;
  return text.erase(at, text.find("\r\n", at) + 2 - at);
}

std::string iso_of(const icaltimetype& time) {
  return to_iso(Date(time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day)));
}

/// The last day on which an event comes.
std::string last_of(icalcomponent* event) {
  icalproperty* const rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  const icaltimetype start = icalcomponent_get_dtstart(event);
  if (rule == nullptr) return iso_of(start);
  icalrecur_iterator* const days = icalrecur_iterator_new(icalproperty_get_rrule(rule), start);
  icaltimetype last = start;
  for (icaltimetype now = icalrecur_iterator_next(days); icaltime_is_null_time(now) == 0;
       now = icalrecur_iterator_next(days)) {
    last = now;
  }
  icalrecur_iterator_free(days);
  return iso_of(last);
}

}  // namespace

TEST_CASE("libical reads each calendar without an error, and finds its own restrictions kept") {
  for (const MonthDay start : {MonthDay{1, 1}, MonthDay{2, 1}, MonthDay{7, 1}, MonthDay{10, 1}}) {
    Policy policy = default_policy();
    policy.fiscal_year_start = start;
    for (std::int64_t tier = 1; tier <= 4; ++tier) {
      CAPTURE(start.month, tier);
      const std::string text = written(calendar_of(tier, policy), policy);
      CHECK(faults_of_lines(text) == "");
      CHECK(is_sound(text));
      CHECK(is_sound(published(text)));
    }
  }
}

TEST_CASE("libical reads the entries as they are: days, ends, how they come again, and texts") {
  const Policy& policy = default_policy();
  const Calendar calendar = calendar_of(1, policy);
  const Component read(icalparser_parse_string(written(calendar, policy).c_str()));
  REQUIRE(read);
  REQUIRE(icalcomponent_count_components(read.get(), ICAL_VEVENT_COMPONENT) ==
          static_cast<int>(calendar.entries.size()));
  icalcomponent* event = icalcomponent_get_first_component(read.get(), ICAL_VEVENT_COMPONENT);
  for (const CalendarEntry& entry : calendar.entries) {
    CAPTURE(entry.rule, entry.what);
    CHECK(icalcomponent_get_uid(event) == entry.uid);
    CHECK(icalcomponent_get_dtstart(event).is_date == 1);
    CHECK(iso_of(icalcomponent_get_dtstart(event)) == to_iso(entry.date));
    CHECK(iso_of(icalcomponent_get_dtend(event)) == to_iso(entry.end.value_or(entry.date).plus_days(1)));
    CHECK(last_of(event) == to_iso(entry.repeats ? entry.repeats->until : entry.date));
    CHECK(iso_of(icalcomponent_get_dtstamp(event)) == to_iso(kAsOf));
    const std::string summary = icalcomponent_get_summary(event);
    if (entry.account) CHECK(summary.starts_with(entry.account_name + (entry.what.empty() ? "" : ": ")));
    CHECK(summary.find_first_of("\r\n\t") == std::string::npos);
    event = icalcomponent_get_next_component(read.get(), ICAL_VEVENT_COMPONENT);
  }
}

TEST_CASE("libical says no to what lacks a line that it must have, or has it twice") {
  const Policy& policy = default_policy();
  const std::string text = written(calendar_of(4, policy), policy);
  CHECK_FALSE(is_sound(without_line(text, "PRODID:")));
  for (const char* line : {"UID:", "DTSTAMP:", "DTSTART;", "SUMMARY:"}) {
    CAPTURE(line);
    CHECK_FALSE(is_sound(without_line(published(text), line)));
  }
  std::string twice = text;
  const std::size_t at = twice.find("UID:");
  CHECK_FALSE(is_sound(twice.insert(at, "UID:again\r\n")));
}

}  // namespace acctplan

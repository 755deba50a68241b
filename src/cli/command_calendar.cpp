// SPDX-License-Identifier: MIT
#include "cli/command_calendar.hpp"

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/io/run_program.hpp>
#include <acctplan/render/calendar_reports.hpp>

#include "cli/owner_choice.hpp"

namespace acctplan {
namespace {

/// The longest time that one calendar covers.
constexpr int kMostYears = 10;

Date date_of(std::string_view option, const std::string& text, const Date& otherwise) {
  if (text.empty()) return otherwise;
  if (const auto date = parse_date(text)) return *date;
  throw UsageError(fmt::format("{} does not take `{}`", option, text),
                   "write a day as YYYY-MM-DD, from 1901-01-01 to 2200-12-31");
}

/// Throws UsageError.
Period window_of(const CalendarOptions& options, const Date& as_of) {
  const Date from = date_of("--from", options.from, as_of);
  const Period year = year_from(from);
  const Period out = {from, date_of("--to", options.to, year.last)};
  if (out.last < out.first) {
    throw UsageError(
        fmt::format("the calendar would end on {}, before it begins on {}", to_iso(out.last), to_iso(out.first)),
        options.from.empty() ? "write a later --to; without --from it begins on the as-of date"
                             : "write a later --to or an earlier --from");
  }
  if (out.last > out.first.plus_years(kMostYears)) {
    throw UsageError(fmt::format("the calendar would cover more than {} years, from {} to {}", kMostYears,
                                 to_iso(out.first), to_iso(out.last)),
                     fmt::format("write a --to up to {}", to_iso(out.first.plus_years(kMostYears))));
  }
  return out;
}

/// The program that makes iCalendar files; empty for other formats. Throws IoError when it is not there.
std::string calendar_program(Format format) {
  if (format != Format::ics) return {};
  return companion_program("acctplan-ics", "write the result with --format csv");
}

std::string render(const Calendar& calendar, const ReportContext& context, Format format,
                   const StandardStreams& streams) {
  switch (format) {
    case Format::json:
      return render_calendar_json(calendar, context);
    case Format::csv:
      return render_calendar_csv(calendar, context);
    case Format::md:
      return render_calendar_markdown(calendar, context);
    case Format::ics:
      return run_program(calendar_program(format), render_calendar_events(calendar, context));
    default:
      return render_calendar_table(calendar, context, {streams.width});
  }
}

}  // namespace

void bind_calendar(CLI::App& app, CalendarOptions& options) {
  options.accounts.output.formats = {Format::table, Format::json, Format::csv, Format::md, Format::ics};
  bind_account_options(app, options.accounts);
  const auto add = [&](const char* name, std::string& value, const char* help) {
    app.add_option(name, value, help)->take_last()->type_name("YYYY-MM-DD")->group("Calendar");
  };
  add("--from", options.from, "the first day of the calendar (default the as-of date)");
  add("--to", options.to, "its last day (default one year from the first)");
  bind_owner(app, options.owner);
}

ExitStatus run_calendar(const CalendarOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  const Period window = window_of(options, as_of_of(options.accounts.rules, streams));
  // Said before the work rather than after it.
  static_cast<void>(calendar_program(format_of(options.accounts.output)));
  Session session;
  open_session(session, options.accounts, streams);
  if (session.policy) {
    keep_owner(session, options.owner);
    const Policy& policy = session.policy->policy;
    Calendar calendar{window, {}, {}};
    judge_accounts(session, [&](const Account& account) { add_to_calendar(calendar, account, policy, session.as_of); });
    finish_calendar(calendar, policy);
    deliver_report(session, options.accounts, streams,
                   [&](Format format) { return render(calendar, session.context(), format, streams); });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan

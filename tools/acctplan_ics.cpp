// SPDX-License-Identifier: MIT
// usage: acctplan-ics <LINES >FILE.ics
// Makes an iCalendar file of events in lines, which `acctplan calendar --format ics` gives it: a program of its own,
// because the library that writes iCalendar comes with others that acctplan would have to load at every start.
//
// A line is a word and its fields, as line_fields.hpp has them. The words, in order of use:
//   calendar NAME STAMP SEQUENCE    its name (letters, digits and blanks), the day on which it was made (UTC), and the
//                                   number of this edition
//   event UID FIRST AFTER SUMMARY DESCRIPTION CATEGORY
//                                   all-day, from FIRST to the day before AFTER
//   repeat day|week|month EVERY UNTIL
//                                   of the event before: it comes again, the last time on UNTIL
#include <libical/ical.h>

#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "line_fields.hpp"

namespace {

struct Release {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Release>;

icaltimetype date_of(const std::string& text) {
  const Day given = day_of(text);
  icaltimetype out = icaltime_null_date();
  out.year = given.year;
  out.month = given.month;
  out.day = given.day;
  return out;
}

/// Midnight of a day in UTC.
icaltimetype stamp_of(const std::string& text) {
  icaltimetype out = icaltime_null_time();
  const icaltimetype date = date_of(text);
  out.year = date.year;
  out.month = date.month;
  out.day = date.day;
  out.hour = 0;
  out.minute = 0;
  out.second = 0;
  out.zone = icaltimezone_get_utc_timezone();
  return out;
}

icalrecurrencetype rule_of(const Fields& fields) {
  icalrecurrencetype out;
  icalrecurrencetype_clear(&out);
  const std::string& unit = fields.at(1);
  if (unit == "day") {
    out.freq = ICAL_DAILY_RECURRENCE;
  } else if (unit == "week") {
    out.freq = ICAL_WEEKLY_RECURRENCE;
  } else if (unit == "month") {
    out.freq = ICAL_MONTHLY_RECURRENCE;
  } else {
    throw std::runtime_error("unknown unit " + unit);
  }
  out.interval = number_of<short>(fields.at(2));
  out.until = date_of(fields.at(3));
  return out;
}

std::string text_of(icalcomponent* component) {
  char* const text = icalcomponent_as_ical_string_r(component);
  if (text == nullptr) throw std::runtime_error("out of memory");
  std::string out(text);
  icalmemory_free_buffer(text);
  return out;
}

/// Writes a calendar event by event: as a whole in memory a large portfolio takes gigabytes.
class CalendarWriter {
 public:
  void take(const Fields& fields) {
    const std::string& word = fields.front();
    if (word == "calendar") {
      begin(fields);
    } else if (word == "event") {
      end_event();
      begin_event(fields);
    } else if (word == "repeat") {
      if (!event_) throw std::runtime_error("no event to repeat");
      icalcomponent_add_property(event_.get(), icalproperty_new_rrule(rule_of(fields)));
    } else {
      throw std::runtime_error("unknown word " + word);
    }
  }

  void finish() {
    end_event();
    std::cout << kEnd << std::flush;
    if (!std::cout) throw std::runtime_error("standard output takes no more");
  }

 private:
  static constexpr std::string_view kEnd = "END:VCALENDAR\r\n";

  void begin(const Fields& fields) {
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//acctplan//calendar//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalproperty* const name = icalproperty_new_x(fields.at(1).c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), name);
    const std::string text = text_of(calendar.get());
    if (!text.ends_with(kEnd)) throw std::runtime_error("a calendar does not end as it should");
    std::cout << std::string_view(text).substr(0, text.size() - kEnd.size());
    stamp_ = stamp_of(fields.at(2));
    sequence_ = number_of<int>(fields.at(3));
  }

  void begin_event(const Fields& fields) {
    event_.reset(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(event_.get(), property); };
    add(icalproperty_new_uid(fields.at(1).c_str()));
    add(icalproperty_new_dtstamp(stamp_));
    add(icalproperty_new_sequence(sequence_));
    add(icalproperty_new_dtstart(date_of(fields.at(2))));
    add(icalproperty_new_dtend(date_of(fields.at(3))));
    add(icalproperty_new_summary(fields.at(4).c_str()));
    add(icalproperty_new_description(fields.at(5).c_str()));
    add(icalproperty_new_categories(fields.at(6).c_str()));
    // What is due on a day keeps nobody from meeting on it.
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  }

  void end_event() {
    if (!event_) return;
    std::cout << text_of(event_.get());
    event_.reset();
  }

  Component event_;
  icaltimetype stamp_ = icaltime_null_time();
  int sequence_ = 0;
};

}  // namespace

int main() {
  try {
    std::ios::sync_with_stdio(false);
    CalendarWriter writer;
    for (std::string line; std::getline(std::cin, line);) writer.take(fields_of(line));
    writer.finish();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "acctplan-ics: " << error.what() << '\n';
    return 1;
  }
}

// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/model/date.hpp>
#include <acctplan/model/money.hpp>
#include <acctplan/model/rational.hpp>

namespace acctplan {

/// Writes JSON text, indented by two spaces, keys in the order written. Numbers are written from exact values and never
/// pass through floating point. Text that is no UTF-8 is replaced byte by byte with U+FFFD.
class JsonWriter {
 public:
  /// Money is written in this currency's units. Of a text that is a part of another one, `depth` objects and lists are
  /// open around it.
  explicit JsonWriter(std::string currency, std::size_t depth = 0) : currency_(std::move(currency)), depth_(depth) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const Money& amount);
  void value(const Date& date);
  template <std::same_as<bool> T>
  void value(T flag) {
    raw(flag ? "true" : "false");
  }
  template <std::integral T>
  requires(!std::same_as<T, bool>) void value(T number) { raw(std::to_string(number)); }
  template <class T>
  void value(const std::optional<T>& maybe) {
    if (maybe) {
      value(*maybe);
    } else {
      null();
    }
  }
  template <class T>
  void value(const std::vector<T>& items) {
    begin_array();
    for (const T& item : items) value(item);
    end_array();
  }
  void null() { raw("null"); }
  /// A share or ratio: a fraction of one, cut to four decimals.
  void share(const Rational& fraction);
  void share(const std::optional<Rational>& fraction);
  /// Points or a score, cut to one decimal.
  void points(const Rational& exact);
  void points(const std::optional<Rational>& exact);
  /// Points that have been apportioned to tenths.
  void tenths(std::int64_t tenths_of_a_point);

  template <class T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  /// A value that another writer has written, at this depth.
  void written(std::string_view text) { raw(text); }

  /// The text, ending with a line feed.
  [[nodiscard]] std::string take();
  /// What has been written since the last call, as it stands.
  [[nodiscard]] std::string take_piece();

 private:
  void before_value();
  void raw(std::string_view token);
  void open(char bracket);
  void close(char bracket);

  void indent();

  std::string currency_;
  std::size_t depth_;
  std::string out_;
  std::vector<bool> holds_items_;  ///< for each open object or array
  bool after_key_ = false;
};

}  // namespace acctplan

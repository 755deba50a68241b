// SPDX-License-Identifier: MIT
#include <acctplan/render/json_writer.hpp>

#include <utility>

#include <nlohmann/json.hpp>

#include "direction_marks.hpp"

namespace acctplan {
namespace {

/// A number without the zeros that say nothing: "68.0" is "68".
std::string without_trailing_zeros(std::string text) {
  if (text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (holds_items_.empty()) return;
  if (holds_items_.back()) out_ += ',';
  holds_items_.back() = true;
  indent();
}

void JsonWriter::indent() {
  out_ += '\n';
  out_.append((depth_ + holds_items_.size()) * 2, ' ');
}

void JsonWriter::raw(std::string_view token) {
  before_value();
  out_ += token;
}

void JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  holds_items_.push_back(false);
}

void JsonWriter::close(char bracket) {
  const bool held = holds_items_.back();
  holds_items_.pop_back();
  if (held) indent();
  out_ += bracket;
}

void JsonWriter::begin_object() { open('{'); }
void JsonWriter::end_object() { close('}'); }
void JsonWriter::begin_array() { open('['); }
void JsonWriter::end_array() { close(']'); }

void JsonWriter::key(std::string_view name) {
  value(name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  const std::string quoted = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  raw(without_turns(quoted, DirectionMarks::escaped));
}

void JsonWriter::value(const Money& amount) { raw(without_trailing_zeros(to_plain_text(amount, currency_))); }

void JsonWriter::value(const Date& date) { value(to_iso(date)); }

void JsonWriter::share(const Rational& fraction) { raw(without_trailing_zeros(cut_to_text(fraction, 4))); }

void JsonWriter::share(const std::optional<Rational>& fraction) {
  if (fraction) {
    share(*fraction);
  } else {
    null();
  }
}

void JsonWriter::points(const Rational& exact) { raw(without_trailing_zeros(cut_to_text(exact, 1))); }

void JsonWriter::points(const std::optional<Rational>& exact) {
  if (exact) {
    points(*exact);
  } else {
    null();
  }
}

void JsonWriter::tenths(std::int64_t tenths_of_a_point) { points(Rational(tenths_of_a_point, 10)); }

std::string JsonWriter::take() {
  out_ += '\n';
  return std::exchange(out_, {});
}

std::string JsonWriter::take_piece() { return std::exchange(out_, {}); }

}  // namespace acctplan

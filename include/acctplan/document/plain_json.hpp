// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace acctplan {

enum class JsonKind : std::uint8_t { null, truth, number, text };

/// A value of a JSON text that is no map or list, as it stands there.
struct JsonScalar {
  JsonKind kind = JsonKind::null;
  std::string_view text;  ///< of a text without its quotes, escapes as they are
  bool escaped = false;   ///< a text has escapes; unescape_json gives what it says

  [[nodiscard]] bool is_text() const { return kind == JsonKind::text; }
};

/// Appends what a text with escapes says.
void unescape_json(std::string_view text, std::string& out);

/// Walks through a JSON text of one line that is written the usual way. What it takes, read_ndjson takes without a
/// diagnostic and as the same values, but for keys that stand twice, which are the caller's. It refuses anything else,
/// be it wrong or only rare (exponents, \u): after that all members are false.
class PlainJson {
 public:
  /// A text without its line end.
  explicit PlainJson(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  [[nodiscard]] bool open_map() { return open('{'); }
  [[nodiscard]] bool open_list() { return open('['); }
  /// The next key of the map that was opened last, whose value comes next. False when the map has been closed.
  [[nodiscard]] bool next_key(std::string_view& key);
  /// Whether the next key is this one, written without more than a blank before it; then its value comes next. If not,
  /// `next_key` tells which it is.
  [[nodiscard]] bool take_key(std::string_view key);
  /// Whether the list that was opened last has another item, which comes next. False when it has been closed.
  [[nodiscard]] bool next_item();
  /// A value that is no map or list.
  [[nodiscard]] bool scalar(JsonScalar& out);
  /// Whether the next value is null, which is passed over then.
  [[nodiscard]] bool take_null();
  /// Passes over a value.
  [[nodiscard]] bool pass() { return pass(0); }
  /// Refuses what comes next, which the caller does not take; false.
  bool refuse() {
    good_ = false;
    return false;
  }
  /// Whether nothing was refused.
  [[nodiscard]] bool good() const { return good_; }
  /// Whether nothing was refused and nothing more stands there.
  [[nodiscard]] bool finished();

 private:
  void skip_blanks() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\t')) ++at_;
  }
  [[nodiscard]] bool take(char c) {
    skip_blanks();
    if (!good_ || at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }
  bool pass(std::size_t depth);
  bool open(char bracket);
  bool next(char bracket);
  bool take_word(std::string_view word);
  bool text(JsonScalar& out);
  bool number(JsonScalar& out);

  const char* at_;
  const char* end_;
  bool good_ = true;
  bool fresh_ = false;  ///< a bracket was opened just now, so no comma comes before what follows
};

}  // namespace acctplan

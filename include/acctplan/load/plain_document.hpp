// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/document/plain_json.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/load/plain_row.hpp>
#include <acctplan/model/plain_account.hpp>

namespace acctplan {

/// Reads documents of NDJSON that have no more than a table could give, in the usual form. What it reads is what
/// load_account would make of the line without a diagnostic; any other document it leaves to that. One for each thread.
class PlainDocumentReader {
 public:
  /// The context outlives it.
  explicit PlainDocumentReader(const LoadContext& context);

  /// Whether the line, without its line end, was read. What `out` points to lives until the next call.
  [[nodiscard]] bool read(std::string_view line, PlainAccount& out);
  /// Learns from a line that it had left and that was accepted without a diagnostic: values in which tiering sees
  /// nothing are taken from now on.
  void learn(std::string_view line);

 private:
  /// A key of a map, and what stands under it: a map whose keys are those of another level, or a value.
  struct Key {
    std::string_view word;
    const FieldRow* row = nullptr;  ///< of a value
    std::size_t level = 0;          ///< of a map
    std::uint8_t slot = 0;          ///< PlainSlot
    std::uint8_t number = 0;        ///< in its level
    bool in_list = false;           ///< the map is the only item of a list
  };
  using Level = std::vector<Key>;

  [[nodiscard]] static const Key* next_key(PlainJson& json, Level& level, std::size_t& expected);
  [[nodiscard]] bool read_map(PlainJson& json, std::size_t level, PlainAccount& out);
  [[nodiscard]] bool read_under(PlainJson& json, const Key& key, PlainAccount& out);
  [[nodiscard]] bool read_value(const Key& key, const JsonScalar& value, PlainAccount& out);
  [[nodiscard]] bool read_text(const JsonScalar& value, std::string_view& out);
  [[nodiscard]] bool read_amount(const JsonScalar& value, std::int64_t& out) const;
  [[nodiscard]] bool read_day(const FieldRow& row, const JsonScalar& value, std::int32_t& out) const;
  [[nodiscard]] bool read_signals(PlainJson& json, PlainAccount& out) const;
  [[nodiscard]] bool read_signal(PlainJson& json, PlainSignal& out) const;
  [[nodiscard]] bool read_champion(PlainJson& json, PlainAccount& out) const;
  [[nodiscard]] bool passes_unread(const Key& key, const JsonScalar& value);
  [[nodiscard]] bool is_accepted(const FieldRow& row, const JsonScalar& value);

  /// A value in which tiering sees nothing.
  struct AcceptedValue {
    const FieldRow* row = nullptr;  ///< null: none is here
    JsonKind kind = JsonKind::null;
    std::string text;
  };

  const LoadContext& context_;
  std::vector<Level> levels_;  ///< the root's first; keys in the order of the documents so far
  AmountForm amounts_;
  std::int32_t today_;
  bool stages_ours_, roles_ours_;  ///< the policy gives stages and roles no other meanings
  std::array<std::string, 2> unescaped_;
  std::size_t unescaped_count_ = 0;
  std::vector<AcceptedValue> accepted_;  ///< by hash; a power of two of them, or none
  std::size_t accepted_count_ = 0;
  bool learning_ = false;
};

}  // namespace acctplan

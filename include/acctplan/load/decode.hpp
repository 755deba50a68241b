// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/model/date.hpp>
#include <acctplan/model/field_table.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// Where a value stands in its document, for messages: "signals[2].type". Made on the stack, level by level.
class FieldPath {
 public:
  FieldPath() = default;
  FieldPath(const FieldPath& parent, std::string_view key) : parent_(&parent), key_(key) {}
  FieldPath(const FieldPath& parent, std::size_t index) : parent_(&parent), index_(index + 1) {}

  [[nodiscard]] std::string text() const;
  [[nodiscard]] bool is_root() const { return parent_ == nullptr; }

 private:
  const FieldPath* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;  ///< from 1, of a list's item
};

/// What decoding needs beside the document and its table.
struct DecodeContext {
  Diagnostics& sink;
  /// Of a field that the table does not have.
  Severity unknown_field = Severity::warning;
  /// Of a value that is well formed and cannot be meant: an unknown word, a percentage without its sign, a past date
  /// that lies in the future. The fact is unknown then.
  Severity doubtful = Severity::warning;
  /// Currency of amounts that name none.
  std::string currency = "USD";
  /// Currency that all amounts are converted to.
  std::string result_currency = "USD";
  /// Null: no other currency converts.
  const Dictionary<Dictionary<Decimal>>* rates = nullptr;
  /// The fiscal year whose rates count, as `rates` names it ("FY2026").
  std::string fiscal_year = {};
  /// Null: words are read as they are.
  const Aliases* aliases = nullptr;
  /// Unknown: dates of the future are not looked for.
  std::optional<Date> as_of = std::nullopt;
  /// Where an unknown field is looked for when its own object has nothing like it; may be null.
  const ObjectTable* root = nullptr;
};

/// Decodes a map into the struct that `table` describes. Everything wrong is reported; what is wrong, or doubtful, or
/// null stays unknown. At the root the keys `acctplan` and `$schema` are passed over.
void decode_object(const Node& map, const ObjectTable& table, void* target, const DecodeContext& context,
                   const FieldPath& path);

/// Checks the root's `acctplan`: absent or 1; else an error.
void check_format_version(const Node& document, Diagnostics& sink);

}  // namespace acctplan

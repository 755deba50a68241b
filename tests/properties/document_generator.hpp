// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <acctplan/model/field_table.hpp>
#include <nlohmann/json.hpp>

namespace acctplan::test {

/// Makes account documents from the field table: mostly right ones, with some values that are not. The same seed gives
/// the same document on every machine. Left out is what a schema cannot say: how numbers are spelled, other currencies,
/// more digits than the smallest unit has.
class DocumentGenerator {
 public:
  explicit DocumentGenerator(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  [[nodiscard]] nlohmann::json account();

 private:
  std::uint64_t next();
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class T>
  T pick(std::initializer_list<T> choices) {
    return *(choices.begin() + below(choices.size()));
  }

  nlohmann::json object(const ObjectTable& table, int depth);
  nlohmann::json value(const FieldRow& row, int depth);
  nlohmann::json right(const FieldRow& row, int depth);
  nlohmann::json wrong(const FieldRow& row);
  nlohmann::json right_number(const FieldRow& row);
  nlohmann::json word(const FieldRow& row);

  std::uint64_t state_;
  int faults_left_ = 0;
};

}  // namespace acctplan::test

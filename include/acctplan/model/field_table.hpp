// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include <acctplan/model/account.hpp>
#include <acctplan/model/words.hpp>

// The field table: every field of a file stands once, as a row. Decoding, suggestions, JSON Schema, `init` and the
// reference pages are made from it. A row knows how to reach its member (slot), so that decoding is one switch over
// FieldType.

namespace acctplan {

enum class FieldType {
  text,              // Fact<std::string>
  id,                // Fact<std::string>, [A-Za-z0-9][A-Za-z0-9._-]{0,63}
  currency,          // Fact<std::string>, an ISO 4217 code
  money,             // Fact<Money>
  integer,           // Fact<std::int64_t>
  decimal,           // Fact<Decimal>
  percent,           // Fact<Percent>
  date,              // Fact<Date>
  boolean,           // Fact<bool>
  quarter,           // Fact<FiscalQuarter>
  month_day,         // Fact<MonthDay>
  time_of_day,       // Fact<TimeOfDay>
  country,           // Fact<Country>
  enumeration,       // Fact<E>
  logo,              // Fact<StrategicLogo>
  text_list,         // List<Fact<std::string>>
  enumeration_list,  // List<Fact<E>>; one word alone is a list of one
  object,            // Part<T>
  object_list,       // List<T>
  text_map,          // Dictionary<std::string>
  rate_map           // Dictionary<Dictionary<Decimal>>
};

/// Whether a date of the future is taken (any), or means unknown with a warning (past; rulebook section 0).
enum class Timing { any, past };
enum class Need { optional, required };
enum class Sign { not_negative, any };
/// Whose words of the policy's `aliases` are read as ours in a field.
enum class AliasKind { none, industry, stage, role, country, tool };

/// Highest number accepted of anything that is counted (people, seats, meetings).
inline constexpr std::int64_t kMaxCount = 1'000'000'000;

struct FieldRow;

/// The rows of one object.
struct ObjectTable {
  std::string_view name;
  std::span<const FieldRow> rows;
};

/// Specialised beside each table: the rows of an object type.
template <class T>
struct TableOf;

/// The rows of `strategic_logo` when it is an object.
template <>
struct TableOf<StrategicLogo> {
  static const ObjectTable& table();
};

struct FieldRow {
  std::string_view key;  ///< the last part of the path
  FieldType type = FieldType::text;
  std::string_view help;                                                 ///< one sentence
  void* (*slot)(void* object) = nullptr;                                 ///< the member's address in its object
  std::span<const std::string_view> words = {};                          ///< enumeration(_list): accepted words
  void (*set_word)(void* slot, std::size_t index, Span span) = nullptr;  ///< sets (list: appends) a word
  void* (*append)(void* slot, Span span) = nullptr;           ///< object_list: a new item's address; its span is set
  const ObjectTable* (*table)() = nullptr;                    ///< object, object_list: the rows inside
  void* (*item_at)(void* slot, std::size_t index) = nullptr;  ///< object_list: an item's address; null behind the last
  /// enumeration(_list): the word of a value, of a list's at an index; "" for none.
  std::string_view (*word_at)(const void* slot, std::size_t index) = nullptr;
  void (*mark_given)(void* slot, Span span) = nullptr;  ///< lists, parts and maps: sets `given` and `span`
  /// Lowest and highest accepted of an integer or decimal; of a percent in whole percent (100 is all).
  std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
  std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
  Timing timing = Timing::any;
  Need need = Need::optional;
  Sign sign = Sign::not_negative;  ///< money and percent
  AliasKind alias = AliasKind::none;
  std::string_view column = {};   ///< canonical CSV column; empty: not a table's
  std::string_view headers = {};  ///< what CRM exports call the column, split by `|`; the better one first
  std::string_view example = {};  ///< as YAML, for init and the reference

  [[nodiscard]] constexpr FieldRow between(std::int64_t low, std::int64_t high) const {
    FieldRow out = *this;
    out.minimum = low;
    out.maximum = high;
    return out;
  }
  [[nodiscard]] constexpr FieldRow past() const {
    FieldRow out = *this;
    out.timing = Timing::past;
    return out;
  }
  [[nodiscard]] constexpr FieldRow required() const {
    FieldRow out = *this;
    out.need = Need::required;
    return out;
  }
  [[nodiscard]] constexpr FieldRow signed_() const {
    FieldRow out = *this;
    out.sign = Sign::any;
    return out;
  }
  [[nodiscard]] constexpr FieldRow csv(std::string_view name) const {
    FieldRow out = *this;
    out.column = name;
    return out;
  }
  /// Names of the column in exports of Salesforce, HubSpot and Dynamics, and in sheets.
  [[nodiscard]] constexpr FieldRow called(std::string_view names) const {
    FieldRow out = *this;
    out.headers = names;
    return out;
  }
  [[nodiscard]] constexpr FieldRow like(std::string_view text) const {
    FieldRow out = *this;
    out.example = text;
    return out;
  }
  [[nodiscard]] constexpr FieldRow as_currency() const {
    FieldRow out = *this;
    out.type = FieldType::currency;
    return out;
  }
  [[nodiscard]] constexpr FieldRow aliased(AliasKind kind) const {
    FieldRow out = *this;
    out.alias = kind;
    return out;
  }
  /// An integer that counts something: 0 to kMaxCount.
  [[nodiscard]] constexpr FieldRow count() const { return between(0, kMaxCount); }
  [[nodiscard]] constexpr bool has_minimum() const { return minimum != std::numeric_limits<std::int64_t>::min(); }
  [[nodiscard]] constexpr bool has_maximum() const { return maximum != std::numeric_limits<std::int64_t>::max(); }
  [[nodiscard]] constexpr FieldRow as_id() const {
    FieldRow out = *this;
    out.type = FieldType::id;
    return out;
  }
};

namespace field_table_detail {

template <class T>
struct MemberOf;
template <class Object, class Member>
struct MemberOf<Member Object::*> {
  using ObjectType = Object;
  using MemberType = Member;
};

template <auto Pointer>
void* slot_of(void* object) {
  return &(static_cast<typename MemberOf<decltype(Pointer)>::ObjectType*>(object)->*Pointer);
}

template <class T>
struct Shape;

template <class L>
void mark_given(void* slot, Span span) {
  static_cast<L*>(slot)->given = true;
  static_cast<L*>(slot)->span = span;
}

template <FieldType kType>
struct Scalar {
  static constexpr void fill(FieldRow& row) { row.type = kType; }
};

template <>
struct Shape<Fact<std::string>> : Scalar<FieldType::text> {};
template <>
struct Shape<Fact<Money>> : Scalar<FieldType::money> {};
template <>
struct Shape<Fact<std::int64_t>> : Scalar<FieldType::integer> {};
template <>
struct Shape<Fact<Decimal>> : Scalar<FieldType::decimal> {};
template <>
struct Shape<Fact<Percent>> : Scalar<FieldType::percent> {};
template <>
struct Shape<Fact<Date>> : Scalar<FieldType::date> {};
template <>
struct Shape<Fact<bool>> : Scalar<FieldType::boolean> {};
template <>
struct Shape<Fact<FiscalQuarter>> : Scalar<FieldType::quarter> {};
template <>
struct Shape<Fact<MonthDay>> : Scalar<FieldType::month_day> {};
template <>
struct Shape<Fact<TimeOfDay>> : Scalar<FieldType::time_of_day> {};
template <>
struct Shape<Fact<Country>> : Scalar<FieldType::country> {};

template <class E>
requires std::is_enum_v<E>
struct Shape<Fact<E>> {
  static void set(void* slot, std::size_t index, Span span) {
    *static_cast<Fact<E>*>(slot) = Fact<E>(static_cast<E>(index), span);
  }
  static std::string_view word(const void* slot, std::size_t index) {
    const auto& fact = *static_cast<const Fact<E>*>(slot);
    return index == 0 && fact ? word_of(*fact) : std::string_view();
  }
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::enumeration;
    row.words = words_of<E>();
    row.set_word = set;
    row.word_at = word;
  }
};

template <class E>
requires std::is_enum_v<E>
struct Shape<List<Fact<E>>> {
  static void set(void* slot, std::size_t index, Span span) {
    static_cast<List<Fact<E>>*>(slot)->items.emplace_back(static_cast<E>(index), span);
  }
  static std::string_view word(const void* slot, std::size_t index) {
    const auto& items = static_cast<const List<Fact<E>>*>(slot)->items;
    return index < items.size() && items[index] ? word_of(*items[index]) : std::string_view();
  }
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::enumeration_list;
    row.words = words_of<E>();
    row.set_word = set;
    row.word_at = word;
    row.mark_given = field_table_detail::mark_given<List<Fact<E>>>;
  }
};

template <>
struct Shape<List<Fact<std::string>>> {
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::text_list;
    row.mark_given = field_table_detail::mark_given<List<Fact<std::string>>>;
  }
};

template <>
struct Shape<Dictionary<std::string>> {
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::text_map;
    row.mark_given = field_table_detail::mark_given<Dictionary<std::string>>;
  }
};

template <>
struct Shape<Dictionary<Dictionary<Decimal>>> {
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::rate_map;
    row.mark_given = field_table_detail::mark_given<Dictionary<Dictionary<Decimal>>>;
  }
};

template <class T>
const ObjectTable* table_of() {
  return &TableOf<T>::table();
}

template <>
struct Shape<Fact<StrategicLogo>> {
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::logo;
    row.table = table_of<StrategicLogo>;
  }
};

template <class T>
struct Shape<Part<T>> {
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::object;
    row.table = table_of<T>;
    row.mark_given = field_table_detail::mark_given<Part<T>>;
  }
};

template <class T>
struct Shape<List<T>> {
  static void* append(void* slot, Span span) {
    auto& items = static_cast<List<T>*>(slot)->items;
    items.emplace_back();
    items.back().span = span;
    return &items.back();
  }
  static void* item_at(void* slot, std::size_t index) {
    auto& items = static_cast<List<T>*>(slot)->items;
    return index < items.size() ? &items[index] : nullptr;
  }
  static constexpr void fill(FieldRow& row) {
    row.type = FieldType::object_list;
    row.table = table_of<T>;
    row.append = append;
    row.item_at = item_at;
    row.mark_given = field_table_detail::mark_given<List<T>>;
  }
};

}  // namespace field_table_detail

/// The row of a member; its FieldType follows from the member's type. `Part<T>` members must be decoded through
/// `Part<T>*`, which is a `T*` at the same address.
template <auto Pointer>
[[nodiscard]] constexpr FieldRow row(std::string_view key, std::string_view help) {
  using Member = typename field_table_detail::MemberOf<decltype(Pointer)>::MemberType;
  FieldRow out;
  out.key = key;
  out.help = help;
  out.slot = field_table_detail::slot_of<Pointer>;
  field_table_detail::Shape<Member>::fill(out);
  return out;
}

/// The rows of an account file, from the root.
[[nodiscard]] const ObjectTable& account_table();
/// The rows of a policy file, from the root.
[[nodiscard]] const ObjectTable& policy_table();
/// The rows of a catalog, from the root.
[[nodiscard]] const ObjectTable& catalog_table();

}  // namespace acctplan

/// Declares that a type's rows are given by a function defined beside its table.
#define ACCTPLAN_TABLE(Type)           \
  template <>                          \
  struct TableOf<Type> {               \
    static const ObjectTable& table(); \
  }

// SPDX-License-Identifier: MIT
#include "foreign_document.hpp"

#include <acctplan/model/field_table.hpp>
#include <algorithm>
#include <array>
#include <span>

namespace acctplan {
namespace {

constexpr auto kCatalogKeys = std::to_array<std::string_view>({"products", "name", "currency"});
constexpr auto kSettingsKeys = std::to_array<std::string_view>(
    {"policy", "catalog", "portfolio", "format", "output", "strict", "color", "quiet", "verbose"});

bool is_common(std::string_view key) { return key == "acctplan" || key == "$schema"; }

bool all_among(const Node& map, std::span<const std::string_view> keys) {
  return std::ranges::all_of(map.entries, [keys](const Entry& entry) {
    return is_common(entry.key) || std::ranges::find(keys, entry.key) != keys.end();
  });
}

/// Whether every key is one of the table's, as deep as maps go. Accounts and policies share some keys at the root, but
/// not those inside.
bool fits(const Node& map, const ObjectTable& table) {
  return std::ranges::all_of(map.entries, [&table](const Entry& entry) {
    if (is_common(entry.key)) return true;
    const auto row = std::ranges::find(table.rows, std::string_view(entry.key), &FieldRow::key);
    if (row == table.rows.end()) return false;
    return row->type != FieldType::object || !entry.value.is_map() || fits(entry.value, *row->table());
  });
}

}  // namespace

std::string_view foreign_kind(const Node& document) {
  const bool says_something = document.is_map() && std::ranges::any_of(document.entries, [](const Entry& entry) {
                                return !is_common(entry.key);
                              });
  if (!says_something || document.find("account") != nullptr) return {};
  if (document.find("products") != nullptr && all_among(document, kCatalogKeys)) return "a catalog";
  if (all_among(document, kSettingsKeys)) return "settings";
  return fits(document, policy_table()) ? "a policy" : std::string_view();
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <acctplan/diag/edit_distance.hpp>

#include "policy_tree.hpp"

namespace acctplan {

namespace {

constexpr auto kIdentities =
    std::to_array<std::string_view>({"tier", "rule", "priority", "band", "role", "grade", "type", "domain", "fact",
                                     "signal", "stage", "test", "measure"});
/// Identities of which the engines know a fixed set, so that a new one could never take effect.
constexpr auto kClosed = std::to_array<std::string_view>({"tier", "rule", "priority", "band", "role", "grade"});

bool is_identity(std::string_view key) {
  return std::find(kIdentities.begin(), kIdentities.end(), key) != kIdentities.end();
}

bool is_closed(std::string_view key) { return std::find(kClosed.begin(), kClosed.end(), key) != kClosed.end(); }

const FieldRow* find_row(const ObjectTable& table, std::string_view key) {
  const auto found =
      std::find_if(table.rows.begin(), table.rows.end(), [key](const FieldRow& row) { return row.key == key; });
  return found == table.rows.end() ? nullptr : &*found;
}

Entry* find_entry(Node& map, std::string_view key) {
  const auto found =
      std::find_if(map.entries.begin(), map.entries.end(), [key](const Entry& entry) { return entry.key == key; });
  return found == map.entries.end() ? nullptr : &*found;
}

std::string quoted_list(const std::vector<std::string_view>& words) {
  std::string out;
  for (const auto word : words) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", word);
  return out;
}

void report_unknown_key(const Entry& entry, const ObjectTable& table, Diagnostics& sink) {
  std::vector<std::string_view> keys;
  for (const FieldRow& row : table.rows) keys.push_back(row.key);
  const auto suggestion = nearest(entry.key, keys);
  sink.error("policy.unknown-key", entry.key_span, fmt::format("unknown key `{}` in `{}`", entry.key, table.name),
             suggestion ? fmt::format("did you mean `{}`?", *suggestion) : fmt::format("it has {}", quoted_list(keys)));
}

/// A copy without the keys that the table does not know, which are reported.
Node known_keys_of(const Node& node, const ObjectTable& table, Diagnostics& sink);

Node known_keys_of(const Node& node, const FieldRow& row, Diagnostics& sink) {
  if (row.type == FieldType::object && node.is_map()) return known_keys_of(node, *row.table(), sink);
  if (row.type != FieldType::object_list || !node.is_sequence()) return node;
  Node out = node;
  for (Node& item : out.items) {
    if (item.is_map()) item = known_keys_of(item, *row.table(), sink);
  }
  return out;
}

Node known_keys_of(const Node& node, const ObjectTable& table, Diagnostics& sink) {
  Node out = node;
  out.entries.clear();
  for (const Entry& entry : node.entries) {
    if (const FieldRow* row = find_row(table, entry.key)) {
      out.entries.push_back({entry.key, entry.key_span, known_keys_of(entry.value, *row, sink)});
    } else {
      report_unknown_key(entry, table, sink);
    }
  }
  return out;
}

/// The entry of `base` that an entry of a change speaks of, by whichever identity the change gives.
struct Match {
  const FieldRow* row = nullptr;  ///< the identity given; null when there is none
  Node* entry = nullptr;
  std::string_view identity;
};

Match match_entry(Node& base, const Node& item, const ObjectTable& table) {
  for (const FieldRow& row : table.rows) {
    if (!is_identity(row.key)) continue;
    const Node* given = item.find(row.key);
    if (given == nullptr || !given->is_scalar()) continue;
    Match out{&row, nullptr, given->text};
    for (Node& candidate : base.items) {
      const Node* known = candidate.find(row.key);
      if (known != nullptr && known->text == given->text) out.entry = &candidate;
    }
    return out;
  }
  return {};
}

void report_unknown_entry(const Node& base, const Node& item, const Match& match, Diagnostics& sink) {
  std::vector<std::string_view> known;
  for (const Node& candidate : base.items) {
    if (const Node* identity = candidate.find(match.row->key)) known.push_back(identity->text);
  }
  const auto suggestion = nearest(match.identity, known);
  sink.error(
      "policy.unknown-entry", item.find(match.row->key)->span,
      fmt::format("no entry has the {} `{}`", match.row->key, match.identity),
      suggestion ? fmt::format("did you mean `{}`?", *suggestion) : fmt::format("there are {}", quoted_list(known)));
}

/// An entry found by one identity does not get another: the engines know the pair.
bool keeps_identity(const Node& base, const Node& item, const ObjectTable& table, Diagnostics& sink) {
  bool kept = true;
  for (const FieldRow& row : table.rows) {
    if (!is_closed(row.key)) continue;
    const Node* given = item.find(row.key);
    const Node* known = base.find(row.key);
    if (given == nullptr || known == nullptr || given->text == known->text) continue;
    sink.error("policy.entry-identity", given->span,
               fmt::format("the entry's {} is `{}` and cannot become `{}`", row.key, known->text, given->text),
               "leave it out");
    kept = false;
  }
  return kept;
}

void merge_entries(Node& base, const Node& change, const ObjectTable& table, std::string_view key, Diagnostics& sink) {
  std::vector<std::pair<const Node*, Span>> changed;
  for (const Node& item : change.items) {
    if (!item.is_map()) {
      sink.error("policy.entry", item.span, fmt::format("an entry of `{}` is no map", key),
                 "write {key: value, ...} for each");
      continue;
    }
    const Match match = match_entry(base, item, table);
    if (match.row == nullptr) {
      const FieldRow* identity = identity_row(table);
      sink.error("policy.entry", item.span, fmt::format("an entry of `{}` does not say which it changes", key),
                 fmt::format("give its `{}`", identity->key));
      continue;
    }
    if (match.entry == nullptr) {
      if (is_closed(match.row->key)) {
        report_unknown_entry(base, item, match, sink);
      } else {
        base.items.push_back(known_keys_of(item, table, sink));
      }
      continue;
    }
    const auto before = std::find_if(changed.begin(), changed.end(),
                                     [&match](const auto& pair) { return pair.first->text == match.identity; });
    const Node* identity = item.find(match.row->key);
    if (before != changed.end()) {
      sink.error("policy.entry", identity->span, fmt::format("{} `{}` stands twice", match.row->key, match.identity),
                 "put its changes into one entry");
      continue;
    }
    changed.emplace_back(identity, identity->span);
    if (keeps_identity(*match.entry, item, table, sink)) {
      const Span known_span = match.entry->span;
      merge_policy(*match.entry, item, table, sink);
      match.entry->span = known_span;
    }
  }
}

void merge_map(Node& base, const Node& change) {
  for (const Entry& entry : change.entries) {
    Entry* known = find_entry(base, entry.key);
    if (known == nullptr) {
      base.entries.push_back(entry);
    } else if (known->value.is_map() && entry.value.is_map()) {
      merge_map(known->value, entry.value);
    } else {
      known->value = entry.value;
      known->key_span = entry.key_span;
    }
  }
}

bool is_map_type(FieldType type) { return type == FieldType::text_map || type == FieldType::rate_map; }

void merge_value(Entry& known, const Entry& entry, const FieldRow& row, Diagnostics& sink) {
  const bool container = row.type == FieldType::object || row.type == FieldType::object_list ||
                         row.type == FieldType::text_list || row.type == FieldType::enumeration_list ||
                         is_map_type(row.type);
  if (entry.value.is_null()) {
    // A key whose lines are all commented out changes nothing; a value cannot be taken away.
    if (!container && row.need == Need::required) {
      sink.error("policy.missing", entry.key_span, fmt::format("`{}` has no value", entry.key),
                 fmt::format("leave the line out to keep `{}`", known.value.text));
    } else if (!container) {
      known.value = entry.value;
    }
    return;
  }
  if (row.type == FieldType::object && known.value.is_map() && entry.value.is_map()) {
    merge_policy(known.value, entry.value, *row.table(), sink);
  } else if (row.type == FieldType::object_list && identity_row(*row.table()) != nullptr && known.value.is_sequence() &&
             entry.value.is_sequence()) {
    merge_entries(known.value, entry.value, *row.table(), entry.key, sink);
  } else if (is_map_type(row.type) && known.value.is_map() && entry.value.is_map()) {
    merge_map(known.value, entry.value);
  } else {
    known.value = known_keys_of(entry.value, row, sink);
    known.key_span = entry.key_span;
  }
}

}  // namespace

const FieldRow* identity_row(const ObjectTable& table) {
  const auto found =
      std::find_if(table.rows.begin(), table.rows.end(), [](const FieldRow& row) { return is_identity(row.key); });
  return found == table.rows.end() ? nullptr : &*found;
}

void merge_policy(Node& base, const Node& change, const ObjectTable& table, Diagnostics& sink) {
  for (const Entry& entry : change.entries) {
    const FieldRow* row = find_row(table, entry.key);
    if (row == nullptr) {
      report_unknown_key(entry, table, sink);
    } else if (Entry* known = find_entry(base, entry.key)) {
      merge_value(*known, entry, *row, sink);
    } else {
      base.entries.push_back({entry.key, entry.key_span, known_keys_of(entry.value, *row, sink)});
    }
  }
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/model/money.hpp>

#include "policy_tree.hpp"

namespace acctplan {

namespace {

std::string below(const std::string& path, std::string_view key) {
  return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

class Collector {
 public:
  void object(const std::string& path, Node& node, const ObjectTable& table) {
    for (const FieldRow& row : table.rows) {
      for (Entry& entry : node.entries) {
        if (entry.key == row.key) value(below(path, row.key), entry.value, row);
      }
    }
  }

  std::vector<PolicyLeaf> take() { return std::move(leaves_); }

 private:
  void value(const std::string& path, Node& node, const FieldRow& row) {
    if (node.is_null()) return;
    if (node.is_map() && row.type == FieldType::object) {
      object(path, node, *row.table());
    } else if (node.is_map() && !node.entries.empty()) {
      for (Entry& entry : node.entries) value(below(path, entry.key), entry.value, row);
    } else if (node.is_sequence() && !node.items.empty()) {
      items(path, node, row);
    } else {
      leaves_.push_back({path, &node, &row});
    }
  }

  void items(const std::string& path, Node& node, const FieldRow& row) {
    const ObjectTable* table = row.type == FieldType::object_list ? row.table() : nullptr;
    const FieldRow* identity = table == nullptr ? nullptr : identity_row(*table);
    for (std::size_t index = 0; index < node.items.size(); ++index) {
      Node& item = node.items[index];
      const Node* name = identity == nullptr ? nullptr : item.find(identity->key);
      const std::string item_path = name != nullptr ? below(path, name->text) : fmt::format("{}[{}]", path, index + 1);
      if (table != nullptr && item.is_map()) {
        object(item_path, item, *table);
      } else if (!item.is_null()) {
        leaves_.push_back({item_path, &item, &row});
      }
    }
  }

  std::vector<PolicyLeaf> leaves_;
};

std::optional<Money> amount_of(const PolicyLeaf& leaf, std::string_view currency) {
  if (leaf.row->type != FieldType::money || !leaf.node->is_scalar()) return std::nullopt;
  const auto parsed = parse_amount(leaf.node->text, currency);
  const auto* amount = std::get_if<StatedAmount>(&parsed);
  if (amount == nullptr || amount->currency != currency) return std::nullopt;
  return Money::from_minor(amount->minor_units);
}

std::string text_of(const Node& node) {
  if (node.is_map()) return "{}";
  return node.is_sequence() ? "[]" : node.text;
}

std::string shown_text(const PolicyLeaf& leaf, std::string_view currency) {
  const auto amount = amount_of(leaf, currency);
  return amount ? to_text(*amount, currency) : text_of(*leaf.node);
}

struct Reference {
  std::size_t begin = 0, end = 0;  ///< braces included
  std::string path;
};

/// The first `{path}` from an offset on. Braces around anything that is no path are text.
std::optional<Reference> next_reference(std::string_view text, std::size_t from) {
  constexpr std::string_view kPathCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-[]";
  for (std::size_t open = text.find('{', from); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find_first_not_of(kPathCharacters, open + 1);
    if (close == std::string_view::npos || text[close] != '}' || close == open + 1) continue;
    return Reference{open, close + 1, std::string(text.substr(open + 1, close - open - 1))};
  }
  return std::nullopt;
}

bool refers(const Node& node) { return node.is_scalar() && next_reference(node.text, 0).has_value(); }

std::string json_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') out += '\\';
    if (code < 0x20U) {
      out += fmt::format("\\u{:04x}", code);
    } else {
      out += byte;
    }
  }
  return out + '"';
}

class Resolver {
 public:
  Resolver(const std::vector<PolicyLeaf>& leaves, std::string_view currency, Diagnostics& sink)
      : currency_(currency), sink_(sink) {
    for (const PolicyLeaf& leaf : leaves) {
      by_path_.emplace(leaf.path, &leaf);
      if (refers(*leaf.node)) referring_.push_back(&leaf);
    }
  }

  void run() {
    std::vector<std::pair<Node*, Node>> changes;
    for (const PolicyLeaf* leaf : referring_) {
      if (auto changed = resolved(*leaf)) changes.emplace_back(leaf->node, std::move(*changed));
    }
    for (auto& [node, changed] : changes) *node = std::move(changed);
  }

 private:
  std::optional<Node> resolved(const PolicyLeaf& leaf) {
    Node out = *leaf.node;
    std::size_t from = 0;
    while (const auto reference = next_reference(out.text, from)) {
      const PolicyLeaf* target = find(leaf, *reference);
      if (target == nullptr) return std::nullopt;
      if (reference->begin == 0 && reference->end == out.text.size()) {
        out.text = target->node->text;
        out.style = target->node->style;
        return out;
      }
      const std::string shown = shown_text(*target, currency_);
      out.text.replace(reference->begin, reference->end - reference->begin, shown);
      from = reference->begin + shown.size();
    }
    return out;
  }

  const PolicyLeaf* find(const PolicyLeaf& leaf, const Reference& reference) {
    const auto found = by_path_.find(reference.path);
    if (found == by_path_.end() || !found->second->node->is_scalar()) {
      std::vector<std::string_view> paths;
      for (const auto& [path, other] : by_path_) paths.push_back(path);
      const auto suggestion = nearest(reference.path, paths);
      sink_.error(
          "policy.reference", leaf.node->span,
          fmt::format("`{}` refers to `{}`, which is no value of the policy", leaf.path, reference.path),
          suggestion ? fmt::format("did you mean `{}`?", *suggestion) : "`acctplan policy show` lists all paths");
      return nullptr;
    }
    if (refers(*found->second->node)) {
      sink_.error("policy.reference", leaf.node->span,
                  fmt::format("`{}` refers to `{}`, which itself refers to another value", leaf.path, reference.path),
                  "refer to that value directly");
      return nullptr;
    }
    return found->second;
  }

  std::map<std::string, const PolicyLeaf*, std::less<>> by_path_;
  std::vector<const PolicyLeaf*> referring_;
  std::string_view currency_;
  Diagnostics& sink_;
};

}  // namespace

std::vector<PolicyLeaf> policy_leaves(Node& tree, const ObjectTable& table) {
  Collector collector;
  collector.object({}, tree, table);
  return collector.take();
}

void resolve_references(const std::vector<PolicyLeaf>& leaves, std::string_view currency, Diagnostics& sink) {
  Resolver(leaves, currency, sink).run();
}

PolicyValues policy_values(const std::vector<PolicyLeaf>& leaves, std::string_view currency) {
  auto bytes = std::make_shared<std::string>();
  std::vector<std::size_t> ends;
  const auto add = [&](std::string_view text) {
    *bytes += text;
    ends.push_back(bytes->size());
  };
  for (const PolicyLeaf& leaf : leaves) {
    add(leaf.path);
    add(text_of(*leaf.node));
    add(shown_text(leaf, currency));
  }
  PolicyValues out;
  out.items.reserve(leaves.size());
  const std::string_view all = *bytes;
  std::size_t begin = 0;
  const auto next = [&](std::size_t index) {
    const std::size_t from = std::exchange(begin, ends[index]);
    return all.substr(from, begin - from);
  };
  for (std::size_t at = 0; at < leaves.size(); ++at) {
    const std::string_view path = next(3 * at);
    const std::string_view text = next(3 * at + 1);
    out.items.push_back({path, text, next(3 * at + 2), leaves[at].node->span});
  }
  out.bytes = std::move(bytes);
  return out;
}

std::string canonical_form(const std::vector<PolicyLeaf>& leaves, std::string_view currency) {
  std::vector<std::string> lines;
  for (const PolicyLeaf& leaf : leaves) {
    if (leaf.path == "name") continue;
    const auto amount = amount_of(leaf, currency);
    const std::string value =
        amount ? fmt::format("{}", static_cast<std::int64_t>(amount->minor().numerator())) : text_of(*leaf.node);
    lines.push_back(fmt::format("{}: {}\n", leaf.path, json_quoted(value)));
  }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line;
  return out;
}

}  // namespace acctplan

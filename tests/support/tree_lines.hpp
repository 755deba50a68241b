// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <acctplan/document/node.hpp>

namespace acctplan {

/// Every node of a tree on a line of its own, with all that it holds, so that a failing comparison shows which differs.
inline void add_tree_lines(const Node& node, const std::string& path, std::vector<std::string>& out) {
  constexpr std::string_view kKinds[] = {"null", "scalar", "sequence", "map"};
  out.push_back(fmt::format("{} {} {} {}-{} {} \"{}\"", path, kKinds[static_cast<std::size_t>(node.kind)],
                            node.style == ScalarStyle::plain ? "plain" : "quoted", node.span.begin, node.span.end,
                            node.span.known() ? node.span.file->name() : "nowhere", node.text));
  for (std::size_t index = 0; index < node.items.size(); ++index) {
    add_tree_lines(node.items[index], fmt::format("{}[{}]", path, index), out);
  }
  for (const Entry& entry : node.entries) {
    const std::string below = fmt::format("{}.{}", path, entry.key);
    out.push_back(fmt::format("{} key {}-{} {}", below, entry.key_span.begin, entry.key_span.end,
                              entry.key_span.known() ? entry.key_span.file->name() : "nowhere"));
    add_tree_lines(entry.value, below, out);
  }
}

[[nodiscard]] inline std::vector<std::string> tree_lines(const Node& root) {
  std::vector<std::string> out;
  add_tree_lines(root, "", out);
  return out;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <acctplan/document/node.hpp>

#include <algorithm>

namespace acctplan {

const Node* Node::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [key](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

}  // namespace acctplan

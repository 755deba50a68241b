// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <acctplan/document/node.hpp>

namespace acctplan {

/// What a document without `account` is by its keys: "a catalog", "a policy" or "settings"; empty when it has `account`
/// or is none of them, and so must be meant as an account.
[[nodiscard]] std::string_view foreign_kind(const Node& document);

}  // namespace acctplan

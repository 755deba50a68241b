// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/market.hpp>
#include <acctplan/engine/whitespace.hpp>

namespace acctplan {

/// Products by departments and sites: owned where deployed; in the pipeline where an entry of the file is an open
/// opportunity; not applicable where the catalog says so; unknown where the file does not say who uses what the account
/// owns; else white.
[[nodiscard]] WhitespaceMatrix whitespace_matrix(const Account& account, const Catalog& catalog);

}  // namespace acctplan

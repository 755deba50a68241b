// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/market.hpp>
#include <acctplan/engine/whitespace.hpp>

namespace acctplan {

/// An opportunity that follows from catalog, footprint and similar customers.
struct Discovered {
  WhitespaceEntry entry;  ///< as the file might have it: name, dimension, target, annual_value (rounded), signal
  std::string product;    ///< id of the product or module
  Confidence confidence = Confidence::extrapolated;
  std::string basis;  ///< how its value comes about, in words
  std::string note;   ///< what else is to be known of it; may be empty
  std::vector<FactRef> facts;
};

struct Discovery {
  std::vector<Discovered> found;  ///< by dimension, then in the order of catalog and file
  std::vector<UsageAction> actions;
};

/// Rulebook section 5, Discovery: W.product, W.department, W.location, W.seat and W.feature. Entries of the file are
/// not looked at, but that one for a department stands for people whom W.location then leaves out.
[[nodiscard]] Discovery discover_whitespace(const Account& account, const Market& market, const Policy& policy);

}  // namespace acctplan

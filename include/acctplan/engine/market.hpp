// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/similar_customers.hpp>
#include <acctplan/model/catalog.hpp>

namespace acctplan {

/// What whitespace is discovered by: what there is to sell, and what others pay for it.
struct Market {
  Catalog catalog;
  SimilarCustomers similar;
};

}  // namespace acctplan

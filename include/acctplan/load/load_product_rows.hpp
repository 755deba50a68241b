// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/model/money.hpp>
#include <acctplan/model/words.hpp>

namespace acctplan {

/// The columns of a table with one row for each customer and product.
enum class ProductColumn { account, product, acv, industry, employees, lifecycle };
ACCTPLAN_WORDS(ProductColumn, "account", "product", "acv", "industry", "employees", "lifecycle");

/// What one customer pays for one product. Texts live as long as the call that gives it.
struct ProductRow {
  std::string_view account, product;
  std::optional<Money> acv;
  std::optional<std::string_view> industry;
  std::optional<std::int64_t> employees;
};

/// Whether a table has one row for each customer and product: by columns for account and product, under their names or
/// those that the options give them.
[[nodiscard]] bool is_product_table(const SourceFile& source, const TableOptions& options);

/// Reads such a table (RFC 4180, separators and values as in portfolios) row by row; rows of accounts that are no
/// customers are passed over, and without a column for it all are. Rows that cannot be read, or whose account and
/// product stand twice, are errors, and the others are taken. Returns whether all were.
bool load_product_rows(const SourceFile& source, const LoadContext& context,
                       const std::function<void(const ProductRow&)>& take, Diagnostics& sink);

}  // namespace acctplan

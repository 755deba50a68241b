// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/model/account.hpp>
#include <acctplan/model/field_table.hpp>

namespace acctplan {

/// A field of account files that holds values itself (no object), as the rows that lead to it from the root.
struct AccountField {
  std::vector<const FieldRow*> rows;
};

/// By its path without list indices ("revenue.current_acv", "signals.type"), by its column of portfolio tables
/// ("current_acv"; fields of list items go by their path alone), or by its last part when it stands under `account`.
[[nodiscard]] std::optional<AccountField> find_account_field(std::string_view name);

/// The names that find_account_field takes, columns first.
[[nodiscard]] std::vector<std::string> account_field_names();

/// The values of a field as results show them: one, none when unknown, or those of all list items that have it.
/// Amounts are in `currency`, without grouping; shares in percent ("22%").
[[nodiscard]] std::vector<std::string> field_texts(const Account& account, const AccountField& field,
                                                   std::string_view currency);

/// Whether one of the values is the text, ASCII letters without their case; an amount may be written in any way that a
/// file may ("82K"). The empty text is a field of which nothing is known.
[[nodiscard]] bool field_is(const Account& account, const AccountField& field, std::string_view text,
                            std::string_view currency);
/// What field_is says of a field of text that holds this, or nothing.
[[nodiscard]] bool text_is(const std::optional<std::string_view>& held, std::string_view text);

}  // namespace acctplan

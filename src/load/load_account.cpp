// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/load/decode.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/model/field_table.hpp>

#include "link_account.hpp"

namespace acctplan {
namespace {

/// The currency that a document declares, when it is one.
std::string currency_of(const Node& document, const std::string& otherwise) {
  const Node* identity = document.find("account");
  const Node* currency = identity == nullptr ? nullptr : identity->find("currency");
  if (currency == nullptr || !currency->is_scalar() || !minor_digits(currency->text)) return otherwise;
  return currency->text;
}

Account decode_into(const Node& document, const LoadContext& context, Diagnostics& sink) {
  const std::string& ours = *context.policy.currency;
  const DecodeContext decoding{
      .sink = sink,
      .unknown_field = context.strictness == Strictness::strict ? Severity::error : Severity::warning,
      .doubtful = Severity::warning,
      .currency = currency_of(document, ours),
      .result_currency = ours,
      .rates = &context.policy.rates,
      .fiscal_year = fmt::format("FY{}", context.policy.calendar_of().quarter_of(context.as_of).year),
      .aliases = &context.policy.aliases,
      .as_of = context.as_of,
      .root = &account_table()};
  Account account;
  account.span = document.span;
  check_format_version(document, sink);
  decode_object(document, account_table(), &account, decoding, FieldPath());
  return account;
}

}  // namespace

std::optional<Account> decode_account(const Node& document, const LoadContext& context, Diagnostics& sink) {
  Diagnostics own;
  Account account = decode_into(document, context, own);
  sink.append(own);
  if (own.has_errors()) return std::nullopt;
  return account;
}

std::optional<Account> load_account(const Node& document, const LoadContext& context, Diagnostics& sink) {
  Diagnostics own;
  Account account = decode_into(document, context, own);
  settle_future(account, context.as_of, own);
  check_unique(account, own);
  check_references(account, own);
  check_consistent(account, document, context, own);
  sink.append(own);
  if (own.has_errors()) return std::nullopt;
  return account;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(
    Account, "account file",
    row<&Account::account>("account", "Who the account is.").required().like("{id: acme, name: Acme Corporation}"),
    row<&Account::revenue>("revenue", "Our revenue from the account."),
    row<&Account::contracts>("contracts", "Contracts with the account."),
    row<&Account::tiering>("tiering", "What its tier is made from."),
    row<&Account::footprint>("footprint", "What the account has of ours, and where."),
    row<&Account::whitespace>("whitespace", "Opportunities known by hand."),
    row<&Account::score>("score", "Ratings from 0 to 100 that override derived ones."),
    row<&Account::technology>("technology", "Technology in use."),
    row<&Account::financial>("financial", "The customer's finances."),
    row<&Account::signals>("signals", "What was seen at the account: buying, intent and intelligence.")
        .csv("buying_signals")
        .called("Signals|Buying Signal|Intent Signals"),
    row<&Account::stakeholders>("stakeholders", "People of the customer who matter."),
    row<&Account::relationships>("relationships", "Who of ours knows whom of theirs."),
    row<&Account::engagement>("engagement", "When we last met and spoke."),
    row<&Account::activity>("activity", "What was done in a quarter."),
    row<&Account::eams>("eams", "Executive alignment meetings."),
    row<&Account::reviews>("reviews", "Reviews of the account that were held."),
    row<&Account::health>("health", "How well the customer does with our products."),
    row<&Account::competition>("competition", "Who else is there."),
    row<&Account::context>("context", "The customer's business."),
    row<&Account::value>("value", "The case for buying."),
    row<&Account::opportunities>("opportunities", "Opportunities in the pipeline."),
    row<&Account::risks>("risks", "What could go wrong."), row<&Account::actions>("actions", "What is to be done."),
    row<&Account::assets>("assets", "Material that is needed."),
    row<&Account::events>("events", "Events where the account is met."),
    row<&Account::team>("team", "Our people on the account."), row<&Account::plan>("plan", "Facts of the plan itself."),
    row<&Account::checks>("checks", "Checks that are held or waived."))

const ObjectTable& account_table() { return TableOf<Account>::table(); }

}  // namespace acctplan

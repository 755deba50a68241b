// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(Department, "departments",
              row<&Department::name>("name", "What the department is called; deployments name it.").like("Engineering"),
              row<&Department::headcount>("headcount", "People in the department.").count().like("900"))

ACCTPLAN_ROWS(Deployment, "deployments",
              row<&Deployment::department>("department", "Department that uses it.").like("Engineering"),
              row<&Deployment::location>("location", "Site where it is used.").like("Munich office"),
              row<&Deployment::seats>("seats", "Seats bought.").count().like("400"),
              row<&Deployment::active>("active", "Seats in use.").count().like("380"))

ACCTPLAN_ROWS(
    OwnedProduct, "products", row<&OwnedProduct::id>("id", "Id of the product in the catalog.").like("platform"),
    row<&OwnedProduct::plan>("plan", "Id of the plan that it is on.").like("team"),
    row<&OwnedProduct::acv>("acv", "Annual contract value of the product here.").like("82000"),
    row<&OwnedProduct::features_used>("features_used", "Features of the plan that are in use.").count().like("7"),
    row<&OwnedProduct::seats>("seats", "Seats bought, when there are no deployments.").count().like("400"),
    row<&OwnedProduct::active_seats>("active_seats", "Seats in use, when there are no deployments.")
        .count()
        .like("380"),
    row<&OwnedProduct::departments>("departments", "Departments that use it, when there are no deployments.")
        .like("[Engineering]"),
    row<&OwnedProduct::locations>("locations", "Sites where it is used, when there are no deployments.")
        .like("[Munich office]"),
    row<&OwnedProduct::deployments>("deployments", "Who uses it where, with seats."))

ACCTPLAN_ROWS(Footprint, "footprint", row<&Footprint::departments>("departments", "Departments of the customer."),
              row<&Footprint::products>("products", "Our products that the account has."))

ACCTPLAN_ROWS(
    WhitespaceEntry, "whitespace", row<&WhitespaceEntry::id>("id", "Id of the entry; actions can name it.").like("w1"),
    row<&WhitespaceEntry::name>("name", "What could be sold, for people.").like("Security add-on"),
    row<&WhitespaceEntry::dimension>("dimension", "Kind of whitespace.").like("product"),
    row<&WhitespaceEntry::target>("target", "Product, department, location or plan that is meant.").like("security"),
    row<&WhitespaceEntry::annual_value>("annual_value", "Estimated value a year.").like("45000"),
    row<&WhitespaceEntry::signal>("signal", "Best sign that it is wanted.").like("interest"),
    row<&WhitespaceEntry::budget_cycle>("budget_cycle", "Day on which the customer's budget for it is decided.")
        .like("2026-06-30"),
    row<&WhitespaceEntry::alignment>("alignment", "How it fits the customer's strategy.").like("initiative"),
    row<&WhitespaceEntry::identified>("identified", "Day on which it was found.").past().like("2026-01-10"),
    row<&WhitespaceEntry::last_touch>("last_touch", "Last day on which somebody worked on it.")
        .past()
        .like("2026-01-20"),
    row<&WhitespaceEntry::opportunity>("opportunity", "Id of the opportunity made of it.").like("O-7"),
    row<&WhitespaceEntry::status>("status", "What became of it.").like("open"))

}  // namespace acctplan

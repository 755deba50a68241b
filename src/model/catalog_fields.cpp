// SPDX-License-Identifier: MIT
#include <array>

#include <acctplan/model/catalog.hpp>
#include <acctplan/model/field_table.hpp>

namespace acctplan {

ACCTPLAN_TABLE(CatalogModule);
ACCTPLAN_TABLE(CatalogPlan);
ACCTPLAN_TABLE(CatalogProduct);
ACCTPLAN_TABLE(Catalog);

const ObjectTable& TableOf<CatalogModule>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      row<&CatalogModule::id>("id", "Id of the module; a product row of an account that owns it has this id.")
          .as_id()
          .required()
          .like("audit"),
      row<&CatalogModule::name>("name", "What the module is called.").like("Audit trail"),
      row<&CatalogModule::flat>("flat", "Price a year, whatever the seats.").like("18000"),
      row<&CatalogModule::per_seat>("per_seat", "Price of a seat a year.").like("24"),
  });
  static constexpr ObjectTable kTable{"modules", kRows};
  return kTable;
}

const ObjectTable& TableOf<CatalogPlan>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      row<&CatalogPlan::id>("id", "Id of the plan; products of an account name it.").as_id().required().like("team"),
      row<&CatalogPlan::name>("name", "What the plan is called.").like("Team"),
      row<&CatalogPlan::per_seat>("per_seat", "Price of a seat a year.").like("180"),
      row<&CatalogPlan::features>("features", "What the plan offers, by name.").like("[dashboards, alerts]"),
      row<&CatalogPlan::feature_count>("feature_count", "How many features it has, where they are not listed.")
          .count()
          .like("16"),
  });
  static constexpr ObjectTable kTable{"plans", kRows};
  return kTable;
}

const ObjectTable& TableOf<CatalogProduct>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      row<&CatalogProduct::id>("id", "Id of the product; accounts name it.").as_id().required().like("platform"),
      row<&CatalogProduct::name>("name", "What the product is called.").like("Platform"),
      row<&CatalogProduct::flat>("flat", "Price a year, whatever the seats.").like("45000"),
      row<&CatalogProduct::per_seat>("per_seat", "Price of a seat a year.").like("180"),
      row<&CatalogProduct::modules>("modules", "What is sold to owners of the product beside it."),
      row<&CatalogProduct::plans>("plans", "Its plans, from the lowest to the highest."),
      row<&CatalogProduct::departments>("departments", "Departments that it suits; none: all.").like("[Engineering]"),
      row<&CatalogProduct::industries>("industries", "Industries that it suits; none: all.")
          .aliased(AliasKind::industry)
          .like("[Technology]"),
  });
  static constexpr ObjectTable kTable{"products", kRows};
  return kTable;
}

const ObjectTable& TableOf<Catalog>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      row<&Catalog::name>("name", "What the catalog is called.").like("Price list 2026"),
      row<&Catalog::currency>("currency", "Of amounts that name none; else the policy's.").as_currency().like("USD"),
      row<&Catalog::products>("products", "What there is to sell.").required().like("[]"),
  });
  static constexpr ObjectTable kTable{"catalog", kRows};
  return kTable;
}

const ObjectTable& catalog_table() { return TableOf<Catalog>::table(); }

}  // namespace acctplan

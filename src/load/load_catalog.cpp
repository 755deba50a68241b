// SPDX-License-Identifier: MIT
#include <acctplan/load/load_catalog.hpp>

#include <map>

#include <fmt/format.h>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/decode.hpp>
#include <acctplan/model/field_table.hpp>

namespace acctplan {
namespace {

std::string catalog_key(std::string_view text) {
  std::string out;
  for (const char c : text) out += lower(c);
  return out;
}

/// Ids that were seen, by their letters in lower case.
class SeenIds {
 public:
  explicit SeenIds(Diagnostics& sink) : sink_(sink) {}

  void add(const Fact<std::string>& id, std::string_view kind) {
    if (!id) return;
    const auto [first, added] = seen_.try_emplace(catalog_key(*id), id.span());
    if (added) return;
    sink_.add({"catalog.shared-id",
               Severity::error,
               id.span(),
               fmt::format("the id `{}` of a {} stands twice", *id, kind),
               "give each an id of its own",
               {{first->second, "first here"}}});
  }

 private:
  Diagnostics& sink_;
  std::map<std::string, Span> seen_;
};

void check_one_price(const Fact<Money>& flat, const Fact<Money>& per_seat, const std::string& name, Diagnostics& sink) {
  if (!flat || !per_seat) return;
  sink.add({"catalog.two-prices",
            Severity::error,
            per_seat.span(),
            fmt::format("`{}` has a flat price and one per seat", name),
            "keep the one that is charged; what is charged beside it is a module",
            {{flat.span(), "the flat price"}}});
}

void check_plans(const CatalogProduct& product, Diagnostics& sink) {
  SeenIds seen(sink);
  const CatalogPlan* below = nullptr;
  for (const CatalogPlan& plan : product.plans) {
    seen.add(plan.id, "plan");
    if (below != nullptr && plan.per_seat && below->per_seat && *plan.per_seat <= *below->per_seat) {
      sink.add({"catalog.plan-order",
                Severity::error,
                plan.per_seat.span(),
                fmt::format("plan `{}` costs no more than `{}` below it", name_of(plan), name_of(*below)),
                "list plans from the lowest to the highest price",
                {{below->per_seat.span(), "the price below"}}});
    }
    if (plan.features.given && plan.feature_count &&
        *plan.feature_count != static_cast<std::int64_t>(plan.features.size())) {
      sink.error("catalog.features", plan.feature_count.span(),
                 fmt::format("plan `{}` lists {} features and counts {}", name_of(plan), plan.features.size(),
                             *plan.feature_count),
                 "give the list or the count");
    }
    if (plan.per_seat) below = &plan;
  }
}

void check_catalog(const Catalog& catalog, Diagnostics& sink) {
  // Products and modules share the ids of an account's products.
  SeenIds seen(sink);
  for (const CatalogProduct& product : catalog.products) {
    seen.add(product.id, "product");
    check_one_price(product.flat, product.per_seat, name_of(product), sink);
    check_plans(product, sink);
    for (const CatalogModule& module : product.modules) {
      seen.add(module.id, "module");
      check_one_price(module.flat, module.per_seat, name_of(module), sink);
    }
  }
}

}  // namespace

std::optional<Catalog> load_catalog(const SourceFile& source, const LoadContext& context, Diagnostics& sink) {
  Diagnostics own;
  const std::vector<Node> documents =
      source.name().ends_with(".json") ? read_json(source, own) : read_yaml(source, own);
  Catalog catalog;
  if (documents.size() == 1 && documents.front().is_map() && documents.front().find("account") == nullptr) {
    const Node& document = documents.front();
    const std::string& ours = *context.policy.currency;
    const Node* given = document.find("currency");
    const bool is_code = given != nullptr && given->is_scalar() && minor_digits(given->text);
    const DecodeContext decoding{
        .sink = own,
        .unknown_field = context.strictness == Strictness::strict ? Severity::error : Severity::warning,
        .doubtful = Severity::warning,
        .currency = is_code ? given->text : ours,
        .result_currency = ours,
        .rates = &context.policy.rates,
        .fiscal_year = fmt::format("FY{}", context.policy.calendar_of().quarter_of(context.as_of).year),
        .aliases = &context.policy.aliases,
        .as_of = context.as_of,
        .root = &catalog_table()};
    catalog.span = document.span;
    check_format_version(document, own);
    decode_object(document, catalog_table(), &catalog, decoding, FieldPath());
    check_catalog(catalog, own);
  } else if (!own.has_errors()) {
    own.error("catalog.shape", documents.empty() ? Span{&source, 0, 0} : documents.front().span,
              "a catalog is one map with `products`", "start from what `acctplan init NAME --kind catalog` writes");
  }
  sink.append(own);
  if (own.has_errors()) return std::nullopt;
  return catalog;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "cli/market_options.hpp"

#include <filesystem>
#include <mutex>
#include <system_error>

#include <CLI/App.hpp>

#include <acctplan/io/read_input.hpp>
#include <acctplan/load/catalog_use.hpp>
#include <acctplan/load/load_catalog.hpp>
#include <acctplan/load/load_product_rows.hpp>

#include "cli/settings.hpp"

namespace acctplan {
namespace {

struct CatalogChoice {
  std::string path;
  Span place;  ///< where it is named
};

/// Of the command line, else of the settings, which the policy's reading has said everything about.
CatalogChoice catalog_choice(const MarketOptions& options, Session& session, const StandardStreams& streams) {
  if (!options.catalog.empty()) return {options.catalog, {}};
  Diagnostics said;
  ExitStatus status = ExitStatus::done;
  const Settings settings = find_settings(streams.folder, {session.sources, said, session.inputs, status});
  return {settings.catalog, settings.catalog_place};
}

/// Reads what others pay, in whatever form a portfolio has.
class PortfolioReader {
 public:
  PortfolioReader(SimilarCustomers& into, Session& session, const LoadContext& context)
      : into_(into), session_(session), context_(context) {}

  void read(const std::string& path) {
    if (!is_folder(path)) {
      add(path);
    } else {
      for (const std::string& file : list_account_files(path)) add(file);
    }
    read_documents();
  }

 private:
  void add(const std::string& path) {
    const auto format = document_format_of(path);
    if (!format) {
      session_.diagnostics.error("input.unknown-format", {}, path + ": the name does not tell the format",
                                 "portfolios end in .yaml, .yml, .json, .ndjson or .csv");
      return refuse();
    }
    session_.inputs.add(path);
    const SourceFile& source = session_.sources.add(path, read_file(path, max_bytes_of(*format)));
    const bool rows = !context_.tables.product_columns.empty() || is_product_table(source, context_.tables);
    if (*format != DocumentFormat::csv || !rows) {
      documents_.push_back({&source, *format});
      return;
    }
    const auto take = [this](const ProductRow& row) {
      if (row.acv) into_.add({row.account, row.industry, row.employees}, row.product, *row.acv);
    };
    if (!load_product_rows(source, context_, take, session_.diagnostics)) refuse();
  }

  void read_documents() {
    if (documents_.empty()) return;
    std::mutex taking;
    Diagnostics found;
    const UsedAccounts used = use_accounts(
        documents_, context_,
        [&](const Account& account) {
          const std::lock_guard lock(taking);
          into_.add(account, session_.as_of);
        },
        found);
    // What is doubtful in others' accounts is not what this run is about.
    for (const Diagnostic& diagnostic : found.all()) {
      if (diagnostic.severity == Severity::error) session_.diagnostics.add(diagnostic);
    }
    if (!used.rejected.empty()) refuse();
  }

  void refuse() { session_.status = graver(session_.status, ExitStatus::input); }

  SimilarCustomers& into_;
  Session& session_;
  const LoadContext& context_;
  std::vector<InputDocument> documents_;
};

}  // namespace

void bind_market(CLI::App& app, MarketOptions& options) {
  app.add_option("--catalog", options.catalog, "what there is to sell; with it whitespace is discovered")
      ->take_last()
      ->type_name("FILE")
      ->group("Market");
  app.add_option("--portfolio", options.portfolio,
                 "customers whose spending values it (default: the accounts of the run)")
      ->take_last()
      ->type_name("PATH")
      ->group("Market");
}

void name_market(const MarketOptions& options, Session& session) {
  for (const std::string& path : {options.catalog, options.portfolio}) {
    std::error_code failed;
    if (!path.empty() && !std::filesystem::is_directory(path, failed)) session.inputs.add(path);
  }
}

MarketChoice read_market(const MarketOptions& options, SimilarCustomers own, Session& session,
                         const AccountOptions& accounts, const StandardStreams& streams) {
  const CatalogChoice choice = catalog_choice(options, session, streams);
  if (choice.path.empty()) {
    if (options.portfolio.empty()) return {};
    throw UsageError("--portfolio needs --catalog", "name the catalog whose products are to be found");
  }
  const Policy& policy = session.policy->policy;
  const Strictness strictness = accounts.inputs.strict ? Strictness::strict : Strictness::lenient;
  const LoadContext context{policy, session.as_of, strictness, table_options_of(accounts.inputs)};
  try {
    session.inputs.add(choice.path);
    auto catalog = load_catalog(session.sources.add(choice.path, read_file(choice.path)), context, session.diagnostics);
    if (!catalog) {
      session.status = graver(session.status, ExitStatus::input);
      return {MarketChoice::Outcome::refused, {}};
    }
    Market market{*std::move(catalog), SimilarCustomers(policy.whitespace.discovery)};
    if (options.portfolio.empty()) {
      market.similar = std::move(own);
    } else {
      PortfolioReader(market.similar, session, context).read(options.portfolio);
    }
    market.similar.settle();
    return {MarketChoice::Outcome::accepted, std::move(market)};
  } catch (const IoError& fault) {
    report_unread(fault, choice.place, session.reading());
    return {MarketChoice::Outcome::refused, {}};
  }
}

MarketChoice market_of(const MarketOptions& options, Session& session, const AccountOptions& accounts,
                       const StandardStreams& streams) {
  SimilarCustomers own(session.policy->policy.whitespace.discovery);
  if (options.portfolio.empty()) {
    for (const Account& account : session.accounts) own.add(account, session.as_of);
  }
  MarketChoice out = read_market(options, std::move(own), session, accounts, streams);
  if (!out.market) return out;
  CatalogUse use(out.market->catalog);
  for (const Account& account : session.accounts) use.add(account);
  use.report(session.diagnostics);
  return out;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "cli/command_schema.hpp"

#include <CLI/App.hpp>

#include <acctplan/render/result_schema.hpp>
#include <acctplan/render/schema_json.hpp>

#include "cli/suggest.hpp"

namespace acctplan {
namespace {

constexpr auto kSchemas = std::to_array<std::string_view>({"account", "policy", "catalog", "result"});

}  // namespace

void bind_schema(CLI::App& app, SchemaOptions& options) {
  options.output.formats = {Format::json};
  app.add_option("KIND", options.kind, "account, policy, catalog or result")->type_name("");
  bind_output(app, options.output);
}

ExitStatus run_schema(const SchemaOptions& options, StandardStreams& streams) {
  if (options.kind.empty()) throw UsageError("schema needs a kind", "write account, policy, catalog or result");
  check_output(options.output);
  std::string schema;
  switch (choose("schema", options.kind, kSchemas)) {
    case 0:
      schema = account_schema();
      break;
    case 1:
      schema = policy_schema();
      break;
    case 2:
      schema = catalog_schema();
      break;
    default:
      schema = result_schema();
      break;
  }
  deliver(schema, options.output, streams);
  return ExitStatus::done;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "cli/command_init.hpp"

#include <filesystem>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/io/io_error.hpp>
#include <acctplan/render/init_template.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "cli/suggest.hpp"

namespace acctplan {
namespace {

constexpr auto kKinds = std::to_array<std::string_view>({"account", "policy", "portfolio", "catalog"});
constexpr auto kNext = std::to_array<std::string_view>({"plan", "policy diff", "tier", "whitespace PATH... --catalog"});

/// The name without the ending of the file that is to be written, which some write as well.
std::string without_ending(const std::string& name) {
  for (const std::string_view ending : {".yaml", ".yml", ".json", ".csv"}) {
    if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

bool taken(const std::string& path) {
  std::error_code failed;
  return std::filesystem::exists(std::filesystem::symlink_status(path, failed));
}

}  // namespace

void bind_init(CLI::App& app, InitOptions& options) {
  options.output.formats = {Format::yaml};
  app.add_option("NAME", options.name,
                 "of the account, policy, portfolio or catalog; ids and the file's name are made of it")
      ->type_name("");
  app.add_option("--kind", options.kind, "account, policy, portfolio or catalog (default account)")
      ->take_last()
      ->type_name("KIND")
      ->group("Init");
  app.add_flag("--force", options.force, "replace a file that is there")->group("Init");
  bind_output(app, options.output);
}

ExitStatus run_init(const InitOptions& options, StandardStreams& streams) {
  if (options.name.empty()) throw UsageError("init needs a name", "write acctplan init NAME");
  const std::size_t kind = choose("--kind", options.kind, kKinds);
  static_cast<void>(format_of(options.output));
  const std::string name = without_ending(options.name);
  const std::string id = id_of_name(name);
  const std::string content = init_template(static_cast<TemplateKind>(kind), name);
  OutputOptions output = options.output;
  if (output.output == "-") {
    streams.out(content);
    return ExitStatus::done;
  }
  if (output.output.empty()) output.output = id + (kind == 2 ? ".csv" : ".yaml");
  if (!options.force && taken(output.output)) {
    throw IoError(output.output, "is there already; --force replaces it");
  }
  deliver(content, output, streams);
  if (!output.quiet) {
    const std::string shown = sanitize_terminal(output.output);
    streams.err(fmt::format("acctplan: wrote {0}; next: acctplan {1} {0}\n", shown, kNext.at(kind)));
  }
  return ExitStatus::done;
}

}  // namespace acctplan

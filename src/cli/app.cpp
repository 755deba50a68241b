// SPDX-License-Identifier: MIT
#include "cli/app.hpp"

#include <algorithm>
#include <exception>

#include <fmt/format.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/io/io_error.hpp>
#include <acctplan/render/diagnostics_json.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "cli/command_names.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/suggest.hpp"

namespace acctplan {
namespace {

/// What CLI11 keeps on the way: the options that it does not know, in order, are told before what else is wrong. It
/// keeps the `--`, too, behind which nothing is an option.
void refuse_unknown_options(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  const std::vector<std::string_view> choices(names.begin(), names.end());
  for (const std::string& word : app.remaining()) {
    if (word.size() < 2 || word.front() != '-' || word == "--") continue;
    const std::string name = word.substr(0, word.find('='));
    const auto near = nearest(name, choices);
    throw UsageError(fmt::format("unknown option `{}`", name),
                     near ? fmt::format("did you mean `{}`?", *near) : "see --help for the options");
  }
  for (const std::string& word : app.remaining()) {
    if (word != "--") throw UsageError(fmt::format("unexpected argument `{}`", word), "see --help for the usage");
  }
}

void refuse_empty_values(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() == 0 || !option->nonpositional() || option->get_items_expected_max() == 0) continue;
    const bool empty = std::any_of(option->results().begin(), option->results().end(),
                                   [](const std::string& value) { return value.empty(); });
    if (empty) throw UsageError(fmt::format("{} is empty", option->get_name()), "give it a value");
  }
}

/// The option that CLI11's message begins with lacks its value.
UsageError in_our_words(const CLI::ParseError& error) {
  const std::string said = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return UsageError(fmt::format("{} needs a value", said.substr(0, said.find(':'))), "see --help for the options");
  }
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
    const std::size_t name = said.find("--");
    const std::size_t end = said.find(' ', name == std::string::npos ? 0 : name);
    if (name != std::string::npos) {
      return UsageError(fmt::format("{} takes no value", said.substr(name, end - name)), "write the option alone");
    }
  }
  return UsageError(said, "see --help for the options");
}

ExitStatus run_command(const Command& command, std::vector<std::string> arguments, StandardStreams& streams) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  const Runner run = command.bind(app);
  bool help = false;
  app.add_flag("-h,--help", help, "show this help")->group("Help");
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    throw in_our_words(error);
  }
  if (help) {
    streams.out(command_help(command, app));
    return ExitStatus::done;
  }
  refuse_unknown_options(app);
  refuse_empty_values(app);
  return run(streams);
}

[[noreturn]] void refuse_command(const std::string& word) {
  if (!word.empty() && word.front() == '-') {
    throw UsageError(fmt::format("`{}` stands before the subcommand", word),
                     "options follow it: acctplan COMMAND [OPTION...]");
  }
  throw UsageError(fmt::format("unknown subcommand `{}`", word), suggestion(word, command_names()));
}

ExitStatus dispatch(const std::vector<std::string>& arguments, StandardStreams& streams) {
  if (arguments.empty()) {
    streams.err(general_help());
    return ExitStatus::usage;
  }
  const std::string& first = arguments.front();
  if (first == "--version" || first == "-V") {
    streams.out(version_text());
    return ExitStatus::done;
  }
  if (first == "--help" || first == "-h" || first == "help") {
    if (arguments.size() == 1) {
      streams.out(general_help());
      return ExitStatus::done;
    }
    const Command* command = find_command(arguments[1]);
    if (command == nullptr) refuse_command(arguments[1]);
    return run_command(*command, {"--help"}, streams);
  }
  const Command* command = find_command(first);
  if (command == nullptr) refuse_command(first);
  return run_command(*command, {arguments.begin() + 1, arguments.end()}, streams);
}

/// Whether the command line, which may be wrong elsewhere, asks for diagnostics as JSON.
bool wants_json(const std::vector<std::string>& arguments) {
  bool json = false;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    if (arguments[at].starts_with("--diagnostics=")) json = arguments[at] == "--diagnostics=json";
    if (arguments[at] == "--diagnostics" && at + 1 < arguments.size()) json = arguments[at + 1] == "json";
  }
  return json;
}

/// Says why the run ends; a standard error that takes nothing changes nothing.
void say(const std::vector<std::string>& arguments, StandardStreams& streams, std::string_view id,
         const std::string& message, const std::string& help = {}) {
  try {
    if (wants_json(arguments)) {
      Diagnostics said;
      said.error(id, {}, message, help);
      streams.err(render_json(said));
      return;
    }
    streams.err(fmt::format("acctplan: {}\n", sanitize_terminal(message)));
    if (!help.empty()) streams.err(fmt::format("  = help: {}\n", sanitize_terminal(help)));
  } catch (const std::exception&) {
    return;
  }
}

ExitStatus guarded(const std::vector<std::string>& arguments, StandardStreams& streams) {
  try {
    return dispatch(arguments, streams);
  } catch (const UsageError& error) {
    say(arguments, streams, "run.usage", error.what(), error.help);
    return ExitStatus::usage;
  } catch (const IoError& error) {
    say(arguments, streams, "run.failed", error.what(), error.help);
    return ExitStatus::system;
  } catch (const std::exception& error) {
    say(arguments, streams, "run.defect", fmt::format("internal error: {}", error.what()),
        "this is a defect of acctplan; please report it");
    return ExitStatus::defect;
  }
}

}  // namespace

int run_app(const std::vector<std::string>& arguments, StandardStreams& streams) noexcept {
  return static_cast<int>(guarded(arguments, streams));
}

}  // namespace acctplan

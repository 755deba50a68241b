// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/render/terminal_table.hpp>

namespace acctplan {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kIndent = 2;

/// "-o, --output FILE".
std::string names_of(const CLI::Option& option) {
  std::string out;
  for (const std::string& name : option.get_snames()) out += fmt::format("-{}, ", name);
  for (const std::string& name : option.get_lnames()) out += fmt::format("--{}, ", name);
  out.resize(out.size() - 2);
  if (option.get_items_expected_max() > 0 && !option.get_type_name().empty()) out += " " + option.get_type_name();
  return out;
}

struct HelpLine {
  std::string names, text;
};

void append_lines(std::string& out, const std::vector<HelpLine>& lines) {
  std::size_t widest = 0;
  for (const HelpLine& line : lines) widest = std::max(widest, line.names.size());
  const std::size_t column = kIndent + widest + 2;
  for (const HelpLine& line : lines) {
    const std::string head = fmt::format("{:{}}{:<{}}", "", kIndent, line.names, column - kIndent);
    std::string text = wrap_text(line.text, kWidth - column, 0);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + column)) {
      text.insert(at + 1, column, ' ');
    }
    out += head + text + '\n';
  }
}

}  // namespace

std::string general_help() {
  std::string out =
      "acctplan turns account files into tiers, scores, whitespace and account plans.\n\n"
      "Usage: acctplan COMMAND [OPTION...]\n\n"
      "Start:\n"
      "  acctplan init acme            a commented account file to fill in\n"
      "  acctplan plan acme.yaml       its strategic account plan\n"
      "  acctplan explain acme.yaml    why it has this tier, score and priorities\n\n"
      "Commands:\n";
  std::vector<HelpLine> lines;
  for (const Command& command : all_commands()) lines.push_back({std::string(command.name), std::string(command.line)});
  append_lines(out, lines);
  out +=
      "\n`acctplan COMMAND --help` shows a command's options and examples; `acctplan --version` the version.\n"
      "Exit status: 0 done, 2 usage, 3 an input was not accepted, 4 the system failed, 70 a defect of the program.\n";
  return out;
}

std::string command_help(const Command& command, const CLI::App& app) {
  std::string out = fmt::format("{}\n\nUsage: acctplan {} {}{}[OPTION...]\n", command.purpose, command.name,
                                command.arguments, command.arguments.empty() ? "" : " ");
  std::vector<std::string> groups;
  std::vector<HelpLine> positionals;
  for (const CLI::Option* option : app.get_options()) {
    if (option->nonpositional()) {
      if (std::find(groups.begin(), groups.end(), option->get_group()) == groups.end()) {
        groups.push_back(option->get_group());
      }
    } else {
      positionals.push_back({option->get_name(true), option->get_description()});
    }
  }
  if (!positionals.empty()) {
    out += "\nArguments:\n";
    append_lines(out, positionals);
  }
  for (const std::string& group : groups) {
    out += fmt::format("\n{}:\n", group);
    std::vector<HelpLine> lines;
    for (const CLI::Option* option : app.get_options()) {
      if (option->nonpositional() && option->get_group() == group) {
        lines.push_back({names_of(*option), option->get_description()});
      }
    }
    append_lines(out, lines);
  }
  out += "\nExamples:\n";
  std::string_view rest = command.examples;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += fmt::format("  {}\n", rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::string version_text() { return "acctplan " ACCTPLAN_VERSION "\n"; }

}  // namespace acctplan

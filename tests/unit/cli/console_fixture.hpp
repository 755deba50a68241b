// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/app.hpp"

namespace acctplan {

/// A run of the program on strings, with an environment of its own.
struct Console {
  std::string in, out, err;
  std::map<std::string, std::string> variables;
  std::size_t stretch = StandardStreams().stretch;
  std::size_t width = 100;

  int run(const std::vector<std::string>& arguments) {
    StandardStreams streams;
    streams.in = [this](std::size_t) { return in; };
    streams.out = [this](std::string_view text) { out += text; };
    streams.err = [this](std::string_view text) { err += text; };
    streams.variable = [this](const char* name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    streams.today = [] { return Date(2026, 2, 2); };
    streams.folder = "/";
    streams.stretch = stretch;
    streams.width = width;
    out.clear();
    err.clear();
    return run_app(arguments, streams);
  }

  /// Likewise with `--output`; `out` becomes what the file holds, and it is removed.
  int run_to_file(std::vector<std::string> arguments, const std::string& path) {
    arguments.insert(arguments.end(), {"--output", path});
    const int status = run(arguments);
    std::ifstream file(path, std::ios::binary);
    out.append(std::istreambuf_iterator<char>(file), {});
    std::filesystem::remove(path);
    return status;
  }
};

/// An account of the examples.
inline std::string example(const std::string& path) { return std::string(ACCTPLAN_SOURCE_DIR "/examples/") + path; }

inline std::vector<std::string> example_accounts() {
  return {example("customer-in-trouble/tallowmere.yaml"), example("expanding-customer/brightquay.yaml"),
          example("new-prospect/veltrane.yaml")};
}

}  // namespace acctplan

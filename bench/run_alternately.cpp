// SPDX-License-Identifier: MIT
// usage: run_alternately ROUNDS [--save FILE] -- LABEL COMMAND [ARGUMENT...] [-- LABEL COMMAND [ARGUMENT...]]...
// Runs commands by turns, once each before the rounds that count, and prints for each the median and the least time
// from start to end, the median of its processor time, its largest memory, and how its median compares to the first
// command's. What a command prints is thrown away, or with `'>' FILE` before it goes to a file; one that fails ends the
// measurement with exit status 1. With
// --save the same numbers are appended to FILE, a line each command: label, median, least, cpu, peak, separated by
// tabs.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

struct Run {
  double wall_ms = 0;
  double cpu_ms = 0;
  double peak_mib = 0;
};

struct Command {
  std::string label;
  const char* output = "/dev/null";
  std::vector<char*> arguments;  ///< ended by a null
  std::vector<Run> runs;
};

/// The commands between the `--`; empty when one has no label or no program.
std::vector<Command> commands_of(char** first, char** last) {
  std::vector<Command> out;
  for (char** at = first; at != last; ++at) {
    if (std::strcmp(*at, "--") == 0) {
      out.emplace_back();
    } else if (out.empty()) {
      return {};
    } else if (out.back().label.empty()) {
      out.back().label = *at;
    } else {
      out.back().arguments.push_back(*at);
    }
  }
  for (Command& command : out) {
    std::vector<char*>& arguments = command.arguments;
    if (arguments.size() > 2 && std::strcmp(arguments.front(), ">") == 0) {
      command.output = arguments[1];
      arguments.erase(arguments.begin(), arguments.begin() + 2);
    }
    if (arguments.empty()) return {};
    arguments.push_back(nullptr);
  }
  return out;
}

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Nothing when the command cannot be started or does not exit with 0.
std::optional<Run> run(const Command& command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, command.output, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  pid_t child = 0;
  const auto start = std::chrono::steady_clock::now();
  const int failed = posix_spawnp(&child, command.arguments[0], &actions, nullptr, command.arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return std::nullopt;
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return std::nullopt;
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  // Linux counts memory in KiB. A child starts with the peak of its parent, which is why this program is a small one.
  return Run{wall.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
             static_cast<double>(usage.ru_maxrss) / 1024.0};
}

std::vector<double> sorted(const std::vector<Run>& runs, double Run::*member) {
  std::vector<double> out;
  for (const Run& one : runs) out.push_back(one.*member);
  std::sort(out.begin(), out.end());
  return out;
}

double median(const std::vector<Run>& runs, double Run::*member) {
  const std::vector<double> values = sorted(runs, member);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// Whether all was written.
bool save(const std::vector<Command>& commands, const char* path) {
  std::FILE* file = std::fopen(path, "a");
  if (file == nullptr) return false;
  for (const Command& command : commands) {
    fmt::print(file, "{}\t{:.3f}\t{:.3f}\t{:.3f}\t{:.3f}\n", command.label, median(command.runs, &Run::wall_ms),
               sorted(command.runs, &Run::wall_ms).front(), median(command.runs, &Run::cpu_ms),
               sorted(command.runs, &Run::peak_mib).back());
  }
  return std::fclose(file) == 0;
}

void print(const std::vector<Command>& commands, int rounds) {
  std::size_t width = 0;
  for (const Command& command : commands) width = std::max(width, command.label.size());
  fmt::print("{:{}}  {:>10}  {:>10}  {:>10}  {:>9}  {:>6}   ({} runs each)\n", "", width, "median ms", "least ms",
             "cpu ms", "peak MiB", "ratio", rounds);
  const double first = median(commands.front().runs, &Run::wall_ms);
  for (const Command& command : commands) {
    const double wall = median(command.runs, &Run::wall_ms);
    fmt::print("{:{}}  {:10.2f}  {:10.2f}  {:10.2f}  {:9.1f}  {:6.2f}\n", command.label, width, wall,
               sorted(command.runs, &Run::wall_ms).front(), median(command.runs, &Run::cpu_ms),
               sorted(command.runs, &Run::peak_mib).back(), wall / first);
  }
}

}  // namespace

int main(int count, char** arguments) {
  int rounds = 0;
  const char* saved = nullptr;
  std::vector<Command> commands;
  if (count > 2) {
    const std::string_view number = arguments[1];
    std::from_chars(number.data(), number.data() + number.size(), rounds);
    int first = 2;
    if (count > 4 && std::strcmp(arguments[2], "--save") == 0) {
      saved = arguments[3];
      first = 4;
    }
    commands = commands_of(arguments + first, arguments + count);
  }
  if (rounds < 1 || commands.empty()) {
    fmt::print(
        stderr,
        "usage: run_alternately ROUNDS [--save FILE] -- LABEL COMMAND [ARGUMENT...] [-- LABEL COMMAND ...]...\n");
    return 2;
  }
  for (int round = 0; round <= rounds; ++round) {
    for (Command& command : commands) {
      const std::optional<Run> one = run(command);
      if (!one) {
        fmt::print(stderr, "run_alternately: `{}` failed\n", command.label);
        return 1;
      }
      if (round > 0) command.runs.push_back(*one);
    }
  }
  print(commands, rounds);
  if (saved == nullptr || save(commands, saved)) return 0;
  fmt::print(stderr, "run_alternately: {} cannot be written\n", saved);
  return 1;
}

// SPDX-License-Identifier: MIT
#include "cli/streams.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include <acctplan/io/read_input.hpp>
#include <acctplan/io/standard_streams.hpp>

namespace acctplan {
namespace {

std::optional<std::string> environment_variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::optional<std::string>(value) : std::nullopt;
}

Date local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm parts = {};
  localtime_r(&now, &parts);
  return {parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday)};
}

std::size_t terminal_width() {
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidest = 400;
  constexpr std::size_t kDefault = 100;
  std::size_t columns = 0;
  if (const auto text = environment_variable("COLUMNS")) {
    std::from_chars(text->data(), text->data() + text->size(), columns);
  } else {
    winsize size = {};
    if (isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  }
  if (columns == 0 || columns > kWidest) return kDefault;
  return columns < kNarrowest ? kNarrowest : columns;
}

}  // namespace

StandardStreams process_streams() {
  StandardStreams streams;
  streams.in = [](std::size_t max_bytes) { return read_stdin(max_bytes); };
  streams.out = [](std::string_view text) { write_stdout(text); };
  streams.err = [](std::string_view text) { write_stderr(text); };
  streams.variable = environment_variable;
  streams.today = local_day;
  std::error_code failed;
  const auto folder = std::filesystem::current_path(failed);
  if (!failed) streams.folder = folder.string();
  streams.width = terminal_width();
  streams.input_is_terminal = isatty(STDIN_FILENO) == 1;
  streams.errors_are_terminal = isatty(STDERR_FILENO) == 1;
  return streams;
}

}  // namespace acctplan

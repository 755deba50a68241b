// SPDX-License-Identifier: MIT
#pragma once

#include <sstream>
#include <string>

/// A template of `init` with every example in its comments brought to life.
inline std::string uncommented(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    if (line.starts_with("##")) continue;
    out += (line.starts_with("# ") ? line.substr(2) : line) + "\n";
  }
  return out;
}

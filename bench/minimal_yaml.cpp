// SPDX-License-Identifier: MIT
// usage: minimal_yaml FILE
// The least that a program can do that reads a YAML file with the libraries of acctplan: the peer that its start is
// measured against. Prints how many nodes the file has.
#include <cstddef>
#include <cstdio>
#include <exception>

#include <fmt/core.h>
#include <nettle/version.h>
#include <utf8proc.h>
#include <yaml-cpp/yaml.h>

namespace {

std::size_t nodes_of(const YAML::Node& node) {
  std::size_t count = 1;
  if (node.IsMap()) {
    for (const auto& entry : node) count += 1 + nodes_of(entry.second);
  } else if (node.IsSequence()) {
    for (const auto& item : node) count += nodes_of(item);
  }
  return count;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: minimal_yaml FILE\n");
    return 2;
  }
  try {
    fmt::print("{} nodes (utf8proc {}, nettle {}.{})\n", nodes_of(YAML::LoadFile(arguments[1])), utf8proc_version(),
               nettle_version_major(), nettle_version_minor());
  } catch (const std::exception& fault) {
    fmt::print(stderr, "{}: {}\n", arguments[1], fault.what());
    return 1;
  }
  return 0;
}

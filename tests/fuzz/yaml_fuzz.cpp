// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string>

#include <acctplan/document/yaml_reader.hpp>

#include "tree_oracle.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const acctplan::SourceFile file("fuzz", std::string(data, data + size));
  acctplan::Diagnostics sink;
  const auto roots = acctplan::read_yaml(file, sink);
  acctplan::check_reading(file, roots, sink);
  return 0;
}

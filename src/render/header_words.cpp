// SPDX-License-Identifier: MIT
#include "header_words.hpp"

#include <algorithm>

#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {

std::string join_headers(const FieldRow& row) {
  std::string out;
  std::string_view rest = row.headers;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    out += (out.empty() ? "" : ", ") + escape_markdown(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "yaml_input.hpp"

#include <algorithm>

namespace acctplan {
namespace {

constexpr std::size_t kPiece = 4096;

}  // namespace

YamlInput::YamlInput(std::string_view document) : text_(document) {
  text_ += text_.ends_with('\n') ? "...\n" : "\n...\n";
}

YamlInput::int_type YamlInput::underflow() {
  if (given_ - seen_ > kMaxLookahead) cut_ = true;
  if (cut_ || given_ == text_.size()) return traits_type::eof();
  const std::size_t next = std::min(given_ + kPiece, text_.size());
  setg(text_.data() + given_, text_.data() + given_, text_.data() + next);
  given_ = next;
  return traits_type::to_int_type(*gptr());
}

}  // namespace acctplan

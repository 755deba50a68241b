// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace acctplan {

/// Feeds a document to the YAML library, with an end marker behind it so that a quote still open there is noticed.
/// The library holds every token of a flow collection before it tells of the first; the input therefore ends early when
/// more than kMaxLookahead bytes were read without progress.
class YamlInput final : public std::streambuf {
 public:
  static constexpr std::size_t kMaxLookahead = std::size_t{512} * 1024;

  explicit YamlInput(std::string_view document);

  /// The library has told of something.
  void progress() { seen_ = given_; }
  /// Whether the input ended early.
  [[nodiscard]] bool cut() const { return cut_; }

 protected:
  int_type underflow() override;

 private:
  std::string text_;
  std::size_t given_ = 0;
  std::size_t seen_ = 0;
  bool cut_ = false;
};

}  // namespace acctplan

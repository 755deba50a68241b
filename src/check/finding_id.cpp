// SPDX-License-Identifier: MIT
#include "finding_id.hpp"

#include <cstdint>

#include <fmt/format.h>

namespace acctplan {
namespace {

constexpr std::uint64_t kOffset = 14695981039346656037U;
constexpr std::uint64_t kPrime = 1099511628211U;

std::uint64_t mix(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  // No text holds a NUL, so it keeps "ab" + "c" apart from "a" + "bc".
  return hash * kPrime;
}

}  // namespace

std::string finding_id(std::string_view rule, std::string_view account, std::string_view subject) {
  return fmt::format("{:016x}", mix(mix(mix(kOffset, rule), account), subject));
}

}  // namespace acctplan

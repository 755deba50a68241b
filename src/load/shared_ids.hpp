// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// One of several accounts with an id.
struct IdBearer {
  std::string id;  ///< as it stands there
  Span span;
};

/// Others of an id that a diagnostic names one by one.
inline constexpr std::size_t kMaxNamedBearers = 8;

/// A text with its ASCII letters in lower case; ids that differ in case alone are one id.
[[nodiscard]] std::string lowered(std::string_view text);

/// "`acme` is the id of 3 accounts".
[[nodiscard]] std::string shared_id_message(std::string_view id, std::size_t count);

/// What is said at one bearer of an id that `count` accounts have. `alike`: all write it the same way. `first` are the
/// bearers of the id in order, no fewer than it takes to name kMaxNamedBearers others.
[[nodiscard]] Diagnostic shared_id_fault(const IdBearer& bearer, std::size_t count, bool alike,
                                         std::span<const IdBearer> first);

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <acctplan/diag/diagnostic.hpp>

#include <algorithm>
#include <utility>

namespace acctplan {
namespace {

Diagnostic make(Severity severity, std::string_view id, const Span& span, std::string message, std::string help) {
  return Diagnostic{std::string(id), severity, span, std::move(message), std::move(help), {}};
}

}  // namespace

std::string_view to_text(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

void Diagnostics::add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }

void Diagnostics::error(std::string_view id, const Span& span, std::string message, std::string help) {
  add(make(Severity::error, id, span, std::move(message), std::move(help)));
}

void Diagnostics::warning(std::string_view id, const Span& span, std::string message, std::string help) {
  add(make(Severity::warning, id, span, std::move(message), std::move(help)));
}

void Diagnostics::note(std::string_view id, const Span& span, std::string message, std::string help) {
  add(make(Severity::note, id, span, std::move(message), std::move(help)));
}

std::size_t Diagnostics::count(Severity severity) const {
  const auto same = [severity](const Diagnostic& item) { return item.severity == severity; };
  return static_cast<std::size_t>(std::count_if(items_.begin(), items_.end(), same));
}

void Diagnostics::append(const Diagnostics& other) {
  // By index and with room reserved first: `other` may be this sink itself.
  const std::size_t added = other.items_.size();
  items_.reserve(items_.size() + added);
  for (std::size_t at = 0; at < added; ++at) items_.push_back(other.items_[at]);
}

}  // namespace acctplan

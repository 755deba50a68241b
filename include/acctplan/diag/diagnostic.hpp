// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/source_file.hpp>

namespace acctplan {

enum class Severity { note, warning, error };

/// "note", "warning" or "error".
[[nodiscard]] std::string_view to_text(Severity severity);

/// A second place that a diagnostic speaks of (the first of two duplicate keys, for one).
struct Related {
  Span span;
  std::string message;
};

/// One thing wrong with an input, as a value; renderers turn it into text or JSON.
/// `id` is stable and documented (docs/reference/diagnostics.md); `help` is the remedy and may be empty.
struct Diagnostic {
  std::string id;
  Severity severity = Severity::error;
  Span span;
  std::string message;
  std::string help;
  std::vector<Related> related;
};

/// Collects diagnostics in the order in which they were found.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(std::string_view id, const Span& span, std::string message, std::string help = {});
  void warning(std::string_view id, const Span& span, std::string message, std::string help = {});
  void note(std::string_view id, const Span& span, std::string message, std::string help = {});

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return items_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  /// Appends what another sink holds.
  void append(const Diagnostics& other);

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/render/check_ci.hpp>
#include <acctplan/render/check_reports.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "check_words.hpp"
#include "ci_parts.hpp"

namespace acctplan {
namespace {

enum class Inside { message, property };

/// A workflow command ends at its line, and its properties at a comma or colon.
std::string command_text(std::string_view text, Inside inside) {
  std::string out;
  for (const char c : sanitize_terminal(text)) {
    if (c == '%' || (inside == Inside::property && (c == ':' || c == ','))) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

}  // namespace

std::string render_check_github(const CheckReport& report) {
  std::string out;
  for (const Finding& finding : report.findings) {
    if (!counts_against(finding)) continue;
    out += fmt::format("::{} ", command_of(finding.severity));
    if (finding.span.known()) {
      const Place place = finding.span.file->locate(finding.span.begin);
      out += fmt::format("file={},line={},col={},", command_text(repository_path(finding), Inside::property),
                         place.line, place.column);
    }
    out += fmt::format("title={}::{}\n", command_text(finding.rule, Inside::property),
                       command_text(with_remedy(finding), Inside::message));
  }
  // It begins with a number, so it can be no command.
  if (!report.findings.empty()) out += check_summary(report) + "\n";
  return out;
}

}  // namespace acctplan

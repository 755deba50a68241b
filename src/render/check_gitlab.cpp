// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include <acctplan/render/check_ci.hpp>

#include "check_words.hpp"
#include "ci_parts.hpp"

namespace acctplan {
namespace {

std::string_view gitlab_severity(Severity severity) {
  return severity == Severity::error ? "critical" : severity == Severity::warning ? "major" : "info";
}

}  // namespace

std::string render_check_gitlab(const CheckReport& report) {
  using Json = nlohmann::ordered_json;
  Json out = Json::array();
  for (const Finding& finding : report.findings) {
    if (!counts_against(finding)) continue;
    Json entry;
    entry["description"] = with_remedy(finding);
    entry["check_name"] = finding.rule;
    entry["fingerprint"] = finding.id;
    entry["severity"] = gitlab_severity(finding.severity);
    // A place is required; what has none is of the whole.
    entry["location"]["path"] = repository_path(finding);
    entry["location"]["lines"]["begin"] = finding.span.known() ? line_of(finding) : 1;
    out.push_back(std::move(entry));
  }
  return ci_text(out);
}

}  // namespace acctplan

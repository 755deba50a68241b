// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <acctplan/model/rules.hpp>
#include <acctplan/render/check_ci.hpp>

#include "check_words.hpp"
#include "ci_parts.hpp"

namespace acctplan {
namespace {

using Json = nlohmann::ordered_json;

/// As RFC 3986 has it: what is not unreserved is escaped byte by byte, but not the slash. A relative path stays one,
/// which viewers look up in the repository.
std::string uri_of(std::string_view path) {
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

Json rule_json(const DiagnosticGuide& guide) {
  const Rule* rule = find_rule(guide.id);
  const std::string title = rule != nullptr ? std::string(rule->title) : std::string(guide.meaning);
  Json out;
  out["id"] = guide.id;
  out["shortDescription"] = {{"text", stopped_text(title)}};
  out["fullDescription"] = {{"text", guide.meaning}};
  out["help"] = {{"text", guide.remedy}};
  return out;
}

Json region_json(const Span& span) {
  // GitHub takes no result without a place; what has none is of the whole.
  if (!span.known()) return {{"startLine", 1}};
  const Place begin = span.file->locate(span.begin);
  const Place end = span.file->locate(std::max(span.end, span.begin));
  Json region;
  region["startLine"] = begin.line;
  region["startColumn"] = begin.column;
  region["endLine"] = end.line;
  region["endColumn"] = end.column;
  return region;
}

Json location_json(const Finding& finding) {
  Json physical;
  physical["artifactLocation"] = {{"uri", uri_of(repository_path(finding))}};
  physical["region"] = region_json(finding.span);
  return {{"physicalLocation", std::move(physical)}};
}

Json result_json(const Finding& finding, std::span<const DiagnosticGuide> guides) {
  Json out;
  out["ruleId"] = finding.rule;
  const auto guide = std::ranges::lower_bound(guides, std::string_view(finding.rule), {}, &DiagnosticGuide::id);
  if (guide != guides.end() && guide->id == finding.rule) out["ruleIndex"] = guide - guides.begin();
  out["level"] = to_text(finding.severity);
  out["message"] = {{"text", with_remedy(finding)}};
  out["locations"] = Json::array();
  out["locations"].push_back(location_json(finding));
  out["partialFingerprints"] = {{"acctplanFinding/v1", finding.id}};
  if (!counts_against(finding)) {
    const std::string why = finding.state == FindingState::open ? "known by the baseline" : finding.state_note;
    Json suppression;
    suppression["kind"] = "external";
    suppression["justification"] = why;
    out["suppressions"] = Json::array();
    out["suppressions"].push_back(std::move(suppression));
  }
  return out;
}

}  // namespace

std::string render_check_sarif(const CheckReport& report, std::span<const DiagnosticGuide> guides,
                               std::string_view version) {
  Json driver;
  driver["name"] = "acctplan";
  driver["version"] = version;
  driver["rules"] = Json::array();
  for (const DiagnosticGuide& guide : guides) driver["rules"].push_back(rule_json(guide));
  Json run;
  run["tool"] = {{"driver", std::move(driver)}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  for (const Finding& finding : report.findings) run["results"].push_back(result_json(finding, guides));
  Json out;
  out["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  out["version"] = "2.1.0";
  out["runs"] = Json::array();
  out["runs"].push_back(std::move(run));
  return ci_text(out);
}

}  // namespace acctplan

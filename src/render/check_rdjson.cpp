// SPDX-License-Identifier: MIT
#include <algorithm>

#include <utf8proc.h>
#include <nlohmann/json.hpp>

#include <acctplan/render/check_ci.hpp>

#include "check_words.hpp"
#include "ci_parts.hpp"

namespace acctplan {
namespace {

using RdJson = nlohmann::ordered_json;

std::string_view rd_severity(Severity severity) {
  return severity == Severity::error ? "ERROR" : severity == Severity::warning ? "WARNING" : "INFO";
}

/// Bytes from 1, where a place has code points.
std::size_t byte_column(const SourceFile& file, const Place& place) {
  const std::string_view line = file.line(place.line);
  std::size_t at = 0;
  for (std::size_t column = 1; column < place.column && at < line.size(); ++column) {
    utf8proc_int32_t point = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(line.data() + at),
                                       static_cast<utf8proc_ssize_t>(line.size() - at), &point);
    at += used > 0 ? static_cast<std::size_t>(used) : 1;
  }
  return at + 1;
}

RdJson position_json(const SourceFile& file, std::size_t offset) {
  const Place place = file.locate(offset);
  RdJson out;
  out["line"] = place.line;
  out["column"] = byte_column(file, place);
  return out;
}

}  // namespace

std::string render_check_rdjson(const CheckReport& report) {
  RdJson out;
  out["source"]["name"] = "acctplan";
  out["diagnostics"] = RdJson::array();
  for (const Finding& finding : report.findings) {
    if (!counts_against(finding)) continue;
    RdJson entry;
    entry["message"] = with_remedy(finding);
    RdJson& location = entry["location"];
    location["path"] = repository_path(finding);
    if (finding.span.known()) {
      const SourceFile& file = *finding.span.file;
      location["range"]["start"] = position_json(file, finding.span.begin);
      location["range"]["end"] = position_json(file, std::max(finding.span.end, finding.span.begin));
    }
    entry["severity"] = rd_severity(finding.severity);
    entry["code"]["value"] = finding.rule;
    out["diagnostics"].push_back(std::move(entry));
  }
  return ci_text(out);
}

}  // namespace acctplan

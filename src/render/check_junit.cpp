// SPDX-License-Identifier: MIT
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <pugixml.hpp>

#include <acctplan/render/check_ci.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "check_words.hpp"
#include "ci_parts.hpp"

namespace acctplan {
namespace {

/// XML has no way to write most control characters.
std::string xml_text(std::string_view text) { return sanitize_terminal(text); }

std::string with_place(const Finding& finding) {
  const std::string advice = advice_of(finding);
  if (!finding.span.known()) return xml_text(advice);
  return xml_text(fmt::format("{}:{} {}", file_of(finding), line_of(finding), advice));
}

void set(pugi::xml_node& node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

void set(pugi::xml_node& node, const char* name, std::size_t value) {
  node.append_attribute(name).set_value(static_cast<unsigned long long>(value));
}

void add_text(pugi::xml_node& node, const std::string& text) {
  node.append_child(pugi::node_pcdata).set_value(text.c_str());
}

void add_case(pugi::xml_node& suite, const Finding& finding, const std::string& account) {
  pugi::xml_node test = suite.append_child("testcase");
  set(test, "classname", account);
  set(test, "name", xml_text(fmt::format("{}: {}", finding.rule, finding.message)));
  if (finding.span.known()) {
    set(test, "file", xml_text(repository_path(finding)));
    set(test, "line", line_of(finding));
  }
  if (!counts_against(finding)) {
    pugi::xml_node skipped = test.append_child("skipped");
    set(skipped, "message",
        finding.state == FindingState::open ? std::string("known by the baseline") : xml_text(advice_of(finding)));
  } else if (finding.severity == Severity::note) {
    pugi::xml_node told = test.append_child("system-out");
    add_text(told, with_place(finding));
  } else {
    pugi::xml_node failure = test.append_child("failure");
    set(failure, "type", std::string(to_text(finding.severity)));
    set(failure, "message", xml_text(finding.message));
    add_text(failure, with_place(finding));
  }
}

struct SuiteCounts {
  std::size_t tests = 0, failures = 0, skipped = 0;
};

SuiteCounts counts_of(const FindingGroup& group) {
  SuiteCounts out;
  for (const Finding* finding : group.findings) {
    ++out.tests;
    if (!counts_against(*finding)) {
      ++out.skipped;
    } else if (finding->severity != Severity::note) {
      ++out.failures;
    }
  }
  return out;
}

void set_counts(pugi::xml_node& node, const SuiteCounts& counts) {
  set(node, "tests", counts.tests);
  set(node, "failures", counts.failures);
  set(node, "skipped", counts.skipped);
}

/// An account in which nothing was found is a case that passes.
void add_clean_suite(pugi::xml_node& suites, const std::string& account) {
  pugi::xml_node suite = suites.append_child("testsuite");
  set(suite, "name", account);
  set_counts(suite, {1, 0, 0});
  pugi::xml_node test = suite.append_child("testcase");
  set(test, "classname", account);
  set(test, "name", std::string("no findings"));
}

}  // namespace

std::string render_check_junit(const CheckReport& report) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", std::string("1.0"));
  set(declaration, "encoding", std::string("UTF-8"));
  pugi::xml_node suites = document.append_child("testsuites");
  set(suites, "name", std::string("acctplan check"));
  SuiteCounts all;
  std::set<std::string> found;
  for (const FindingGroup& group : group_findings(report.findings, GroupBy::account)) {
    const SuiteCounts counts = counts_of(group);
    all = {all.tests + counts.tests, all.failures + counts.failures, all.skipped + counts.skipped};
    found.insert(group.title);
    const std::string account = xml_text(group_title(group, GroupBy::account));
    pugi::xml_node suite = suites.append_child("testsuite");
    set(suite, "name", account);
    set_counts(suite, counts);
    for (const Finding* finding : group.findings) add_case(suite, *finding, account);
  }
  for (const std::string& id : report.accounts) {
    if (found.contains(id)) continue;
    ++all.tests;
    add_clean_suite(suites, xml_text(id));
  }
  set_counts(suites, all);
  std::ostringstream out;
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <acctplan/load/load_previous_plan.hpp>

#include <charconv>

#include <fmt/format.h>

#include <acctplan/document/json_reader.hpp>

namespace acctplan {
namespace {

std::string scalar_of(const Node* node) { return node != nullptr && node->is_scalar() ? node->text : std::string(); }

const Node* under(const Node& node, std::string_view first, std::string_view second) {
  const Node* inner = node.find(first);
  return inner == nullptr ? nullptr : inner->find(second);
}

std::optional<std::int64_t> whole_of(const Node* node) {
  const std::string text = scalar_of(node);
  std::int64_t out = 0;
  const auto [stopped, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || failed != std::errc() || stopped != text.data() + text.size() || out < 0) return std::nullopt;
  return out;
}

/// "68" or "68.3", a score of at most 100.
std::optional<Rational> score_of(const Node* node) {
  const std::string text = scalar_of(node);
  const std::size_t point = text.find('.');
  const std::string digits = point == std::string::npos ? text + "0" : text.substr(0, point) + text.substr(point + 1);
  if (point != std::string::npos && text.size() != point + 2) return std::nullopt;
  std::int64_t tenths = 0;
  const auto [stopped, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), tenths);
  const bool whole = failed == std::errc() && stopped == digits.data() + digits.size();
  if (!whole || text.empty() || tenths < 0 || tenths > 1000) return std::nullopt;
  return Rational(tenths, 10);
}

/// The result's accounts and its day; reports when there are none.
struct PlanDocument {
  const Node* accounts = nullptr;
  Date as_of;
};

std::optional<PlanDocument> plan_document(const Node& root, Diagnostics& sink) {
  const Node* accounts = root.find("accounts");
  const auto as_of = parse_date(scalar_of(root.find("as_of")));
  if (scalar_of(root.find("kind")) != "plan" || accounts == nullptr || !accounts->is_sequence() || !as_of) {
    sink.error("previous.shape", root.span, "this is no result of `acctplan plan --format json`",
               "write one with `acctplan plan PATH... --format json -o FILE`");
    return std::nullopt;
  }
  return PlanDocument{accounts, *as_of};
}

}  // namespace

bool is_plan_result(const SourceFile& source) {
  Diagnostics ignored;
  const std::vector<Node> documents = read_json(source, ignored);
  return documents.size() == 1 && scalar_of(documents.front().find("kind")) == "plan";
}

bool load_previous_plan(const SourceFile& source, const Date& as_of, EarlierPlans& out, Diagnostics& sink) {
  const std::vector<Node> documents = read_json(source, sink);
  if (documents.empty()) return false;
  const auto document = plan_document(documents.front(), sink);
  if (!document) return false;
  if (document->as_of > as_of) {
    sink.warning("previous.shape", documents.front().span,
                 fmt::format("this result is of {}, after the as-of date {}", to_iso(document->as_of), to_iso(as_of)),
                 "it is left out; name a result of an earlier day");
    return true;
  }
  bool accepted = true;
  for (const Node& account : document->accounts->items) {
    const std::string id = scalar_of(under(account, "account", "id"));
    const Node* tier = account.find("tier_in_force");
    const auto in_force = whole_of(tier);
    const bool told = tier != nullptr && (tier->is_null() || (in_force && *in_force >= 1 && *in_force <= 4));
    if (id.empty() || !told) {
      sink.error("previous.account", account.span, "an account of an earlier plan has an id and a tier in force",
                 "write the result anew");
      accepted = false;
      continue;
    }
    EarlierPlan earlier{document->as_of,
                        in_force,
                        score_of(under(account, "score", "score")),
                        {},
                        whole_of(under(account, "committee", "identified")),
                        whole_of(under(account, "committee", "covered"))};
    if (std::string grade = scalar_of(under(account, "score", "grade")); !grade.empty()) earlier.grade = grade;
    if (!out.emplace(id, std::move(earlier)).second) {
      sink.error("previous.account", account.span, fmt::format("`{}` stands twice in the earlier results", id),
                 "keep one result of each account");
      accepted = false;
    }
  }
  return accepted;
}

}  // namespace acctplan

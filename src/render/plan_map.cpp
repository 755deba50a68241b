// SPDX-License-Identifier: MIT
#include <map>
#include <set>

#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

// Renderers cap a diagram's text (some at 5,000 characters) and its edges; beyond that the table above the map has to
// do.
constexpr std::size_t kMaxCharacters = 4500;
constexpr std::size_t kMaxEdges = 100;

std::string_view style_of(const Contact& contact) {
  if (contact.cover == Cover::departed) return "departed";
  if (contact.person->status.is(ContactStatus::champion)) return "champion";
  return contact.cover == Cover::covered ? "covered" : "open";
}

std::string label_of(const Stakeholder& person) {
  std::string label = mermaid_text(*person.name);
  if (person.title) label += "<br/>" + mermaid_text(*person.title);
  if (person.status) label += "<br/>" + mermaid_text(spoken(word_of(*person.status)));
  return label;
}

/// The lines of a map under construction: nodes for people listed and managers who are not, edges from manager to
/// report.
class MapBuilder {
 public:
  explicit MapBuilder(const Account& account) : account_(account) {}

  void person(const Contact& contact) {
    const std::string node = node_of(contact.person);
    lines_ += fmt::format("  {}[\"{}\"]:::{}\n", node, label_of(*contact.person), style_of(contact));
    styles_.insert(style_of(contact));
  }

  void manager_of(const Stakeholder& person) {
    if (!person.reports_to) return;
    const Stakeholder* manager = find_person(account_, *person.reports_to);
    const std::string from = manager != nullptr ? node_of(manager) : unlisted(*person.reports_to);
    lines_ += fmt::format("  {} --> {}\n", from, node_of(&person));
    ++edges_;
  }

  void relationship(const Relationship& relationship) {
    if (!relationship.ours || !relationship.theirs) return;
    const Stakeholder* theirs = find_person(account_, *relationship.theirs);
    if (theirs == nullptr) return;
    const std::string ours = ours_node(*relationship.ours);
    const std::string via = relationship.via ? fmt::format("|\"{}\"|", mermaid_text(*relationship.via)) : "";
    lines_ += fmt::format("  {} -.->{} {}\n", ours, via, node_of(theirs));
    ++edges_;
  }

  [[nodiscard]] std::string take() const {
    std::string out = "flowchart TD\n" + lines_;
    if (styles_.contains("champion")) out += "  classDef champion stroke-width:4px\n";
    if (styles_.contains("covered")) out += "  classDef covered stroke-width:2px\n";
    if (styles_.contains("open")) out += "  classDef open stroke-dasharray:4 3\n";
    if (styles_.contains("departed")) out += "  classDef departed stroke-dasharray:1 5\n";
    if (styles_.contains("unlisted")) out += "  classDef unlisted stroke-dasharray:1 3\n";
    if (styles_.contains("ours")) out += "  classDef ours stroke-width:1px\n";
    return out.size() <= kMaxCharacters && edges_ > 0 && edges_ <= kMaxEdges ? out : "";
  }

 private:
  std::string node_of(const Stakeholder* person) {
    for (std::size_t i = 0; i < account_.stakeholders.size(); ++i) {
      if (&account_.stakeholders[i] == person) return fmt::format("p{}", i + 1);
    }
    return "p0";
  }

  std::string unlisted(const std::string& name) {
    const auto [found, fresh] = unlisted_.try_emplace(name, fmt::format("m{}", unlisted_.size() + 1));
    if (fresh) {
      lines_ += fmt::format("  {}[\"{}<br/>{}\"]:::unlisted\n", found->second, mermaid_text(name),
                            mermaid_text("not listed"));
      styles_.insert("unlisted");
    }
    return found->second;
  }

  std::string ours_node(const std::string& name) {
    const auto [found, fresh] = ours_.try_emplace(name, fmt::format("u{}", ours_.size() + 1));
    if (fresh) {
      lines_ +=
          fmt::format("  {}([\"{}<br/>{}\"]):::ours\n", found->second, mermaid_text(name), mermaid_text("our side"));
      styles_.insert("ours");
    }
    return found->second;
  }

  const Account& account_;
  std::string lines_;
  std::map<std::string, std::string> unlisted_, ours_;
  std::set<std::string_view> styles_;
  std::size_t edges_ = 0;
};

}  // namespace

std::string relationship_map(const CommitteeResult& committee, const Account& account) {
  MapBuilder builder(account);
  for (const Contact& contact : committee.contacts) builder.person(contact);
  for (const Contact& contact : committee.contacts) builder.manager_of(*contact.person);
  for (const Relationship& relationship : account.relationships) builder.relationship(relationship);
  return builder.take();
}

}  // namespace acctplan

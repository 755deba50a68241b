// SPDX-License-Identifier: MIT
#include "parts.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "foreign_document.hpp"

namespace acctplan {
namespace {

struct FileName {
  std::string_view folder;  ///< with its slash
  std::string_view base;    ///< without folder and ending
};

FileName split(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  const std::size_t start = slash == std::string_view::npos ? 0 : slash + 1;
  const std::string_view name = path.substr(start);
  return {path.substr(0, start), name.substr(0, name.find_last_of('.'))};
}

bool same_account(const ReadInput& owner, const ReadInput& part) {
  if (part.documents.size() != 1) return part.documents.empty();
  const Node* own = account_id_of(part.documents.front());
  if (own == nullptr) return foreign_kind(part.documents.front()).empty();
  const Node* theirs = owner.documents.empty() ? nullptr : account_id_of(owner.documents.front());
  return theirs != nullptr && theirs->text == own->text;
}

using Stems = std::map<std::string, std::size_t, std::less<>>;

std::size_t owner_of(std::span<const ReadInput> inputs, const Stems& stems, std::size_t index) {
  const FileName name = split(inputs[index].source->name());
  for (std::size_t dot = name.base.rfind('.'); dot != std::string_view::npos && dot > 0;
       dot = name.base.rfind('.', dot - 1)) {
    const auto owner = stems.find(std::string(name.folder) + std::string(name.base.substr(0, dot)));
    if (owner == stems.end() || owner->second == index) continue;
    if (inputs[owner->second].documents.size() > 1) continue;
    if (same_account(inputs[owner->second], inputs[index])) return owner->second;
  }
  return index;
}

}  // namespace

std::string account_family(std::string_view path) {
  // A part's name begins with its owner's up to a point, so both have the same first piece of a name.
  const FileName name = split(path);
  return std::string(name.folder) + std::string(name.base.substr(0, name.base.find('.', 1)));
}

const Node* account_id_of(const Node& document) {
  const Node* identity = document.find("account");
  const Node* id = identity == nullptr ? nullptr : identity->find("id");
  return id != nullptr && id->is_scalar() && !id->text.empty() ? id : nullptr;
}

std::vector<std::vector<std::size_t>> related_inputs(std::span<const InputDocument> inputs) {
  std::vector<std::vector<std::size_t>> out;
  std::map<std::string, std::size_t, std::less<>> families;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto [family, added] = families.emplace(account_family(inputs[i].source->name()), out.size());
    if (added) out.emplace_back();
    out[family->second].push_back(i);
  }
  return out;
}

std::vector<std::size_t> find_owners(std::span<const ReadInput> inputs) {
  Stems stems;
  // JSON may be a result that a run wrote beside the account; the others hold many accounts.
  const auto is_yaml = [inputs](std::size_t i) { return inputs[i].format == DocumentFormat::yaml; };
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!is_yaml(i)) continue;
    const FileName name = split(inputs[i].source->name());
    stems.emplace(std::string(name.folder) + std::string(name.base), i);
  }
  std::vector<std::size_t> owners(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    owners[i] = is_yaml(i) ? owner_of(inputs, stems, i) : i;
  }
  // A part of a part belongs to the whole; names grow with each step, so that this ends.
  for (std::size_t& owner : owners) {
    while (owners[owner] != owner) owner = owners[owner];
  }
  return owners;
}

void merge_over(Node& into, const Node& from) {
  if (!into.is_map() || !from.is_map()) {
    into = from;
    return;
  }
  into.span = from.span;
  for (const Entry& entry : from.entries) {
    const auto same = std::ranges::find(into.entries, entry.key, &Entry::key);
    if (same == into.entries.end()) {
      into.entries.push_back(entry);
    } else {
      same->key_span = entry.key_span;
      merge_over(same->value, entry.value);
    }
  }
}

}  // namespace acctplan

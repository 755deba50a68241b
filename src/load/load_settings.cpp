// SPDX-License-Identifier: MIT
#include <acctplan/load/load_settings.hpp>

#include <array>

#include <fmt/format.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/document/yaml_reader.hpp>

namespace acctplan {

SettingsFile load_settings(const SourceFile& source, Diagnostics& sink) {
  static constexpr auto kKeys = std::to_array<std::string_view>({"policy", "catalog"});
  SettingsFile settings;
  const std::vector<Node> documents = read_yaml(source, sink);
  if (documents.empty()) return settings;
  const Node& root = documents.front();
  if (!root.is_map()) {
    if (!root.is_null())
      sink.error("settings.shape", root.span, "settings are a map of keys", "write `policy: FILE` or `catalog: FILE`");
    return settings;
  }
  for (const Entry& entry : root.entries) {
    if (entry.key == "acctplan" || entry.key == "$schema") continue;
    const bool policy = entry.key == "policy";
    if (!policy && entry.key != "catalog") {
      const auto near = nearest(entry.key, kKeys);
      sink.warning("settings.unknown-key", entry.key_span, fmt::format("unknown setting `{}`", entry.key),
                   near ? fmt::format("did you mean `{}`?", *near) : "known: policy, catalog");
    } else if (entry.value.is_scalar() && !entry.value.text.empty()) {
      (policy ? settings.policy : settings.catalog) = entry.value.text;
      (policy ? settings.policy_span : settings.catalog_span) = entry.value.span;
    } else if (!entry.value.is_null()) {
      sink.error("settings.value", entry.value.span, fmt::format("`{0}` is the path of a {0} file", entry.key),
                 fmt::format("write `{}: FILE`, relative to this file's folder", entry.key));
    }
  }
  return settings;
}

}  // namespace acctplan

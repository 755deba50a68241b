// SPDX-License-Identifier: MIT
#include <acctplan/load/load_settings.hpp>

#include <array>

#include <fmt/format.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/document/yaml_reader.hpp>

namespace acctplan {

SettingsFile load_settings(const SourceFile& source, Diagnostics& sink) {
  static constexpr auto kKeys = std::to_array<std::string_view>({"policy"});
  SettingsFile settings;
  const std::vector<Node> documents = read_yaml(source, sink);
  if (documents.empty()) return settings;
  const Node& root = documents.front();
  if (!root.is_map()) {
    if (!root.is_null()) sink.error("settings.shape", root.span, "settings are a map of keys", "write `policy: FILE`");
    return settings;
  }
  for (const Entry& entry : root.entries) {
    if (entry.key == "acctplan" || entry.key == "$schema") continue;
    if (entry.key != "policy") {
      const auto near = nearest(entry.key, kKeys);
      sink.warning("settings.unknown-key", entry.key_span, fmt::format("unknown setting `{}`", entry.key),
                   near ? fmt::format("did you mean `{}`?", *near) : "known: policy");
    } else if (entry.value.is_scalar() && !entry.value.text.empty()) {
      settings.policy = entry.value.text;
      settings.policy_span = entry.value.span;
    } else if (!entry.value.is_null()) {
      sink.error("settings.value", entry.value.span, "`policy` is the path of a policy file",
                 "write `policy: FILE`, relative to this file's folder");
    }
  }
  return settings;
}

}  // namespace acctplan

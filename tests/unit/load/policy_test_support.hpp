// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <acctplan/load/load_policy.hpp>

namespace acctplan {

/// A policy file of the text "team.yaml", loaded, with what was wrong and the sources that spans point to.
struct PolicyRun {
  explicit PolicyRun(std::string text, std::string name = "team.yaml") {
    const SourceFile& file = sources.add(std::move(name), std::move(text));
    loaded = load_policy(file, sources, sink);
  }

  SourceSet sources;
  Diagnostics sink;
  std::optional<LoadedPolicy> loaded;

  /// "id line:column message | help" of the only diagnostic; several are joined by line feeds.
  [[nodiscard]] std::string diagnostics() const {
    std::string out;
    for (const Diagnostic& found : sink.all()) {
      const auto place =
          found.span.known() ? found.span.file->locate(found.span.begin) : decltype(found.span.file->locate(0)){};
      if (!out.empty()) out += '\n';
      out += found.id + " " + std::to_string(place.line) + ":" + std::to_string(place.column) + " " + found.message +
             " | " + found.help;
    }
    return out;
  }
};

}  // namespace acctplan

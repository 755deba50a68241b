// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace acctplan {

enum class TemplateKind { account, policy, portfolio, catalog };

/// A commented YAML file to start from, made of the field table: the schema's modeline first, what is required filled
/// in from `name`, everything else commented out with an example and its meaning. Loads without any diagnostic. Lines
/// that start with `##` explain; with every other `# ` at the start of a line removed it loads too. A portfolio is a
/// CSV table instead: a header of every column, and one row as an example.
[[nodiscard]] std::string init_template(TemplateKind kind, std::string_view name);

/// An account id made of a name: what ids cannot hold becomes `-`; "account" when nothing is left.
[[nodiscard]] std::string id_of_name(std::string_view name);

/// A text as a YAML scalar, quoted when YAML 1.1 or 1.2 readers would take it for anything but that text.
[[nodiscard]] std::string yaml_text(std::string_view text);

}  // namespace acctplan

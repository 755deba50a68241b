// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/engine/whitespace_rollup.hpp>
#include <acctplan/render/json_writer.hpp>
#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// What the whitespace of several accounts adds up to.
void write_rollup(MarkdownWriter& writer, const WhitespaceRollup& rollup, const ReportContext& context);
[[nodiscard]] std::string rollup_text(const WhitespaceRollup& rollup, const ReportContext& context, std::size_t width);
/// The key `portfolio` of the result.
void write_rollup_json(JsonWriter& json, const WhitespaceRollup& rollup);

}  // namespace acctplan

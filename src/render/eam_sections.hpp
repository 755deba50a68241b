// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/render/eam_markdown.hpp>
#include <acctplan/render/markdown_writer.hpp>

// The documents of the meeting's pack, a file each.

namespace acctplan {

void write_eam_prep(MarkdownWriter& out, const EamPack& pack);
void write_eam_agenda(MarkdownWriter& out, const EamPack& pack);
/// The slides for reading among the other parts, without the notes.
void write_eam_slides(MarkdownWriter& out, const EamPack& pack);
void write_eam_followup(MarkdownWriter& out, const EamPack& pack);

/// "31 Mar 2026, 10:00 to 11:30 (America/Chicago)", with what is known of it.
[[nodiscard]] std::string meeting_time(const EamPack& pack);

}  // namespace acctplan

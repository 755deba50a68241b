// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/eam.hpp>
#include <acctplan/model/words.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// The parts of the pack of an executive meeting (rulebook section 9), in the order of their use.
enum class EamPart { prep, agenda, deck, followup };
ACCTPLAN_WORDS(EamPart, "prep", "agenda", "deck", "followup");

/// One part as a document of GitHub Markdown. Where no meeting is due it says so and why. `prep` and the checklist of
/// `followup` are internal; agenda, slides and mail may be read by the customer.
[[nodiscard]] std::string render_eam_markdown(const EamPack& pack, const ReportContext& context, EamPart part);

/// What stands before the slides of a file.
enum class DeckHead { front_matter, none };

/// The deck as Markdown that Marp (4 and later) and pandoc (`--slide-level=1`) turn into the same slides with the same
/// speaker notes.
[[nodiscard]] std::string render_eam_deck(const EamPack& pack, DeckHead head);

/// The result `eam`.
[[nodiscard]] std::string render_eam_json(const std::vector<EamPack>& packs, const ReportContext& context);

}  // namespace acctplan

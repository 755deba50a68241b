// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/engine/finding.hpp>
#include <acctplan/engine/plan.hpp>
#include <acctplan/render/json_writer.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// Opens the root object and writes what every result begins with.
void begin_result(JsonWriter& json, std::string_view kind, const ReportContext& context);

/// {rule, text, facts: [{field, value, file, line}]}
void write_evidence(JsonWriter& json, const Evidence& evidence);
void write_evidence_list(JsonWriter& json, std::string_view key, const std::vector<Evidence>& list);

/// {rule, text, move}: what is missing, with what closes it.
void write_gap(JsonWriter& json, const Evidence& gap, const std::string& move);
/// The key `do_next`.
void write_do_next(JsonWriter& json, const std::vector<NextThing>& things);

/// The keys of a finding, inside an object that is open.
void write_finding(JsonWriter& json, const Finding& finding);
/// The key `findings` with its list.
void write_findings(JsonWriter& json, std::span<const Finding> findings);

/// One account of each result, as an object.
void write_tier_account(JsonWriter& json, const TierResult& result);
void write_whitespace_account(JsonWriter& json, const WhitespaceResult& result);
void write_score_account(JsonWriter& json, const ScoreResult& result);

}  // namespace acctplan

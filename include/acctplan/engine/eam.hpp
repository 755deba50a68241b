// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/assessment.hpp>
#include <acctplan/engine/plan.hpp>

namespace acctplan {

/// Somebody whom the meeting wants, by role (R:341-350).
struct Participant {
  Side side = Side::ours;
  std::string part;  ///< "Executive sponsor"
  std::string name;  ///< "Kim Ito (CTO)"
  std::string why;   ///< for our side alone: what they are there for, how they stand
};

/// A participant or topic that is missing or does not match (rules E.gap.*), and the move that closes it.
struct EamGap {
  Evidence evidence;
  std::string move;
};

/// Something to talk about. `title` and `points` may be read by the customer.
struct EamTopic {
  std::string title;
  std::vector<std::string> points;
  Evidence evidence;
};

/// A stretch of the meeting, in minutes from its start. `points` may be read by the customer.
struct AgendaStretch {
  std::string name;
  std::int64_t from = 0, to = 0;
  std::optional<TimeOfDay> start, end;  ///< when the meeting's start is known; midnight as its end is 24:00
  std::vector<std::string> points;
};

/// A step with its day, and what is known for it.
struct EamStep {
  std::string what;
  std::optional<Date> due;
  std::vector<std::string> notes;
};

/// What was promised in an earlier meeting.
struct EamPromise {
  const Commitment* commitment = nullptr;
  Date meeting;
};

struct SlideTable {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
};

/// One slide of the deck: points or a table, cut to what fits, for the customer to read; what was cut off and what the
/// slide rests on is in the notes, which the speaker alone sees.
struct EamSlide {
  std::string title;
  std::vector<std::string> points;
  SlideTable table;
  std::vector<Evidence> notes;  ///< the rule may be empty
};

/// Rulebook section 9 for one account; what it points to outlives it.
struct EamPack {
  const Account* account = nullptr;
  std::optional<std::int64_t> tier_in_force;
  EamDue dates;
  bool needed = false;                 ///< a meeting is due in the tier's cadence, or one is planned
  std::string standing;                ///< why this date, or why none, in one or two sentences
  std::optional<Date> date;            ///< planned, else recommended
  std::optional<Date> followup_due;    ///< of `date`
  const Eam* meeting = nullptr;        ///< the planned one
  const Eam* held = nullptr;           ///< held in the current period and not yet summed up
  std::vector<EamPromise> promises;    ///< of held meetings, latest meeting first
  std::vector<Participant> people;     ///< ours, then theirs
  std::vector<EamGap> gaps;            ///< in the rulebook's order
  std::vector<EamTopic> topics;        ///< at most the policy's number
  std::vector<std::string> set_aside;  ///< topics given beyond that number
  std::int64_t minutes = 0;
  std::vector<AgendaStretch> agenda;
  std::vector<EamStep> preparation, followup;
  std::optional<Date> followup_from;  ///< the meeting that the follow-up is of
  std::vector<EamSlide> slides;
  std::vector<OpenQuestion> questions;
};

/// The lengths that an agenda is made for, in minutes.
inline constexpr std::int64_t kShortestMeeting = 30, kLongestMeeting = 240;

/// A planned meeting that can have no agenda: its length is none of those, or it would end after midnight.
struct UnfitMeeting {
  std::int64_t minutes = 0;
  std::optional<TimeOfDay> start;  ///< when it is midnight that it crosses
  Span span;                       ///< of the fact at fault
};

[[nodiscard]] std::optional<UnfitMeeting> unfit_meeting(const Account& account, const Policy& policy,
                                                        const Date& as_of);

/// The pack of an account whose planned meeting is not unfit.
[[nodiscard]] EamPack prepare_eam(const Assessment& assessment, const Policy& policy, const Date& as_of);

/// The ends of the policy's agenda blocks in a meeting of `minutes`, scaled to whole minutes: each is the share of the
/// length that the blocks up to it have, cut.
[[nodiscard]] std::vector<std::int64_t> block_ends(const EamPolicy& policy, std::int64_t minutes);

/// The text, or its beginning with an ellipsis when it would take more than `most` columns.
[[nodiscard]] std::string cut_text(const std::string& text, std::size_t most);

/// "10:05"; "24:00" at the end of the day.
[[nodiscard]] std::string to_words(const TimeOfDay& time);

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/eam.hpp>

// The parts of prepare_eam, a file each. They fill the pack in this order.

namespace acctplan {

/// What the parts are made from.
struct EamCase {
  const Assessment& assessment;
  const Account& account;
  const Policy& policy;
  Date as_of;
};

/// Sponsors, buyers and the rest, with the gaps among them and the questions that they leave.
void add_participants(EamPack& pack, const EamCase& seen);
/// What to talk about, E.gap.topics.
void add_topics(EamPack& pack, const EamCase& seen);
/// E.gap.csm, the last of the gaps.
void check_success_manager(EamPack& pack, const EamCase& seen);
/// The blocks with their times and points.
void add_agenda(EamPack& pack, const EamCase& seen);
/// The checklists before and after, with dates.
void add_steps(EamPack& pack, const EamCase& seen);
/// The ten slides.
void add_slides(EamPack& pack, const EamCase& seen);

/// The people of theirs who are still there, in file order.
[[nodiscard]] std::vector<const Stakeholder*> present_people(const Account& account);
/// "Single sign-on in Munich (Leo Marsh, by 31 Jan 2026)"; the brackets left out when empty.
[[nodiscard]] std::string promise_text(const Commitment& promise);
[[nodiscard]] bool is_kept(const EamPromise& promise);
/// The opportunities to speak of, best first: open ones with a name.
[[nodiscard]] std::vector<const WhitespaceOpportunity*> open_whitespace(const Assessment& assessment);
/// The day on which the customer decides about it, when that is known and not over before the meeting.
[[nodiscard]] std::optional<Date> decision_ahead(const WhitespaceOpportunity& one, const EamPack& pack);
/// What was achieved: "Deployment time cut by a third, $410,000 (FY2025)".
[[nodiscard]] std::string achieved_text(const Achieved& item, const Policy& policy);
/// Seats and seats in use over the products of which both are known.
struct MeetingSeats {
  std::int64_t seats = 0, active = 0;
};
[[nodiscard]] MeetingSeats meeting_seats(const WhitespaceResult& whitespace);
/// A fact of the account with its place, by its path.
template <class T>
[[nodiscard]] FactRef fact_of(std::string field, std::string shown, const Fact<T>& fact) {
  return {std::move(field), std::move(shown), fact.span()};
}

/// A slide while it is filled: what does not fit is handed to the appendix.
class SlideDraft {
 public:
  SlideDraft(std::string title, std::vector<std::string>& overflow);

  /// A line of the slide, cut when long, with what it rests on.
  void point(const std::string& text, Evidence note);
  void point(const std::string& text);
  /// A row of its table.
  void head(std::vector<std::string> columns) { slide_.table.head = std::move(columns); }
  void row(const std::vector<std::string>& cells, Evidence note);
  void note(Evidence note) { slide_.notes.push_back(std::move(note)); }
  /// What to ask the customer where nothing is known; the speaker reads which field it would fill.
  void ask(EamPack& pack, const std::string& words, const std::string& field, const std::string& question);
  /// For the appendix at once.
  void hand_on(std::string text) { overflow_.push_back(std::move(text)); }
  [[nodiscard]] bool is_empty() const { return slide_.points.empty() && slide_.table.rows.empty(); }
  [[nodiscard]] EamSlide take() { return std::move(slide_); }

 private:
  std::vector<std::string>& overflow_;
  EamSlide slide_;
};

/// What stands on the slides of the deck, in its order; the last is the appendix.
void fill_summary(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_value(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_usage(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_wins(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_context(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_roadmap(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_expansion(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_recommendations(EamPack& pack, const EamCase& seen, SlideDraft& slide);
void fill_commitments(EamPack& pack, const EamCase& seen, SlideDraft& slide);

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(Engagement, "engagement",
              row<&Engagement::last_meeting>("last_meeting", "Day of the last meeting.")
                  .past()
                  .csv("last_meeting")
                  .called("Last Meeting Date|Last Meeting Held")
                  .like("2026-01-12"),
              row<&Engagement::last_touch>("last_touch", "Day of the last contact of any kind.")
                  .past()
                  .csv("last_touch")
                  .called("Last Activity|Last Activity Date|Last Contacted|Last Contact Date")
                  .like("2026-01-20"),
              row<&Engagement::outreach_months>("outreach_months", "Months in a row of outreach of our own accord.")
                  .count()
                  .like("0"),
              row<&Engagement::reengagement_trigger>("reengagement_trigger", "Whether something gives reason to go on.")
                  .like("false"))

ACCTPLAN_ROWS(Activity, "activity",
              row<&Activity::period>("period", "Quarter that the numbers are of.").like("FY2025-Q4"),
              row<&Activity::meetings>("meetings", "Meetings held.").count().like("9"),
              row<&Activity::calls>("calls", "Calls made.").count().like("14"),
              row<&Activity::emails>("emails", "E-mails sent.").count().like("41"),
              row<&Activity::assets>("assets", "Assets delivered.").count().like("6"),
              row<&Activity::events>("events", "Events attended.").count().like("1"))

ACCTPLAN_ROWS(Commitment, "commitments", row<&Commitment::what>("what", "What was promised.").like("SSO rollout"),
              row<&Commitment::owner>("owner", "Who sees to it.").like("CSM"),
              row<&Commitment::side>("side", "Whose promise it is.").like("ours"),
              row<&Commitment::due>("due", "Day until which.").like("2026-02-01"),
              row<&Commitment::done>("done", "Whether it is done.").like("false"))

ACCTPLAN_ROWS(Eam, "eams",
              row<&Eam::id>("id",
                            "Id of the meeting: with one, its event in calendars stays the same wherever it moves.")
                  .like("eam-1"),
              row<&Eam::date>("date", "Day of the executive alignment meeting.").like("2025-11-03"),
              row<&Eam::status>("status", "What became of it; one of the future cannot be held yet.").like("held"),
              row<&Eam::start>("start", "Clock time of its start.").like("\"10:00\""),
              row<&Eam::minutes>("minutes", "How long it takes.").between(1, 1440).like("90"),
              row<&Eam::mode>("mode", "How people meet.").like("onsite"),
              row<&Eam::venue>("venue", "Where.").like("Austin, board room"),
              row<&Eam::attendees>("attendees", "Who takes part.").like("[Kim Ito, Robin Vance]"),
              row<&Eam::topics>("topics", "What is talked about.").like("[security roadmap]"),
              row<&Eam::summary_sent>("summary_sent", "Day on which the summary was sent.").past().like("2025-11-04"),
              row<&Eam::commitments>("commitments", "What was promised there."))

ACCTPLAN_ROWS(Review, "reviews", row<&Review::date>("date", "Day of the review.").past().like("2026-01-14"),
              row<&Review::type>("type", "Kind of review.").like("executive"),
              row<&Review::by>("by", "Who held it.").like("Robin Vance"))

ACCTPLAN_ROWS(Health, "health", row<&Health::score>("score", "Health score.").between(0, 100).like("71"),
              row<&Health::trend>("trend", "Where the score is heading.").like("down"),
              row<&Health::date>("date", "Day of the score.").past().like("2026-01-30"),
              row<&Health::nps>("nps", "Net promoter score.").between(-100, 100).like("32"),
              row<&Health::csat>("csat", "Customer satisfaction, 0 to 5.").between(0, 5).like("4.3"),
              row<&Health::open_tickets>("open_tickets", "Support tickets that are open.").count().like("3"),
              row<&Health::escalations>("escalations", "Escalations that are open.").count().like("0"))

}  // namespace acctplan

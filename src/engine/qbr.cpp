// SPDX-License-Identifier: MIT
#include "qbr_parts.hpp"

namespace acctplan {

QbrResult review_quarter(const QbrInputs& in) {
  QbrResult out;
  out.reviewed = in.reviewed;
  out.current = in.policy.calendar_of().quarter_of(in.as_of);
  out.attainment = qbr_attainment(in, out.gaps);
  out.pipeline = qbr_pipeline(in, out.current, out.gaps);
  out.won_new = qbr_win_rate(in, RevenueStream::new_, out.gaps);
  out.won_expansion = qbr_win_rate(in, RevenueStream::expansion, out.gaps);
  out.retention = qbr_retention(in, out.gaps);
  out.renewals = qbr_renewals(in);
  out.relationships = qbr_relationships(in, out.gaps);
  out.execution = qbr_execution(in, out.current, out.gaps);
  out.ranking = qbr_ranking(in);
  out.changes = qbr_changes(in);
  out.next = qbr_next(in, out, out.gaps);
  return out;
}

}  // namespace acctplan

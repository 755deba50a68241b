// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "footer_tail.hpp"
#include "id_findings.hpp"
#include "portfolio_dates.hpp"

namespace acctplan {

/// What the threads of one survey find, in the order of the table.
struct SurveyFindings : IdFindings {
  explicit SurveyFindings(const PortfolioColumns& columns) : dates(columns) {}

  DateOrders dates;
  std::vector<std::unique_ptr<SourceFile>> proofs;  ///< where the dates stand that tell the order
};

/// A record of a survey that is looked at in the order of the table.
struct SurveyEntry {
  RecordKind kind = RecordKind::row;
  bool after_row = false;
  std::string id;
  RecordPlace place;
};

struct SurveyOrder {
  std::size_t next_line = 1;
  IdAscent ascent;
  FooterTail<SurveyEntry> tail;
};

/// What a stretch gives to a survey.
struct SurveyBatch {
  explicit SurveyBatch(const PortfolioColumns& columns) : dates(columns) {}

  IdAscent ascent;
  bool row_seen = false;  ///< since the last entry
  std::vector<std::uint64_t> suspects;
  std::vector<SurveyEntry> entries;
  DateOrders dates;
  std::vector<std::pair<std::size_t, std::unique_ptr<SourceFile>>> proofs;
};

/// Reads ids and dates of all rows, and makes nothing of them.
class SurveyWorker : public CsvWorker {
 public:
  SurveyWorker(const StreamTable& table, SurveyFindings& findings, SurveyOrder& order);

  bool take(const CsvSlice& record) override;
  Closing finish_stretch(std::size_t lines) override;

 private:
  [[nodiscard]] bool is_regular(const CsvSlice& record, std::string_view id) const;
  [[nodiscard]] bool see(std::string_view id, const CsvSlice& record);
  [[nodiscard]] bool take_other(const CsvSlice& record);
  void add_entry(RecordKind kind, std::string_view id, const CsvSlice& record);
  /// An id of what turned out to be a row.
  void see_late(const SurveyEntry& entry);
  [[nodiscard]] bool close(SurveyBatch& batch, std::size_t lines);

  const StreamTable& table_;
  SurveyFindings& findings_;
  SurveyOrder& order_;
  std::vector<std::size_t> date_indices_, signal_indices_;
  // Of the stretch:
  LineCount lines_;
  IdSieve sieve_;
  SurveyBatch batch_;
};

}  // namespace acctplan

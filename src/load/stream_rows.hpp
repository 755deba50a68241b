// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <acctplan/load/load_portfolio.hpp>
#include <acctplan/load/plain_row.hpp>
#include <acctplan/load/portfolio_stream.hpp>

#include "footer_tail.hpp"
#include "repeat_filter.hpp"
#include "stream_ids.hpp"

namespace acctplan {

/// A record of which there is something to say, or which may be no row.
struct RowEntry {
  RecordKind kind = RecordKind::row;
  bool after_row = false;
  std::size_t line = 0;
  std::unique_ptr<SourceFile> text;
  IdBearer id;
  std::string refusal;
  Diagnostics faults;
  SharedId* shared = nullptr;
};

/// What a stretch gives to a ledger.
struct RowBatch {
  std::vector<RowEntry> entries;
  bool row_seen = false;  ///< since the last entry
  IdAscent ascent;
  std::size_t accounts = 0;
};

/// Collects what the rows of a table give to say, in its order.
class RowLedger {
 public:
  /// With `shared` the ids of the table are known; without, rows must not depend on them. Of rows that are not accepted
  /// the first `named` are kept.
  RowLedger(const StreamTable& table, SharedIds* shared, std::size_t named, SourceSet& sources);

  /// Returns whether what has been read counts, as far as ids go.
  [[nodiscard]] bool add(RowBatch& batch, std::size_t lines);
  /// Says what is to be said once the table is over.
  void close();

  [[nodiscard]] std::size_t rows() const { return accounts_ + rejected_; }
  [[nodiscard]] std::size_t accounts() const { return accounts_; }
  [[nodiscard]] std::size_t rejected() const { return rejected_; }
  [[nodiscard]] const std::vector<RefusedDocument>& first_rejected() const { return first_rejected_; }
  void report(Diagnostics& sink) const;

 private:
  void take(RowEntry entry);
  [[nodiscard]] IdBearer bearer_at(const RecordPlace& place);

  const StreamTable& table_;
  SharedIds* shared_;
  std::size_t named_;
  SourceSet& sources_;
  const SourceFile* head_;
  std::size_t next_line_;
  IdAscent ascent_;
  FooterTail<RowEntry> tail_;
  bool counts_ = true;
  std::size_t accounts_ = 0, rejected_ = 0;
  std::vector<RefusedDocument> first_rejected_;
  RepeatFilter repeats_{Holder::table};
  SharedIdReport shared_report_;
  Diagnostics footer_, faults_;
};

/// Reads the rows of a table and gives them to an account worker.
class RowWorker : public CsvWorker {
 public:
  /// `lines`: those on which stretches begin; none when they are not known.
  RowWorker(const StreamTable& table, const std::vector<std::size_t>& lines, SharedIds* shared, RowLedger& ledger,
            std::unique_ptr<AccountWorker> maker);

  bool take(const CsvSlice& record) override;
  Closing finish_stretch(std::size_t lines) override;

 private:
  [[nodiscard]] bool take_other(const CsvSlice& record);
  [[nodiscard]] bool load(const CsvSlice& record, Excerpt excerpt, RecordKind kind);

  const StreamTable& table_;
  const std::vector<std::size_t>& stretch_lines_;
  SharedIds* shared_;
  RowLedger& ledger_;
  std::unique_ptr<AccountWorker> maker_;
  PlainRowReader reader_;
  PlainAccount account_;
  // Of the stretch:
  LineCount lines_;
  RowBatch batch_;
};

}  // namespace acctplan

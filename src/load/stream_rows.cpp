// SPDX-License-Identifier: MIT
#include "stream_rows.hpp"

#include <utility>

#include <acctplan/load/portfolio_row.hpp>

#include "portfolio_dates.hpp"

namespace acctplan {

RowLedger::RowLedger(const StreamTable& table, SharedIds* shared, std::size_t named, SourceSet& sources)
    : table_(table),
      shared_(shared),
      named_(named),
      sources_(sources),
      head_(table.columns.table->source),
      next_line_(table.first_line),
      shared_report_(Holder::table, [this](const RecordPlace& place) { return bearer_at(place); }) {}

bool RowLedger::add(RowBatch& batch, std::size_t lines) {
  const auto taken = [this](RowEntry entry) { take(std::move(entry)); };
  accounts_ += batch.accounts;
  for (RowEntry& entry : batch.entries) {
    entry.line += next_line_;
    if (entry.text) entry.text->number_lines_from(entry.line);
    tail_.add(std::move(entry), taken);
  }
  if (batch.row_seen) tail_.release(taken);
  next_line_ += lines;
  if (shared_ == nullptr && !ascent_.follow(batch.ascent)) counts_ = false;
  return counts_;
}

void RowLedger::take(RowEntry entry) {
  // An id between others in a line that adds up: whether one is there twice is for a survey to say.
  if (shared_ == nullptr && entry.kind != RecordKind::row && !entry.id.id.empty()) counts_ = false;
  if (shared_ != nullptr && !entry.id.id.empty()) entry.shared = shared_->find(entry.id.id);
  bool said = false;
  if (entry.shared != nullptr) {
    entry.refusal = shared_id_message(entry.id.id, entry.shared->count);
    said = shared_report_.say(entry.id, entry.line, 0, *entry.shared);
  }
  const Diagnostics kept = repeats_.keep(entry.faults);
  if (!entry.refusal.empty()) {
    ++rejected_;
    if (first_rejected_.size() < named_) first_rejected_.push_back({head_, entry.line, entry.refusal});
  }
  faults_.append(kept);
  if (said || !kept.all().empty()) sources_.keep(std::move(entry.text));
}

IdBearer RowLedger::bearer_at(const RecordPlace& place) {
  std::string text(place.length, '\0');
  text.resize(table_.input.read(place.offset, text.data(), text.size()));
  Excerpt excerpt = excerpt_of(table_, text);
  excerpt.source->number_lines_from(place.line);
  IdBearer out = id_of_record(*excerpt.source, excerpt.record, table_.id_index);
  sources_.keep(std::move(excerpt.source));
  return out;
}

void RowLedger::close() {
  if (tail_.count() == 0) return;
  RowEntry& first = tail_.first();
  note_footer(Span{first.text.get(), 0, 0}, tail_.count(), footer_);
  sources_.keep(std::move(first.text));
}

void RowLedger::report(Diagnostics& sink) const {
  const Span& header = table_.columns.table->header;
  sink.append(footer_);
  shared_report_.report(header, sink);
  sink.append(faults_);
  repeats_.report(header, sink);
}

RowWorker::RowWorker(const StreamTable& table, const std::vector<std::size_t>& lines, SharedIds* shared,
                     RowLedger& ledger, std::unique_ptr<AccountWorker> maker)
    : table_(table),
      stretch_lines_(lines),
      shared_(shared),
      ledger_(ledger),
      maker_(std::move(maker)),
      reader_(table.columns, table.context, table.dates_open ? OrdersTold::no : OrdersTold::yes) {}

bool RowWorker::take(const CsvSlice& record) {
  if (!reader_.read(record, account_) || !maker_->suffices(account_)) return take_other(record);
  if (shared_ == nullptr) {
    if (!batch_.ascent.see(account_.id)) return false;
  } else if (shared_->find(account_.id) != nullptr) {
    return take_other(record);
  }
  maker_->take(account_, {record.base + record.begin, record.end - record.begin});
  batch_.row_seen = true;
  ++batch_.accounts;
  return true;
}

bool RowWorker::take_other(const CsvSlice& record) {
  Excerpt excerpt = excerpt_of(table_, record.text());
  const std::string_view bytes = excerpt.source->bytes();
  if (!stretch_lines_.empty()) {
    const std::size_t stretch = (record.base + record.origin - table_.input.begin) / table_.input.stretch;
    excerpt.source->number_lines_from(stretch_lines_.at(stretch) + lines_.before(record));
  }
  if (table_.dates_open) {
    DateOrders dates(table_.columns);
    if (dates.see(*excerpt.source, excerpt.record)) return false;
  }
  const RecordKind kind = kind_of(bytes, excerpt.record, table_.columns);
  if (kind == RecordKind::row && is_blank_record(bytes, excerpt.record)) {
    batch_.row_seen = true;
    return true;
  }
  return load(record, std::move(excerpt), kind);
}

bool RowWorker::load(const CsvSlice& record, Excerpt excerpt, RecordKind kind) {
  RowEntry entry;
  entry.kind = kind;
  if (kind != RecordKind::blank) {
    LoadedRow row = load_row(*excerpt.source, excerpt.record, table_.columns, table_.context);
    if (kind == RecordKind::row && !row.id.empty()) {
      if (shared_ == nullptr) {
        if (!batch_.ascent.see(row.id)) return false;
      } else {
        entry.shared = shared_->find(row.id);
      }
    }
    if (row.account && entry.shared == nullptr) {
      maker_->take(*row.account);
      ++batch_.accounts;
      if (row.faults.all().empty()) {
        reader_.learn(record);
        batch_.row_seen = true;
        return true;
      }
    }
    entry.id = {std::move(row.id), row.id_span};
    entry.refusal = std::move(row.refusal);
    entry.faults = std::move(row.faults);
  }
  entry.after_row = std::exchange(batch_.row_seen, false);
  entry.line = lines_.before(record);
  entry.text = std::move(excerpt.source);
  batch_.entries.push_back(std::move(entry));
  return true;
}

CsvWorker::Closing RowWorker::finish_stretch(std::size_t lines) {
  lines_.clear();
  auto batch = std::make_shared<RowBatch>(std::exchange(batch_, {}));
  return [this, batch, lines, made = maker_->finish_stretch()] {
    const bool counts = ledger_.add(*batch, lines);
    if (counts && made) made();
    return counts;
  };
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "stream_survey.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <acctplan/model/field_table.hpp>

#include "decode_value.hpp"
#include "plain_cells.hpp"

namespace acctplan {
namespace {

/// Whether a cell is empty or a date whose order is plain.
bool is_iso_or_empty(std::string_view cell) {
  constexpr std::size_t kLength = 10;
  return cell.empty() || (cell.size() == kLength && cell[4] == '-' && cell[7] == '-');
}

bool are_iso_signals(std::string_view cell) {
  for (std::size_t at = cell.find('@'); at != std::string_view::npos; at = cell.find('@', at + 1)) {
    const std::size_t end = std::min(cell.find_first_of(";|\n", at), cell.size());
    if (!is_iso_or_empty(cell.substr(at + 1, end - at - 1))) return false;
  }
  return true;
}

/// Whether a valid id may be the word of a line that adds up.
bool may_be_total(std::string_view id) {
  return std::string_view("tTsS").find(id.front()) != std::string_view::npos && is_total(id);
}

}  // namespace

SurveyWorker::SurveyWorker(const StreamTable& table, SurveyFindings& findings, SurveyOrder& order)
    : table_(table), findings_(findings), order_(order), sieve_(findings), batch_(table.columns) {
  if (!table.dates_open) return;
  for (const PortfolioColumn& column : table.columns.columns) {
    if (column.field->row->type == FieldType::date) date_indices_.push_back(column.index);
    if (column.field->row->type == FieldType::object_list) signal_indices_.push_back(column.index);
  }
}

bool SurveyWorker::is_regular(const CsvSlice& record, std::string_view id) const {
  if (is_unknown_cell(id) || !is_id(id) || may_be_total(id)) return false;
  if (inside_of(record.field(table_.name_index)).empty()) return false;
  return std::ranges::all_of(date_indices_,
                             [&](std::size_t index) { return is_iso_or_empty(inside_of(record.field(index))); }) &&
         std::ranges::all_of(signal_indices_,
                             [&](std::size_t index) { return are_iso_signals(inside_of(record.field(index))); });
}

bool SurveyWorker::take(const CsvSlice& record) {
  if (record.clean && record.width() == table_.columns.width) {
    const std::string_view id = inside_of(record.field(table_.id_index));
    if (is_regular(record, id)) {
      batch_.row_seen = true;
      return see(id, record);
    }
  }
  return take_other(record);
}

bool SurveyWorker::see(std::string_view id, const CsvSlice& record) {
  if (findings_.search == IdSearch::ascent) return batch_.ascent.see(id);
  const std::uint64_t hash = IdFilter::hash_of(id);
  if (findings_.search == IdSearch::shared) {
    if (findings_.is_suspect(hash)) add_entry(RecordKind::row, id, record);
    return true;
  }
  sieve_.add(hash);
  return true;
}

bool SurveyWorker::take_other(const CsvSlice& record) {
  Excerpt excerpt = excerpt_of(table_, record.text());
  const std::string_view bytes = excerpt.source->bytes();
  const RecordKind kind = kind_of(bytes, excerpt.record, table_.columns);
  if (table_.dates_open && batch_.dates.see(*excerpt.source, excerpt.record)) {
    batch_.proofs.emplace_back(lines_.before(record), std::move(excerpt.source));
  }
  const SourceFile& source = excerpt.source ? *excerpt.source : *batch_.proofs.back().second;
  const IdBearer id = id_of_record(source, excerpt.record, table_.id_index);
  if (kind != RecordKind::row) {
    add_entry(kind, id.id, record);
    return true;
  }
  batch_.row_seen = true;
  if (id.id.empty() || is_blank_record(source.bytes(), excerpt.record)) return true;
  return see(id.id, record);
}

void SurveyWorker::add_entry(RecordKind kind, std::string_view id, const CsvSlice& record) {
  batch_.entries.push_back({kind,
                            std::exchange(batch_.row_seen, false),
                            std::string(id),
                            {record.base + record.begin, record.end - record.begin, lines_.before(record)}});
}

void SurveyWorker::see_late(const SurveyEntry& entry) {
  if (entry.id.empty()) return;
  const std::uint64_t hash = IdFilter::hash_of(entry.id);
  switch (findings_.search) {
    case IdSearch::ascent:
      findings_.ascends = false;  // it may be, but that is not worth a look
      return;
    case IdSearch::suspects:
      if (hash % findings_.parts == findings_.part && findings_.filter->add(hash)) {
        findings_.suspects.push_back(hash);
      }
      return;
    case IdSearch::shared:
      if (findings_.is_suspect(hash)) findings_.shared.add(entry.id, entry.place);
      return;
  }
}

CsvWorker::Closing SurveyWorker::finish_stretch(std::size_t lines) {
  batch_.suspects = sieve_.take();
  lines_.clear();
  auto batch = std::make_shared<SurveyBatch>(std::exchange(batch_, SurveyBatch(table_.columns)));
  return [this, batch, lines] { return close(*batch, lines); };
}

bool SurveyWorker::close(SurveyBatch& batch, std::size_t lines) {
  const auto late = [this](const SurveyEntry& entry) { see_late(entry); };
  for (SurveyEntry& entry : batch.entries) {
    entry.place.line += order_.next_line;
    order_.tail.add(std::move(entry), late);
  }
  if (batch.row_seen) order_.tail.release(late);
  if (findings_.search == IdSearch::ascent && !order_.ascent.follow(batch.ascent)) findings_.ascends = false;
  findings_.suspects.insert(findings_.suspects.end(), batch.suspects.begin(), batch.suspects.end());
  for (auto& [line, source] : batch.proofs) source->number_lines_from(order_.next_line + line);
  if (!batch.proofs.empty() && findings_.dates.merge(batch.dates)) {
    for (auto& [line, source] : batch.proofs) findings_.proofs.push_back(std::move(source));
  }
  findings_.lines.push_back(order_.next_line);
  order_.next_line += lines;
  return findings_.goes_on();
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/load/load_previous.hpp>

#include "own_result.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMostRefused = 20;
constexpr std::string_view kWriteAnew = "write it anew with `acctplan tier PATH... --format csv -o FILE`";

/// The columns that a result is read by, as offsets into its records.
struct ResultColumns {
  std::size_t id = 0, tier = 0, rules = 0, excluded = 0, as_of = 0;
  std::size_t width = 0;
};

std::string header_text(const SourceFile& source, const CsvField& field) { return csv_text(source.bytes(), field); }

/// Nothing when a column is not there (reported).
std::optional<ResultColumns> find_columns(const SourceFile& source, const CsvRecord& header, Diagnostics& sink) {
  ResultColumns out;
  out.width = header.fields.size();
  constexpr auto kColumns =
      std::to_array<std::pair<std::string_view, std::size_t ResultColumns::*>>({{"id", &ResultColumns::id},
                                                                                {"tier", &ResultColumns::tier},
                                                                                {"rules", &ResultColumns::rules},
                                                                                {"excluded", &ResultColumns::excluded},
                                                                                {"as_of", &ResultColumns::as_of}});
  bool complete = true;
  for (const auto& [column, member] : kColumns) {
    const std::string_view name = column;  // clang 14 lets no lambda capture a structured binding
    const auto field =
        std::ranges::find_if(header.fields, [&](const CsvField& each) { return header_text(source, each) == name; });
    if (field == header.fields.end()) {
      sink.error("previous.shape", Span{&source, header.begin, header.end},
                 fmt::format("this CSV result has no column `{}`", name), std::string(kWriteAnew));
      complete = false;
    } else {
      out.*member = static_cast<std::size_t>(field - header.fields.begin());
    }
  }
  return complete ? std::optional(out) : std::nullopt;
}

std::vector<std::string> rules_in(std::string_view cell) {
  constexpr std::string_view kBetween = ", ";
  std::vector<std::string> out;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(kBetween), cell.size());
    out.emplace_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + kBetween.size(), cell.size()));
  }
  return out;
}

/// Reads the rows of a result one by one.
class ResultRows {
 public:
  ResultRows(const SourceFile& source, const ResultColumns& columns, Diagnostics& sink)
      : source_(source), columns_(columns), sink_(sink) {}

  /// Whether the row could be read.
  bool take(const CsvRecord& record) {
    if (!check_csv_record(source_, record, sink_)) return false;
    if (record.fields.size() != columns_.width) {
      return refuse({&source_, record.begin, record.end},
                    fmt::format("this row has {} fields, the header {}", record.fields.size(), columns_.width));
    }
    if (!text(record, columns_.excluded).empty()) return true;
    EarlierTier earlier;
    const std::string id = text(record, columns_.id);
    const std::string tier = text(record, columns_.tier);
    const bool known = tier.size() == 1 && tier[0] >= '1' && tier[0] <= '4';
    if (id.empty()) return refuse(place(record, columns_.id), "an account of an earlier result has an id");
    if (!known && !tier.empty()) {
      return refuse(place(record, columns_.tier), "the tier of an earlier result is 1 to 4, or empty");
    }
    if (known) earlier.tier = tier[0] - '0';
    earlier.given = parse_date(text(record, columns_.as_of));
    if (!earlier.given) {
      return refuse(place(record, columns_.as_of), "the day of an earlier result is written YYYY-MM-DD");
    }
    earlier.rules = rules_in(text(record, columns_.rules));
    if (!result_.accounts.emplace(id, std::move(earlier)).second) {
      return refuse(place(record, columns_.id), fmt::format("`{}` stands twice in the earlier result", id));
    }
    return true;
  }

  [[nodiscard]] EarlierResult result() { return std::move(result_); }

 private:
  [[nodiscard]] std::string text(const CsvRecord& record, std::size_t column) const {
    return csv_text(source_.bytes(), record.fields[column]);
  }
  [[nodiscard]] Span place(const CsvRecord& record, std::size_t column) const {
    return {&source_, record.fields[column].begin, record.fields[column].end};
  }
  bool refuse(const Span& where, std::string message) {
    sink_.error("previous.account", where, std::move(message), std::string(kWriteAnew));
    return false;
  }

  const SourceFile& source_;
  ResultColumns columns_;
  Diagnostics& sink_;
  EarlierResult result_;
};

/// The header's record, and with it the separator; nothing when there is no table (reported).
std::optional<CsvRecord> open_result(const SourceFile& source, char& separator, Diagnostics& sink) {
  std::size_t start = 0;
  if (!open_csv(source, start, sink)) return std::nullopt;
  separator = tell_csv_separator(source.bytes(), start);
  CsvRecord header;
  read_csv_record(source.bytes(), start, separator, header);
  return header;
}

}  // namespace

bool is_csv_result(const SourceFile& source) {
  Diagnostics ignored;
  char separator = ',';
  const auto header = open_result(source, separator, ignored);
  return header && !own_result_kind(source, *header).empty();
}

std::optional<EarlierResult> load_previous_table(const SourceFile& source, Diagnostics& sink) {
  char separator = ',';
  const auto header = open_result(source, separator, sink);
  if (!header) return std::nullopt;
  if (own_result_kind(source, *header) != "tier") {
    sink.error("previous.shape", Span{&source, header->begin, header->end},
               "this is no result of `acctplan tier --format csv`", std::string(kWriteAnew));
    return std::nullopt;
  }
  const auto columns = find_columns(source, *header, sink);
  if (!columns) return std::nullopt;
  ResultRows rows(source, *columns, sink);
  std::size_t refused = 0;
  CsvRecord record;
  // A file that is something else altogether is not said line by line.
  for (std::size_t at = header->next; at < source.bytes().size() && refused < kMostRefused; at = record.next) {
    read_csv_record(source.bytes(), at, separator, record);
    if (!record.is_blank_line() && !rows.take(record)) ++refused;
  }
  if (refused > 0) return std::nullopt;
  return rows.result();
}

}  // namespace acctplan

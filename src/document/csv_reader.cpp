// SPDX-License-Identifier: MIT
#include <acctplan/document/csv_reader.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text_checks.hpp"

namespace acctplan {
namespace {

/// The length of the line end at a byte: 0 when there is none.
std::size_t line_end_at(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return 0;
  if (bytes[at] == '\n') return 1;
  return bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2 : 0;
}

/// Takes one record apart, field by field.
class Splitter {
 public:
  Splitter(std::string_view bytes, char separator, CsvRecord& out) : bytes_(bytes), separator_(separator), out_(out) {}

  void read(std::size_t at) {
    out_.begin = at;
    out_.fields.clear();
    out_.faults.clear();
    at_ = at;
    for (;;) {
      add(at_ < bytes_.size() && bytes_[at_] == '"' ? quoted() : bare(at_));
      if (at_ >= bytes_.size() || bytes_[at_] != separator_) break;
      ++at_;
    }
    out_.end = at_;
    out_.next = at_ + line_end_at(bytes_, at_);
  }

 private:
  void fault(CsvFaultKind kind, std::size_t begin, std::size_t end) { out_.faults.push_back({kind, begin, end}); }

  void add(const CsvField& field) {
    if (field.end - field.begin > kMaxCellBytes) fault(CsvFaultKind::field_too_long, field.begin, field.begin + 1);
    if (out_.fields.size() < kMaxTableColumns) {
      out_.fields.push_back(field);
      return;
    }
    const bool said = std::ranges::any_of(
        out_.faults, [](const CsvFault& known) { return known.kind == CsvFaultKind::too_many_fields; });
    if (!said) fault(CsvFaultKind::too_many_fields, field.begin, field.end);
  }

  [[nodiscard]] bool at_field_end() const {
    return at_ >= bytes_.size() || bytes_[at_] == separator_ || line_end_at(bytes_, at_) > 0;
  }

  /// From `begin`, which is a field's first byte, to its end.
  CsvField bare(std::size_t begin) {
    bool said = false;
    for (; !at_field_end(); ++at_) {
      if (bytes_[at_] != '"' || said) continue;
      fault(CsvFaultKind::quote_in_field, at_, at_ + 1);
      said = true;
    }
    return {begin, at_, false};
  }

  CsvField quoted() {
    const std::size_t begin = at_++;
    for (;;) {
      at_ = std::min(bytes_.find('"', at_), bytes_.size());
      if (at_ == bytes_.size()) {
        fault(CsvFaultKind::unterminated_quote, begin, begin + 1);
        break;
      }
      ++at_;
      if (at_ < bytes_.size() && bytes_[at_] == '"') {
        ++at_;
        continue;
      }
      if (at_field_end()) break;
      fault(CsvFaultKind::text_after_quote, at_, character_end(bytes_, at_, bytes_.size()));
      while (!at_field_end()) ++at_;
      break;
    }
    return {begin, at_, true};
  }

  std::string_view bytes_;
  char separator_;
  CsvRecord& out_;
  std::size_t at_ = 0;
};

struct FaultWords {
  std::string_view id, message, help;
};

FaultWords words_of_fault(CsvFaultKind kind) {
  switch (kind) {
    case CsvFaultKind::unterminated_quote:
      return {"format.unterminated-quote", "a quote is opened here and never closed",
              "close it, and double the quotes inside a quoted field; what follows was not read"};
    case CsvFaultKind::text_after_quote:
      return {"table.text-after-quote", "text after a field's closing quote",
              "double the quotes inside a quoted field: \"Acme \"\"Best\"\" Inc\""};
    case CsvFaultKind::quote_in_field:
      return {"table.quote-in-field", "a quote inside a field that is not quoted",
              "put the field in quotes, and double those inside it"};
    case CsvFaultKind::field_too_long:
      return {"format.value-too-long", "a field longer than 1 MiB", "shorten it; is a quote missing?"};
    case CsvFaultKind::too_many_fields:
      return {"table.too-many-columns", "more than 1,000 columns", "export the columns that are needed"};
  }
  return {};
}

}  // namespace

void read_csv_record(std::string_view bytes, std::size_t at, char separator, CsvRecord& out) {
  Splitter(bytes, separator, out).read(at);
}

std::string csv_text(std::string_view bytes, const CsvField& field) {
  std::string_view raw = bytes.substr(field.begin, field.end - field.begin);
  std::string out;
  if (!field.quoted) {
    out = raw;
  } else {
    raw.remove_prefix(1);
    if (raw.ends_with('"')) raw.remove_suffix(1);
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
      out += raw[i];
      if (raw[i] == '"' && i + 1 < raw.size() && raw[i + 1] == '"') ++i;
    }
  }
  fold_line_ends(out);
  return out;
}

char tell_csv_separator(std::string_view bytes, std::size_t at) {
  constexpr auto kSeparators = std::to_array<char>({',', ';', '\t'});
  std::array<std::size_t, kSeparators.size()> counts{};
  bool quoted = false;
  for (; at < bytes.size() && (quoted || bytes[at] != '\n'); ++at) {
    if (bytes[at] == '"') quoted = !quoted;
    if (quoted) continue;
    for (std::size_t i = 0; i < kSeparators.size(); ++i) counts[i] += bytes[at] == kSeparators[i] ? 1 : 0;
  }
  return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

bool check_csv_record(const SourceFile& source, const CsvRecord& record, Diagnostics& sink) {
  for (const CsvFault& fault : record.faults) {
    const FaultWords words = words_of_fault(fault.kind);
    sink.error(words.id, Span{&source, fault.begin, fault.end}, std::string(words.message), std::string(words.help));
  }
  return check_text(source, record.begin, record.end, sink) && record.faults.empty();
}

bool open_csv(const SourceFile& source, std::size_t& start, Diagnostics& sink) {
  if (!check_encoding(source, sink)) return false;
  start = content_start(source);
  const std::size_t size = source.bytes().size();
  if (size > kMaxTableBytes) {
    sink.error("format.too-large", Span{&source, 0, 0},
               fmt::format("{} bytes; at most {} are read of a table", size, kMaxTableBytes), "split the export");
    return false;
  }
  if (source.bytes().find_first_not_of(" \t\r\n", start) == std::string_view::npos) {
    sink.error("format.empty-document", Span{&source, start, start}, "the table is empty",
               "a table starts with a line that names its columns");
    return false;
  }
  return true;
}

}  // namespace acctplan

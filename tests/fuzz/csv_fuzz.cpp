// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/load/load_policy.hpp>

namespace acctplan {
namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "oracle: %s\n", what);
  std::abort();
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

/// Records put together again are the input; a record without fault, written anew, says the same.
void check_records(std::string_view bytes, char separator) {
  std::string joined;
  CsvRecord record;
  CsvRecord again;
  for (std::size_t at = 0; at < bytes.size(); at = record.next) {
    read_csv_record(bytes, at, separator, record);
    require(record.begin == at && record.end <= record.next && record.next > at, "a record does not move on");
    require(!record.fields.empty(), "a record without fields");
    if (record.fields.size() == kMaxTableColumns) return;
    std::string written;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      const CsvField& field = record.fields[i];
      if (i > 0) joined += separator;
      joined += bytes.substr(field.begin, field.end - field.begin);
      written += (i == 0 ? "" : std::string(1, separator)) + quoted(csv_text(bytes, field));
    }
    joined += bytes.substr(record.end, record.next - record.end);
    if (!record.faults.empty()) continue;
    read_csv_record(written, 0, separator, again);
    require(again.faults.empty() && again.fields.size() == record.fields.size(), "a record written anew is another");
    for (std::size_t i = 0; i < again.fields.size(); ++i) {
      require(csv_text(written, again.fields[i]) == csv_text(bytes, record.fields[i]), "a field written anew differs");
    }
  }
  require(joined == bytes, "the fields do not make up the input");
}

/// Loading says why it refuses, and points into the file.
void check_loading(const SourceFile& file) {
  static SourceSet sources;
  static const Policy policy = load_default_policy(sources).policy;
  Diagnostics sink;
  const InputDocument input{&file, DocumentFormat::csv};
  const LoadedAccounts loaded = load_accounts({&input, 1}, {policy, Date(2026, 2, 2)}, sink);
  require(loaded.rejected.empty() || sink.has_errors(), "refused without a word");
  for (const RefusedDocument& row : loaded.rejected) require(!row.message.empty(), "a row refused without a word");
  for (const Diagnostic& one : sink.all()) {
    require(one.span.begin <= one.span.end && one.span.end <= file.bytes().size(), "a span outside of the file");
  }
}

}  // namespace
}  // namespace acctplan

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const acctplan::SourceFile file("fuzz.csv", std::string(data, data + size));
  for (const char separator : {',', ';', '\t'}) acctplan::check_records(file.bytes(), separator);
  acctplan::check_loading(file);
  return 0;
}

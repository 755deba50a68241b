// SPDX-License-Identifier: MIT
#include <acctplan/document/csv_reader.hpp>
#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace acctplan;

namespace {

/// Every record of a text: fields as texts joined by `|`, records by `/`; and what was wrong, with its place.
struct Table {
  explicit Table(std::string text, char separator = ',') : reading(no_tree, std::move(text)) {
    std::size_t at = 0;
    if (!open_csv(reading.file, at, reading.sink)) return;
    CsvRecord record;
    for (const std::string_view bytes = reading.file.bytes(); at < bytes.size(); at = record.next) {
      read_csv_record(bytes, at, separator, record);
      if (!shown.empty()) shown += "/";
      for (std::size_t i = 0; i < record.fields.size(); ++i) {
        shown += (i == 0 ? "" : "|") + csv_text(bytes, record.fields[i]);
      }
      check_csv_record(reading.file, record, reading.sink);
    }
  }

  static std::vector<Node> no_tree(const SourceFile&, Diagnostics&) { return {}; }

  Reading reading;
  std::string shown;
};

struct CsvRow {
  const char* name;
  std::string text, shown;
  std::string found = {};
};

}  // namespace

TEST_CASE("a table is taken apart as RFC 4180 says, with the place of what breaks it") {
  const std::vector<CsvRow> rows = {
      {"plain", "a,b\n1,2\n", "a|b/1|2"},
      {"no last line end", "a,b\n1,2", "a|b/1|2"},
      {"CRLF", "a,b\r\n1,2\r\n", "a|b/1|2"},
      {"byte order mark", "\xEF\xBB\xBF\"a\",b\n1,2\n", "a|b/1|2"},
      {"empty fields", "a,b,c\n,,\n", "a|b|c/||"},
      {"blank line", "a\n\nb\n", "a//b"},
      {"quotes", "\"a,b\",\"c \"\"d\"\"\"\n", "a,b|c \"d\""},
      {"empty quotes", "\"\",x\n", "|x"},
      {"only doubled quotes", "\"\"\"\"\n", "\""},
      {"line end in quotes", "\"a\nb\",c\n", "a\nb|c"},
      {"CRLF in quotes is one line end", "\"a\r\nb\",c\r\n", "a\nb|c"},
      {"quoted last field before CRLF", "a,\"b\"\r\nc,d", "a|b/c|d"},
      {"blanks are the field's", " a , b \n", " a | b "},
      {"separators of others", "a;b\tc\n", "a;b\tc"},
      {"unterminated", "a,b\n1,\"2\n3,4\n", "a|b/1|2\n3,4\n", "2:3-2:4 unterminated-quote"},
      {"unterminated at the end", "a,\"", "a|", "1:3-1:4 unterminated-quote"},
      {"text after a quote", "\"a\"x,b\n1,2\n", "a\"x|b/1|2", "1:4-1:5 text-after-quote"},
      {"blank after a quote", "\"a\" ,b\n", "a\" |b", "1:4-1:5 text-after-quote"},
      {"quote in a bare field", "a\"b\"c,d\n", "a\"b\"c|d", "1:2-1:3 quote-in-field"},
      {"quote after a blank", "x, \"b\"\n", "x| \"b\"", "1:4-1:5 quote-in-field"},
      {"NUL", std::string("a,b\0c\n", 6), std::string("a|b\0c", 5), "1:4-1:5 control-character"},
      {"latin-1", "a,M\x92s\n1,2\n", "a|M\x92s/1|2", "1:4-1:4 not-utf8"},
      {"lone carriage return", "a,b\r1,2\n", "a|b\r1|2", "1:4-1:5 carriage-return"},
      {"columns count code points", "\xC3\xA4,\"b\"c\n", "\xC3\xA4|b\"c", "1:6-1:7 text-after-quote"},
      {"lines after quoted ones", "\"a\n\nb\",c\n\"d\"e,f\n", "a\n\nb|c/d\"e|f", "4:4-4:5 text-after-quote"},
      {"UTF-16", "\xFF\xFE\x61", "", "1:1-1:1 not-utf8"},
      {"nothing", "", "", "1:1-1:1 empty-document"},
      {"nothing but blanks", "\r\n \n", "", "1:1-1:1 empty-document"},
  };
  for (const CsvRow& row : rows) {
    INFO(row.name);
    const Table table(row.text);
    CHECK(table.shown == row.shown);
    CHECK(table.reading.found() == row.found);
  }
}

TEST_CASE("fields and columns have limits, on both sides of each") {
  const std::string most(kMaxCellBytes, 'x');
  CHECK(Table("a," + most + "\n").reading.found().empty());
  CHECK(Table("a," + most + "x\n").reading.found() == "1:3-1:4 value-too-long");
  const std::string columns(kMaxTableColumns - 1, ',');
  CHECK(Table(columns + "\n").reading.found().empty());
  CHECK(Table(columns + ",,\n").reading.found() == "1:1001-1:1001 too-many-columns");
}

TEST_CASE("the separator is the one that stands most often outside quotes") {
  CHECK(tell_csv_separator("a,b,c\n", 0) == ',');
  CHECK(tell_csv_separator("a;b;c\n1,2;3,4;5\n", 0) == ';');
  CHECK(tell_csv_separator("a\tb\n", 0) == '\t');
  CHECK(tell_csv_separator("\"a,b,c\";d\n", 0) == ';');
  CHECK(tell_csv_separator("\"a\n,,,\";d\n", 0) == ';');
  CHECK(tell_csv_separator("alone\n", 0) == ',');
  CHECK(tell_csv_separator("a,b;c\n", 0) == ',');
}

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstring>
#include <iterator>
#include <memory>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/document/csv_index.hpp>
#include <acctplan/document/csv_reader.hpp>
#include <acctplan/document/csv_stretches.hpp>

#include "../../support/rounds.hpp"

// The parallel reader finds the records that the reader of records finds.

using namespace acctplan;

namespace {

using Records = std::vector<std::vector<std::string>>;

class Collector : public CsvWorker {
 public:
  explicit Collector(Records& all) : all_(all) {}
  bool take(const CsvSlice& record) override {
    std::vector<std::string>& fields = found_.emplace_back();
    for (std::size_t i = 0; i < record.width(); ++i) fields.emplace_back(record.field(i));
    return true;
  }
  Closing finish_stretch(std::size_t) override {
    return [this, found = std::exchange(found_, {})] {
      std::copy(found.begin(), found.end(), std::back_inserter(all_));
      return true;
    };
  }

 private:
  Records& all_;
  Records found_;
};

/// All records of a table whose first byte belongs to a header; nothing when the reader stopped.
std::optional<Records> stretched(std::string_view bytes, std::size_t threads, std::size_t stretch = kStretchBytes) {
  Records out;
  std::vector<std::unique_ptr<CsvWorker>> workers;
  for (std::size_t i = 0; i < threads; ++i) workers.push_back(std::make_unique<Collector>(out));
  const CsvInput input{[&](std::size_t at, char* into, std::size_t length) {
                         const std::size_t size = std::min(length, bytes.size() - at);
                         std::memcpy(into, bytes.data() + at, size);
                         return size;
                       },
                       1, bytes.size(), ',', stretch};
  return read_stretches(input, workers) ? std::optional(std::move(out)) : std::nullopt;
}

/// Likewise record by record.
Records one_by_one(std::string_view bytes) {
  Records out;
  CsvRecord record;
  for (std::size_t at = 1; at < bytes.size(); at = record.next) {
    read_csv_record(bytes, at, ',', record);
    std::vector<std::string>& fields = out.emplace_back();
    for (const CsvField& field : record.fields) fields.emplace_back(bytes.substr(field.begin, field.end - field.begin));
  }
  return out;
}

std::string drawn_csv(std::mt19937_64& engine, std::size_t size, std::string_view alphabet) {
  std::string out = "\n";
  while (out.size() < size) out += alphabet[engine() % alphabet.size()];
  return out;
}

std::string regular_csv(std::mt19937_64& engine, std::size_t size) {
  constexpr std::string_view kFields[] = {
      "",           "a",    "plain text", "\"q\"",      "\"a,b\"",    "\"line\nfeed\"",
      "\"d\"\"d\"", "\"\"", "\"\"\"\"",   "\"x\r\ny\"", "2026-01-01", "Grün"};
  std::string out = "\n";
  while (out.size() < size) {
    out += kFields[engine() % std::size(kFields)];
    out += engine() % 5 == 0 ? (engine() % 3 == 0 ? "\r\n" : "\n") : ",";
  }
  return out;
}

}  // namespace

TEST_CASE("texts of quotes and line ends are read in stretches as record by record", "[stretches]") {
  std::mt19937_64 engine(1);
  for (int round = 0; round < rounds_of(20000); ++round) {
    const std::string bytes = drawn_csv(engine, 2 + engine() % 150, round % 2 == 0 ? "a,\"\n\r" : "aaaaa,,\n\n\"");
    const std::size_t stretch = 1 + engine() % 100;
    const auto found = stretched(bytes, round % 20 == 0 ? 3 : 1, stretch);
    if (found != one_by_one(bytes)) {
      CAPTURE(bytes, stretch);
      REQUIRE(found.has_value());
      REQUIRE(*found == one_by_one(bytes));
    }
  }
}

TEST_CASE("long tables are read alike by any number of threads", "[stretches]") {
  std::mt19937_64 engine(2);
  for (const std::size_t size : {kStretchBytes - 1, kStretchBytes, kStretchBytes + 1, 5 * kStretchBytes + 77}) {
    const std::string bytes = regular_csv(engine, size);
    const std::string spoilt = bytes + "\n5\" disk,\"a\n" + bytes;
    const Records records = one_by_one(bytes);
    const Records records_of_spoilt = one_by_one(spoilt);
    for (const std::size_t threads : {1U, 2U, 4U}) {
      INFO(size << " bytes, " << threads << " threads");
      CHECK((stretched(bytes, threads) == records));
      CHECK((stretched(spoilt, threads) == records_of_spoilt));
    }
  }
}

TEST_CASE("line feeds of stretches add up to those of the table", "[stretches]") {
  std::mt19937_64 engine(3);
  const std::string bytes = regular_csv(engine, 3000) + "x\"\n";
  class Counter : public CsvWorker {
   public:
    explicit Counter(std::size_t& lines) : lines_(lines) {}
    bool take(const CsvSlice&) override { return true; }
    Closing finish_stretch(std::size_t lines) override {
      return [this, lines] {
        lines_ += lines;
        return true;
      };
    }

   private:
    std::size_t& lines_;
  };
  std::size_t lines = 0;
  std::vector<std::unique_ptr<CsvWorker>> workers;
  workers.push_back(std::make_unique<Counter>(lines));
  const CsvInput input{[&](std::size_t at, char* into, std::size_t length) {
                         const std::size_t size = std::min(length, bytes.size() - at);
                         std::memcpy(into, bytes.data() + at, size);
                         return size;
                       },
                       1, bytes.size(), ',', 64};
  CHECK(read_stretches(input, workers));
  CHECK(lines == static_cast<std::size_t>(std::count(bytes.begin() + 1, bytes.end(), '\n')));
}

TEST_CASE("a record that fills many stretches is too long to be taken", "[stretches]") {
  const std::string bytes = "\na,\"" + std::string(40 * kStretchBytes, 'x') + "\",b\n";
  CHECK_FALSE(stretched(bytes, 2).has_value());
}

TEST_CASE("a fault of the reading thread reaches the caller", "[stretches]") {
  std::vector<std::unique_ptr<CsvWorker>> workers;
  Records out;
  workers.push_back(std::make_unique<Collector>(out));
  workers.push_back(std::make_unique<Collector>(out));
  const CsvInput input{[](std::size_t, char*, std::size_t) -> std::size_t { throw std::runtime_error("gone"); }, 1,
                       4 * kStretchBytes, ','};
  CHECK_THROWS_WITH(read_stretches(input, workers), "gone");
}

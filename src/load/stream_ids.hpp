// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "repeat_filter.hpp"
#include "shared_ids.hpp"
#include "stream_table.hpp"

namespace acctplan {

/// Sees whether ids come in strictly ascending order, the case of letters aside; then none is there twice.
class IdAscent {
 public:
  [[nodiscard]] bool see(std::string_view id);
  /// Goes on with what another saw behind it; likewise.
  [[nodiscard]] bool follow(const IdAscent& later);
  void clear();

 private:
  bool any_ = false;
  std::string first_, last_;
};

/// Where a record stands in a table, or a document in NDJSON.
struct RecordPlace {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::size_t line = 0;
  std::size_t item = 0;  ///< documents before it in its line
};

/// An id that several rows bear.
struct SharedId {
  std::string text;   ///< as the first of them writes it
  bool alike = true;  ///< as all of them do
  std::size_t count = 0;
  std::vector<RecordPlace> places;  ///< of the first of them
  std::vector<IdBearer> bearers;    ///< likewise, once something is to be said of it
};

class SharedIds {
 public:
  void add(std::string_view id, const RecordPlace& place);
  /// Forgets the ids that one row bears; to be called before `find`.
  void leave_shared();
  [[nodiscard]] bool empty() const { return ids_.empty(); }
  [[nodiscard]] SharedId* find(std::string_view id);

 private:
  std::map<std::string, SharedId, std::less<>> ids_;
  std::vector<std::uint64_t> hashes_;
};

/// Says which ids are there twice, where each of them stands.
class SharedIdReport {
 public:
  /// Reads the bearer of an id anew, and keeps the text in which it stands.
  using ReadBearer = std::function<IdBearer(const RecordPlace& place)>;
  SharedIdReport(Holder holder, ReadBearer read) : read_(std::move(read)), repeats_(holder) {}

  /// Returns whether it is said at all; the text of the bearer is to be kept then.
  [[nodiscard]] bool say(const IdBearer& id, std::size_t line, std::size_t item, SharedId& shared);
  /// `place` is where is said how many more there are.
  void report(const Span& place, Diagnostics& sink) const;

 private:
  ReadBearer read_;
  RepeatFilter repeats_;
  Diagnostics faults_;
};

/// The text of a record's id, empty for none, and where it stands.
[[nodiscard]] IdBearer id_of_record(const SourceFile& source, const CsvRecord& record, std::size_t id_index);

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include "stream_ids.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include <acctplan/load/id_filter.hpp>

#include "table_values.hpp"

namespace acctplan {
namespace {

/// Eight bytes of a text as a number that is in the order of texts; small letters and capitals are one.
std::uint64_t piece_of(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kCase = 0x2020202020202020U;
  std::uint64_t out = 0;
  if (at < text.size()) std::memcpy(&out, text.data() + at, std::min(sizeof out, text.size() - at));
  if constexpr (std::endian::native == std::endian::little) out = __builtin_bswap64(out);
  return out | kCase;
}

bool ascends(std::string_view before, std::string_view after) {
  const std::size_t size = std::max(before.size(), after.size());
  for (std::size_t at = 0; at < size; at += sizeof(std::uint64_t)) {
    const std::uint64_t a = piece_of(before, at);
    const std::uint64_t b = piece_of(after, at);
    if (a != b) return a < b;
  }
  return false;
}

}  // namespace

bool IdAscent::see(std::string_view id) {
  if (!any_) {
    any_ = true;
    first_ = id;
  } else if (!ascends(last_, id)) {
    return false;
  }
  last_ = id;
  return true;
}

bool IdAscent::follow(const IdAscent& later) {
  if (!later.any_) return true;
  if (any_ && !ascends(last_, later.first_)) return false;
  any_ = true;
  last_ = later.last_;
  return true;
}

void IdAscent::clear() { any_ = false; }

void SharedIds::add(std::string_view id, const RecordPlace& place) {
  SharedId& shared = ids_[lowered(id)];
  if (++shared.count == 1) shared.text = id;
  shared.alike = shared.alike && shared.text == id;
  if (shared.places.size() <= kMaxNamedBearers) shared.places.push_back(place);
}

void SharedIds::leave_shared() {
  std::erase_if(ids_, [](const auto& entry) { return entry.second.count == 1; });
  hashes_.clear();
  for (const auto& [id, shared] : ids_) hashes_.push_back(IdFilter::hash_of(id));
  std::ranges::sort(hashes_);
}

SharedId* SharedIds::find(std::string_view id) {
  if (ids_.empty() || !std::ranges::binary_search(hashes_, IdFilter::hash_of(id))) return nullptr;
  const auto found = ids_.find(lowered(id));
  return found == ids_.end() ? nullptr : &found->second;
}

bool SharedIdReport::say(const IdBearer& id, std::size_t line, std::size_t item, SharedId& shared) {
  Diagnostic fault = shared_id_fault(id, shared.count, shared.alike, {});
  if (!repeats_.keeps(fault.id)) return false;
  if (shared.bearers.empty()) {
    for (const RecordPlace& place : shared.places) shared.bearers.push_back(read_(place));
  }
  // Of itself there are two excerpts, which are one place.
  std::vector<IdBearer> others = shared.bearers;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (shared.places[i].line == line && shared.places[i].item == item) others[i].span = id.span;
  }
  faults_.add(shared_id_fault(id, shared.count, shared.alike, others));
  return true;
}

void SharedIdReport::report(const Span& place, Diagnostics& sink) const {
  sink.append(faults_);
  repeats_.report(place, sink);
}

IdBearer id_of_record(const SourceFile& source, const CsvRecord& record, std::size_t id_index) {
  if (id_index >= record.fields.size()) return {};
  const CsvField& field = record.fields[id_index];
  IdBearer out{std::string(trimmed(csv_text(source.bytes(), field))), Span{&source, field.begin, field.end}};
  if (says_unknown(out.id)) out.id.clear();
  return out;
}

}  // namespace acctplan

// SPDX-License-Identifier: MIT
#include <acctplan/load/plain_document.hpp>

#include <algorithm>

#include <acctplan/document/limits.hpp>
#include <acctplan/load/id_filter.hpp>
#include <acctplan/model/field_table.hpp>
#include <acctplan/model/money.hpp>
#include <acctplan/model/table_fields.hpp>

#include "decode_value.hpp"
#include "plain_cells.hpp"
#include "plain_slots.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMaxAcceptedValues = 4096;

template <class E>
bool take_exact_word(const JsonScalar& value, std::int8_t& index) {
  const auto words = words_of<E>();
  const auto found = std::ranges::find(words, value.text);
  if (!value.is_text() || value.escaped || found == words.end()) return false;
  index = static_cast<std::int8_t>(found - words.begin());
  return true;
}

template <class E>
bool take_exact_word(const JsonScalar& value, PlainWord<E>& out) {
  return take_exact_word<E>(value, out.index);
}

bool is_exactly(const JsonScalar& value, std::string_view word) {
  return value.is_text() && !value.escaped && value.text == word;
}

/// A whole number as it stands, in the range of its row.
bool take_count(const FieldRow& row, const JsonScalar& value, std::int64_t& out) {
  const auto count = value.kind == JsonKind::number ? plain_count(value.text) : std::nullopt;
  if (!count || *count < row.minimum || *count > row.maximum) return false;
  out = *count;
  return true;
}

}  // namespace

PlainDocumentReader::PlainDocumentReader(const LoadContext& context)
    : context_(context),
      levels_(1),
      amounts_(amount_form(minor_digits(*context.policy.currency).value_or(2), *context.policy.currency == "USD")),
      today_(day_of(context.as_of)),
      stages_ours_(context.policy.aliases.stage.entries.empty()),
      roles_ours_(context.policy.aliases.role.entries.empty()) {
  for (const TableField& field : table_fields()) {
    std::size_t at = 0;
    for (const FieldStep& step : field.steps) {
      const bool last = &step == &field.steps.back();
      auto key = std::ranges::find(levels_[at], step.key, &Key::word);
      if (key == levels_[at].end()) {
        key = levels_[at].insert(
            key, {step.key, nullptr, 0, 0, static_cast<std::uint8_t>(levels_[at].size()), step.in_list});
        if (last) {
          key->row = field.row;
        } else {
          key->level = levels_.size();
        }
      }
      const std::size_t inner = key->level;
      // A person is read as a whole, from the field that says when they left.
      if (last || step.key == "stakeholders") key->slot = static_cast<std::uint8_t>(plain_slot_of(field.row->column));
      if (inner == levels_.size()) levels_.emplace_back();
      at = inner;
    }
  }
}

bool PlainDocumentReader::read(std::string_view line, PlainAccount& out) {
  static constexpr PlainAccount kNothing;
  if (line.size() > kMaxDocumentBytes) return false;
  out = kNothing;
  unescaped_count_ = 0;
  PlainJson json(line);
  return read_map(json, 0, out) && json.finished() && !out.id.empty() && !out.name.empty();
}

void PlainDocumentReader::learn(std::string_view line) {
  PlainAccount account;
  learning_ = true;
  static_cast<void>(read(line, account));
  learning_ = false;
}

/// Null at the end of the map, and for a key that is none of the level, after which the text is no more good.
const PlainDocumentReader::Key* PlainDocumentReader::next_key(PlainJson& json, Level& level, std::size_t& expected) {
  // Keys mostly come in one order.
  if (expected < level.size() && json.take_key(level[expected].word)) return &level[expected++];
  std::string_view word;
  if (!json.next_key(word)) return nullptr;
  const auto from = level.begin() + static_cast<std::ptrdiff_t>(expected);
  const auto later = std::find_if(from, level.end(), [word](const Key& key) { return key.word == word; });
  if (later != level.end()) {
    expected = static_cast<std::size_t>(later - level.begin()) + 1;
    return &*later;
  }
  const auto found = std::find_if(level.begin(), from, [word](const Key& key) { return key.word == word; });
  if (found == from) {
    json.refuse();
    return nullptr;
  }
  // From now on it is expected here.
  std::rotate(found, found + 1, from);
  return &*(from - 1);
}

bool PlainDocumentReader::read_map(PlainJson& json, std::size_t level_index, PlainAccount& out) {
  if (!json.open_map()) return false;
  Level& level = levels_[level_index];
  std::uint64_t seen = 0;
  std::size_t expected = 0;
  while (const Key* key = next_key(json, level, expected)) {
    const std::uint64_t bit = std::uint64_t{1} << key->number;
    if ((seen & bit) != 0) return false;
    seen |= bit;
    if (!read_under(json, *key, out)) return false;
  }
  return json.good();
}

bool PlainDocumentReader::read_under(PlainJson& json, const Key& key, PlainAccount& out) {
  if (json.take_null()) return true;
  const auto slot = static_cast<PlainSlot>(key.slot);
  if (slot == PlainSlot::buying_signals) return read_signals(json, out);
  if (slot == PlainSlot::champion_departed) return read_champion(json, out);
  if (key.row != nullptr) {
    JsonScalar value;
    return json.scalar(value) && read_value(key, value, out);
  }
  if (!key.in_list) return read_map(json, key.level, out);
  if (!json.open_list()) return false;
  if (!json.next_item()) return json.good();
  return read_map(json, key.level, out) && !json.next_item() && json.good();
}

bool PlainDocumentReader::read_value(const Key& key, const JsonScalar& value, PlainAccount& out) {
  if (value.kind == JsonKind::null) return true;
  switch (static_cast<PlainSlot>(key.slot)) {
    case PlainSlot::unread:
      return passes_unread(key, value);
    case PlainSlot::id:
      out.id = value.text;
      return value.is_text() && is_id(value.text);
    case PlainSlot::name:
      return read_text(value, out.name);
    case PlainSlot::owner: {
      std::string_view owner;
      if (!read_text(value, owner)) return false;
      if (!owner.empty()) out.owner = owner;
      return true;
    }
    case PlainSlot::lifecycle:
      return take_exact_word(value, out.lifecycle);
    case PlainSlot::current_acv:
      return read_amount(value, out.current_acv);
    case PlainSlot::projected_acv_12m:
      return read_amount(value, out.projected_acv_12m);
    case PlainSlot::projected_acv_18m:
      return read_amount(value, out.projected_acv_18m);
    case PlainSlot::expansion_potential:
      return read_amount(value, out.expansion_potential);
    case PlainSlot::multi_year_potential:
      return read_amount(value, out.multi_year_potential);
    case PlainSlot::prior_year_acv:
      return read_amount(value, out.prior_year_acv);
    case PlainSlot::current_tier: {
      std::int64_t tier = 0;
      if (!take_count(*key.row, value, tier)) return false;
      out.current_tier = static_cast<std::uint8_t>(tier);
      return true;
    }
    case PlainSlot::tier_since:
      return read_day(*key.row, value, out.tier_since);
    case PlainSlot::strategic_logo:
      out.strategic_logo = value.text == "true" ? Truth::yes : Truth::no;
      return value.kind == JsonKind::truth;
    case PlainSlot::icp_match:
      return take_exact_word(value, out.icp_match);
    case PlainSlot::growth_trajectory:
      return take_exact_word(value, out.growth_trajectory);
    case PlainSlot::motion:
      return take_exact_word(value, out.motion);
    case PlainSlot::sales_stage:
      return stages_ours_ && take_exact_word(value, out.sales_stage);
    case PlainSlot::quarters_below_tier:
      return take_count(*key.row, value, out.quarters_below_tier);
    case PlainSlot::last_meeting:
      return read_day(*key.row, value, out.last_meeting);
    case PlainSlot::customer_since:
      return read_day(*key.row, value, out.customer_since);
    case PlainSlot::buying_signals:
    case PlainSlot::champion_departed:
      break;
  }
  return false;
}

/// A blank text says nothing, and leaves `out` empty.
bool PlainDocumentReader::read_text(const JsonScalar& value, std::string_view& out) {
  if (!value.is_text()) return false;
  out = value.text;
  if (value.escaped) {
    std::string& whole = unescaped_.at(unescaped_count_++);
    whole.clear();
    unescape_json(value.text, whole);
    out = whole;
  }
  if (is_blank(out)) out = {};
  return true;
}

bool PlainDocumentReader::read_amount(const JsonScalar& value, std::int64_t& out) const {
  if (value.kind == JsonKind::truth || value.escaped) return false;
  const auto amount = plain_minor_units(value.text, amounts_);
  if (amount) out = *amount;
  return amount.has_value();
}

bool PlainDocumentReader::read_day(const FieldRow& row, const JsonScalar& value, std::int32_t& out) const {
  const auto day = value.is_text() ? plain_day(value.text) : std::nullopt;
  // A day to come where a past one is meant draws a warning.
  if (!day || (row.timing == Timing::past && *day > today_)) return false;
  out = *day;
  return true;
}

bool PlainDocumentReader::read_signals(PlainJson& json, PlainAccount& out) const {
  if (!json.open_list()) return false;
  while (json.next_item()) {
    if (out.signal_count == kPlainSignals || !read_signal(json, out.signals[out.signal_count++])) return false;
  }
  out.signals_given = true;
  return json.good();
}

bool PlainDocumentReader::read_signal(PlainJson& json, PlainSignal& out) const {
  if (!json.open_map()) return false;
  std::int8_t type = -1;
  std::string_view key;
  while (json.next_key(key)) {
    JsonScalar value;
    if (!json.scalar(value)) return false;
    if (key == "type" && type < 0) {
      if (!take_exact_word<SignalType>(value, type)) return false;
    } else if (key == "date" && out.day == kUnknownDay) {
      const auto day = value.is_text() ? plain_day(value.text) : std::nullopt;
      if (!day || *day > today_) return false;
      out.day = *day;
    } else {
      return false;
    }
  }
  if (type < 0) return false;
  out.type = static_cast<SignalType>(type);
  return json.good() && is_plain_signal(out.type);
}

/// A champion who left, of whom nothing else is said; this is what a table's column gives.
bool PlainDocumentReader::read_champion(PlainJson& json, PlainAccount& out) const {
  if (!roles_ours_ || !json.open_list()) return false;
  if (!json.next_item()) return json.good();
  if (!json.open_map()) return false;
  bool champion = false;
  bool gone = false;
  std::string_view key;
  while (json.next_key(key)) {
    JsonScalar value;
    if (key == "role" && !champion) {
      if (!json.open_list() || !json.next_item() || !json.scalar(value) || json.next_item()) return false;
      champion = is_exactly(value, "champion");
      if (!champion) return false;
    } else if (key == "status" && !gone) {
      if (!json.scalar(value)) return false;
      gone = is_exactly(value, "departed");
      if (!gone) return false;
    } else if (key == "departed" && out.champion_departed == kUnknownDay) {
      const auto day = json.scalar(value) && value.is_text() ? plain_day(value.text) : std::nullopt;
      if (!day || *day > today_) return false;
      out.champion_departed = *day;
    } else {
      return false;
    }
  }
  out.champion_gone = champion && gone;
  return out.champion_gone && json.good() && !json.next_item() && json.good();
}

bool PlainDocumentReader::passes_unread(const Key& key, const JsonScalar& value) {
  const FieldRow& row = *key.row;
  std::int64_t number = 0;
  std::int32_t day = 0;
  switch (row.type) {
    case FieldType::text:
      if (value.is_text()) return true;
      break;
    case FieldType::money:
      if (read_amount(value, number)) return true;
      break;
    case FieldType::date:
      if (read_day(row, value, day)) return true;
      break;
    case FieldType::integer:
      if (take_count(row, value, number)) return true;
      break;
    case FieldType::currency:
      // Another one changes what amounts say.
      return is_exactly(value, *context_.policy.currency);
    default:
      break;
  }
  return is_accepted(row, value);
}

bool PlainDocumentReader::is_accepted(const FieldRow& row, const JsonScalar& value) {
  if (accepted_.empty()) {
    if (!learning_) return false;
    accepted_.resize(2 * kMaxAcceptedValues);
  }
  const std::size_t mask = accepted_.size() - 1;
  std::size_t at = static_cast<std::size_t>(IdFilter::hash_of(value.text)) & mask;
  while (accepted_[at].row != nullptr &&
         (accepted_[at].row != &row || accepted_[at].kind != value.kind || accepted_[at].text != value.text)) {
    at = (at + 1) & mask;
  }
  if (accepted_[at].row != nullptr) return true;
  if (!learning_ || accepted_count_ == kMaxAcceptedValues) return false;
  accepted_[at] = {&row, value.kind, std::string(value.text)};
  ++accepted_count_;
  return true;
}

}  // namespace acctplan

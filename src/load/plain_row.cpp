// SPDX-License-Identifier: MIT
#include <acctplan/load/plain_row.hpp>

#include <algorithm>
#include <array>

#include <acctplan/load/id_filter.hpp>
#include <acctplan/model/field_table.hpp>
#include <acctplan/model/money.hpp>

#include "decode_value.hpp"
#include "plain_cells.hpp"
#include "plain_slots.hpp"
#include "table_cells.hpp"
#include "table_values.hpp"

namespace acctplan {
namespace {

template <class E>
bool take_word(const FieldRow& row, std::string_view cell, PlainWord<E>& out) {
  auto index = plain_word(cell, words_of<E>());
  if (!index) index = plain_word(choice_word(row, cell), words_of<E>());
  if (index) out.index = *index;
  return index.has_value();
}

}  // namespace

PlainRowReader::PlainRowReader(const PortfolioColumns& columns, const LoadContext& context, OrdersTold orders)
    : context_(context),
      orders_(orders),
      width_(columns.width),
      amounts_(amount_form(minor_digits(*context.policy.currency).value_or(2), *context.policy.currency == "USD")),
      today_(day_of(context.as_of)) {
  for (const PortfolioColumn& column : columns.columns) {
    const FieldRow& row = *column.field->row;
    const PlainSlot slot = plain_slot_of(row.column);
    // Of a text that tiering does not read nothing can be wrong in a clean record.
    if (slot == PlainSlot::unread && row.type == FieldType::text) continue;
    columns_.push_back({column.index, &row, static_cast<std::uint8_t>(slot), column.dates});
  }
}

bool PlainRowReader::read(const CsvSlice& record, PlainAccount& out) {
  static constexpr PlainAccount kNothing;
  if (!record.clean || record.width() != width_) return false;
  out = kNothing;
  unquoted_count_ = 0;
  for (const Column& column : columns_) {
    const std::string_view field = record.field(column.index);
    if (field.empty()) continue;
    const std::string_view cell = inside_of(field);
    if (!is_unknown_cell(cell) && !read_cell(column, cell, out)) return false;
  }
  return !out.id.empty() && !out.name.empty();
}

bool PlainRowReader::read_cell(const Column& column, std::string_view cell, PlainAccount& out) {
  const auto text = [&](std::string_view& into) {
    if (cell.find('"') == std::string_view::npos && cell.find('\r') == std::string_view::npos) {
      into = cell;
      return true;
    }
    std::string& whole = unquoted_.at(unquoted_count_++);
    whole.clear();
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (cell[i] == '\r') continue;
      whole += cell[i];
      if (cell[i] == '"') ++i;
    }
    into = trimmed(whole);
    return true;
  };
  const auto number = [&](std::int64_t& into) {
    const auto count = count_in(column, cell);
    if (count) into = *count;
    return count.has_value();
  };
  switch (static_cast<PlainSlot>(column.slot)) {
    case PlainSlot::unread:
      return passes_unread(column, cell);
    case PlainSlot::id:
      out.id = cell;
      return is_id(cell);
    case PlainSlot::name:
      return text(out.name);
    case PlainSlot::owner:
      return text(out.owner.emplace());
    case PlainSlot::lifecycle:
      return take_word(*column.row, cell, out.lifecycle);
    case PlainSlot::current_acv:
      return read_amount(cell, out.current_acv);
    case PlainSlot::projected_acv_12m:
      return read_amount(cell, out.projected_acv_12m);
    case PlainSlot::projected_acv_18m:
      return read_amount(cell, out.projected_acv_18m);
    case PlainSlot::expansion_potential:
      return read_amount(cell, out.expansion_potential);
    case PlainSlot::multi_year_potential:
      return read_amount(cell, out.multi_year_potential);
    case PlainSlot::prior_year_acv:
      return read_amount(cell, out.prior_year_acv);
    case PlainSlot::current_tier: {
      std::int64_t tier = 0;
      if (!number(tier)) return false;
      out.current_tier = static_cast<std::uint8_t>(tier);
      return true;
    }
    case PlainSlot::tier_since:
      return read_day(column, cell, out.tier_since);
    case PlainSlot::strategic_logo: {
      const auto holds = plain_boolean(cell);
      if (holds) out.strategic_logo = *holds ? Truth::yes : Truth::no;
      return holds.has_value();
    }
    case PlainSlot::icp_match:
      return take_word(*column.row, cell, out.icp_match);
    case PlainSlot::growth_trajectory:
      return take_word(*column.row, cell, out.growth_trajectory);
    case PlainSlot::motion:
      return take_word(*column.row, cell, out.motion);
    case PlainSlot::sales_stage:
      return take_word(*column.row, cell, out.sales_stage);
    case PlainSlot::quarters_below_tier:
      return number(out.quarters_below_tier);
    case PlainSlot::last_meeting:
      return read_day(column, cell, out.last_meeting);
    case PlainSlot::customer_since:
      return read_day(column, cell, out.customer_since);
    case PlainSlot::buying_signals:
      return read_signals(column, cell, out);
    case PlainSlot::champion_departed:
      return read_champion(column, cell, out);
  }
  return false;
}

bool PlainRowReader::read_amount(std::string_view cell, std::int64_t& out) const {
  const auto& decimal = context_.tables.decimal;
  if (decimal != DecimalMark::comma) {
    if (const auto amount = plain_minor_units(cell, amounts_)) {
      out = *amount;
      return true;
    }
  }
  const std::string& currency = *context_.policy.currency;
  const auto amount = parse_amount(plain_amount(cell, decimal), currency);
  const auto* stated = std::get_if<StatedAmount>(&amount);
  if (stated == nullptr || stated->currency != currency || stated->minor_units < 0) return false;
  out = stated->minor_units;
  return true;
}

std::optional<std::int32_t> PlainRowReader::day_in(const Column& column, std::string_view cell) const {
  if (const auto day = plain_day(cell)) return day;
  // Of a table whose order of dates is to be told, each numeric date has to be seen.
  if (orders_ == OrdersTold::no && numeric_date(cell)) return std::nullopt;
  const auto text = plain_date(cell, column.dates);
  return text ? plain_day(*text) : std::nullopt;
}

bool PlainRowReader::read_day(const Column& column, std::string_view cell, std::int32_t& out) const {
  const auto day = day_in(column, cell);
  // A day to come where a past one is meant draws a warning.
  if (!day || (column.row->timing == Timing::past && *day > today_)) return false;
  out = *day;
  return true;
}

std::optional<std::int64_t> PlainRowReader::count_in(const Column& column, std::string_view cell) const {
  const auto& decimal = context_.tables.decimal;
  auto count = decimal == DecimalMark::comma ? std::nullopt : plain_count(cell);
  if (!count && column.row->column == "current_tier") {
    if (const auto tier = plain_tier(cell)) count = plain_count(*tier);
  }
  if (!count) count = plain_count(plain_number(cell, decimal));
  return count && *count >= column.row->minimum && *count <= column.row->maximum ? count : std::nullopt;
}

bool PlainRowReader::read_signals(const Column& column, std::string_view cell, PlainAccount& out) const {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(";|\n"), cell.size());
    const std::string_view item = trimmed(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
    if (item.empty()) continue;
    const std::size_t at = std::min(item.find('@'), item.size());
    const auto type = plain_word(trimmed(item.substr(0, at)), words_of<SignalType>());
    if (!type || !is_plain_signal(static_cast<SignalType>(*type)) || out.signal_count == kPlainSignals) return false;
    PlainSignal& signal = out.signals[out.signal_count++];
    signal.type = static_cast<SignalType>(*type);
    if (at == item.size()) continue;
    const auto day = day_in(column, trimmed(item.substr(at + 1)));
    if (!day || *day > today_) return false;
    signal.day = *day;
  }
  out.signals_given = true;
  return true;
}

bool PlainRowReader::read_champion(const Column& column, std::string_view cell, PlainAccount& out) const {
  if (const auto day = day_in(column, cell)) {
    if (*day > today_) return false;
    out.champion_departed = *day;
    out.champion_gone = true;
    return true;
  }
  const auto gone = plain_boolean(cell);
  out.champion_gone = gone.value_or(false);
  return gone.has_value();
}

bool PlainRowReader::passes_unread(const Column& column, std::string_view cell) const {
  const FieldRow& row = *column.row;
  std::int64_t amount = 0;
  std::int32_t day = 0;
  switch (row.type) {
    case FieldType::money:
      return read_amount(cell, amount) || is_accepted(column, cell);
    case FieldType::date:
      return read_day(column, cell, day) || is_accepted(column, cell);
    case FieldType::integer:
      return count_in(column, cell).has_value() || is_accepted(column, cell);
    case FieldType::currency:
      return cell == *context_.policy.currency;
    default:
      return is_accepted(column, cell);
  }
}

std::size_t PlainRowReader::place_of_accepted(std::size_t column, std::string_view cell) const {
  const std::size_t mask = accepted_.size() - 1;
  std::size_t at = (static_cast<std::size_t>(IdFilter::hash_of(cell)) + column) & mask;
  while (!accepted_[at].text.empty() && (accepted_[at].column != column || accepted_[at].text != cell)) {
    at = (at + 1) & mask;
  }
  return at;
}

bool PlainRowReader::is_accepted(const Column& column, std::string_view cell) const {
  return !accepted_.empty() && !accepted_[place_of_accepted(column.index, cell)].text.empty();
}

void PlainRowReader::learn(const CsvSlice& record) {
  constexpr std::size_t kMaxAccepted = 4096;
  if (accepted_.empty()) accepted_.resize(2 * kMaxAccepted);
  for (const Column& column : columns_) {
    if (static_cast<PlainSlot>(column.slot) != PlainSlot::unread || accepted_count_ >= kMaxAccepted) continue;
    const std::string_view cell = inside_of(record.field(column.index));
    if (column.row->type == FieldType::currency || is_unknown_cell(cell)) continue;
    AcceptedCell& place = accepted_[place_of_accepted(column.index, cell)];
    if (!place.text.empty()) continue;
    place = {column.index, std::string(cell)};
    ++accepted_count_;
  }
}

}  // namespace acctplan
